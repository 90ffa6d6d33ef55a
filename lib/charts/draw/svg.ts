// A chart as SVG in one ink, for paper and for Word: its bars in one column or two (option.ts). Pages have screen.ts.
import type { ChartFigures } from "../chart.ts";
import { altText } from "../words.ts";
import { sketched, type Svg } from "./library.ts";
import { optionOf } from "./option.ts";

/** The picture, with what it says for those who do not see it. `columns`: in which its bars stand. */
export const drawSvg = (chart: ChartFigures, columns: 1 | 2 = 1): Svg => sketched(optionOf(chart, columns), chart.id, altText(chart));
