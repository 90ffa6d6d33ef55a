// What was done with a report as a whole, as 历史 tells it between its versions: frozen, noted as on line, unlocked, opened to be corrected.
import { momentIn, printedDate } from "../report/date.ts";
import { whoWords } from "../report/came.ts";
import type { Frozen } from "./frozen.ts";

/** `at`: ISO 8601 UTC; `frozen`: the number of the freezing that it is about. */
export type SigningEvent = {
  readonly kind: "frozen" | "posted" | "unlocked" | "corrected";
  readonly frozen: number;
  readonly at: string;
  readonly time: string;
  readonly who: string;
  readonly words: string;
};

/** A version of the history as far as it is asked: its number, and which revisions of the report it holds. */
type Span = { readonly number: number; readonly first: number; readonly last: number };

const event = (
  kind: SigningEvent["kind"],
  frozen: number,
  { at, who }: { readonly at: string; readonly who: string },
  words: string,
): SigningEvent => ({
  ...{ kind, frozen, at, words },
  time: momentIn(new Date(at), { year: true }),
  who: whoWords(who),
});

function frozenWords({ number, code, revision, checked, note }: Frozen, versions: readonly Span[]): string {
  const version = versions.find(({ first, last }) => first <= revision && revision <= last);
  const of = version === undefined ? "" : `，定的是第 ${version.number} 版`;
  return `第 ${number} 次定稿，短码 ${code}${of}${checked === "" ? "" : `，${checked}校核`}${note === "" ? "" : `（${note}）`}`;
}

function endOf({ number, code, ended }: Frozen): readonly SigningEvent[] {
  if (ended === null) return [];
  const what = ended.kind === "unlocked" ? `解锁，短码 ${code} 作废` : `开始更正，已发布的一版（短码 ${code}）保留`;
  return [event(ended.kind, number, ended, `${what}。原因：${ended.reason}`)];
}

/** All that was done, the newest first. `versions`: those of the history, whichever order they are in. */
export const eventsOf = (frozen: readonly Frozen[], versions: readonly Span[]): readonly SigningEvent[] =>
  frozen
    .flatMap((one) => [
      event("frozen", one.number, one, frozenWords(one, versions)),
      ...one.posted.map((posted, place) =>
        event("posted", one.number, posted, `${place === 0 ? "登记发布" : "重新登记发布"}：${printedDate(posted.day)}，${posted.address}`),
      ),
      ...endOf(one),
    ])
    .sort((one, two) => (one.at < two.at ? 1 : one.at > two.at ? -1 : 0));

/** Those that stand over each version, both the newest first: what came after it had begun, and before the next one had. `next`: when the version over the first one began; "" where it is the newest. */
export const eventsOver = (
  events: readonly SigningEvent[],
  versions: readonly { readonly started: string }[],
  next = "",
): readonly (readonly SigningEvent[])[] =>
  versions.map(({ started }, place) => {
    const until = place === 0 ? next : (versions[place - 1]?.started ?? "");
    return events.filter(({ at }) => at >= started && (until === "" || at < until));
  });
