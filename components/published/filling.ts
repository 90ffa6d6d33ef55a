// What was chosen of a report that was read, on its way to the draft that it goes into: it waits here while the browser goes to that draft within
// the app, whose editor fills it in as one change (workspace/takenOver.ts). Nothing is stored before.
import type { Standing } from "#lib/apart/take.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Area } from "#lib/report/areas.ts";

/** A text that becomes another. */
export type FilledText = {
  readonly area: Extract<Area, "about" | "fields" | "sources" | "stated">;
  readonly at: Address;
  readonly was: string;
  readonly now: string;
};

/** All that is filled in: each place with what it held when a person chose. */
export type Filling = {
  readonly figures: readonly { readonly address: Address; readonly from: string; readonly to: string }[];
  readonly parts: readonly { readonly part: Address; readonly was: Standing; readonly now: Standing }[];
  readonly texts: readonly FilledText[];
};

/** `from`: what was read, in words; `at`: where values stand there, by their addresses. */
export type Waiting = {
  readonly report: string;
  readonly from: string;
  readonly at: Readonly<Record<Address, string>>;
  readonly filling: Filling;
};

let waiting: Waiting | undefined;

export function handOver(one: Waiting): void {
  waiting = one;
}

/** What waits for this report, if anything; it waits no longer. */
export function takenFor(report: string): Waiting | undefined {
  const one = waiting?.report === report ? waiting : undefined;
  if (one !== undefined) waiting = undefined;
  return one;
}

let read: string | undefined;

/** A report was made from what was read: who opens it is told once what its text and its tables have in common. */
export function madeByReading(report: string): void {
  read = report;
}

/** Whether this report was made so just now; asked once. */
export function wasRead(report: string): boolean {
  const was = read === report;
  if (was) read = undefined;
  return was;
}
