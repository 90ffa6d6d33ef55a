// 图解 as a part of the finished report: on pages of its own after the signature, before any 附件, each chart with its numbers.
//
// GB/T 9704-2012 knows only 附件, which are numbered and listed above the signature because they are part of the document; these repeat its
// figures and add nothing that is signed, so they are called 附 and not listed (custom).
import type { Document, Node, Picture } from "../document/node.ts";
import { isDrawable, type ChartFigures } from "./chart.ts";
import { chartPlace, numberTable } from "./table.ts";
import { chartHeading } from "./words.ts";

/** A chart drawn; `text`: what is said of it to those who do not see it. */
export type Drawing = { readonly text: string; readonly picture: Picture };

/** Draws a chart (draw/); null where it cannot be drawn, and the table stands alone. */
export type Draw = (chart: ChartFigures) => Drawing | null;

/** What a chart is drawn for: a Word file, a page, paper, a picture of its own; in a fragment, where editors drop drawings, it is its table. */
export type DrawnFor = "docx" | "html" | "pdf" | "png" | "fragment";

/** A chart with its drawings, as pages show it and as paper does; null where all is 0 and there is nothing to see. */
export type Drawn = { readonly figures: ChartFigures; readonly screen: Drawing | null; readonly paper: Drawing | null };

const place = chartPlace("all");
/** In a line of the page. */
const source = (charts: readonly ChartFigures[]): string =>
  `图解中的数字与本报告${charts.some(({ years }) => years.length > 1) ? "及以前年度的年度报告" : "各表"}一致。`;

function chartNodes(chart: ChartFigures, draw: Draw): readonly Node[] {
  const [address, drawing] = [chartPlace(chart.id), isDrawable(chart) ? draw(chart) : null];
  const drawn: readonly Node[] = drawing === null ? [] : [{ kind: "chart", ...drawing, address }];
  return [{ kind: "heading", level: 2, text: chartHeading(chart), address }, ...drawn, numberTable(chart)];
}

/** How the part begins: its mark, its title. */
export const chartsHead = { mark: "附", title: "图解" } as const;

/** The document with its charts; as it is where there are none. */
export function illustrated(document: Document, charts: readonly ChartFigures[], draw: Draw): Document {
  if (charts.length === 0) return document;
  const end = document.nodes.findIndex(({ kind }) => kind === "attachment");
  const at = end < 0 ? document.nodes.length : end;
  const own: readonly Node[] = [
    { kind: "attachment", ...chartsHead, address: place },
    { kind: "paragraph", text: source(charts), address: place },
    ...charts.flatMap((chart) => chartNodes(chart, draw)),
  ];
  return { ...document, nodes: [...document.nodes.slice(0, at), ...own, ...document.nodes.slice(at)] };
}
