// What printed totals say against rows of a table that was text: they refuse, and choose nothing.
//
// A row of a table whose cells stand in a line each, as a viewer of PDF copies them: a blank cell leaves no line, and a page number behind the row fills its place.
// Nothing but the printed total can tell. So a row whose total is not that of its parts, and would be if its last number were a page's, is not believed.
import { sumOf } from "../arithmetic/evaluate.ts";
import { readNumber } from "../arithmetic/number.ts";
import type { Address } from "../edition/edition.ts";
import { layout, type LayoutCell } from "../edition/layout.ts";
import type { Outline } from "../edition/walk.ts";
import type { FlatUnread, Rebuilt } from "../matching/flat/rebuilt.ts";

const pageNumber = /^\d{1,3}$/;

type Row = { readonly addresses: readonly Address[]; readonly texts: readonly string[]; readonly lines: readonly number[] };

/** Any number, whatever it counts. */
const measure = { unit: "件", number: "amount" } as const;

/** Whether every total that stands in the row with all its parts is the sum of these; undefined where there is none. */
function balances({ addresses }: Row, texts: readonly string[], outline: Outline): boolean | undefined {
  const readings = new Map(addresses.map((address, at) => [address, readNumber(texts[at] || "0", measure)]));
  const sums = addresses.flatMap((address) =>
    (outline.cells.get(address)?.sums ?? []).flatMap(({ parts }) =>
      parts.every((part) => readings.has(part)) ? [{ address, parts }] : [],
    ),
  );
  if (sums.length === 0) return undefined;
  return sums.every(({ address, parts }) => {
    const [sum, total] = [sumOf(parts.map((part) => readings.get(part))), readings.get(address)];
    return sum.state === "known" && total?.state === "known" && sum.value.eq(total.value);
  });
}

function mayHaveSlipped(row: Row, outline: Outline): boolean {
  const { texts } = row;
  if (!pageNumber.test(texts.at(-1) ?? "") || texts.some((text) => text === "") || balances(row, texts, outline) !== false) return false;
  const rest = texts.slice(0, -1);
  return texts.some((_, at) => balances(row, [...rest.slice(0, at), "", ...rest.slice(at)], outline) === true);
}

/** The rows of a layout whose values stand in a line each. `lengths`: how many cells each line of the text has. */
function lineByLine(rebuilt: Rebuilt, cells: readonly (readonly LayoutCell[])[], lengths: readonly number[]): readonly Row[] {
  let at = 0;
  return cells.flatMap((own) => {
    const from = at;
    at += own.length;
    const values = own.flatMap(({ address }, place) => (address === undefined ? [] : [{ address, at: from + place }]));
    const lines = values.map((one) => rebuilt.rows[one.at] ?? -1);
    const isOneEach = new Set(lines).size === lines.length && lines.every((line) => lengths[line] === 1);
    if (values.length < 2 || !isOneEach) return [];
    const texts = values.map((one) => (rebuilt.block.cells[one.at]?.text ?? "").trim());
    return [{ addresses: values.map(({ address }) => address), texts, lines }];
  });
}

/** What is not to be believed of a table that was text. */
export function slippedIn(rebuilt: Rebuilt, outline: Outline, lengths: readonly number[]): readonly FlatUnread[] {
  const place = outline.grids.get(rebuilt.grid);
  const rows = place === undefined ? [] : lineByLine(rebuilt, layout(place.grid).rows, lengths);
  return rows
    .filter((row) => mayHaveSlipped(row, outline))
    .flatMap(({ addresses, texts, lines }) =>
      addresses.map((address, at) => ({
        address,
        row: lines[at] ?? 0,
        reason: `这一行的总计和各项对不上；最后的“${texts.at(-1)}”也可能是页码，那样就有一格空着，分不清是哪一格`,
      })),
    );
}

/** The values of each row of the layout that has some. */
const rowsOf = (rebuilt: Rebuilt, cells: readonly (readonly LayoutCell[])[]): readonly (Row | undefined)[] => {
  let at = 0;
  return cells.map((own) => {
    const from = at;
    at += own.length;
    const values = own.flatMap(({ address }, place) => (address === undefined ? [] : [{ address, at: from + place }]));
    if (values.length === 0) return undefined;
    const [texts, lines] = [
      values.map((one) => (rebuilt.block.cells[one.at]?.text ?? "").trim()),
      values.map((one) => rebuilt.rows[one.at] ?? -1),
    ];
    return { addresses: values.map(({ address }) => address), texts, lines };
  });
};

/**
 * Rows beside the one that is in doubt in a table that was text: where a stretch from the midst of one row to the midst of the next was lost, what is left looks like one row. Its
 * printed total tells; a row that prints none, or another than that of its parts, is not believed.
 */
export function besideOdd(rebuilt: Rebuilt, outline: Outline): readonly FlatUnread[] {
  const [place, { odd }] = [outline.grids.get(rebuilt.grid), rebuilt];
  if (place === undefined || odd === undefined) return [];
  const rows = rowsOf(rebuilt, layout(place.grid).rows);
  return rows.slice(Math.max(0, odd - 2), odd + 2).flatMap((row) =>
    row === undefined || balances(row, row.texts, outline) === true
      ? []
      : row.addresses.map((address, at) => ({
          address,
          row: row.lines[at] ?? rebuilt.from,
          reason: "旁边有一行对不上，这一行的总计又和各项不符（或者没有印），可能是两行断成了一行",
        })),
  );
}
