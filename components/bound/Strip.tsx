"use client";
// The line below a text: what the number at the caret may follow, or what it follows. It takes no room of its own, no focus, and delays no key.
import type { KeyboardEvent, ReactNode } from "react";
import type { Proposal } from "#lib/bound/proposed/proposed.ts";

/** What the line says. `offers`: a number was typed that these cells have. */
export type Said =
  | { readonly kind: "offers"; readonly number: string; readonly offers: readonly [Proposal, ...Proposal[]] }
  | {
      readonly kind: "follows";
      readonly words: string;
      readonly standing: string;
      readonly zero: string | undefined;
      readonly cell: boolean;
    }
  | { readonly kind: "note"; readonly words: string };

export type Acts = {
  readonly take: (offer: Proposal) => void;
  readonly dismiss: () => void;
  readonly unbind: () => void;
  readonly sayZero: () => void;
  readonly goToCell: () => void;
  /** Gives the focus back to the text. */
  readonly back: () => void;
};

const look = "min-h-6 shrink-0 rounded border border-line bg-paper px-1.5 text-ink hover:bg-brand-soft";

function Act({ act, keys, children }: { readonly act: () => void; readonly keys?: string; readonly children: ReactNode }) {
  return (
    <button type="button" className={look} aria-keyshortcuts={keys} onMouseDown={(event) => event.preventDefault()} onClick={act}>
      {children}
    </button>
  );
}

function Offers({ said: { number, offers }, acts }: { readonly said: Extract<Said, { kind: "offers" }>; readonly acts: Acts }) {
  const [first] = offers;
  return (
    <>
      <span className="sr-only">{`${number}是${first.name}？按 Tab 设为跟着表格，Esc 不用，Alt+向下键看全部。`}</span>
      <span aria-hidden="true" className="shrink-0">
        {number} 是
      </span>
      {offers.map((offer, at) => (
        <Act key={offer.name} act={() => acts.take(offer)} {...(at === 0 ? { keys: "Tab" } : {})}>
          {offer.name}＝{offer.value}
          {at === 0 && <span className="text-muted"> Tab</span>}
        </Act>
      ))}
      <Act act={acts.dismiss} keys="Escape">
        不用 <span className="text-muted">Esc</span>
      </Act>
    </>
  );
}

function Follows({
  said: { words, standing, zero, cell },
  acts,
}: {
  readonly said: Extract<Said, { kind: "follows" }>;
  readonly acts: Acts;
}) {
  return (
    <>
      <span className="min-w-0 truncate" title={`“${words}”${standing}`}>
        “{words}”{standing}
      </span>
      {zero !== undefined && <Act act={acts.sayZero}>改写成“{zero}”</Act>}
      {cell && <Act act={acts.goToCell}>到表里</Act>}
      <Act act={acts.unbind}>不再跟着表格</Act>
    </>
  );
}

/** `id`: to be found by the key that leads here. */
export function Strip({ id, said, acts }: { readonly id: string; readonly said: Said | undefined; readonly acts: Acts }) {
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    acts.back();
  };
  return (
    <div
      id={id}
      role="group"
      aria-label="光标处的数"
      aria-live="polite"
      onKeyDown={keyDown}
      className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5"
      data-bound-strip
    >
      {said?.kind === "offers" && <Offers said={said} acts={acts} />}
      {said?.kind === "follows" && <Follows said={said} acts={acts} />}
      {said?.kind === "note" && <span>{said.words}</span>}
    </div>
  );
}
