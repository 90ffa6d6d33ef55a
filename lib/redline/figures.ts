// Figures of tables: each with what taking it would do. Totals are worked out and never taken; what to change instead is said.
import { evaluate, type Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import type { Address } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import type { Cell } from "../edition/walk.ts";
import type { ReadTable } from "../reading/reading.ts";
import { madeInCell, marksMiss } from "./authors.ts";
import type { Change, Outside } from "./change.ts";
import type { Role } from "./expected.ts";
import { closed } from "./fold.ts";
import { compareTable } from "./tables.ts";
import { plainDraft, short, type Context, type Draft, type Told } from "./told.ts";

const cellName = ({ outline }: Context, { address, grid }: Cell): string => `${grid.caption}：${nameOf(outline, address)}`;

/** What is added up in a total, to say where to change it. */
const partsWords = ({ outline }: Context, { sums }: Cell): string => {
  const names = [...new Set(sums.flatMap(({ parts }) => parts))].map((address) => nameOf(outline, address));
  return `${names.slice(0, 4).join("、")}${names.length > 4 ? `等 ${names.length} 格` : ""}`;
};

function figureDraft(context: Context, at: Address, from: string, to: string, where: Change["where"], reckoned: Readings): Draft {
  const { outline, reading } = context;
  const cell = outline.cells.get(at);
  const made = madeInCell(reading, where, from, to);
  const own = {
    ...plainDraft,
    subject: "figure",
    deed: "changed",
    place: cell === undefined ? at : cellName(context, cell),
    from,
    to,
    ...made,
    where,
  } as const;
  if (cell === undefined) return { ...own, taking: null };
  if (cell.total) {
    const value = valueOf(reckoned.get(at));
    const sum = value === null ? "" : canonicalNumber(value);
    const follows = sum !== "" && closed(sum) === closed(to);
    const hint = follows
      ? "这是自动算的合计，采纳它各项的改动以后就是这个数，不用单独采纳。"
      : `这是自动算的合计，不能直接改。要让它成为 ${to === "" ? "空的" : to}，请改加起来的各项：${partsWords(context, cell)}${sum === "" ? "" : `；文件里各项相加是 ${sum}`}。`;
    return { ...own, taking: null, hint };
  }
  const read = readNumber(to, cell.measure);
  if (read.state === "unreadable") return { ...own, taking: null, hint: `“${short(to)}”不是一个数，没有位置可放；请看原文，自己填。` };
  if (marksMiss(reading, where, from, to))
    return {
      ...own,
      taking: null,
      hint: `这一格里的修订记号对不上：按记号推不出 ${short(to) === "" ? "空" : short(to)}，可能有一部分记号在保存时丢了；请看原文，自己填。`,
    };
  return { ...own, taking: { is: "figure", at, to: to.trim() } };
}

/** Whether the reader could not read something in a cell of this table. */
const unreadIn = ({ reading }: Context, piece: ReadTable): readonly string[] => {
  const places = new Set(piece.cells.map((where) => JSON.stringify(where)));
  return reading.unread.flatMap(({ where, reason }) => (places.has(JSON.stringify(where)) ? [reason] : []));
};

/** Where no total is asked about nothing is reckoned. */
const noReadings: Readings = new Map();

export function tableOf(context: Context, { table }: Extract<Role, { is: "table" }>, piece: ReadTable): Told {
  const { outline, recognised, reading, base } = context;
  const { cells, outside, isRead } = compareTable(table, piece, outline, recognised);
  const unread = new Set(reading.unread.map(({ where }) => JSON.stringify(where)));
  const readable = cells.filter(({ where }) => !unread.has(JSON.stringify(where)));
  const inputs = Object.fromEntries(readable.flatMap(({ at, to }) => (outline.cells.get(at)?.total === false ? [[at, to] as const] : [])));
  const hasTotals = readable.some(({ at }) => outline.cells.get(at)?.total === true);
  const reckoned = hasTotals ? evaluate(outline, { ...base.report, figures: { ...base.report.figures, ...inputs } }) : noReadings;
  const more = [
    ...outside.map((what) => `表“${table.caption}”：${what}${isRead ? "" : "；行列对不上，这张表没有逐格比，请对着文件看一遍"}`),
    ...unreadIn(context, piece).map((reason) => `表“${table.caption}”有一格没有读：${reason}`),
  ];
  return {
    changes: readable.map(({ at, from, to, where }) => figureDraft(context, at, from, to, where, reckoned)),
    outside: more.map((what) => ({ what, by: [], where: piece.where })),
  };
}

/** Totals that the file still has as they were, though what they add up was changed. */
export function leftBehind(context: Context, changes: readonly Draft[]): readonly Outside[] {
  const { outline, base } = context;
  const figures = Object.fromEntries(changes.flatMap(({ taking }) => (taking?.is === "figure" ? [[taking.at, taking.to] as const] : [])));
  if (Object.keys(figures).length === 0) return [];
  const [old, now] = [
    evaluate(outline, base.report),
    evaluate(outline, { ...base.report, figures: { ...base.report.figures, ...figures } }),
  ];
  const places = new Set(changes.map(({ place }) => place));
  return outline.totals.flatMap((cell) => {
    const [was, is] = [valueOf(old.get(cell.address)), valueOf(now.get(cell.address))];
    if (was === null || is === null || was.eq(is) || places.has(cellName(context, cell))) return [];
    const what = `${cellName(context, cell)}：文件里还是 ${canonicalNumber(was)}，各项的改动都采纳后系统算出的是 ${canonicalNumber(is)}`;
    return [{ what, by: [], where: null }];
  });
}
