// Which reports stand beside this one in its charts: those of the same body of up to five years before.
import { editionById } from "../editions/index.ts";
import type { Report } from "../report/report.ts";
import { yearsBeforeIn } from "../report/yearBefore.ts";
import type { Side } from "./chart.ts";

/** How many years before are drawn at most. */
export const yearsBefore = 5;

type Kept = { readonly report: Report; readonly practice: boolean; readonly changed: string };

/** The reports of the years before among these. */
export const reportsBefore = (all: readonly Kept[], own: Kept): readonly Report[] => yearsBeforeIn(all, own, yearsBefore).map(({ report }) => report);

/** Reports with their editions; what no edition is known for is left out. */
export const sidesOf = (reports: readonly Report[]): readonly Side[] =>
  reports.flatMap((report) => {
    const edition = editionById(report.edition, report.editionRevision);
    return edition === undefined ? [] : [{ edition, report }];
  });
