// Who made a change, as the marks of 修订 in the file say: of a cell, of a line, of words that are no longer there.
import type { Reviser, Revision, SourceReading, Where } from "../reading/reading.ts";
import { eachOnce, type Tracked } from "./edits.ts";
import { closed } from "./fold.ts";
import { cellOf } from "./tables.ts";

/** `by`: [] where no mark tells. */
export type Made = { readonly by: readonly Reviser[]; readonly tracked: Tracked };

export const nobody: Made = { by: [], tracked: "none" };

const byOf = (all: readonly Revision[]): readonly Reviser[] => eachOnce(all.map(({ author, date }) => ({ author, date })));

const isIn = (one: Where, two: Where): boolean => {
  const [left, right] = [cellOf(one), cellOf(two)];
  if (left === null || right === null)
    return left === right && one.in === "document" && two.in === "document" && one.paragraph === two.paragraph;
  return left.table === right.table && left.row === right.row && left.column === right.column;
};

const joined = (all: readonly Revision[], kinds: readonly Revision["kind"][]): string =>
  closed(all.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join(""));

/** Of a cell that said `from` and says `to`. */
export function madeInCell({ revisions }: SourceReading, where: Where | null, from: string, to: string): Made {
  const own = where === null ? [] : revisions.filter((one) => isIn(one.where, where));
  if (own.length === 0) return nobody;
  const [put, gone] = [joined(own, ["inserted", "moved"]), joined(own, ["deleted"])];
  const isAll = closed(to).length - put.length === closed(from).length - gone.length && closed(to).includes(put);
  return { by: byOf(own), tracked: isAll ? "all" : "some" };
}

/** How often each letter stands in a text. */
function counted(text: string): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const letter of text) all.set(letter, (all.get(letter) ?? 0) + 1);
  return all;
}

/** Whether the marks of a cell cannot have made `to` of `from`: what no mark has put in was not there before. Something was written beside the marks, or a program that saved the file has lost some of them. */
export function marksMiss({ revisions }: SourceReading, where: Where | null, from: string, to: string): boolean {
  const own = where === null ? [] : revisions.filter((one) => isIn(one.where, where));
  const [before, put] = [counted(closed(from)), counted(joined(own, ["inserted", "moved"]))];
  return own.length > 0 && [...counted(closed(to))].some(([letter, count]) => count - (put.get(letter) ?? 0) > (before.get(letter) ?? 0));
}

/** Of a line that is there now: who put in all of it, or some of it; marks of its end count too. */
export function madeInLine(
  reading: SourceReading,
  where: Where,
  stretches: readonly { readonly change: { readonly is: string } | null }[] | undefined,
): Made {
  const own = reading.revisions.filter((one) => isIn(one.where, where));
  if (own.length === 0) return nobody;
  const isAll = stretches !== undefined && stretches.every(({ change }) => change !== null);
  return { by: byOf(own), tracked: isAll ? "all" : "some" };
}

/** Of words that are gone: whose deletions, taken together place by place, hold them. */
export function madeAway({ revisions }: SourceReading, text: string): Made {
  const wanted = closed(text);
  const deleted = revisions.filter(({ kind }) => kind === "deleted");
  for (const { where } of deleted) {
    const own = deleted.filter((one) => isIn(one.where, where));
    if (wanted !== "" && joined(own, ["deleted"]).includes(wanted))
      return { by: byOf(own.filter(({ text: part }) => wanted.includes(closed(part)) || closed(part).includes(wanted))), tracked: "all" };
  }
  return nobody;
}
