// What the start page says of the daily copies. How the last try ended is known to the process that serves (keeper.ts) and hangs on
// globalThis as the store does, for a server may hold a module twice.
import { lastDaily } from "./days.ts";

declare global {
  var nianbaoDailyFailure: string | undefined;
}

/** Notes how the last try ended: a sentence, or undefined where it went well. */
export const noteDaily = (failure: string | undefined): void => void (globalThis.nianbaoDailyFailure = failure);

/** The last daily copy, and why the last try of this server failed. `made`: ISO 8601 UTC. */
export type DailyTold = {
  readonly last: { readonly made: string; readonly reports: number } | null;
  readonly failure: string | null;
};

/** What is known of the daily copies of a folder of data. */
export function dailyTold(folder: string): DailyTold {
  const last = lastDaily(folder);
  return {
    last: last === undefined ? null : { made: last.manifest.made, reports: last.manifest.reports },
    failure: globalThis.nianbaoDailyFailure ?? null,
  };
}
