// What was changed within one paragraph, place by place: by the marks of 修订 where they tell all of it, else by its words. A number is one word, so that
// 116 that became 118 is never a 6 that became an 8.
import { diffArrays } from "diff";
import type { Reviser, Stretch } from "../reading/reading.ts";
import { asItIs, folded, inFolded, type Folded } from "./fold.ts";

/** Whether the marks of 修订 tell of a change: all of it, a part of it, nothing. */
export type Tracked = "all" | "some" | "none";

/** `start`, `end`: in the text as the report holds it. `by`: who made it, each once. `before`, `after`: what stands around it. */
export type Edit = {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly by: readonly Reviser[];
  readonly tracked: Tracked;
};

/** A stretch of the own text that becomes one of theirs, both by their places. */
type Hunk = { from: number; to: number; theirs: number; theirsTo: number; by: readonly Reviser[]; tracked: Tracked };

const segments = new Intl.Segmenter("zh-CN", { granularity: "word" });
const stretches = /\d+(?:[.,]\d+)*|[A-Za-z]+|\p{Script=Han}+|[\s\S]/gu;

/** Words and signs in order. */
const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(stretches)].flatMap(([word]) =>
    /^\p{Script=Han}{2}/u.test(word) ? [...segments.segment(word)].map(({ segment }) => segment) : [word],
  );

/** So many words may differ before the middle is exchanged as a whole. */
const mostChanges = 2000;

function byWords(own: string, theirs: string): readonly Hunk[] {
  const found = diffArrays([...wordsIn(own)], [...wordsIn(theirs)], { maxEditLength: mostChanges });
  const nobody = { by: [], tracked: "none" } as const;
  if (found === undefined) return [{ from: 0, to: own.length, theirs: 0, theirsTo: theirs.length, ...nobody }];
  const hunks: Hunk[] = [];
  let [at, there] = [0, 0];
  for (const { added, removed, value } of found) {
    const length = value.join("").length;
    const last = hunks.at(-1);
    if (!added && !removed) [at, there] = [at + length, there + length];
    else {
      const [to, theirsTo] = [at + (removed ? length : 0), there + (added ? length : 0)];
      if (last?.to === at && last.theirsTo === there) [last.to, last.theirsTo] = [to, theirsTo];
      else hunks.push({ from: at, to, theirs: there, theirsTo, ...nobody });
      [at, there] = [to, theirsTo];
    }
  }
  return hunks;
}

const sideOf = (all: readonly Stretch[], without: "put" | "taken"): string =>
  all.flatMap(({ text, change }) => (change?.is === without ? [] : [text])).join("");

const isSame = (one: Reviser, two: Reviser): boolean => one.author === two.author && one.date === two.date;

export const eachOnce = (all: readonly Reviser[]): readonly Reviser[] =>
  all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);

/** The changes as the marks have them; undefined where what they say was there before is not the own text. */
function byMarks(own: Folded, theirs: Folded, all: readonly Stretch[]): readonly Hunk[] | undefined {
  const [old, now] = [folded(sideOf(all, "put")), folded(sideOf(all, "taken"))];
  if (old.text !== own.text || now.text !== theirs.text) return undefined;
  const hunks: Hunk[] = [];
  let [at, there] = [0, 0];
  for (const { text, change } of all) {
    const [to, theirsTo] = [at + (change?.is === "put" ? 0 : text.length), there + (change?.is === "taken" ? 0 : text.length)];
    if (change !== null) {
      const { author, date } = change;
      const [here, behind] = [inFolded(old, at), inFolded(now, there)];
      const last = hunks.at(-1);
      const goesOn = last?.to === here && last.theirsTo === behind && last.by[0]?.author === author;
      if (goesOn && last !== undefined)
        Object.assign(last, { to: inFolded(old, to), theirsTo: inFolded(now, theirsTo), by: eachOnce([...last.by, { author, date }]) });
      else
        hunks.push({
          from: here,
          to: inFolded(old, to),
          theirs: behind,
          theirsTo: inFolded(now, theirsTo),
          by: [{ author, date }],
          tracked: "all",
        });
    }
    [at, there] = [to, theirsTo];
  }
  return hunks;
}

/** Who the marks name for a change that was found by its words, and whether they tell all of it. */
function named(hunk: Hunk, own: string, theirs: Folded, all: readonly Stretch[]): Hunk {
  const by: Reviser[] = [];
  let [there, put, taken] = [0, 0, 0];
  const now = folded(sideOf(all, "taken"));
  if (now.text !== theirs.text) return hunk;
  const gone = own.slice(hunk.from, hunk.to);
  for (const { text, change } of all) {
    const end = there + (change?.is === "taken" ? 0 : text.length);
    const [from, to] = [inFolded(now, there), inFolded(now, end)];
    const shared = Math.min(to, hunk.theirsTo) - Math.max(from, hunk.theirs);
    if (change?.is === "put" && shared > 0) {
      put += shared;
      by.push(change);
    }
    const lost = folded(text).text;
    if (
      change?.is === "taken" &&
      from >= hunk.theirs &&
      from <= hunk.theirsTo &&
      lost !== "" &&
      (gone.includes(lost) || lost.includes(gone))
    ) {
      taken += Math.min(lost.length, gone.length);
      by.push(change);
    }
    there = end;
  }
  if (by.length === 0) return hunk;
  const isAll = put >= hunk.theirsTo - hunk.theirs && taken >= gone.length;
  return { ...hunk, by: eachOnce(by.map(({ author, date }) => ({ author, date }))), tracked: isAll ? "all" : "some" };
}

