// Lines of a block found among the lines of a grid, rows and columns alike, by their labels.
//
// A label that stands in several groups goes to the group that was named last before it; where no group is named, to
// the next line in order. A line with an unknown name is found only by its place: as many lines between two that were
// found as the grid has, and a name that is alike. What is not certain is marked as guessed; the rest stays unfound.
import { isSimilar, lookUp, turnsSense, type Index, type Keys } from "../labels/label.ts";
import type { LineNames } from "../labels/gridLabels.ts";

/**
 * `name`: undefined where it has none. `above`: the labels of groups met so far, by how late they were met.
 * `closed`: its name is known to name something else, so that its place alone says nothing.
 */
export type Item = { readonly name: Keys | undefined; readonly above: ReadonlyMap<string, number>; readonly closed: boolean };

/** `line`: its number among those of the grid. */
export type Match = { readonly line: number; readonly guessed: boolean };
export type Matches = readonly (Match | undefined)[];

/** How late the nearest named group of a line was met, -1 for none. */
const metAt = (line: LineNames | undefined, { above }: Item): number =>
  Math.max(-1, ...(line?.above.map(({ bare }) => above.get(bare) ?? -1) ?? []));

/** Which of a line's groups was met so late, the innermost first. */
const groupMet = (line: LineNames | undefined, { above }: Item, at: number): string | undefined =>
  [...(line?.above ?? [])].reverse().find(({ bare }) => above.get(bare) === at)?.bare;

/** Of lines under groups that were named side by side, in one row, nobody knows which is meant: there is no choice then. */
function choicesOf(item: Item, lines: readonly LineNames[], index: Index<number>, apart: boolean): readonly number[] {
  const found = item.name === undefined ? [] : lookUp(index, item.name);
  const latest = Math.max(-1, ...found.map((line) => metAt(lines[line], item)));
  const chosen = found.filter((line) => metAt(lines[line], item) === latest);
  const groups = new Set(chosen.map((line) => groupMet(lines[line], item, latest)));
  return apart && latest >= 0 && groups.size > 1 ? [] : chosen;
}

const ascends = (numbers: readonly number[]): boolean =>
  numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? -1));

/** One choice for each, in order, none before `from`; those with a single choice stand fast. */
function inOrder(choices: readonly (readonly number[])[], from: number): readonly (number | undefined)[] {
  let last = from - 1;
  return choices.map((lines, place) => {
    const next = choices.slice(place + 1).find((others) => others.length === 1)?.[0] ?? Infinity;
    const line = lines.length === 1 ? lines[0] : lines.find((one) => one > last && one < next);
    if (line !== undefined) last = line;
    return line;
  });
}

const count = (found: readonly (number | undefined)[]): number => found.filter((line) => line !== undefined).length;

/** The first line of the group that the cursor stands in. */
const groupStart = (lines: readonly LineNames[], near: number): number => {
  const group = JSON.stringify(lines[near]?.above);
  return Math.max(
    0,
    lines.findIndex(({ above }) => JSON.stringify(above) === group),
  );
};

/** By label alone: where order must decide, from the first group or, where as many fit, from the cursor's. */
function byLabel(choices: readonly (readonly number[])[], lines: readonly LineNames[], near: number): Matches {
  const sure = choices.flatMap((one) => (one.length === 1 ? one : []));
  if (!ascends(sure))
    return choices.map(([line, ...more]) => (line === undefined || more.length > 0 ? undefined : { line, guessed: false }));
  const [first, here] = [inOrder(choices, 0), inOrder(choices, groupStart(lines, near))];
  const chosen = count(here) >= count(first) ? here : first;
  const taken = new Set(chosen);
  return chosen.map((line, place) =>
    line === undefined ? undefined : { line, guessed: choices[place]?.some((one) => !taken.has(one)) ?? false },
  );
}

/**
 * Choices without those that a name of several groups cannot have: two lines that come to one and the same stand under groups whose names
 * were not beside them (stacked above, or moved up where merges were lost), so that nobody knows whose either is.
 */
function withoutTwice(
  choices: readonly (readonly number[])[],
  items: readonly Item[],
  index: Index<number>,
): readonly (readonly number[])[] {
  const isShared = (name: Keys | undefined): boolean => name !== undefined && lookUp(index, name).length > 1;
  const only = choices.map((lines, place) => (lines.length === 1 && isShared(items[place]?.name) ? lines[0] : undefined));
  return choices.map((lines, place) => (only[place] !== undefined && only.filter((line) => line === only[place]).length > 1 ? [] : lines));
}

/** The lines between two that were found, or the ends where there are as many lines as the grid has. */
function between(matches: Matches, items: readonly Item[], lines: readonly LineNames[]): Matches {
  const whole = items.length === lines.length;
  const result = [...matches];
  let before = whole ? { place: -1, line: -1 } : undefined;
  for (let place = 0; place <= matches.length; place += 1) {
    const found = place < matches.length ? matches[place]?.line : whole ? lines.length : undefined;
    if (found === undefined) continue;
    const from = before;
    before = { place, line: found };
    if (from === undefined || found - from.line !== place - from.place) continue;
    const fits = (item: Item, step: number): boolean => {
      const own = lines[from.line + 1 + step]?.own;
      return !item.closed && (item.name === undefined || own === undefined || (isSimilar(item.name, own) && !turnsSense(item.name, own)));
    };
    if (items.slice(from.place + 1, place).every(fits))
      for (let gap = from.place + 1; gap < place; gap += 1) result[gap] = { line: from.line + gap - from.place, guessed: true };
  }
  return result;
}

/**
 * Lines that other lines stand under are met on the way down like groups, but a copy may leave them out: a name that
 * several groups have is sure only beside a line that is its neighbour in the grid too.
 */
function doubted(matches: Matches, items: readonly Item[], lines: readonly LineNames[], index: Index<number>): Matches {
  const isLine = (group: Keys | undefined) => group !== undefined && lines.some(({ own }) => own?.exact === group.exact);
  return matches.map((match, place) => {
    const name = items[place]?.name;
    if (match === undefined || name === undefined || lookUp(index, name).length < 2 || !isLine(lines[match.line]?.above.at(-1)))
      return match;
    const beside = matches[place - 1]?.line === match.line - 1 || matches[place + 1]?.line === match.line + 1;
    return beside ? match : { ...match, guessed: true };
  });
}

/**
 * For each item its line, if it is found; nothing is found by place where nothing is found by label. `apart`: groups are named one after the other, as
 * those of rows are, so that two in one place, or two items that come to one line, say that the labels have moved; heads of columns stand side by side.
 */
export function align(items: readonly Item[], lines: readonly LineNames[], index: Index<number>, near: number, apart = false): Matches {
  const all = items.map((item) => choicesOf(item, lines, index, apart));
  const choices = apart ? withoutTwice(all, items, index) : all;
  const matches = doubted(byLabel(choices, lines, near), items, lines, index);
  return matches.some((match) => match !== undefined) ? between(matches, items, lines) : matches;
}
