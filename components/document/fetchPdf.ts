"use client";
// The PDF of a report, which the server takes seconds to make: fetched, so that a failure is a sentence and not a broken
// download, and the note on how it was made can be said.
import { useEffect, useState } from "react";
import { say, sayProblem } from "../ui/toasts.tsx";
import { download } from "./download.ts";

const unreachable = "连不上服务器，PDF 没有做成。请检查网络后再试。";

async function sentenceOf(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => undefined);
  return typeof body === "object" && body !== null && "message" in body && typeof body.message === "string" ? body.message : "PDF 没有做成，请再试一次。";
}

/** Fetches the PDF and hands it to the browser under this name; says how it was made, or why it was not. */
export async function fetchPdf(url: string, name: string): Promise<void> {
  const answer = await fetch(url).catch(() => undefined);
  if (answer === undefined) return sayProblem(unreachable);
  if (!answer.ok) return sayProblem(await sentenceOf(answer));
  const address = URL.createObjectURL(await answer.blob());
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(`${name} 已做好，${decodeURIComponent(answer.headers.get("x-note") ?? "")}。`);
}

const isTold = (value: unknown): value is { readonly engine: string | null } => typeof value === "object" && value !== null && "engine" in value;

/** Whether the server can make PDF files; undefined until it has said so. */
export function usePdfHere(): boolean | undefined {
  const [here, setHere] = useState<boolean>();
  useEffect(() => {
    const asked = new AbortController();
    fetch("/api/pdf", { signal: asked.signal })
      .then((answer) => answer.json())
      .then((told: unknown) => setHere(isTold(told) && told.engine !== null))
      .catch(() => undefined);
    return () => asked.abort();
  }, []);
  return here;
}
