// What follows from the form's values, kept up to date as one types: totals, findings, progress.
//
// It holds no value of its own: every number is computed from the form, and components read small snapshots that
// change only when what they show changes, so that a key press paints only the cells it touches. The numbers follow at
// once; the checks, and what stands beside the table, when the typing rests for a moment.
import { splitPath } from "#lib/edition/address.ts";
import type { Address, Edition } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { evaluate, evaluateAfter, totalsFrom, type Readings } from "#lib/arithmetic/evaluate.ts";
import { instancesFor, type Subject } from "#lib/arithmetic/applicable.ts";
import { canonicalNumber, type Reading } from "#lib/arithmetic/number.ts";
import { judge, type Instance } from "#lib/arithmetic/relations.ts";
import { verdictWord } from "#lib/arithmetic/verdict.ts";
import { findingKey, type Finding, type Findings } from "#lib/checks/finding.ts";
import { checkKinds } from "#lib/checks/kind.ts";
import { dayIn } from "#lib/report/date.ts";
import { progressOf, sectionOf, type Progress } from "#lib/checks/progress.ts";
import { sameTexts } from "#lib/report/remark.ts";
import type { Report } from "#lib/report/report.ts";
import { channel, channelByPlace } from "../ui/channel.ts";
import type { Judge, Judging } from "./judging.ts";

/** How a cell is marked: wrong itself, as the kind of its finding says; an operand of the finding that was clicked; an input under one. */
export type CellMark = "" | "bad" | "strong" | "light" | "bad strong" | "bad light";

export type Live = {
  readonly subscribe: (listener: () => void) => () => void;
  /** As `subscribe`, for what shows the numbers at these places alone: told where one of them may be another. */
  readonly subscribeAt: (places: readonly Address[], listener: () => void) => () => void;
  /** Told when the mark of some cell may be another, which follows when the typing rests. */
  readonly subscribeMarks: (listener: () => void) => () => void;
  /** As `subscribe`, for what may wait until the typing rests. */
  readonly subscribeLater: (listener: () => void) => () => void;
  /** Recomputes after a change of the form at this path; without one, after a change of many places, and all of it at once. */
  readonly refresh: (path?: string) => void;
  /** Runs changes of the form as one: what follows is computed once, at their end. `path`: where only this one changes. */
  readonly batch: (changes: () => void, path?: string) => void;
  readonly report: () => Report;
  readonly progress: () => Progress;
  readonly findings: () => Findings;
  /** Whether the findings are those of the report as it stands; not while the checks are on their way. */
  readonly isJudged: () => boolean;
  readonly reading: (address: Address) => Reading | undefined;
  readonly readings: () => Readings;
  /** The total as shown, "" while all it sums is blank; a partial sum ends with `…`. */
  readonly total: (address: Address) => string;
  readonly mark: (address: Address) => CellMark;
  /** The findings of one section; the same array while none of them changed. */
  readonly findingsOf: (section: string) => readonly Finding[];
  /** 平, 差 2, 符合, 多 3 or 未填完 for a relation in one line. */
  readonly balance: (instance: Instance) => string;
  /** The finding that is marked, if any. */
  readonly shown: () => Finding | null;
  /** Marks the places of a finding, or none. */
  readonly show: (finding: Finding | null) => void;
};

/** The report of the year before, with its numbers. */
type LastYear = { readonly report: Report; readonly readings: Readings };

/** `first`: what the checks say of the report as it was loaded. */
type Given = { readonly lastYear?: LastYear | undefined; readonly first: Findings; readonly judging: Judging };

type Numbers = { readonly report: Report; readonly readings: Readings };
type Judged = { readonly of: Numbers; readonly checks: Findings; readonly bad: ReadonlySet<Address> };

/** Milliseconds without a key after which the checks follow: longer than between two digits of a number, so that one that is half typed raises no problem, and no key waits for a list to be painted. */
export const moment = 300;

/** What the checks say of these numbers. */
function checksOf(judge: Judge, edition: Edition, { report, readings }: Numbers, lastYear: LastYear | undefined): Findings {
  return judge({ edition, report, readings }, lastYear?.readings, dayIn(new Date()), lastYear?.report);
}

function judgedAs(of: Numbers, checks: Findings): Judged {
  const bad = new Set(checks.findings.filter(({ kind }) => checkKinds[kind].marksPlace).flatMap(({ at }) => at.slice(0, 1)));
  return { of, checks, bad };
}

const totals = new WeakMap<Reading, string>();

/** A total as shown. Readings that did not change are the same objects: each is written out once. */
function shownAs(reading: Reading): string {
  const text =
    totals.get(reading) ?? ("value" in reading ? `${canonicalNumber(reading.value)}${reading.state === "partial" ? "…" : ""}` : "");
  totals.set(reading, text);
  return text;
}

