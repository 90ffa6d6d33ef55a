"use client";
// That changes lie on this PC which were not sent, with the way to them. It comes once the page rests, and says nothing where there are none.
import Link from "next/link";
import { useEffect, useState } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { mineWords, othersWords } from "./words.ts";

/** Milliseconds: the page comes first, and what another tab is just sending is gone by then. */
const rested = 1500;

type Seen = { readonly mine: number; readonly others: number };

/** `store`: the id of the installation. */
export function UnsentNotice({ store }: { readonly store: string }) {
  const [seen, setSeen] = useState<Seen>({ mine: 0, others: 0 });
  useEffect(() => {
    const look = async () => {
      const { left } = await import("../journal/left.ts");
      const all = await left(store);
      const mine = new Set((all?.mine ?? []).map((one) => (one.kind === "row" ? one.row.report : one.id)));
      setSeen({ mine: mine.size, others: all?.others ?? 0 });
    };
    // Where it cannot be fetched the server is gone, and the page says so where it matters.
    const timer = setTimeout(() => void look().catch(() => undefined), rested);
    return () => clearTimeout(timer);
  }, [store]);
  return (
    <div role="status" data-unsent-notice>
      {seen.mine + seen.others > 0 && (
        <div className="mb-4 flex flex-wrap items-center gap-3 rounded border border-warn bg-warn-soft px-3 py-2">
          <p className="min-w-0 flex-1">
            {mineWords(seen.mine)}
            {othersWords(seen.others)}
          </p>
          {seen.mine > 0 && (
            <Link href="/unsent" className={buttonClass()}>
              看未发送的修改
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
