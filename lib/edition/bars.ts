// What a declared chart draws, worked out from the structure of its grid: which bars there are, what they are called and which
// cells each adds up. What is part of another line (其中) is no bar beside it. A total that the form prints for the same lines comes
// along; a chart never adds up what the form does not.
import type { Address, BlocksGrid, Chart, CrossGrid, Line, ListGrid } from "./edition.ts";
import { cellAddress } from "./address.ts";
import { isGroup, isSummed, leavesOf, tracksOf, type Outline } from "./walk.ts";

/** `label`: as printed; with the labels above it where that alone would not tell it from another. `cells`: what it adds up. */
export type Bar = { readonly id: string; readonly label: string; readonly cells: readonly Address[] };

/** `total`: what the form itself prints as the total of these lines, if it does. */
export type Bars = { readonly bars: readonly Bar[]; readonly total: Bar | null };

const nothing: Bars = { bars: [], total: null };

/** The lines of a group, wherever it stands; undefined where there is none of this id. */
function linesUnder(lines: readonly Line[], id: string): readonly Line[] | undefined {
  for (const line of lines) {
    if (!isGroup(line)) continue;
    const found = line.id === id ? line.lines : linesUnder(line.lines, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function crossBars(grid: CrossGrid, { of, under, each, at }: Chart): Bars {
  const all = grid[of];
  const lines = under === undefined ? all : (linesUnder(all, under) ?? []);
  const cell = (id: string): Address => (of === "rows" ? cellAddress(grid.id, id, at) : cellAddress(grid.id, at, id));
  const leaves = tracksOf(lines).filter(({ leaf }) => isSummed(leaf));
  const isRepeated = (label: string | null): boolean => leaves.filter(({ leaf }) => leaf.label === label).length > 1;
  const byLeaf = leaves.map(({ leaf, labels }) => ({
    id: leaf.id,
    label: isRepeated(leaf.label) ? labels.join("·") : (leaf.label ?? ""),
    cells: [cell(leaf.id)],
  }));
  const byLine = lines
    .filter((line) => isGroup(line) || isSummed(line))
    .map((line) => ({
      id: line.id,
      label: line.label ?? "",
      cells: leavesOf([line]).flatMap((leaf) => (isSummed(leaf) ? [cell(leaf.id)] : [])),
    }));
  const [total] = lines.flatMap((line) =>
    !isGroup(line) && line.total !== undefined ? [{ id: line.id, label: line.label ?? "", cells: [cell(line.id)] }] : [],
  );
  return { bars: each === "leaf" ? byLeaf : byLine, total: total ?? null };
}

/** The rows of the blocks that have the column. */
function blocksBars(grid: BlocksGrid, { of, at }: Chart): Bars {
  if (of !== "rows") return nothing;
  const rows = grid.blocks.filter(({ columns }) => columns.some(({ id }) => id === at)).flatMap((block) => block.rows);
  return {
    bars: rows.filter(isSummed).map(({ id, label }) => ({ id, label: label ?? "", cells: [cellAddress(grid.id, id, at)] })),
    total: null,
  };
}

/** The lines set one step deeper below a line, which is their total where it is counted. */
function listBars(grid: ListGrid, { of, under, at }: Chart): Bars {
  const place = grid.lines.findIndex(({ id }) => id === under);
  const whole = grid.lines[place];
  if (of !== "rows" || whole === undefined) return nothing;
  const below = grid.lines.slice(place + 1);
  const end = below.findIndex(({ indent }) => indent <= whole.indent);
  const lines = (end < 0 ? below : below.slice(0, end)).filter(({ indent, measure }) => indent === whole.indent + 1 && measure !== null);
  const bar = ({ id, label }: { readonly id: string; readonly label: string }): Bar => ({
    id,
    label,
    cells: [cellAddress(grid.id, id, at)],
  });
  return { bars: lines.map(bar), total: whole.measure === null ? null : bar(whole) };
}

/** The bars of a chart in the order of the form; none where its grid, group or line is not there. */
export function barsOf({ grids }: Outline, chart: Chart): Bars {
  const grid = grids.get(chart.grid)?.grid;
  switch (grid?.kind) {
    case "cross":
      return crossBars(grid, chart);
    case "blocks":
      return blocksBars(grid, chart);
    case "list":
      return listBars(grid, chart);
    case undefined:
      return nothing;
  }
}
