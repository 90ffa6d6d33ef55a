// What a statement rests on: the document by its number, the clause, and its words where they were read.
import type { Basis } from "#lib/edition/edition.ts";

export function BasisList({ basis, title = "依据" }: { readonly basis: readonly Basis[]; readonly title?: string }) {
  if (basis.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-bold">{title}</p>
      <ul className="list-disc pl-5">
        {basis.map(({ document, clause, quote }) => (
          <li key={`${document} ${clause} ${quote ?? ""}`} data-basis>
            {document}，{clause}
            {quote !== undefined && <blockquote className="border-l-4 border-line pl-3 font-song">“{quote}”</blockquote>}
          </li>
        ))}
      </ul>
    </div>
  );
}
