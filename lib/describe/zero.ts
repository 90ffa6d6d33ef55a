// What may be said to be 0 in one step: a table, a group or block of it, the row or the column of the cursor. Pure, and
// derived from the declaration alone.
import type { Address, Grid, Line } from "../edition/edition.ts";
import { isGroup, leavesOf, type Cell, type GridPlace } from "../edition/walk.ts";
import { readNumber } from "../arithmetic/number.ts";
import { lineName } from "../edition/name.ts";

/** A cell that is to be 0, and what it holds. */
export type ToZero = { readonly address: Address; readonly from: string; readonly to: string };

/** `words`: what is so where all is 0, where the edition has words for it. `cells`: the inputs, without totals. */
export type Scope = { readonly name: string; readonly words: string | undefined; readonly cells: readonly Cell[] };

type Part = {
  readonly label: string;
  readonly zero?: string | undefined;
  readonly rows?: ReadonlySet<string>;
  readonly columns?: ReadonlySet<string>;
};

const idsOf = (lines: readonly Line[]): ReadonlySet<string> => new Set(leavesOf(lines).map(({ id }) => id));

function groupsIn(lines: readonly Line[], which: "rows" | "columns"): readonly Part[] {
  return lines.flatMap((line) =>
    isGroup(line) ? [{ label: line.label, zero: line.zero, [which]: idsOf(line.lines) }, ...groupsIn(line.lines, which)] : [],
  );
}

/** Everything inside of a grid that has a name of its own. */
function partsOf(grid: Grid): readonly Part[] {
  if (grid.kind === "cross") return [...groupsIn(grid.rows, "rows"), ...groupsIn(grid.columns, "columns")];
  if (grid.kind === "blocks") return grid.blocks.map(({ clause, zero, rows }) => ({ label: clause, zero, rows: idsOf(rows) }));
  return [];
}

const within = ({ rows, columns }: Part, { rowId, columnId }: Cell): boolean =>
  (rows?.has(rowId) ?? true) && (columns?.has(columnId) ?? true);

/** The table; parts that have words for it and those around `at`; its row and, where columns go through the table, its column. Each set of cells once. */
export function zeroScopes({ grid, cells }: GridPlace, at: Address | undefined): readonly Scope[] {
  const here = cells.find(({ address }) => address === at);
  const parts = partsOf(grid).filter((part) => part.zero !== undefined || (here !== undefined && within(part, here)));
  const row = here?.row.at(-1);
  const found = [
    { name: "本表均为零", words: grid.zero, cells },
    ...parts.map((part) => ({ name: `本组均为零：${part.label}`, words: part.zero, cells: cells.filter((cell) => within(part, cell)) })),
    ...(row === undefined
      ? []
      : [{ name: `本行均为零：${row}`, words: undefined, cells: cells.filter(({ rowId }) => rowId === here?.rowId) }]),
    ...(here === undefined || grid.kind !== "cross"
      ? []
      : [
          {
            name: `本列均为零：${lineName(here.column)}`,
            words: undefined,
            cells: cells.filter(({ columnId }) => columnId === here.columnId),
          },
        ]),
  ].map((scope) => ({ ...scope, cells: scope.cells.filter(({ total }) => !total) }));
  const seen = new Set<string>();
  return found.filter((scope) => {
    const key = scope.cells.map(({ address }) => address).join(" ");
    return scope.cells.length > 0 && !seen.has(key) && seen.add(key);
  });
}

/** What filling with 0 would change: the blank ones, and those that hold something else. What is 0 already stays as it is typed. */
export function toZero(
  { cells }: Scope,
  text: (address: Address) => string,
): { readonly blank: readonly ToZero[]; readonly held: readonly ToZero[] } {
  const changes = cells.flatMap((cell) => {
    const from = text(cell.address);
    const reading = readNumber(from, cell.measure);
    return reading.state === "known" && reading.value.eq(0)
      ? []
      : [{ address: cell.address, from, to: "0", blank: reading.state === "blank" }];
  });
  const of = (blank: boolean): readonly ToZero[] =>
    changes.filter((change) => change.blank === blank).map(({ address, from, to }) => ({ address, from, to }));
  return { blank: of(true), held: of(false) };
}
