// What was checked in the open report, counted when it is shown.
import { materialOf } from "#lib/checks/check.ts";
import { checkedIn, type Checked } from "#lib/checks/judged.ts";
import { dayIn } from "#lib/report/date.ts";
import type { Editor } from "./context.ts";

/** Every check that had something to look at, and how much of it could be judged. */
export const checkedOf = ({ edition, live, lastYear }: Editor): readonly Checked[] =>
  checkedIn(
    materialOf({ edition, report: live.report(), readings: live.readings() }, lastYear?.readings, dayIn(new Date()), lastYear?.report),
    live.findings().unjudged,
  );
