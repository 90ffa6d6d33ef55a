// The charts of a report as pages show them: the figures of each, and its picture as SVG.
import type { Bound } from "../../arithmetic/opened.ts";
import { chartsOf, isDrawable } from "../chart.ts";
import type { Drawn } from "../illustrate.ts";
import { svgPicture } from "./svg.ts";

/** Every chart of a report beside those of years before. */
export const drawnCharts = (own: Bound, before: readonly Bound[]): readonly Drawn[] =>
  chartsOf(own, before).map((figures) => ({ figures, picture: isDrawable(figures) ? svgPicture(figures) : null }));
