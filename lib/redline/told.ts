// What every part of the comparison has at hand, and what it tells: changes with their places, and by name what is outside of the form.
import type { Bound } from "../arithmetic/opened.ts";
import { partName } from "../apart/words.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { withoutAnyOrdinal } from "../ordinals/ordinalAt.ts";
import type { SourceReading } from "../reading/reading.ts";
import type { Recognised } from "../recognise/recognised.ts";
import type { NarrativeBlock } from "../report/report.ts";
import type { Match, Piece } from "./align.ts";
import { madeInLine, nobody, type Made } from "./authors.ts";
import type { Change, Outside } from "./change.ts";
import { foldedText } from "./fold.ts";
import type { Standing } from "./standing.ts";

/** A change before it has its name. */
export type Draft = Omit<Change, "id" | "now">;

export type Context = {
  readonly base: Bound;
  readonly outline: Outline;
  readonly reading: SourceReading;
  readonly matches: readonly Match[];
  readonly standings: ReadonlyMap<Match, Standing>;
  readonly recognised: () => Recognised | undefined;
};

export type Told = { readonly changes: readonly Draft[]; readonly outside: readonly Outside[] };

export const nothing: Told = { changes: [], outside: [] };
export const told = (...changes: readonly Draft[]): Told => ({ changes, outside: [] });
export const aside = (what: string, made: Made, where: Outside["where"]): Told => ({
  changes: [],
  outside: [{ what, by: made.by, where }],
});

export const plainDraft: Pick<Draft, "before" | "after" | "hint"> = { before: "", after: "", hint: "" };

export const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

export const hasNumber = (text: string): boolean => /[\d０-９]/u.test(text);

/** The paragraphs and headings of a part count from 1, as one sees them. */
export function placeOf({ outline, base }: Context, part: Address, block?: NarrativeBlock): string {
  const at = block === undefined ? -1 : (base.report.narrative[part] ?? []).findIndex(({ id }) => id === block.id);
  return `${partName(outline, part)}${at < 0 ? "" : ` 第 ${at + 1} 段`}`;
}

export const textOf = (piece: Piece): string => (piece.kind === "line" ? piece.text : "");

/** A heading without its number, which follows from the order. */
export const bare = (text: string): string => withoutAnyOrdinal(foldedText(text)).trim();

export const lineMade = ({ reading }: Context, piece: Piece): Made =>
  madeInLine(reading, piece.where, piece.kind === "line" ? piece.stretches : undefined);

/** Only the marks of what really differs count. */
export const marksOf = (context: Context, piece: Piece): Made => {
  const made = lineMade(context, piece);
  return made.by.length === 0 ? nobody : { by: made.by, tracked: "some" };
};
