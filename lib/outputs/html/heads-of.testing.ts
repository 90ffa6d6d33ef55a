// For tests only: which headings belong to a cell of an HTML table, as the HTML standard says (4.9.12.2, forming
// relationships between data cells and header cells): what a screen reader may say before a figure.
import { load } from "cheerio";
import { placed } from "../../tables/positions.ts";

type Cell = { readonly text: string; readonly isHead: boolean; readonly scope: string; readonly rowSpan: number; readonly colSpan: number };
type Spot = Cell & { readonly x: number; readonly y: number };

/** A cell that is no heading, by its place, and its headings: those to its left, then those above, the nearest first. */
export type Headed = { readonly row: number; readonly column: number; readonly left: readonly string[]; readonly above: readonly string[] };

function cellsOf(html: string, at: number): readonly Spot[] {
  const $ = load(html);
  const rows = $("table")
    .eq(at)
    .find("tr")
    .toArray()
    .map((row) =>
      $(row)
        .children("td, th")
        .toArray()
        .map(
          (cell): Cell => ({
            text: $(cell).text(),
            isHead: $(cell).prop("tagName") === "TH",
            scope: $(cell).attr("scope") ?? "",
            rowSpan: Number($(cell).attr("rowspan") ?? 1),
            colSpan: Number($(cell).attr("colspan") ?? 1),
          }),
        ),
    );
  return placed(rows).map(({ row, column, cell }) => ({ ...cell, x: column, y: row }));
}

const covers = ({ x, y, colSpan, rowSpan }: Spot, column: number, row: number): boolean =>
  x <= column && column < x + colSpan && y <= row && row < y + rowSpan;

/** The standard's "internal algorithm for scanning and assigning header cells", in one of its two directions. */
function scan(cells: readonly Spot[], column: number, row: number, direction: "left" | "above"): readonly Spot[] {
  const [dx, dy, scope] = direction === "left" ? [-1, 0, "row"] : [0, -1, "col"];
  const isSame = (one: Spot, other: Spot): boolean =>
    direction === "left" ? one.y === other.y && one.rowSpan === other.rowSpan : one.x === other.x && one.colSpan === other.colSpan;
  const [found, opaque]: [Spot[], Spot[]] = [[], []];
  let block: Spot[] = [];
  for (let [x, y] = [column + dx, row + dy]; x >= 0 && y >= 0; [x, y] = [x + dx, y + dy]) {
    const cell = cells.find((one) => covers(one, x, y));
    if (cell === undefined) continue;
    if (cell.isHead) {
      block.push(cell);
      if (cell.scope === scope && !opaque.some((one) => isSame(one, cell))) found.push(cell);
    } else {
      opaque.push(...block);
      block = [];
    }
  }
  return found;
}

const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => from + at);
const texts = (cells: readonly Spot[]): readonly string[] => [...new Set(cells)].map(({ text }) => text).filter((text) => text !== "");

/** Every cell of a table of the page that is no heading; `at`: which table, from 0. */
export function headedCells(html: string, at: number): readonly Headed[] {
  const cells = cellsOf(html, at);
  return cells.flatMap((cell) =>
    cell.isHead
      ? []
      : [
          {
            row: cell.y,
            column: cell.x,
            left: texts(range(cell.y, cell.rowSpan).flatMap((y) => scan(cells, cell.x, y, "left"))),
            above: texts(range(cell.x, cell.colSpan).flatMap((x) => scan(cells, x, cell.y, "above"))),
          },
        ],
  );
}
