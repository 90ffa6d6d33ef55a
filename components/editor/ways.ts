// By which way values came into the form, where they were not typed: noted by whoever puts many in at once, and said with the change when it is
// sent. A key notes nothing: a value that is another by then was typed.
import { blockAddress } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { readBlock } from "#lib/report/blocks.ts";
import type { Way } from "#lib/report/doer.ts";
import { keyOf, type Brought, type Write } from "#lib/report/patch.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";

export type Ways = {
  /** These values came by this way. */
  readonly note: (texts: readonly Write[], way: Way) => void;
  /** These paragraphs of a part did. */
  readonly noteText: (part: Address, blocks: readonly NarrativeBlock[], way: Way) => void;
  /** The change with the way by which its value came. */
  readonly said: (change: Brought) => Brought;
};

/** What is compared of a value: of a paragraph its text, for its place is given when it is sent. */
const heldIn = ({ area, value }: Write): string => (area === "narrative" ? (readBlock("", value)?.text ?? "") : value);

export function createWays(): Ways {
  const noted = new Map<string, { readonly held: string; readonly way: Way }>();
  return {
    note: (texts, way) => texts.forEach((text) => void noted.set(keyOf(text), { held: heldIn(text), way })),
    noteText: (part, blocks, way) =>
      blocks.forEach(({ id, text }) => void noted.set(keyOf({ area: "narrative", address: blockAddress(part, id) }), { held: text, way })),
    said: (change) => {
      const note = noted.get(keyOf(change));
      if (note === undefined) return change;
      if (note.held === heldIn(change)) return { ...change, by: note.way };
      noted.delete(keyOf(change));
      return change;
    },
  };
}
