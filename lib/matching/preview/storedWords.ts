// Cells that show another number than their spreadsheet has stored, in lines for the preview of a paste. What is shown is what is
// filled in; nobody but the clerk knows which of the two was meant.
import { nameOf } from "../../edition/name.ts";
import { shownOf } from "../../characters/unseen.ts";
import type { Outline } from "../../edition/walk.ts";
import { isEmpty, type CellBlock, type Stored } from "../../tables/matrix.ts";
import type { At, PastePlan } from "../plan.ts";
import { byReason, pastedSource, type Source } from "./planWords.ts";

type Remark = At & { readonly value: string; readonly where: string; readonly reason: string };

const keyOf = ({ row, column }: Pick<At, "row" | "column">): string => `${row},${column}`;

/** Where in the form the block's cells went, and what becomes of them. */
function fates(outline: Outline, { changes, same, leftOut, totals }: PastePlan): ReadonlyMap<string, Pick<Remark, "where" | "reason">> {
  const of = (
    all: readonly (Pick<At, "row" | "column"> & { readonly address: string })[],
    reason: string,
  ): readonly (readonly [string, Pick<Remark, "where" | "reason">])[] =>
    all.map((one) => [keyOf(one), { where: nameOf(outline, one.address), reason }] as const);
  return new Map([
    ...of(leftOut, "没有填入，请核对后自己填"),
    ...of(totals, "按显示的与计算相比，没有填入"),
    ...of([...changes, ...same], "按显示的填，请核对"),
  ]);
}

function remarkOn({ row, column, shown, value }: Stored, known: ReturnType<typeof fates>): readonly Remark[] {
  const one = { row, column, text: shown, value };
  const fate = known.get(keyOf(one));
  if (fate !== undefined) return [{ ...one, ...fate }];
  return isEmpty(shown) ? [{ ...one, where: "", reason: "没有填入，请核对后自己填" }] : [];
}

const said = ({ text, value }: Remark): string => `${isEmpty(text) ? "什么也不显示" : `显示的是“${shownOf(text)}”`}，原表里存的是 ${value}`;

/** 显示的是“1.2”，原表里存的是 1.2345（粘贴内容第 4 行第 2 列，“2.重复申请”的“自然人”）：按显示的填，请核对。 Labels, and what goes nowhere, say nothing. */
export function storedWords(
  outline: Outline,
  plan: PastePlan,
  { stored = [] }: Pick<CellBlock, "stored">,
  { place, again }: Source = pastedSource,
): readonly string[] {
  if (stored.length === 0 || plan.belongsTo !== null) return [];
  const known = fates(outline, plan);
  return byReason(
    stored.flatMap((one) => remarkOn(one, known)),
    { place, again, where: ({ where }) => where, what: said, between: "；" },
  );
}
