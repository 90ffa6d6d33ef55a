// A net of lines as the cells that it parts: every field between two neighbouring lines, put together with those beside it from which no line parts it.
//
// A row that a page cuts has no line below: the ends of the lines that go down count as borders, too, and those of the lines across.
import type { Box } from "../reading.ts";
import { boxOfNet, near, type Ruling, type Rulings } from "./rulings.ts";

/** A cell by its place from 0. `open`: sides without a line, where the page cut it. `whole`: false where its fields make no rectangle, so that lines are missing. */
export type Field = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly box: Box;
  readonly open: { readonly above: boolean; readonly below: boolean };
  readonly whole: boolean;
};

export type Grid = {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly fields: readonly Field[];
  readonly lefts: readonly number[];
};

/** The places of lines, those so near that nothing fits between as one. */
function tracksOf(places: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && place - (group[0] ?? 0) <= near + 1) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group.reduce((sum, place) => sum + place, 0) / group.length);
}

/** For each track, the stretches of the lines on it. */
function linesOn(tracks: readonly number[], lines: readonly Ruling[]): readonly (readonly Ruling[])[] {
  return tracks.map((track) => lines.filter(({ at }) => Math.abs(at - track) <= near + 1));
}

/** Whether lines cover most of the way from one place to the other. */
function isCovered(lines: readonly Ruling[], from: number, to: number): boolean {
  const least = Math.min(from, to) + Math.abs(to - from) * 0.3;
  const most = Math.max(from, to) - Math.abs(to - from) * 0.3;
  return lines.some((line) => line.from <= least && line.to >= most);
}

class Fields {
  readonly rows: number;
  readonly columns: number;
  readonly #parent: number[];

  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    this.#parent = Array.from({ length: rows * columns }, (_, at) => at);
  }

  rootOf(row: number, column: number): number {
    let at = row * this.columns + column;
    for (let up = this.#parent[at] ?? at; up !== at; up = this.#parent[at] ?? at) at = up;
    return at;
  }

  join(one: readonly [number, number], other: readonly [number, number]): void {
    const [root, target] = [this.rootOf(...one), this.rootOf(...other)];
    this.#parent[Math.max(root, target)] = Math.min(root, target);
  }
}

/** A grid of so many fields is a drawing. */
const most = 20_000;

/** The cells of a net of lines; undefined where it parts nothing. */
export function gridOf(net: Rulings): Grid | undefined {
  const box = boxOfNet(net);
  const xs = tracksOf([...net.down.map(({ at }) => at), box.left, box.right]);
  const ys = tracksOf([...net.across.map(({ at }) => at), box.top, box.bottom]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns > most) return undefined;
  const [across, down] = [linesOn(ys, net.across), linesOn(xs, net.down)];
  const place = (tracks: readonly number[], at: number): number => tracks[at] ?? 0;
  const isAcross = (y: number, column: number): boolean => isCovered(across[y] ?? [], place(xs, column), place(xs, column + 1));
  const isDown = (x: number, row: number): boolean => isCovered(down[x] ?? [], place(ys, row), place(ys, row + 1));
  const fields = new Fields(rows, columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (row + 1 < rows && !isAcross(row + 1, column)) fields.join([row, column], [row + 1, column]);
      if (column + 1 < columns && !isDown(column + 1, row)) fields.join([row, column], [row, column + 1]);
    }
  return { box, rows, columns, fields: cellsOf(fields, xs, ys, isAcross), lefts: xs };
}

function cellsOf(
  fields: Fields,
  xs: readonly number[],
  ys: readonly number[],
  isAcross: (y: number, column: number) => boolean,
): readonly Field[] {
  const found = new Map<number, { top: number; bottom: number; left: number; right: number; count: number }>();
  for (let row = 0; row < fields.rows; row += 1)
    for (let column = 0; column < fields.columns; column += 1) {
      const root = fields.rootOf(row, column);
      const one = found.get(root);
      if (one === undefined) found.set(root, { top: row, bottom: row, left: column, right: column, count: 1 });
      else {
        one.bottom = Math.max(one.bottom, row);
        one.left = Math.min(one.left, column);
        one.right = Math.max(one.right, column);
        one.count += 1;
      }
    }
  return [...found.values()].map(({ top, bottom, left, right, count }) => {
    const [rowSpan, colSpan] = [bottom - top + 1, right - left + 1];
    return {
      row: top,
      column: left,
      rowSpan,
      colSpan,
      box: { left: xs[left] ?? 0, top: ys[top] ?? 0, right: xs[right + 1] ?? 0, bottom: ys[bottom + 1] ?? 0 },
      open: { above: !isAcross(top, left), below: !isAcross(bottom + 1, left) },
      whole: count === rowSpan * colSpan,
    };
  });
}
