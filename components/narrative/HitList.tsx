"use client";
// The places that were found, under the name of their part: a click goes to one, a button replaces that one alone.
import type { Address } from "#lib/edition/edition.ts";
import type { Hit } from "#lib/report/find.ts";
import { buttonClass } from "../ui/Button.tsx";

type Act = {
  readonly onGo: (part: Address, blockId: string, index: number, length: number) => void;
  readonly onReplace: (hit: Hit) => void;
};
type Props = Act & { readonly hits: readonly Hit[]; readonly nameOf: (part: Address) => string };

/** More are counted and not listed. */
const mostListed = 300;

function HitLine({ hit, onGo, onReplace }: Act & { readonly hit: Hit }) {
  const { part, block, index, length, before, match, after } = hit;
  return (
    <li className="flex items-center justify-between gap-3 border-b border-line py-1">
      <button
        type="button"
        className="min-w-0 flex-1 text-left font-song hover:bg-brand-soft"
        title="到这一处"
        onClick={() => onGo(part, block, index, length)}
      >
        {before}
        <mark className="bg-warn-soft font-bold text-warn">{match}</mark>
        {after}
      </button>
      <button
        type="button"
        className={`${buttonClass("quiet")} shrink-0`}
        aria-label={`替换这一处：${before}${match}${after}`}
        onClick={() => onReplace(hit)}
      >
        替换这一处
      </button>
    </li>
  );
}

export function HitList({ hits, nameOf, ...act }: Props) {
  const listed = hits.slice(0, mostListed);
  const parts = [...new Set(listed.map(({ part }) => part))];
  return (
    <div className="max-h-[50vh] space-y-3 overflow-auto p-1">
      {parts.map((part) => (
        <section key={part} aria-label={nameOf(part)}>
          <h3 className="font-bold">
            {nameOf(part)}
            <span className="font-normal text-muted">（{hits.filter((hit) => hit.part === part).length} 处）</span>
          </h3>
          <ul>
            {listed
              .filter((hit) => hit.part === part)
              .map((hit, place) => (
                // By place, so that the focus stays on the row that comes up after a replacement.
                <HitLine key={place} hit={hit} {...act} />
              ))}
          </ul>
        </section>
      ))}
      {hits.length > mostListed && (
        <p className="text-sm text-muted">
          只列出前 {mostListed} 处；“全部替换”对全部 {hits.length} 处起作用。
        </p>
      )}
    </div>
  );
}
