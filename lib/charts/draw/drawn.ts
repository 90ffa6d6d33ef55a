// The charts of a report as pages show them: the figures of each, and its picture as SVG.
import { chartsOf, isDrawable, type Side } from "../chart.ts";
import type { Drawn } from "../illustrate.ts";
import { svgPicture } from "./svg.ts";

/** Every chart of a report beside those of years before. */
export const drawnCharts = (own: Side, before: readonly Side[]): readonly Drawn[] =>
  chartsOf(own, before).map((figures) => ({ figures, picture: isDrawable(figures) ? svgPicture(figures) : null }));
