// By which way values came into the form, where they were not typed: noted by whoever puts many in at once, and said with the change when it is
// sent. A key notes nothing: a value that is another by then was typed.
import { blockAddress } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { readBlock } from "#lib/report/blocks.ts";
import type { Way } from "#lib/report/doer.ts";
import { keyOf, type Brought, type Write } from "#lib/report/patch.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";

/** A value with its 出处; `text`: of a paragraph its text, of anything else the value. */
export type Cited = Pick<Write, "area" | "address"> & { readonly text: string; readonly whence: string };

export type Ways = {
  /** These values came by this way. */
  readonly note: (texts: readonly Write[], way: Way) => void;
  /** These paragraphs of a part did. */
  readonly noteText: (part: Address, blocks: readonly NarrativeBlock[], way: Way) => void;
  /** These values have these 出处, whichever way they come; said after the way. */
  readonly cite: (texts: readonly Cited[]) => void;
  /** These changes come from a journal, which knows their ways. */
  readonly heard: (changes: readonly Brought[]) => void;
  /** The change with the way by which its value came, and its 出处. */
  readonly said: (change: Write) => Brought;
};

type Noted = Pick<Brought, "by" | "whence"> & { readonly held: string };

/** What is compared of a value: of a paragraph its text, for its place is given when it is sent. */
const heldIn = ({ area, value }: Write): string => (area === "narrative" ? (readBlock("", value)?.text ?? "") : value);

const given = ({ by, whence }: { readonly by: Way | undefined; readonly whence: string | undefined }): Omit<Noted, "held"> => ({
  ...(by === undefined ? {} : { by }),
  ...(whence === undefined ? {} : { whence }),
});

function cite(noted: Map<string, Noted>, { text: held, whence, ...place }: Cited): void {
  const before = noted.get(keyOf(place));
  noted.set(keyOf(place), before?.held === held ? { ...before, whence } : { held, whence });
}

export function createWays(): Ways {
  const noted = new Map<string, Noted>();
  return {
    note: (texts, by) => texts.forEach((text) => void noted.set(keyOf(text), { held: heldIn(text), by })),
    noteText: (part, blocks, by) =>
      blocks.forEach(({ id, text }) => void noted.set(keyOf({ area: "narrative", address: blockAddress(part, id) }), { held: text, by })),
    cite: (texts) => texts.forEach((text) => cite(noted, text)),
    heard: (changes) =>
      changes.forEach(({ by, whence, ...write }) => {
        if (by !== undefined || whence !== undefined) noted.set(keyOf(write), { held: heldIn(write), ...given({ by, whence }) });
      }),
    said: (change) => {
      const note = noted.get(keyOf(change));
      if (note === undefined) return change;
      const { held, ...came } = note;
      if (held === heldIn(change)) return { ...change, ...came };
      noted.delete(keyOf(change));
      return change;
    },
  };
}