const isDigit = (letter: string | undefined): boolean => letter !== undefined && /[\d.,]/.test(letter);

/** Whether a number stands at an end of a change, on either side. */
const beginsInNumber = ({ from, to, theirs, theirsTo }: Hunk, own: string, their: string): boolean =>
  (to > from && isDigit(own[from])) || (theirsTo > theirs && isDigit(their[theirs]));
const endsInNumber = ({ from, to, theirs, theirsTo }: Hunk, own: string, their: string): boolean =>
  (to > from && isDigit(own[to - 1])) || (theirsTo > theirs && isDigit(their[theirsTo - 1]));

/** Whole numbers: a change within one takes in the rest of it, as far as that is the same on both sides: `least` and `most` are where others end and begin. */
function widened(hunk: Hunk, own: string, theirs: string, least: number, most: number): Hunk {
  const wide = { ...hunk };
  const isShared = (one: string | undefined, two: string | undefined): boolean => isDigit(one) && one === two;
  if (beginsInNumber(hunk, own, theirs))
    while (wide.from > least && isShared(own[wide.from - 1], theirs[wide.theirs - 1]))
      [wide.from, wide.theirs] = [wide.from - 1, wide.theirs - 1];
  if (endsInNumber(hunk, own, theirs))
    while (wide.to < most && isShared(own[wide.to], theirs[wide.theirsTo])) [wide.to, wide.theirsTo] = [wide.to + 1, wide.theirsTo + 1];
  return wide;
}

/** All of them, each up to its neighbours as they have become. */
function allWidened(hunks: readonly Hunk[], own: string, theirs: string): readonly Hunk[] {
  const wide: Hunk[] = [];
  hunks.forEach((hunk, at) => wide.push(widened(hunk, own, theirs, wide.at(-1)?.to ?? 0, hunks[at + 1]?.from ?? own.length)));
  return wide;
}

/** Changes between which hardly a word stands are one: 信息公开 that became 公开信息. */
const near = 2;

const isOne = (one: Hunk, two: Hunk, own: string, theirs: string): boolean =>
  (two.from === one.to && endsInNumber(one, own, theirs) && beginsInNumber(two, own, theirs)) ||
  (one.by.every(({ author }) => two.by.some((other) => other.author === author)) &&
    one.by.length === two.by.length &&
    two.from - one.to <= near &&
    !/[\p{P}\n]/u.test(own.slice(one.to, two.from)));

function joined(all: readonly Hunk[], own: string, theirs: string): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const hunk of all) {
    const last = hunks.at(-1);
    if (last !== undefined && isOne(last, hunk, own, theirs)) {
      const tracked = last.tracked === hunk.tracked ? hunk.tracked : "some";
      const [to, theirsTo] = [Math.max(last.to, hunk.to), Math.max(last.theirsTo, hunk.theirsTo)];
      hunks.splice(-1, 1, { ...last, to, theirsTo, tracked, by: eachOnce([...last.by, ...hunk.by]) });
    } else hunks.push(hunk);
  }
  return hunks;
}

/** Without the letters that both sides begin and end with; no number is cut. */
function trimmed(hunk: Hunk, own: string, theirs: string): Hunk {
  const tight = { ...hunk };
  const isShared = (one: string | undefined, two: string | undefined): boolean => one !== undefined && one === two && !isDigit(one);
  while (tight.from < tight.to && tight.theirs < tight.theirsTo && isShared(own[tight.from], theirs[tight.theirs]))
    [tight.from, tight.theirs] = [tight.from + 1, tight.theirs + 1];
  while (tight.from < tight.to && tight.theirs < tight.theirsTo && isShared(own[tight.to - 1], theirs[tight.theirsTo - 1]))
    [tight.to, tight.theirsTo] = [tight.to - 1, tight.theirsTo - 1];
  return tight;
}

/** So much of what stands around a change is shown with it. */
const around = 16;

function shown(hunk: Hunk, own: Folded, theirs: string): Edit {
  const [start, end] = asItIs(own, hunk.from, hunk.to);
  return {
    start,
    end,
    from: own.text.slice(hunk.from, hunk.to),
    to: theirs.slice(hunk.theirs, hunk.theirsTo),
    before: `${hunk.from > around ? "…" : ""}${own.text.slice(Math.max(0, hunk.from - around), hunk.from)}`,
    after: `${own.text.slice(hunk.to, hunk.to + around)}${own.text.length - hunk.to > around ? "…" : ""}`,
    by: hunk.by,
    tracked: hunk.tracked,
  };
}

/** What leads from the own text to theirs, in order; `all`: theirs under 修订, where there are marks in it. */
export function editsBetween(text: string, theirText: string, all: readonly Stretch[] | undefined): readonly Edit[] {
  const [own, theirs] = [folded(text), folded(theirText)];
  if (own.text === theirs.text) return [];
  const marked = all === undefined ? undefined : byMarks(own, theirs, all);
  const found = marked ?? byWords(own.text, theirs.text).map((hunk) => (all === undefined ? hunk : named(hunk, own.text, theirs, all)));
  const whole = joined(allWidened(found, own.text, theirs.text), own.text, theirs.text);
  return whole
    .map((hunk) => trimmed(hunk, own.text, theirs.text))
    .filter((hunk) => own.text.slice(hunk.from, hunk.to) !== theirs.text.slice(hunk.theirs, hunk.theirsTo))
    .map((hunk) => shown(hunk, own, theirs.text));
}
