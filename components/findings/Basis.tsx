// 依据 behind a click: the document by its number, the clause in it, and its words where they were read.
import { memo } from "react";
import type { Basis as Source } from "#lib/edition/edition.ts";

export const Basis = memo(function Basis({ basis }: { readonly basis: readonly Source[] }) {
  return (
    <details className="px-3 py-1 text-sm open:basis-full" data-basis>
      <summary className="min-h-6 w-fit leading-6 text-brand underline underline-offset-2">依据</summary>
      <ul className="list-disc space-y-1 pl-5">
        {basis.map(({ document, clause, quote }) => (
          <li key={`${document} ${clause} ${quote ?? ""}`}>
            {document}，{clause}
            {quote !== undefined && <q className="block">{quote}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
});
