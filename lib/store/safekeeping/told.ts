// What the start page says of the daily copies. How the last try ended is known to the process that serves (keeper.ts) and hangs on
// globalThis as the store does, for a server may hold a module twice.
import type { DailyMade } from "../../overview/reportList.ts";
import { lastDaily } from "./days.ts";

declare global {
  var nianbaoDailyFailure: string | undefined;
}

/** Notes how the last try ended: a sentence, or undefined where it went well. */
export const noteDaily = (failure: string | undefined): void => void (globalThis.nianbaoDailyFailure = failure);

/** What is known of the daily copies of a folder of data. */
export function dailyTold(folder: string): DailyMade {
  const last = lastDaily(folder);
  return {
    last: last === undefined ? null : { made: last.manifest.made, reports: last.manifest.reports },
    failure: globalThis.nianbaoDailyFailure ?? null,
  };
}
