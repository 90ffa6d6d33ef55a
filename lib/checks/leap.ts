// A number that is many times last year's, or a small part of it: seldom so in the work, often a digit too many, a row too low, or 元
// where the form counts in 万元. No document says so: it is advice, and quiet where the numbers are small.
//
// Of a table whose columns have a total only the total of a row is looked at: who applied differs much from year to year, how many did
// does not. Rows that add others up follow from them.
import type { Big } from "big.js";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import type { Address } from "../edition/edition.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import { kept, once, type Check, type Found, type Material } from "./check.ts";
import { previousKey } from "./finding.ts";
import { nameOf } from "../edition/name.ts";

/** A smaller one counts as at least so much, or every second small number would speak; the larger is so many times that, and 元 for 万元 lies around ten thousand times. */
const [least, times, unit] = [20, 5, { from: 2000, to: 50_000 }] as const;

/** The cells that are looked at, in the order of the paper. */
const cellsOf = kept((outline: Outline): readonly Cell[] => {
  const all = [...outline.cells.values()];
  const across = (cell: Cell) => cell.sums.filter(({ line }) => line.id === cell.columnId);
  const counted = new Set<Address>(all.flatMap((cell) => across(cell).flatMap(({ parts }) => parts)));
  return all.filter(
    (cell) => cell.measure.number !== "change" && !counted.has(cell.address) && cell.sums.every(({ line }) => line.id === cell.columnId),
  );
});

/** `ratio`: how many times the smaller the larger is, for words; `beyond`: the same where the smaller counts as `least`. */
type Leap = { readonly cell: Cell; readonly now: Big; readonly before: Big; readonly ratio: number; readonly beyond: number };

const compared = once(({ outline, readings, previous }: Material): readonly Leap[] =>
  previous === undefined
    ? []
    : cellsOf(outline).flatMap((cell) => {
        const [now, before] = [valueOf(readings.get(cell.address)), valueOf(previous.get(cell.address))];
        if (now === null || before === null) return [];
        const [small, large] = [Number(now), Number(before)].sort((one, two) => one - two);
        if (small === undefined || large === undefined || small < 0 || large < least) return [];
        return [{ cell, now, before, ratio: large / Math.max(1, small), beyond: large / Math.max(least, small) }];
      }),
);

const isUnit = ({ cell, ratio, now, before }: Leap): boolean =>
  cell.measure.number === "amount" && ratio >= unit.from && ratio <= unit.to && !now.eq(0) && !before.eq(0);

const isLeap = (leap: Leap): boolean => !isUnit(leap) && leap.beyond > times;

const rounded = (ratio: number): string => String(ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio));

function howMuch({ now, before, ratio }: Leap): string {
  if (before.eq(0)) return "上一年没有";
  if (now.eq(0)) return "今年没有";
  return now.gt(before) ? `是上一年的 ${rounded(ratio)} 倍` : `只有上一年的 ${rounded(ratio)} 分之一`;
}

function foundAt({ outline }: Material, { cell: { address }, now, before }: Leap, said: string): Found {
  const [this_, last] = [canonicalNumber(now), canonicalNumber(before)];
  return {
    at: [address],
    brief: `${nameOf(outline, address)}今年是 ${this_}，上一年是 ${last}，${said}`,
    expected: last,
    actual: this_,
    values: { [address]: this_, [previousKey(address)]: last },
  };
}

export const leapFromLastYear: Check = {
  id: "lastYear.leap",
  name: `与上一年相比，没有多出或少掉好几倍的数（${times} 倍以上，不到 ${least} 的按 ${least} 比）`,
  kind: "lastYear",
  severity: "advice",
  basis: "own",
  looksAt: "各表里 20 以上的数，和上一年报告的同一个数",
  places: (material) => compared(material).length,
  run: (material) =>
    compared(material)
      .filter(isLeap)
      .map((leap) => foundAt(material, leap, `${howMuch(leap)}。请核对有没有多写、少写一位或者写错一行；不错的，可以写一句说明。`)),
};

export const unitAsLastYear: Check = {
  id: "lastYear.unit",
  name: "金额与上一年用的是同一个单位",
  kind: "lastYear",
  severity: "advice",
  basis: "own",
  looksAt: "各表里的金额，和上一年报告的同一个数",
  places: (material) => compared(material).filter(({ cell }) => cell.measure.number === "amount").length,
  run: (material) =>
    compared(material)
      .filter(isUnit)
      .map((leap) =>
        foundAt(material, leap, `大约差一万倍，像是一个按元、一个按万元填的。这里的单位是${leap.cell.measure.unit}，请核对。`),
      ),
};
