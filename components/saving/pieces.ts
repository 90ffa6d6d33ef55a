// A patch in pieces: each change is one value at its own place, so that any of them may travel and be stored by itself.
//
// A browser carries at most 64 KiB for pages that go away, all their requests together (Fetch, 4.6, keepalive), and refuses what is
// more; a server has its own limit for one request. A single value that is longer than a piece is a piece by itself.
import type { Brought } from "#lib/report/patch.ts";

/** Bytes that may be under way for a page that goes away; the rest of the 64 KiB is left to the browser. */
export const carried = 60_000;

/** Bytes of one ordinary save. */
export const ordinary = 1_000_000;

const bytes = new TextEncoder();

/** The bytes that a value takes as JSON. */
export const sizeOf = (value: unknown): number => bytes.encode(JSON.stringify(value)).length;

/** Room for all of a request but its changes, a person's name too. */
const frame = 250;

/** The changes in their order, in as few runs as fit the limit. */
export function pieces(changes: readonly Brought[], limit: number): readonly (readonly Brought[])[] {
  const found: Brought[][] = [];
  let room = 0;
  for (const change of changes) {
    const size = sizeOf(change) + 1;
    if (size > room) {
      found.push([]);
      room = limit - frame;
    }
    found.at(-1)?.push(change);
    room -= size;
  }
  return found;
}
