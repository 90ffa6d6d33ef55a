// Groups side by side over the columns of text that has lost its merges: which columns each stands over is not seen.
//
// They go by their own order where the names below can be parted among them in one way only, and what was found must lie in just these groups,
// in this order; else nothing is found by them.
import type { Matches } from "./align.ts";
import type { Slot } from "../labels/gridLabels.ts";
import { isUnit } from "../figures/figure.ts";
import { has, isSame, isWithin, keysOf, lookUp, mayBeTitle, type Keys } from "../labels/label.ts";
import { columnIndex, type Band } from "./band.ts";
import { headsOver, packedGroups } from "./heads.ts";
import { isName, type SeenBlock, type SeenCell } from "./seenBlock.ts";

/** A band and the numbers of its columns of values. */
type Headed = { readonly seen: SeenBlock; readonly band: Band; readonly numbers: readonly number[] };

/** A row of such groups: its names, and the columns of values that it can stand over. One that nobody knows, left of the values, names the labels. */
type Packed = { readonly groups: readonly SeenCell[]; readonly names: readonly Keys[]; readonly over: readonly number[] };

export function packedIn({ seen, band, numbers }: Headed): readonly Packed[] {
  const ownAt = (column: number): SeenCell | undefined => headsOver(seen, band.heads, column).own;
  /** The name of a column that stands over it, as one does beside groups that have more rows of heads. */
  const isColumn = (one: SeenCell): boolean => ownAt(one.cell.column) === one && has(columnIndex(band), one.keys);
  return packedGroups(seen, band.heads).flatMap(({ row, texts }) => {
    const groups = texts.filter(
      (one) => !isColumn(one) && (has(seen.gridLabels.printed, one.keys) || one.cell.column >= (numbers[0] ?? 0)),
    );
    const isUnder = (number: number, own = ownAt(number)): boolean =>
      number >= (groups[0]?.cell.column ?? 0) && (own === undefined || (own.cell.row >= row && !(own.cell.row === row && isColumn(own))));
    return groups.length === 0
      ? []
      : [{ groups, names: groups.map(({ keys }) => keys), over: numbers.filter((number) => isUnder(number)) }];
  });
}

/** Groups that hold columns and no further groups: no name stands twice in one. */
const isInnermost = (group: Keys, slots: readonly Slot[]): boolean =>
  slots.every(({ names: { above } }) => !above.slice(0, -1).some((one) => isSame(one, group))) &&
  slots.some(({ names: { above } }) => above.some((one) => isSame(one, group)));

/** Where runs without any name twice begin, each as long as can be. */
function longestRuns(names: readonly string[]): readonly number[] {
  let met = new Set<string>();
  return names.flatMap((name, place) => {
    const begins = place === 0 || met.has(name);
    met = begins ? new Set([name]) : met.add(name);
    return begins ? [place] : [];
  });
}

/**
 * Names in as many runs as there are groups, none of them twice in a run, where that goes in one way only: for each name the
 * number of its run. Undefined where there is no such way, or several: runs from the front and from the back differ then.
 */
function onlyRuns(names: readonly string[], groups: number): readonly number[] | undefined {
  const starts = longestRuns(names);
  const [, ...ends] = longestRuns([...names].reverse());
  const fromBack = [0, ...ends.map((end) => names.length - end).reverse()];
  if (starts.length !== groups || starts.join() !== fromBack.join()) return undefined;
  return names.map((_, place) => starts.filter((start) => start <= place).length - 1);
}

/** For columns that can be parted among groups in one way only, the group of each. */
export function partedAmong({ names, over }: Packed, { seen, band }: Headed): ReadonlyMap<number, Keys> {
  const isCertain = new Set(names.map(({ bare }) => bare)).size === names.length;
  const own = over.map((number) => headsOver(seen, band.heads, number).own?.keys.bare ?? `${number}`);
  const runs = isCertain && names.every((name) => isInnermost(name, band.slots)) ? onlyRuns(own, names.length) : undefined;
  return new Map(
    over.flatMap((number, place) => {
      const group = names[runs?.[place] ?? -1];
      return group === undefined ? [] : [[number, group] as const];
    }),
  );
}

/** As if each stood over its own column and the last over all that follow, which is right in the text of a spreadsheet. */
export const asTheyStand = ({ groups, over }: Packed): ReadonlyMap<number, Keys> =>
  new Map(
    over.flatMap((number) => {
      const group = groups.filter(({ cell }) => cell.column <= number).at(-1);
      return group === undefined ? [] : [[number, group.keys] as const];
    }),
  );

/** Whether columns lie in groups in the order in which these are named: in all of them, in some, or not. */
function liesIn(slots: readonly Slot[], groups: readonly Keys[]): "all" | "some" | "no" {
  let [at, skipped, closed] = [-1, false, true];
  for (const { names } of slots) {
    const isIn = (group: Keys | undefined): boolean => group !== undefined && names.above.some((one) => isSame(one, group));
    const isOwn = (group: Keys): boolean => names.own !== undefined && isSame(names.own, group);
    if (!closed && isIn(groups[at])) continue;
    const next = groups.findIndex((group, place) => place > at && (isIn(group) || isOwn(group)));
    if (next < 0) return "no";
    [at, skipped, closed] = [next, skipped || next > at + 1, !isIn(groups[next])];
  }
  return !skipped && at === groups.length - 1 ? "all" : "some";
}