const sameSet = (one: ReadonlySet<Address>, two: ReadonlySet<Address>): boolean =>
  one.size === two.size && [...one].every((address) => two.has(address));

/** The live view of a form; `read` gives its present report, given the one before and the path that changed since. */
export function createLive(edition: Edition, read: (before?: Report, path?: string) => Report, { lastYear, first, judging }: Given): Live {
  const outline = walk(edition);
  const [now, marks, later] = [channel(), channel(), channel()];
  const places = channelByPlace();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let progress: Progress | undefined;
  const opened = read();
  let state: Numbers = { report: opened, readings: evaluate(outline, opened) };
  let judgement = judgedAs(state, first);
  let shown: Finding | null = null;
  let batched = false;
  let bySection = new Map<string, readonly Finding[]>();

  const sectionFindings = (section: string): readonly Finding[] =>
    judgement.checks.findings.filter(({ at }) => sectionOf(outline, at[0] ?? "")?.id === section);

  const keepUnchanged = () => {
    bySection = new Map(
      [...bySection].map(([section, before]) => {
        const now = sectionFindings(section);
        const same =
          now.length === before.length &&
          now.every(({ message, values }, place) => message === before[place]?.message && sameTexts(values, before[place].values));
        return [section, same ? before : now];
      }),
    );
  };

  /** What the checks say of the present numbers: checked when it is asked for, once; of those before while the checks are on their way. */
  const judged = (): Judged => {
    const judge = judging.judge();
    if (judgement.of === state || judge === undefined) return judgement;
    judgement = judgedAs(state, checksOf(judge, edition, state, lastYear));
    if (shown !== null) shown = judgement.checks.findings.find((one) => shown !== null && findingKey(one) === findingKey(shown)) ?? null;
    keepUnchanged();
    return judgement;
  };

  let marked: { readonly bad: ReadonlySet<Address>; readonly shown: Finding | null } = { bad: judged().bad, shown };
  const tellMarks = (): void => {
    marked = { bad: judged().bad, shown };
    marks.tell();
  };

  const follow = (): void => {
    if (judging.judge() === undefined) return judging.bring(follow, later.tell);
    if (!sameSet(judged().bad, marked.bad) || shown !== marked.shown) tellMarks();
    later.tell();
  };

  const refresh = (path?: string): void => {
    if (batched) return;
    const report = read(state.report, path);
    const { address } = splitPath(path ?? "");
    const among = outline.cells.has(address) || outline.fields.has(address) ? [address] : undefined;
    state = { report, readings: evaluateAfter(outline, report, state, among) };
    progress = undefined;
    now.tell();
    places.tell(among?.flatMap((one) => [one, ...totalsFrom(outline, one)]));
    clearTimeout(timer);
    if (path === undefined) follow();
    else timer = setTimeout(follow, moment);
  };

  return {
    subscribe: now.subscribe,
    subscribeAt: places.subscribe,
    subscribeMarks: marks.subscribe,
    subscribeLater: later.subscribe,
    refresh,
    batch: (changes, path) => {
      batched = true;
      try {
        changes();
      } finally {
        batched = false;
      }
      refresh(path);
    },
    report: () => state.report,
    progress: () => (progress ??= progressOf(edition, state.report, judged().checks.findings)),
    findings: () => judged().checks,
    isJudged: () => judged().of === state,
    reading: (address) => state.readings.get(address),
    readings: () => state.readings,
    total: (address) => {
      const reading = state.readings.get(address);
      return reading === undefined ? "" : shownAs(reading);
    },
    mark: (address) => {
      const bad = judged().bad.has(address) ? "bad" : "";
      const place = shown?.at.indexOf(address) ?? -1;
      if (shown === null || place < 0) return bad;
      const strength = place < shown.operands ? "strong" : "light";
      return bad === "" ? strength : `bad ${strength}`;
    },
    findingsOf: (section) => {
      judged();
      const kept = bySection.get(section) ?? sectionFindings(section);
      bySection.set(section, kept);
      return kept;
    },
    balance: (instance) => verdictWord(instance.relation.op, judge(instance, state.readings)),
    shown: () => (judged(), shown),
    show: (finding) => {
      judged();
      shown = finding;
      tellMarks();
    },
  };
}

/** The relations that are asked of a report in each column of a grid, from that report alone: for the strip of balances below it. */
export const balancesOf = (edition: Edition, subject: Subject, grid: string): readonly Instance[] =>
  instancesFor(edition, subject).filter((instance) => instance.grid === grid && instance.lineIs === "column" && !instance.previous);
