// A plan in sentences, for the preview before a paste: how much goes in, what it changes, and what does not go in.
import { shownOf } from "../../characters/unseen.ts";
import type { Outline } from "../../edition/walk.ts";
import { lineName, nameOf } from "../../edition/name.ts";
import { isEmpty } from "../../tables/matrix.ts";
import { isAstray, type At, type ComparedTotal, type Guess, type LeftOut, type Outside, type PastePlan, type Unstated } from "../plan.ts";

type Place = Pick<At, "row" | "column">;

/** Where a plan's cells come from, in words: what it is called, what of it is there, the place of a cell in it, and that of one more. */
export type Source = {
  readonly content: string;
  readonly has: string;
  readonly place: (at: Place) => string;
  readonly again: (at: Place) => string;
};

const lines = ({ row, column }: Place): string => `第 ${row + 1} 行第 ${column + 1} 列`;

/** What was pasted. */
export const pastedSource: Source = {
  content: "粘贴的内容",
  has: "粘贴的",
  place: (at) => `粘贴内容${lines(at)}`,
  again: lines,
};

const captionOf = (outline: Outline, grid: string): string => outline.grids.get(grid)?.grid.caption ?? grid;

/** 24 行 × 6 列共 144 格, or 7 格 where they make no rectangle. */
function sizeOf(outline: Outline, { changes, same }: PastePlan): string {
  const cells = [...changes, ...same].flatMap(({ address }) => outline.cells.get(address) ?? []);
  const rows = new Set(cells.map(({ rowId }) => rowId)).size;
  const columns = new Set(cells.map(({ columnId }) => columnId)).size;
  return cells.length > 1 && rows * columns === cells.length ? `${rows} 行 × ${columns} 列共 ${cells.length} 格` : `${cells.length} 格`;
}

/** 有 1 格粘贴的内容没有写金额的单位，按“万元”填入，请核对. */
const withoutUnit = ({ unstated }: PastePlan, content: string): readonly string[] =>
  [...new Set(unstated.map(({ unit }) => unit))].map(
    (unit) => `有 ${unstated.filter((one) => one.unit === unit).length} 格金额，${content}没有写单位，按“${unit}”填入，请核对`,
  );

const some = (count: number, words: (count: number) => string): readonly string[] => (count > 0 ? [words(count)] : []);

function filling(outline: Outline, plan: PastePlan): string {
  const { changes, same } = plan;
  if (changes.length + same.length === 0) return "没有可以填入的数";
  if (changes.length === 0) return `${same.length} 格与原有的数相同，没有要改变的`;
  const over = changes.filter(({ from }) => !isEmpty(from)).length;
  const among = [...some(over, (count) => `${count} 格会改变原有的数`), ...some(same.length, (count) => `${count} 格与原有的数相同`)];
  return `将填入 ${sizeOf(outline, plan)}${among.length > 0 ? `，其中 ${among.join("，")}` : ""}`;
}

function comparing(totals: readonly ComparedTotal[]): readonly string[] {
  const differ = totals.filter(({ differs }) => differs).length;
  const open = totals.filter(({ ours }) => ours === null).length;
  const equal = totals.length - differ - open;
  const words = [
    ...some(differ, (count) => `总计有 ${count} 处与计算不一致`),
    ...some(open, (count) => `总计有 ${count} 处因还有空格未能核对`),
  ];
  return words.length > 0 ? words : some(equal, (count) => `总计 ${count} 处与计算一致`);
}

const mostReasons = 2;

