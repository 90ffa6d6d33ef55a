// Two figures that may stand in each other's places: what no relation notices, seen beside last year's report.
//
// A figure in the wrong row of its column leaves every sum as it was. Where two such places have each the number that the
// other one had last year, and far from its own, that is worth a look. No document says so: it is advice, and quiet where
// the numbers are small (see the test for how often it speaks without cause). Where two whole rows or columns were exchanged
// each of their places would say so: they are told as one.
import type { Big } from "big.js";
import { valueOf } from "../arithmetic/number.ts";
import { applicable } from "../arithmetic/applicable.ts";
import { instancesOf, type Instance } from "../arithmetic/relations.ts";
import type { Address } from "../edition/edition.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import { once, type Check, type Found, type Material } from "./check.ts";
import { cite, ownAdvice, previousKey } from "./finding.ts";
import { lineName, nameOf } from "../edition/name.ts";

/** A place with its number now and last year. */
type Held = { readonly cell: Cell; readonly now: number; readonly before: number };

/** Numbers closer than this, or of which one is not twice the other, are not told apart; a pair must be so many times nearer to each other's than to its own. */
const [gap, nearer] = [10, 5];

const known = new WeakMap<Outline, ReadonlyMap<Address, readonly Instance[]>>();

/** For each input, the relations that it takes part in, whoever they are asked of. */
function relatedTo(outline: Outline): ReadonlyMap<Address, readonly Instance[]> {
  const found =
    known.get(outline) ??
    new Map(outline.inputs.map(({ address }) => [address, instancesOf(outline.edition).filter(({ at }) => at.includes(address))]));
  known.set(outline, found);
  return found;
}

/** Every count that is known in both years; none without last year's report. */
const compared = once(({ outline, readings, previous }: Material): readonly Held[] => {
  const number = (value: Big | null) => (value === null ? NaN : Number(value));
  if (previous === undefined) return [];
  return outline.inputs
    .filter(({ measure }) => measure.number === "count")
    .map((cell) => ({ cell, now: number(valueOf(readings.get(cell.address))), before: number(valueOf(previous.get(cell.address))) }))
    .filter(({ now, before }) => !Number.isNaN(now - before));
});

/** Where two places are judged by the same relations, exchanging them goes unnoticed. */
function isUnnoticed({ outline, report }: Material, one: Cell, two: Cell): boolean {
  const inLine = one.grid.id === two.grid.id && (one.columnId === two.columnId || one.rowId === two.rowId);
  const over = ({ address }: Cell) =>
    (relatedTo(outline).get(address) ?? []).filter(({ relation }) => applicable(relation.when, report) === "yes");
  const [own, other] = inLine ? [over(one), over(two)] : [[], []];
  return inLine && own.length === other.length && own.every((instance, place) => instance === other[place]);
}

function looksExchanged(one: Held, two: Held): boolean {
  const crossed = Math.abs(one.now - two.before) + Math.abs(two.now - one.before);
  const straight = Math.abs(one.now - one.before) + Math.abs(two.now - two.before);
  const apart = Math.abs(one.before - two.before);
  return apart >= gap && apart * 2 >= Math.max(one.before, two.before) && crossed * nearer <= straight;
}

type Pair = readonly [Held, Held];

const advised = "各项相加看不出这种错，请对照原件核对。";

function foundAt(pairs: readonly Pair[], said: string): Found {
  const places = pairs.flat();
  const brief = `${said}${advised}`;
  const values = places.flatMap(({ cell: { address }, now, before }) => [
    [address, String(now)],
    [previousKey(address), String(before)],
  ]);
  return {
    at: places.map(({ cell }) => cell.address),
    operands: places.length,
    brief,
    message: `${brief}依据：${cite(ownAdvice)}。`,
    values: Object.fromEntries(values),
  };
}

function foundOf(outline: Outline, pair: Pair): Found {
  const [one, two] = pair.map(({ cell, now, before }) => `${nameOf(outline, cell.address)}填的是 ${now}（上年 ${before}）`);
  return foundAt([pair], `${one ?? ""}，${two ?? ""}，像是互相填错了位置。`);
}

const rowOf = ({ row }: Cell): string => row.at(-1) ?? "";
const columnOf = ({ column }: Cell): string => lineName(column);

const isAcross = ([one, two]: Pair): boolean => one.cell.rowId === two.cell.rowId;

/** The two rows or columns in which a pair stands. */
const linesOf = (pair: Pair): string =>
  [pair[0].cell.grid.id, isAcross(pair), ...pair.map(({ cell }) => (isAcross(pair) ? cell.columnId : cell.rowId))].join(" ");

/** Several pairs of the same two lines, the first of them as an example. */
function foundOver(first: Pair, pairs: readonly Pair[]): Found {
  const [line, across, word] = isAcross(first) ? [columnOf, rowOf, "列"] : [rowOf, columnOf, "行"];
  const [one, two] = first;
  const place = across(one.cell) === "" ? "" : `“${across(one.cell)}”`;
  return foundAt(
    pairs,
    `“${line(one.cell)}”和“${line(two.cell)}”两${word}有 ${pairs.length} 处的数像是互相填错了位置，例如${place}填的是 ${one.now} 和 ${two.now}（上年 ${one.before} 和 ${two.before}）。`,
  );
}

/** One finding for all pairs of the same two lines, in the order of the paper. */
function folded(outline: Outline, pairs: readonly Pair[]): readonly Found[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const known = groups.get(linesOf(pair));
    if (known === undefined) groups.set(linesOf(pair), [pair]);
    else known.push(pair);
  }
  return [...groups.values()].flatMap((alike) => {
    const [first, ...more] = alike;
    if (first === undefined) return [];
    return [more.length === 0 ? foundOf(outline, first) : foundOver(first, alike)];
  });
}

export const exchangedFigures: Check = {
  id: "lastYear.exchanged",
  name: "没有像是互相填错位置的数",
  kind: "lastYear",
  severity: "advice",
  basis: "own",
  looksAt: "两年都填了的件数",
  places: (material) => compared(material).length,
  run: (material) => {
    const all = compared(material).filter(({ now, before }) => Math.abs(now - before) >= gap);
    const pairs = all.flatMap((one, place) =>
      all
        .slice(place + 1)
        .flatMap((two): readonly Pair[] => (looksExchanged(one, two) && isUnnoticed(material, one.cell, two.cell) ? [[one, two]] : [])),
    );
    return folded(material.outline, pairs);
  },
};
