// A report of a backup beside the one that is here, as the list of 恢复 names them: how they stand to each other, when each was changed last
// and how far it is.
import { opened } from "../arithmetic/open.ts";
import { filledIn } from "../checks/progress.ts";
import { titleOf, type Report } from "../report/report.ts";

/**
 * `missing`: it is not here. `binned`: it is among the deleted ones here, and not in the backup. `damaged`: what is here cannot be read.
 * `newer`, `older`: both differ, and that of the backup was changed later or earlier. `different`: they differ and were changed at the same time.
 */
export const standings = ["missing", "binned", "damaged", "newer", "older", "different", "same"] as const;
export type Standing = (typeof standings)[number];

/** Whether a report of the backup has nothing beside it here that one could still use. */
export const isNotHere = (standing: Standing): boolean => standing === "missing" || standing === "binned" || standing === "damaged";

type Stored = { readonly changed: string; readonly report: Report };

/** When a report was changed last (ISO 8601 UTC), and how many of the places that it asks for are filled in. */
export type Told = { readonly changed: string; readonly filled: number; readonly asked: number };

/** A report of a backup. `here`: null where there is none, or none that can be read. `deleted`: it is a deleted one in the backup. */
export type ListedReport = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly practice: boolean;
  readonly deleted: boolean;
  readonly standing: Standing;
  readonly there: Told;
  readonly here: Told | null;
};

/** How those two stand that are not the same. */
export const standingOf = (there: string, here: string): Standing => (there === here ? "different" : there > here ? "newer" : "older");

function toldOf({ changed, report }: Stored): Told {
  const own = opened(report);
  if (own === undefined) return { changed, filled: 0, asked: 0 };
  return { changed, ...filledIn(own.outline, report) };
}

type BackedUp = Stored & { readonly id: string; readonly practice: boolean; readonly deleted: string | null };

/** The line of the list. `here`: the report in the store, where it can be read. */
export function listedReport(there: BackedUp, here: Stored | undefined, standing: Standing): ListedReport {
  const { id, practice, deleted, report } = there;
  return {
    id,
    title: titleOf(opened(report)?.edition, report),
    year: report.year,
    practice,
    deleted: deleted !== null,
    standing,
    there: toldOf(there),
    here: here === undefined ? null : standing === "same" ? null : toldOf(here),
  };
}
