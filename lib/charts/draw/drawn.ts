// The charts of a report as pages show them: the figures of each, and its drawings for screens and for paper.
import type { Bound } from "../../arithmetic/opened.ts";
import { chartsOf, isDrawable } from "../chart.ts";
import type { Drawn } from "../illustrate.ts";
import type { Theme } from "../theme.ts";
import { paperDrawing } from "./picture.ts";
import { screenDrawing } from "./screen.ts";

/** Every chart of a report beside those of years before. */
export const drawnCharts = (own: Bound, before: readonly Bound[], theme: Theme): readonly Drawn[] =>
  chartsOf(own, before).map((figures) =>
    isDrawable(figures)
      ? { figures, screen: screenDrawing(theme)(figures), paper: paperDrawing(figures) }
      : { figures, screen: null, paper: null },
  );
