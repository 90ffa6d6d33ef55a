// What 编制下一年度年报 will bring along and what not, in words for the dialog that asks before the report is made. It is
// computed from the very report that would be made (lib/roll), on the server.
import { namesAmong } from "../checks/offerWords.ts";
import { lineName, nameOf } from "../edition/name.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import type { Area } from "../report/areas.ts";
import { titleOf, type Report } from "../report/report.ts";
import type { BegunFigure, Rolled, Unread } from "./roll.ts";
import { choiceNames } from "../report/choiceNames.ts";

/** Figures that come from one source: the line they stand in, each with its name there, and where they are from. */
export type FilledGroup = { readonly line: string; readonly values: readonly string[]; readonly source: string };

/** Where the next year could have several formats: what to say of it, and which there are. */
export type FormatChoice = {
  readonly why: string;
  readonly formats: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
};

export type RollPlan = {
  readonly from: string;
  readonly title: string;
  readonly year: number;
  readonly format: string;
  readonly otherFormat: boolean;
  readonly filled: readonly FilledGroup[];
  /** Figures that should come along and cannot, since last year's report says no number there, in sentences. */
  readonly unread: readonly string[];
  readonly kept: readonly string[];
  readonly left: readonly string[];
  /** What of this year stays behind, of what there is: 12 个数, 5 段文字. */
  readonly behind: readonly string[];
};

const partName = (outline: Outline, address: Address): string =>
  outline.prose.get(address)?.part.name ?? nameOf(outline, address).replace(/^“|”$/g, "");

/** The row where all stand in one, else the column, else the table. */
function lineOf(outline: Outline, addresses: readonly Address[]): string {
  const cells = addresses.flatMap((address) => outline.cells.get(address) ?? []);
  const [first] = cells;
  if (first === undefined) return "";
  if (cells.every(({ rowId }) => rowId === first.rowId)) return first.row.at(-1) ?? first.grid.caption;
  return cells.every(({ columnId }) => columnId === first.columnId) ? lineName(first.column) : first.grid.caption;
}

function groupsOf(outline: Outline, filled: readonly BegunFigure[]): readonly FilledGroup[] {
  return [...new Set(filled.map(({ source }) => source))].map((source) => {
    const own = filled.filter((one) => one.source === source);
    const names = namesAmong(
      outline,
      own.map(({ at }) => at),
    );
    return {
      line: lineOf(
        outline,
        own.map(({ at }) => at),
      ),
      values: own.map(({ value }, place) => `${names[place] ?? ""} ${value}`),
      source,
    };
  });
}

/** 上一年报告的四、结转下年度继续办理：自然人填的是“约5”，商业企业、其他没有填. */
function unreadWords(outline: Outline, unread: readonly Unread[]): readonly string[] {
  return [...new Set(unread.map(({ source }) => source))].map((source) => {
    const own = unread.filter((one) => one.source === source);
    const names = namesAmong(
      outline,
      own.map(({ at }) => at),
    );
    const said = own.flatMap(({ found }, place) => (found === "" ? [] : [`${names[place] ?? ""}填的是“${found}”，读不出数`]));
    const blank = own.flatMap(({ found }, place) => (found === "" ? [names[place] ?? ""] : []));
    return `${source}：${[...said, ...(blank.length === 0 ? [] : [`${blank.join("、")}没有填`])].join("，")}`;
  });
}

const count = (many: number, unit: string): readonly string[] => (many === 0 ? [] : [`${many} ${unit}`]);

function behindOf(outline: Outline, report: Report): readonly string[] {
  const filled = (texts: Readonly<Record<string, string>>) => Object.values(texts).filter((text) => text.trim() !== "").length;
  const sums = Object.entries(report.fields).filter(
    ([address, text]) => text.trim() !== "" && outline.fields.get(address)?.field.measure !== undefined,
  ).length;
  // Named in this order; an area that is new must say what of it stays behind.
  const behind: { readonly [In in Area]: readonly string[] } = {
    figures: count(filled(report.figures) + sums, "个数"),
    narrative: count(Object.values(report.narrative).flat().length, "段文字（新报告里可以对照着看）"),
    fields: count(Object.values(report.fields).filter((text) => text === "none").length, `处“${choiceNames.none}”`),
    about: report.date === "" ? [] : ["落款日期"],
    stated: count(filled(report.stated), "个核对用的总数"),
    sources: count(filled(report.sources), "条数据来源"),
    remarks: count(Object.keys(report.remarks).length, "条说明"),
    publication: count(filled(report.publication), "项发布信息"),
  };
  return Object.values(behind).flat();
}

/** The plan as the server tells it. */
export type ToldPlan = RollPlan & { readonly choice: FormatChoice | null };

/** `rolled` is what roll() makes of this report for `next`. */
export function rollPlanOf(edition: Edition, report: Report, next: Edition, rolled: Rolled): RollPlan {
  const [own, others] = [walk(edition), walk(next)];
  return {
    from: titleOf(edition, report),
    title: titleOf(next, rolled.report),
    year: rolled.report.year,
    format: next.name,
    otherFormat: next.id !== edition.id,
    filled: groupsOf(others, rolled.filled),
    unread: unreadWords(others, rolled.unread),
    kept: Object.keys(rolled.report.fields).map((address) => partName(others, address)),
    left: rolled.left.map((address) => partName(own, address)),
    behind: behindOf(own, report),
  };
}
