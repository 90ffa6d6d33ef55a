"use client";
// The search box over all topics. It looks in the page itself, at each key; with nothing typed the contents stand below.
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { controlClass } from "../ui/Labelled.tsx";
import { search, type Entry, type Found } from "./search.ts";

const mostLines = 2;

function Hit({ found: { entry, lines } }: { readonly found: Found }) {
  return (
    <li>
      <Link href={`/help/${entry.id}`} prefetch={false} className="font-bold text-brand underline underline-offset-2">
        {entry.title}
      </Link>
      {lines.slice(0, mostLines).map((line) => (
        <span key={line} className="block text-muted">
          {line}
        </span>
      ))}
    </li>
  );
}

export function HelpSearch({ entries, children }: { readonly entries: readonly Entry[]; readonly children: ReactNode }) {
  const [query, setQuery] = useState("");
  const found = search(entries, query);
  const asked = query.trim() !== "";
  return (
    <>
      <label className="mb-4 block max-w-xl">
        <span className="mb-1 block font-bold">查找</span>
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder="例如：粘贴、草稿、怎么撤销"
          autoComplete="off"
          className={controlClass}
        />
      </label>
      <p role="status" className={asked ? "mb-2 text-muted" : "sr-only"}>
        {asked && (found.length === 0 ? `没有找到“${query.trim()}”。请换一个短一点的词。` : `找到 ${found.length} 页。`)}
      </p>
      {asked ? (
        <ul className="space-y-3" data-found>
          {found.map((one) => (
            <Hit key={one.entry.id} found={one} />
          ))}
        </ul>
      ) : (
        children
      )}
    </>
  );
}
