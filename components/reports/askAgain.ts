// When the start page asks again for what its list did not wait for: soon while more becomes known from one answer to the next, ever later while nothing does.
import type { ReportList, StoreSays } from "#lib/overview/reportList.ts";

/** `left`: how much was not known in the last answer. `after`: milliseconds from then to the next question. */
export type Asking = { readonly left: number; readonly after: number };

const [soonest, latest] = [1_000, 60_000];

/** How much of what the page shows is not known yet and will be: rows that are not judged, where the store keeps what is found of them, and reports that were not looked at, of which the number may not be known yet. */
export const leftOf = ({ reports, kept }: Pick<ReportList, "reports" | "kept">, begun: StoreSays["begun"]): number =>
  (kept ? reports.filter(({ pending }) => pending).length : 0) + (begun === null ? 0 : Math.max(1, begun.of - begun.done));

/** The next question, after the one before; undefined where nothing is left to ask. */
export function nextAsking(before: Asking | undefined, left: number): Asking | undefined {
  if (left === 0) return undefined;
  const isStuck = before !== undefined && left >= before.left;
  return { left, after: isStuck ? Math.min(latest, before.after * 2) : soonest };
}
