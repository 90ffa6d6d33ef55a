// How many reports of years before stand beside this one in its charts (report/yearBefore.ts says which), and with which editions.
import { editionById } from "../editions/index.ts";
import type { Report } from "../report/report.ts";
import type { Side } from "./chart.ts";

/** How many years before are drawn at most. */
export const yearsBefore = 5;

/** Reports with their editions; what no edition is known for is left out. */
export const sidesOf = (reports: readonly Report[]): readonly Side[] =>
  reports.flatMap((report) => {
    const edition = editionById(report.edition, report.editionRevision);
    return edition === undefined ? [] : [{ edition, report }];
  });
