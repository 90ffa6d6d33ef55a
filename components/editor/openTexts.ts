// The editors of running text that are open on this page, by the address of their part: who corrects words from outside does it in the text that is being
// edited, so that Ctrl+Z there takes it back.
import type { Address } from "#lib/edition/edition.ts";

/** In a block, from `start` on, `quote` becomes `text`. Places are those before any of them is exchanged. */
export type Exchange = { readonly block: string; readonly start: number; readonly quote: string; readonly text: string };

/** Exchanges words as one step; false, and nothing done, where they do not stand there. */
type Exchanging = (exchanges: readonly Exchange[]) => boolean;

const open = new Map<Address, Exchanging>();

/** An editor stands; what comes back takes it off the list. */
export function opened(part: Address, exchange: Exchanging): () => void {
  open.set(part, exchange);
  return () => {
    if (open.get(part) === exchange) open.delete(part);
  };
}

/** The open editor of a part, if there is one. */
export const openText = (part: Address): Exchanging | undefined => open.get(part);
