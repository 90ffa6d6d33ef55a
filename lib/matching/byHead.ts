// Columns by the heads that stand over them.
import { align, type Item, type Matches } from "./align.ts";
import { headsOver } from "./heads.ts";
import { has } from "./label.ts";
import { columnIndex, type ColumnGuess, type Placing, type View } from "./view.ts";

function itemOf({ sheet, part, picture }: View, column: number): Item {
  const { own, above } = headsOver(sheet, part, column);
  const closed = own !== undefined && own.cell.colSpan === 1 && !has(picture.columnNames, own.keys) && has(picture.printed, own.keys);
  return { name: own?.keys, above: new Map(above.map(({ keys, cell }) => [keys.bare, cell.row])), closed };
}

/** Two columns of one name under one group: where merges were lost, a sign that groups have slipped to the left. */
const repeats = (matches: Matches): boolean => {
  const tracks = matches.flatMap((match) => (match === undefined ? [] : [match.track]));
  return new Set(tracks).size < tracks.length;
};

/** Undefined where no head is known, or they contradict one another. */
export function byHead(view: View): { readonly slot: Placing; readonly guesses: readonly ColumnGuess[] } | undefined {
  const { sheet, part, cursor, numbers } = view;
  const near = part.slots.findIndex(({ position, width }) => position <= cursor.position && cursor.position < position + width);
  const matches = align(
    numbers.map((number) => itemOf(view, number)),
    part.slots.map(({ track }) => track),
    columnIndex(part),
    near,
  );
  if (matches.every((match) => match === undefined) || (sheet.flat && repeats(matches))) return undefined;
  const places = new Map(numbers.map((number, place) => [number, matches[place]]));
  const guesses = numbers.flatMap((number) => {
    const match = places.get(number);
    const slot = match?.guessed === true ? part.slots[match.track] : undefined;
    return slot === undefined ? [] : [{ name: headsOver(sheet, part, number).own?.cell.text ?? "", slot }];
  });
  return { slot: (_, { column }, into) => into.slots[places.get(column)?.track ?? -1], guesses };
}
