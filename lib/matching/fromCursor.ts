// Columns from the cursor's on, as a spreadsheet pastes.
import { headsOver } from "./heads.ts";
import type { Slot } from "./picture.ts";
import { ownNumbers, type ByNumber, type View } from "./view.ts";

const covering = (slots: readonly Slot[], position: number): Slot | undefined =>
  slots.find((slot) => slot.position <= position && position < slot.position + slot.width);

/** Heads that the grid does not know, by the columns under them; a title over all of them, or a unit, is none. */
function unknownHeads({ sheet, part }: View, numbers: readonly number[]): readonly string[] {
  const heads = numbers.flatMap((number) => headsOver(sheet, part, number).own ?? []);
  return heads.filter(({ cell }) => cell.colSpan === 1 && !/^[（(]?单位/.test(cell.text)).map(({ cell }) => cell.text);
}

/**
 * From the cursor on; where labels or heads say that it is this grid and there is no room, from the first column.
 * A head that nobody knows leaves it to the cursor where it is the only one (数量), as a guess; several (2021年,
 * 2022年) do not: undefined.
 */
export function fromCursor(view: View): ByNumber | undefined {
  const { part, numbering, labelled, cursor } = view;
  const numbers = ownNumbers(view);
  const [unknown, ...more] = unknownHeads(view, numbers);
  if (more.length > 0) return undefined;
  const width = Math.max(0, ...part.slots.map((slot) => slot.position + slot.width));
  const isGrid = labelled || part.heads.some(({ kind }) => kind === "head");
  const start = isGrid && cursor.position + numbers.length > width ? 0 : cursor.position;
  const first = labelled ? (numbers[0] ?? 0) : cursor.lead;
  const slot = unknown === undefined ? undefined : covering(part.slots, start);
  return {
    by: "cursor",
    slot: (row, cell, into) => {
      const number = numbering.numberOf(row, cell);
      return number === undefined || number < first ? undefined : covering(into.slots, start + number - first);
    },
    guesses: unknown === undefined || slot === undefined ? [] : [{ name: unknown, slot }],
  };
}
