// The finished report for a form, with its charts (附图解) where they are asked for. The drawing libraries are loaded only then: they are large.
import { allOpened } from "../../arithmetic/open.ts";
import { compose } from "../../document/compose.ts";
import type { Document } from "../../document/node.ts";
import type { Edition } from "../../edition/edition.ts";
import type { Report } from "../../report/report.ts";
import { chartsOf } from "../chart.ts";
import { illustrated, type Draw, type DrawnFor } from "../illustrate.ts";
import { themes, usualTheme, type Theme } from "../theme.ts";

const onPaper = () => import("./picture.ts");
const onScreen = () => import("./screen.ts");

/** Every way in which the charts of our pages are drawn and have been: whoever compares the drawings of a page holds each against all. */
export async function drawings(): Promise<readonly Draw[]> {
  const [{ screenDrawing }, { formerDrawing }] = await Promise.all([onScreen(), onPaper()]);
  return [...themes.map(screenDrawing), formerDrawing];
}

/** What draws the charts of a form that can hold them; in a fragment a chart is its table. */
const draws: Readonly<Record<DrawnFor, (theme: Theme) => Promise<Draw>>> = {
  docx: async () => (await onPaper()).wordDrawing,
  html: async (theme) => (await onScreen()).screenDrawing(theme),
  pdf: async () => (await onPaper()).paperDrawing,
  png: async (theme) => (await onScreen()).pngDrawing(theme),
  fragment: async () => () => null,
};

/** The document with its charts drawn so; null: without charts. */
export type DocumentOf = (drawn: DrawnFor | null) => Promise<Document>;

/** The reports of years before that charts show this one beside, and the colours of those on screen. */
export type Charted = { readonly before: readonly Report[]; readonly theme: Theme };

/** For several forms: composed once, and drawn once in each way. Without `charted` there are no charts. `practice`: see compose. */
export function documentsOf(edition: Edition, report: Report, charted?: Charted, practice = false): DocumentOf {
  const document = compose(edition, report, practice);
  const drawn = new Map<DrawnFor, Promise<Document>>();
  const draw = async (how: DrawnFor, { before, theme }: Charted): Promise<Document> =>
    illustrated(document, chartsOf({ edition, report }, allOpened(before)), await draws[how](theme));
  return async (how) => {
    if (charted === undefined || how === null) return document;
    const made = drawn.get(how) ?? draw(how, charted);
    drawn.set(how, made);
    return made;
  };
}

/** For one form, in the usual colours or in a theme. */
export const documentOf = (
  edition: Edition,
  report: Report,
  how: DrawnFor | null,
  before?: readonly Report[],
  theme: Theme = usualTheme,
): Promise<Document> => documentsOf(edition, report, before === undefined ? undefined : { before, theme })(how);