/** 有 2 格没有填入（应填整数，例如 12；没有的填 0）. Cells are left out for many reasons, another year or two figures for one cell among them: they are said here, or where there are more, listed below. */
function leaving(leftOut: readonly LeftOut[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const each = counts.size === 1 ? [...counts.keys()] : [...counts].map(([reason, count]) => `${count} 格：${reason}`);
  const why = counts.size > mostReasons ? "原因各有不同，逐条列出" : each.join("。");
  return some(leftOut.length, (count) => `有 ${count} 格没有填入（${why}）`);
}

/** 将填入 24 行 × 6 列共 144 格，其中 3 格会改变原有的数；有 2 格没有填入（应填整数，例如 12；没有的填 0）；总计有 1 处与计算不一致。 */
export function planWords(outline: Outline, plan: PastePlan, { content }: Source = pastedSource): string {
  if (plan.belongsTo !== null) return `粘贴的内容是“${captionOf(outline, plan.belongsTo)}”表的，请到那张表里粘贴；这里没有填入。`;
  const parts = [
    filling(outline, plan),
    ...leaving(plan.leftOut),
    ...withoutUnit(plan, content),
    ...some(plan.kept.length, (count) => `有 ${count} 格${content}是空的，保留原有的数`),
    ...some(plan.outside.length, (count) => `有 ${count} 处不在本表内，没有填入`),
    ...some(plan.guesses.length, (count) => `有 ${count} 处名称与本表不同，请核对`),
    ...comparing(plan.totals),
  ];
  return `${parts.join("；")}。`;
}

/** 剪贴板里有 3 张表，这里用的是第 2 张。 "" where there is only one; `place` from 0. */
export const choiceWords = (place: number, tables: number): string =>
  tables > 1 ? `剪贴板里有 ${tables} 张表，这里用的是第 ${place + 1} 张。` : "";

/** Why nothing of several tables is taken. */
export const unclearWords = (tables: number): string =>
  `剪贴板里有 ${tables} 张表都可能是要填的，分不清是哪一张，没有填入。请只复制其中的一张，再粘贴。`;

/** The first row and the first column of the form that a cell of the block stands for, be it filled in, left out or empty. */
function firstLines(outline: Outline, { grid, places }: PastePlan): readonly [row?: string, column?: string] {
  const met = new Set(places.flatMap((address) => outline.cells.get(address) ?? []));
  const own = [...outline.cells.values()].filter((cell) => cell.grid.id === grid);
  const [rows, columns] = [new Set([...met].map(({ rowId }) => rowId)), new Set([...met].map(({ columnId }) => columnId))];
  const column = own.find(({ columnId }) => columns.has(columnId))?.column;
  return [own.find(({ rowId }) => rows.has(rowId))?.row.at(-1), column && lineName(column)];
}

/** How values found their places: 已按行名和列名对齐，与光标在哪里无关。 "" where nothing found one. */
export function alignmentWords(outline: Outline, plan: PastePlan): string {
  const { alignedBy, changes, same, totals, leftOut } = plan;
  if (changes.length + same.length + totals.length + leftOut.length === 0) return "";
  const [row, column] = firstLines(outline, plan);
  switch (alignedBy) {
    case "labels":
      return "已按行名和列名对齐，与光标在哪里无关。";
    case "rows":
      return `已按行名对齐；粘贴的内容没有本表的列名${column === undefined ? "" : `，从“${column}”列起依次填入`}。`;
    case "columns":
      return `已按列名对齐${row === undefined ? "" : `；粘贴的内容没有本表的行名，从“${row}”起依次填入`}。`;
    case "cursor":
      return "粘贴的内容里没有本表的行名和列名，从选中的格起依次填入。";
    case "addresses":
      return "";
  }
}

/** A text as it is quoted in a sentence. */
export const quoted = (text: string): string => (isEmpty(text) ? "空着" : `“${shownOf(text)}”`);

/** “约30”（粘贴内容第 4 行第 2 列，应在“2.重复申请”的“自然人”）：应填整数，例如 12；没有的填 0。 */
export const leftOutWords = (one: LeftOut, { place }: Source = pastedSource): string =>
  `${quoted(one.text)}（${place(one)}，应在${one.where}）：${one.reason}。`;

const fewest = 4;

/** How a list of cells with reasons is worded: where each stands, what is said of it, what parts it from the next. */
type Wording<One> = Pick<Source, "place" | "again"> & {
  readonly where: (one: One) => string;
  readonly what?: (one: One) => string;
  readonly between?: string;
};

/** Lines for cells with reasons; many with the same one are a line together: “0”（“表”表 D6）、“0”（E6）等 24 格：在隐藏的行里。 */
export function byReason<One extends At & { readonly reason: string }>(
  all: readonly One[],
  { place, again, where, what = ({ text }) => quoted(text), between = "、" }: Wording<One>,
): readonly string[] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const known = groups.get(one.reason);
    if (known === undefined) groups.set(one.reason, [one]);
    else known.push(one);
  }
  return [...groups].flatMap(([reason, alike]) => {
    if (alike.length < fewest)
      return alike.map((one) => `${what(one)}（${[place(one), where(one)].filter(Boolean).join("，")}）：${reason}。`);
    const places = alike.map((one, at) => `${at === 0 ? place(one) : again(one)} ${what(one)}`);
    return [`${places.join(between)}，共 ${alike.length} 格：${reason}。`];
  });
}

/** The cells that are left out, as lines of a list. */
export const leftOutLines = (all: readonly LeftOut[], { place, again }: Source = pastedSource): readonly string[] =>
  byReason(all, { place, again, where: ({ where }) => `应在${where}` });

/** “1268.35”（粘贴内容第 2 行第 2 列）：没有写单位，按“万元”填入。 */
export const unstatedWords = ({ unit, ...at }: Unstated): string =>
  `${quoted(at.text)}（${pastedSource.place(at)}）：没有写单位，按“${unit}”填入。`;

/** “备注”（粘贴内容第 1 行第 8 列）：看作标题或列名，本表没有。 */
export const outsideWords = (one: Outside): string => `“${shownOf(one.text)}”（${pastedSource.place(one)}）：${one.reason}。`;

/** “一、本年新收政府信息公开申请数量”的“总计”：粘贴的是 119，各项相加是 118。 */
export function totalWords(outline: Outline, { address, printed, ours }: ComparedTotal, { has }: Source = pastedSource): string {
  return `${nameOf(outline, address)}：${has}是 ${printed}，${ours === null ? "各项还有空格，未能核对" : `各项相加是 ${ours}`}。`;
}

/** “结果纠错”对应到“结果纠正”，请核对。 */
export const guessWords = ({ name, where }: Guess): string => `${name === "" ? "没有名称的一处" : `“${name}”`}对应到“${where}”，请核对。`;

/** What is said where a block reaches beyond the table; "" where it does not. */
export function astrayWords(plan: Pick<PastePlan, "alignedBy" | "outside">): string {
  const figures = plan.outside.filter(({ text }) => /\d/u.test(text)).length;
  return isAstray(plan)
    ? `从光标所在的格放起，有 ${figures} 个数落在表格外面，没有填入：光标可能不在该放的那一格。请先取消，点左上角应放的那一格，再粘贴一次。`
    : "";
}
