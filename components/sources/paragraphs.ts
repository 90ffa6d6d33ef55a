// What became of a text, told paragraph by paragraph: those that stand there now in their order, then those that are gone.
import { blockAddress, blockIn } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import { readBlock } from "#lib/report/blocks.ts";
import { clipped, type PlaceChange } from "#lib/report/came.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";

/** `id`: that of the block, "" for what is chosen of the part as a whole. `changes`: newest first; `count`: without what it began with. */
export type ParagraphChanges = {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly PlaceChange[];
  readonly count: number;
};

/** So many letters of a paragraph tell which it is. */
const beginning = 20;

const named = (name: string, text: string): string => `${name}“${clipped(text, beginning)}”`;

/** What it last said before it was taken out. */
const lastText = (changes: readonly PlaceChange[]): string => {
  const value = changes.find(({ from, to }) => to !== "" || from !== "");
  return value === undefined ? "" : (readBlock("", value.to === "" ? value.from : value.to)?.text ?? "");
};

/** The changes of a part, newest first, by the paragraphs and headings that it has now, and by those that it had. */
export function byParagraph(
  changes: readonly PlaceChange[],
  part: Address,
  blocks: readonly NarrativeBlock[],
): readonly ParagraphChanges[] {
  const of = (id: string): readonly PlaceChange[] =>
    changes.filter(({ area, address }) => area === "narrative" && address === blockAddress(part, id));
  const told = (id: string, name: string, own: readonly PlaceChange[]): ParagraphChanges => ({
    ...{ id, name, changes: own },
    count: own.filter(({ first }) => !first).length,
  });
  const here = blocks.map(({ id, text }, at) => told(id, named(`第 ${at + 1} 段`, text), of(id)));
  const known = new Set(blocks.map(({ id }) => id));
  const gone = [...new Set(changes.flatMap(({ area, address }) => (area === "narrative" ? [blockIn(address)?.id ?? ""] : [])))]
    .filter((id) => id !== "" && !known.has(id))
    .map((id) => told(id, named("已删去的一段", lastText(of(id))), of(id)));
  const whole = changes.filter(({ area }) => area !== "narrative");
  return [...here, ...gone, ...(whole.length === 0 ? [] : [told("", "整个部分的选择", whole)])];
}
