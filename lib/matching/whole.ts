// As many columns as the grid has, or as heads name, taken in the grid's order.
//
// This is how text from a browser is read, where merges are lost and heads stand over other columns than theirs; and
// rows with labels but without heads. One column more or less, and nothing is taken for whole.
import { has, isSimilar, lookUp, type Keys } from "./label.ts";
import type { Slot } from "./picture.ts";
import { columnIndex, ownNumbers, type ByNumber, type View } from "./view.ts";

/** The columns that heads name; none where a name is that of several. */
function namedColumns({ part }: View): readonly number[] {
  const index = columnIndex(part);
  const found = part.heads.flatMap(({ seen }) => seen.map(({ keys }) => lookUp(index, keys)));
  return found.some(({ length }) => length > 1) ? [] : [...new Set(found.flat())].sort((a, b) => a - b);
}

/** All columns, or all but the totals at the end, if no head names a total. */
function isWhole(width: number, slots: readonly Slot[], named: readonly number[]): boolean {
  const inputs = slots.filter(({ cell }) => !cell.total).length;
  return (
    width === slots.length ||
    (width === inputs && slots.slice(0, inputs).every(({ cell }) => !cell.total) && named.every((track) => track < inputs))
  );
}

/** Texts among the heads that the form does not print; a title stands alone in its row. */
const strangers = ({ part, picture }: View): readonly Keys[] =>
  part.heads.flatMap(({ kind, seen }) =>
    kind === "other" && seen.length === 1 ? [] : seen.flatMap(({ keys }) => (has(picture.printed, keys) ? [] : [keys])),
  );

/** Like a name of this grid, as where a page cut 结果维持 down to 结果. */
const isOurs = (name: Keys, slots: readonly Slot[]): boolean =>
  slots.some(({ track: { own, above } }) => [...(own === undefined ? [] : [own]), ...above].some((one) => isSimilar(one, name)));

/** Undefined where the columns are not all there, or a head is another table's. */
export function wholeOf(view: View): ByNumber | undefined {
  const { part, numbering, labelled } = view;
  const strange = strangers(view);
  if (!strange.every((name) => isOurs(name, part.slots))) return undefined;
  const numbers = ownNumbers(view);
  const named = namedColumns(view);
  const known = labelled || part.heads.some(({ kind }) => kind === "head");
  const all = known && isWhole(numbers.length, part.slots, named) ? numbers.map((_, place) => place) : undefined;
  const tracks = named.length > 0 && named.length === numbers.length ? named : all;
  if (tracks === undefined) return undefined;
  const guessed = strange.length > 0 ? tracks.flatMap((track) => part.slots[track] ?? []) : [];
  return {
    by: "whole",
    slot: (row, cell, into) => into.slots[tracks[numbers.indexOf(numbering.numberOf(row, cell) ?? -1)] ?? -1],
    guesses: guessed.map((slot, place) => ({ name: `第 ${place + 1} 列数`, slot })),
  };
}
