// What a path of a PDF leaves on the page that matters to a reader: straight strokes along the page, and filled rectangles, of which thin
// ones are strokes too: Word draws every border as a filled rectangle of half a point.
import type { Box } from "../reading.ts";
import { around, heightOf, moved, overlap, widthOf, type Point } from "./geometry.ts";
import type { State } from "./draw.ts";

/** A straight stroke; `box` is as thick as the stroke. `aslant`: its two ends, where it goes neither across nor down the page. */
export type Stroke = { readonly box: Box; readonly aslant: readonly [Point, Point] | null; readonly order: number };

/** A rectangle filled with a colour, null where with a pattern. `hides`: nothing under it is seen any more. */
export type Fill = { readonly box: Box; readonly color: string | null; readonly hides: boolean; readonly order: number };

/** Numbers of pdf.js (OPS): what is done with a path. */
const strokes = new Set([20, 21, 24, 25, 26, 27]);
const fills = new Set([22, 23, 24, 25, 26, 27]);
const closes = new Set([21, 26, 27]);

/** Up to this many points a filled rectangle is a stroke. */
export const thin = 3;

type Run = { readonly points: readonly Point[]; readonly closed: boolean };
/** `box`: around all its points. */
type Path = { readonly runs: readonly Run[]; readonly curved: boolean; readonly box: Box };

/** The runs of straight lines in pdf.js' list of a path: 0 x y move, 1 x y line, 2 curve by three points, 3 by two, 4 close. */
function runsOf(data: readonly unknown[], at: (x: number, y: number) => Point): Path {
  const runs: { points: Point[]; closed: boolean }[] = [];
  const value = (place: number): number => (typeof data[place] === "number" ? data[place] : 0);
  let curved = false;
  for (let place = 0; place < data.length; ) {
    const step = value(place);
    const last = runs.at(-1);
    if (step === 0) runs.push({ points: [at(value(place + 1), value(place + 2))], closed: false });
    else if (step === 1) last?.points.push(at(value(place + 1), value(place + 2)));
    else if (step === 4) {
      const first = last?.points[0];
      if (last !== undefined && first !== undefined) {
        last.closed = true;
        runs.push({ points: [first], closed: false });
      }
    } else {
      curved = true;
      const end = place + (step === 2 ? 5 : 3);
      runs.push({ points: [at(value(end), value(end + 1))], closed: false });
    }
    place += step === 4 ? 1 : step === 2 ? 7 : step === 3 ? 5 : 3;
  }
  return { runs: runs.filter(({ points }) => points.length > 1), curved, box: around(runs.flatMap(({ points }) => points)) };
}

const isAlong = ([x1, y1]: Point, [x2, y2]: Point): boolean => Math.abs(x1 - x2) < 0.5 || Math.abs(y1 - y2) < 0.5;

/** The box of a run that is a rectangle along the page. */
function rectangleOf({ points }: Run): Box | undefined {
  const corners = points.filter(
    (point, at) => at === 0 || Math.hypot(point[0] - (points[at - 1]?.[0] ?? 0), point[1] - (points[at - 1]?.[1] ?? 0)) > 0.01,
  );
  if (corners.length < 4 || corners.length > 6) return undefined;
  return corners.every((point, at) => isAlong(point, corners[(at + 1) % corners.length] ?? point)) ? around(corners) : undefined;
}

const isSomething = (box: Box): boolean => box.right >= box.left && box.bottom >= box.top;

function strokesOf({ points, closed }: Run, width: number, clip: Box, order: number, closing: boolean): readonly Stroke[] {
  const ends = closed || closing ? [...points, ...points.slice(0, 1)] : points;
  return ends.slice(1).flatMap((to, at) => {
    const from = ends[at] ?? to;
    const line = around([from, to]);
    const aslant = isAlong(from, to) ? null : ([from, to] as const);
    if (Math.hypot(widthOf(line), heightOf(line)) < 0.01) return [];
    const half = Math.min(width, 2 * thin) / 2;
    const across = widthOf(line) > heightOf(line);
    const box =
      aslant !== null
        ? line
        : across
          ? { ...line, top: line.top - half, bottom: line.bottom + half }
          : { ...line, left: line.left - half, right: line.right + half };
    const seen = overlap(box, clip);
    return isSomething(seen) ? [{ box: seen, aslant, order }] : [];
  });
}

/** `shape`: around what was filled and is no rectangle, as a letter that was turned into a shape. */
export type Parts = {
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly curved: boolean;
  readonly shape: Box | undefined;
};

/** What painting a path with this operator leaves. */
export function partsOfPath(operator: number, data: readonly unknown[], state: State, order: number): Parts {
  if (!strokes.has(operator) && !fills.has(operator)) return { strokes: [], fills: [], curved: false, shape: undefined };
  const { matrix, clip } = state;
  const { runs, curved, box: bounds } = runsOf(data, (x, y) => moved(matrix, [x, y]));
  const width = Math.max(0.1, state.lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])));
  const isDrawn = strokes.has(operator) && state.lineAlpha > 0 && state.line !== "transparent";
  const isFilled = fills.has(operator) && state.alpha > 0 && state.ink !== "transparent";
  const lines = isDrawn ? runs.flatMap((run) => strokesOf(run, width, clip, order, closes.has(operator))) : [];
  const boxes = isFilled ? runs.flatMap((run) => rectangleOf(run) ?? []).map((box) => overlap(box, clip)) : [];
  const filled = boxes.filter(isSomething);
  const shape = overlap(bounds, clip);
  const isShape = isFilled && (curved || runs.some((run) => rectangleOf(run) === undefined)) && isSomething(shape);
  const isThin = (box: Box): boolean => Math.min(widthOf(box), heightOf(box)) <= thin;
  return {
    strokes: [...lines, ...filled.filter(isThin).map((box) => ({ box, aslant: null, order }))],
    fills: filled
      .filter((box) => !isThin(box))
      .map((box) => ({ box, color: state.ink, hides: state.alpha >= 0.95 && !state.mixes, order })),
    curved: isFilled && curved,
    shape: isShape ? shape : undefined,
  };
}
