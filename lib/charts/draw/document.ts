// The finished report for a form, with its charts (附图解) where they are asked for. The drawing libraries are loaded only then: they are large.
import { allOpened } from "../../arithmetic/open.ts";
import { compose } from "../../document/compose.ts";
import type { Document } from "../../document/node.ts";
import type { Edition } from "../../edition/edition.ts";
import type { Report } from "../../report/report.ts";
import { chartsOf } from "../chart.ts";
import { illustrated, type Draw, type DrawnFor } from "../illustrate.ts";

const pictures = () => import("./picture.ts");

/** What draws a chart for a page; also for those who compare the drawings of one. */
export const drawing = async (): Promise<Draw> => (await import("./svg.ts")).svgPicture;

/** What draws the charts of a form that can hold them; in a fragment a chart is its table. */
const drawings: Readonly<Record<DrawnFor, () => Promise<Draw>>> = {
  docx: async () => (await pictures()).wordPicture,
  html: drawing,
  pdf: async () => (await pictures()).paperPicture,
  png: async () => (await pictures()).pngPicture,
  fragment: async () => () => null,
};

/** The document with its charts drawn so; null: without charts. */
export type DocumentOf = (drawn: DrawnFor | null) => Promise<Document>;

/** For several forms: composed once, and drawn once in each way. `beside`: the reports of years before that the charts show it beside; without it there are no charts. */
export function documentsOf(edition: Edition, report: Report, beside?: readonly Report[]): DocumentOf {
  const document = compose(edition, report);
  const drawn = new Map<DrawnFor, Promise<Document>>();
  const draw = async (how: DrawnFor): Promise<Document> =>
    illustrated(document, chartsOf({ edition, report }, allOpened(beside ?? [])), await drawings[how]());
  return async (how) => {
    if (beside === undefined || how === null) return document;
    const made = drawn.get(how) ?? draw(how);
    drawn.set(how, made);
    return made;
  };
}

/** For one form. */
export const documentOf = (edition: Edition, report: Report, how: DrawnFor | null, beside?: readonly Report[]): Promise<Document> =>
  documentsOf(edition, report, beside)(how);