/** The groups as the form has them, so that columns found in some of them may be a guess. */
export const areOurs = (groups: readonly Keys[], slots: readonly Slot[]): boolean =>
  liesIn(
    slots.filter(({ names }) => names.above.some((one) => groups.some((group) => isSame(one, group)))),
    groups,
  ) === "all";

export const asGuesses = (matches: Matches): Matches => matches.map((match) => match && { ...match, guessed: true });

/** What was found, held against such rows; undefined where they contradict it. */
export function heldAgainst(packed: readonly Packed[], { numbers, band }: Headed, matches: Matches): Matches | undefined {
  const says = packed.map(({ names, over }) => {
    const found = over.flatMap((number) => band.slots[matches[numbers.indexOf(number)]?.line ?? -1] ?? []);
    const lies = liesIn(found, names);
    return lies === "some" && !areOurs(names, band.slots) ? "no" : lies;
  });
  if (says.includes("no")) return undefined;
  return says.includes("some") ? asGuesses(matches) : matches;
}

// Groups that the form does not have: 信访复核 beside 行政复议, with the same names below. Which rows stand under such is strangers.ts's question.

/** What a column stands under that nobody knows. `among`: other heads of its row are the form's, so that it parts columns as they do. `alone`: it is over all columns, as a title is. */
type Strange = { readonly head: SeenCell; readonly among: boolean; readonly alone: boolean };

const isStranger = ({ gridLabels }: SeenBlock, one: SeenCell): boolean =>
  isName(one) && !has(gridLabels.printed, one.keys) && !isUnit(one.cell.text);

/** The nearest head over the head of each column, if it is a stranger's. */
function strangersOver({ seen, band, numbers }: Headed): ReadonlyMap<number, Strange> {
  const nearest = numbers.flatMap((number) => {
    const { own, above } = headsOver(seen, band.heads, number);
    const head = above.filter(({ cell }) => own !== undefined && cell.row < own.cell.row).at(-1);
    return head === undefined || head.cell.column < (numbers[0] ?? 0) || !isStranger(seen, head) ? [] : [[number, head] as const];
  });
  const alone = nearest.length === numbers.length && new Set(nearest.map(([, head]) => head)).size === 1;
  const known = new Set(band.heads.flatMap(({ row, kind }) => (kind === "head" ? [row] : [])));
  return new Map(nearest.map(([number, head]) => [number, { head, among: known.has(head.cell.row), alone }] as const));
}

type StrangeColumns = {
  /** Columns that their names do not place, with the reason. */
  readonly why: ReadonlyMap<number, string>;
  /** The form's group that is meant: by the last line of a head into which a caption has run, or, as a guess, in fewer or more words. */
  readonly meant: ReadonlyMap<number, { readonly group: Keys; readonly guessed: boolean }>;
};

/** Which of the groups a head means, if it can mean one only. */
function meantBy(head: SeenCell, groups: readonly Keys[]): { readonly group: Keys; readonly guessed: boolean } | undefined {
  const last = keysOf(head.cell.text.split("\n").at(-1) ?? "");
  const same = groups.find((group) => isSame(group, last));
  if (same !== undefined) return { group: same, guessed: false };
  const [alike, ...more] = groups.filter((group) => isWithin(group, head.keys));
  return alike === undefined || more.length > 0 ? undefined : { group: alike, guessed: true };
}

/** What groups that the form does not have say of the columns under them. */
export function strangeColumns(headed: Headed): StrangeColumns {
  const { seen, band, numbers } = headed;
  const over = strangersOver(headed);
  const index = columnIndex(band);
  const named = numbers.map((number) => ({ number, own: headsOver(seen, band.heads, number).own }));
  const looked = named.map(({ number, own }) => ({ number, own, lines: own === undefined ? [] : lookUp(index, own.keys) }));
  const once = new Set(looked.flatMap(({ lines }) => lines.slice(0, 1)));
  const isTaken = looked.flatMap(({ lines }) => lines.slice(0, 1)).length > once.size;
  const why = new Map<number, string>();
  const meant = new Map<number, { readonly group: Keys; readonly guessed: boolean }>();
  for (const { number, own, lines } of looked) {
    const { head, among, alone } = over.get(number) ?? {};
    // A title, or a name that the form has once, whatever stands over all of them.
    if (head === undefined || own === undefined || (alone === true && (lines.length < 2 || mayBeTitle(head.cell.text)))) continue;
    const group = meantBy(
      head,
      lines.flatMap((line) => band.slots[line]?.names.above ?? []),
    );
    if (group !== undefined) meant.set(number, group);
    else if (lines.length > 1 || among === true || isTaken)
      why.set(number, `“${own.cell.text}”在“${head.cell.text}”的下面，本表没有这一组`);
  }
  return { why, meant };
}
