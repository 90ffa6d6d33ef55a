// The finished report for a form, with its charts (附图解) where they are asked for. The drawing libraries are loaded only then: they are large.
import { compose } from "../../document/compose.ts";
import type { Document } from "../../document/node.ts";
import type { Edition } from "../../edition/edition.ts";
import type { Report } from "../../report/report.ts";
import { chartsOf } from "../chart.ts";
import { illustrated, type Draw } from "../illustrate.ts";
import { sidesOf } from "../years.ts";

const pictures = () => import("./picture.ts");

/** What draws a chart for a page: for those who compare the drawings of one. */
export async function drawing(): Promise<Draw> {
  const { drawSvg } = await import("./svg.ts");
  return (chart) => ({ ...drawSvg(chart), png: null });
}

/** What draws the charts of a form that can hold them; in a fragment a chart is its table. */
const drawings: ReadonlyMap<string, () => Promise<Draw>> = new Map<string, () => Promise<Draw>>([
  ["docx", async () => (await pictures()).wordPicture],
  ["html", async () => (await pictures()).svgPicture],
  ["pdf", async () => (await pictures()).paperPicture],
  ["png", async () => (await pictures()).pngPicture],
  ["fragment", async () => () => null],
]);

/** `beside`: the reports of years before that the charts show it beside; without it there are no charts. */
export async function documentOf(edition: Edition, report: Report, form: string, beside?: readonly Report[]): Promise<Document> {
  const document = compose(edition, report);
  const drawing = drawings.get(form);
  return beside === undefined || drawing === undefined ? document : illustrated(document, chartsOf({ edition, report }, sidesOf(beside)), await drawing());
}
