// The numbers of the open report, and those of the year before, for whatever of its text follows them.
import { materialOf, type Material } from "#lib/checks/check.ts";
import type { Numbers } from "#lib/bound/value.ts";
import type { Editor } from "../editor/context.ts";

export const numbersOf = ({ outline, live, lastYear }: Editor): Numbers => ({
  outline,
  readings: live.readings(),
  previous: lastYear?.readings,
});

/** The report as the checks look at it: what a clause names is asked of them. */
export const materialIn = ({ edition, live, lastYear }: Editor): Material =>
  materialOf({ edition, report: live.report(), readings: live.readings() }, lastYear?.readings, undefined, lastYear?.report);
