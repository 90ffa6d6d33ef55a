// What a check is: one row, with all that anything else needs to know of it. Running, the list of what was checked, 格式说明, the
// marks of cells and the command line read the rows and have no list of their own.
//
// A row says what it found and where; who it is, how grave that is and on what it rests is put to the finding by run.ts, from the
// row. So a finding cannot exist without its row.
import type { Readings } from "../arithmetic/evaluate.ts";
import type { Opened } from "../arithmetic/opened.ts";
import type { Address, Basis, Severity } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { PrintedBesides } from "../report/printedHeading.ts";
import type { Report, Texts } from "../report/report.ts";
import { ownAdvice, type Correction, type MarkedText } from "./finding.ts";
import type { CheckKind } from "./kind.ts";

/** What is judged: a report with its numbers, beside those of the year before where they are at hand. `today`: the day on which it is judged, ISO, where somebody says. */
export type Material = {
  readonly outline: Outline;
  readonly report: Report;
  readonly readings: Readings;
  readonly previous: Readings | undefined;
  /** The report of the year before itself, for what its text says. */
  readonly before: Report | undefined;
  readonly today: string | undefined;
  /** Of a report that was read: its headings as its source prints them, and its sentences beside tables. A report that is written here has the form's, and none. */
  readonly printed?: PrintedBesides | undefined;
};

/** Something is wrong at these places. What is not said has the value in brackets. */
export type Found = {
  /** The place to go to first; printed operands before the inputs under them. */
  readonly at: readonly Address[];
  /** How many of `at` are printed operands (1). */
  readonly operands?: number;
  /** What was found and what to do, in a sentence that stands alone, without the basis. */
  readonly brief: string;
  /** The same with the basis, where it is said (`brief`). */
  readonly message?: string;
  readonly expected?: string | null;
  readonly actual?: string | null;
  /** What it was judged by, by places: a 说明 holds as long as this stays the same. */
  readonly values: Texts;
  /** The words that it marks (finding.ts). */
  readonly text?: readonly MarkedText[];
  readonly corrections?: readonly Correction[];
  /** The words that tell it apart from others of its check at its first place, where there can be several. */
  readonly which?: string;
};

/** It could not be judged at these places: neither passed nor wrong. */
export type Open = { readonly at: readonly Address[]; readonly reason: string };

export type Judgement = Found | Open;

/**
 * On what a check rests. `ofPlace`: on the documents of the table or the field that it finds wrong. `own`: on no document, and
 * then it is advice and nothing graver, which the compiler sees to.
 */
export type Grounds =
  | { readonly severity: Severity; readonly basis: readonly Basis[] | "ofPlace" }
  | { readonly severity: "advice"; readonly basis: "own" };

export type Check = Grounds & {
  /** Permanent: a person's 说明 is stored under it. Lower camel words with dots: `date.unreadable`. */
  readonly id: string;
  /** What holds where nothing is found: 落款日期是日历上有的一天. Checks of one name are told as one. */
  readonly name: string;
  readonly kind: CheckKind;
  /** What it looks at, in words: 落款日期. */
  readonly looksAt: string;
  /** How many places of this report it looks at; 0 where there is nothing to look at, and then it is not told as passed. */
  readonly places: (material: Material) => number;
  /** What it finds, in the order of the paper. Pure. */
  readonly run: (material: Material) => readonly Judgement[];
};

/** The documents that a check rests on; null where they are those of the table or field that it finds wrong. */
export function basisOf({ basis }: Check): readonly Basis[] | null {
  if (basis === "own") return ownAdvice;
  return basis === "ofPlace" ? null : basis;
}

/** Checks that an edition declares: a row for each of its relations and printed totals. */
export type Family = { readonly rows: (outline: Outline) => readonly Check[] };

/** A report under its edition with its numbers. The editor's numbers go on from key to key, so that it has no Opened of its own. */
export type Judgeable = Pick<Opened, "edition" | "report" | "readings">;

/** What the checks look at, beside the numbers of the year before where they are known. */
export const materialOf = (
  { edition, report, readings }: Judgeable,
  previous?: Readings,
  today?: string,
  before?: Report,
  printed?: PrintedBesides,
): Material => ({
  outline: walk(edition),
  report,
  readings,
  previous,
  today,
  before,
  printed,
});

/**
 * What follows from one object, worked out once for as long as it is there. A report that changed in one place keeps the objects of all
 * other areas (`reportAfter`): what only follows from those is not worked out again at each key. What comes to undefined is worked out again.
 */
export function kept<From extends object, Value>(from: (source: From) => Value): (source: From) => Value {
  const known = new WeakMap<From, Value>();
  return (source) => {
    const found = known.get(source);
    if (found !== undefined) return found;
    const value = from(source);
    known.set(source, value);
    return value;
  };
}

/** So many keys are remembered: more reports than are looked at in turn by one person. */
const mostKeys = 20;

/** As `kept`, by a text or number: the name of a body, a year. A server meets thousands of bodies, so all are forgotten where there are many. */
export function keptBy<Key extends string | number, Value>(from: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = from(key);
    if (known.size >= mostKeys) known.clear();
    known.set(key, { value });
    return value;
  };
}

/** What several checks need of a report, worked out once for all of them. */
export const once = <Value>(from: (material: Material) => Value): ((material: Material) => Value) => kept(from);
