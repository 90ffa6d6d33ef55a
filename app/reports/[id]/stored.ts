// The report that a page is of, read once for all that one request draws of it: titles, frame and section each ask for it, and each
// reading takes every value of the report out of the store and looks at its sum.
import { cache } from "react";
import { opened } from "#lib/arithmetic/open.ts";
import type { Bound } from "#lib/arithmetic/opened.ts";
import { switchedIn } from "#lib/checks/switches.ts";
import { compose } from "#lib/document/compose.ts";
import { markOf } from "#lib/document/node.ts";
import type { Texts } from "#lib/report/report.ts";
import { store } from "#lib/store/instance.ts";

/** As the store holds it; undefined where there is none of this id. The same object within a request. */
export const storedReport = cache(async (id: string) => (await store()).get(id));

/** A report with what the store says of it, for who only shows it; undefined where there is none of this id, it lies in the bin, or its format is not known. */
export async function openedReport(id: string) {
  const stored = await storedReport(id);
  const own = stored === undefined || stored.deleted !== null ? undefined : opened(stored.report);
  return stored === undefined || own === undefined ? undefined : { stored, own };
}

/** The mark that the report would be printed with now, under the installation's settings. */
export const markNow = ({ edition, report }: Bound, settings: Texts, practice: boolean) =>
  markOf(compose(switchedIn(edition, settings), report, practice).state);
