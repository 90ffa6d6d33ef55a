// The straight lines of a page, put together from the pieces that they are drawn in, and which of them meet: lines that meet make one table.
import type { Box } from "../reading.ts";
import { heightOf, widthOf } from "./geometry.ts";
import type { Stroke } from "./paths.ts";

/** A line at `at` across the page (its height) or down it (its distance from the left), from one end to the other. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number };
export type Rulings = { readonly across: readonly Ruling[]; readonly down: readonly Ruling[] };

/** Lines so near are one, in points: borders of two cells side by side, the two strokes of a double line. */
export const near = 3;
/** Ends so far from each other still meet. */
const reach = 3;
/** What is shorter is a dot. */
const least = 5;
/** More lines than any table has: a drawing. */
const most = 6000;

type Part = Ruling & { readonly thick: number };

const across = ({ box }: Stroke): Part => ({
  at: (box.top + box.bottom) / 2,
  from: box.left,
  to: box.right,
  thick: heightOf(box),
});
const down = ({ box }: Stroke): Part => ({ at: (box.left + box.right) / 2, from: box.top, to: box.bottom, thick: widthOf(box) });

/** Pieces of one line, end to end, become one. */
function merged(parts: readonly Part[]): readonly Ruling[] {
  const sorted = [...parts].sort((one, other) => one.at - other.at);
  const groups: Part[][] = [];
  for (const part of sorted) {
    const group = groups.at(-1);
    // Measured from the first of the group, so that no chain of lines grows to one.
    if (group !== undefined && part.at - (group[0]?.at ?? 0) <= 1) group.push(part);
    else groups.push([part]);
  }
  return groups.flatMap((group) => {
    const lines: { at: number; from: number; to: number }[] = [];
    for (const { at, from, to } of group.sort((one, other) => one.from - other.from)) {
      const last = lines.at(-1);
      if (last !== undefined && from <= last.to + reach) last.to = Math.max(last.to, to);
      else lines.push({ at, from, to });
    }
    return lines;
  });
}

/** The lines of a page; none where it has so many that it is a drawing. */
export function rulingsOf(strokes: readonly Stroke[]): Rulings {
  const straight = strokes.filter(({ aslant }) => aslant === null);
  if (straight.length > most * 4) return { across: [], down: [] };
  // What is as wide as it is high is a corner: it joins lines of both ways.
  const isDot = ({ box }: Stroke): boolean => Math.max(widthOf(box), heightOf(box)) <= least;
  const isAcross = (stroke: Stroke): boolean => isDot(stroke) || widthOf(stroke.box) > heightOf(stroke.box);
  const isDown = (stroke: Stroke): boolean => isDot(stroke) || heightOf(stroke.box) > widthOf(stroke.box);
  const long = ({ from, to }: Ruling): boolean => to - from > least;
  const found = {
    across: merged(straight.filter(isAcross).map(across)).filter(long),
    down: merged(straight.filter(isDown).map(down)).filter(long),
  };
  return found.across.length + found.down.length > most ? { across: [], down: [] } : found;
}

const meets = (one: Ruling, other: Ruling): boolean =>
  other.at >= one.from - reach && other.at <= one.to + reach && one.at >= other.from - reach && one.at <= other.to + reach;

/** The lines in sets that hang together; a line that meets no other is in none. */
export function netsOf({ across, down }: Rulings): readonly Rulings[] {
  const set = new Map<Ruling, Ruling>();
  const rootOf = (one: Ruling): Ruling => {
    let at = one;
    for (let next = set.get(at); next !== undefined && next !== at; next = set.get(at)) at = next;
    return at;
  };
  for (const one of across) for (const other of down) if (meets(one, other)) set.set(rootOf(one), rootOf(other));
  const nets = new Map<Ruling, { across: Ruling[]; down: Ruling[] }>();
  const netOf = (one: Ruling): { across: Ruling[]; down: Ruling[] } => {
    const root = rootOf(one);
    const net = nets.get(root) ?? { across: [], down: [] };
    nets.set(root, net);
    return net;
  };
  for (const one of across) netOf(one).across.push(one);
  for (const one of down) netOf(one).down.push(one);
  return [...nets.values()].filter((net) => net.across.length > 0 && net.down.length > 0);
}

/** The box that the lines of a net reach over, their ends too. */
export function boxOfNet({ across, down }: Rulings): Box {
  const lefts = [...across.map(({ from }) => from), ...down.map(({ at }) => at)];
  const rights = [...across.map(({ to }) => to), ...down.map(({ at }) => at)];
  const tops = [...down.map(({ from }) => from), ...across.map(({ at }) => at)];
  const bottoms = [...down.map(({ to }) => to), ...across.map(({ at }) => at)];
  return { left: Math.min(...lefts), top: Math.min(...tops), right: Math.max(...rights), bottom: Math.max(...bottoms) };
}
