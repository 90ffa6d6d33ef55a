// A chart is sound: it has a title, two bars or more that can be told apart, and every bar adds up cells of one unit. A ring has no more
// parts than there are looks, and none that may be negative.
import { barsOf } from "../bars.ts";
import type { Chart } from "../edition.ts";
import type { Outline } from "../walk.ts";
import { ids, printed, type Problems } from "./rules.ts";

/** So many parts of a ring are told apart by colour and pattern. */
export const ringParts = 8;

export function chartProblems(outline: Outline, chart: Chart): Problems {
  const of = `chart ${chart.id}`;
  const { bars, total } = barsOf(outline, chart);
  const addresses = [...bars, ...(total === null ? [] : [total])].flatMap(({ cells }) => cells);
  const units = new Set(addresses.flatMap((address) => outline.cells.get(address)?.measure.unit ?? []));
  const labels = new Set(bars.map(({ label }) => label));
  return [
    ...printed(`${of} title`, chart.title),
    ...printed(`${of} head`, chart.head),
    ...ids(
      `${of} bars`,
      bars.map(({ id }) => id),
    ),
    ...(bars.length < 2 ? [`${of}: has fewer than two bars`] : []),
    ...(labels.size < bars.length ? [`${of}: two bars have one label`] : []),
    ...addresses.filter((address) => !outline.cells.has(address)).map((address) => `${of}: refers to ${address}, which is no cell`),
    ...(units.size > 1 ? [`${of}: adds up different units`] : []),
    ...(chart.as === "ring" && bars.length > ringParts ? [`${of}: a ring of more than ${ringParts} parts`] : []),
    ...(chart.as === "ring" && addresses.some((address) => outline.cells.get(address)?.measure.number === "change")
      ? [`${of}: a ring of what may be negative`]
      : []),
  ];
}
