// A chart is sound: it has a title, two bars or more that can be told apart, and every bar adds up cells of one unit.
import { barsOf } from "../bars.ts";
import type { Chart } from "../edition.ts";
import type { Outline } from "../walk.ts";
import { ids, printed, type Problems } from "./rules.ts";

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
  ];
}
