// What a chart says in words: its heading, what is said of it to those who do not see it, and the names of its bars in the picture.
import { ownValue, type ChartFigures, type Row, type Value } from "./chart.ts";

const states = { blank: "未填", absent: "无此项" } as const;

/** A value as it is printed, in the table and beside its bar. */
export const valueText = (value: Value): string => ("text" in value ? value.text : states[value.state]);

/** Longer ones would leave no room for a bar. */
const longest = 8;

/** A value beside its bar: what was typed and is no number stands in the table, however long it is. */
export const besideBar = (value: Value): string =>
  value.state === "unreadable" && value.text.length > longest ? "读不出数" : valueText(value);

export const yearText = (year: number): string => `${year}年`;

/** 政府信息公开申请办理结果（单位：件） */
export const chartHeading = ({ title, unit }: ChartFigures): string => `${title}（单位：${unit}）`;

/** A label without the remark at its end, which the table has: （二）部分公开（区分处理的，…） */
export const shortLabel = (label: string): string => label.replace(/(?<=.)（[^（）]*）$/, "");

/** 118件; what is no number as it is printed. */
export const withUnit = (value: Value, unit: string): string => (value.state === "known" ? `${value.text}${unit}` : valueText(value));

const said = (row: Row, unit: string): string => `${shortLabel(row.label)}${withUnit(ownValue(row), unit)}`;

/** What the years before had in all: 2020年100件、2021年118件。 */
export function beforeText({ total, years, unit }: ChartFigures): string {
  if (total === null || years.length < 2) return "";
  const texts = years.slice(0, -1).map((year, place) => `${yearText(year)}${withUnit(total.values[place] ?? { state: "absent" }, unit)}`);
  return `以前年度合计：${texts.join("、")}。`;
}

/** For a screen reader: what kind of picture it is, this year's figures, and where the rest stands. */
export function altText(chart: ChartFigures): string {
  const { title, total, rows, years, unit } = chart;
  const [first = 0, last = 0] = [years[0], years[years.length - 1]];
  const span = years.length > 1 ? `${yearText(first)}至${yearText(last)}` : yearText(last);
  const whole = total === null ? "" : `合计${withUnit(ownValue(total), unit)}，其中`;
  return `条形图：${span}${title}。${yearText(last)}${whole}${rows.map((row) => said(row, unit)).join("、")}。${beforeText(chart)}各年数字见下表。`;
}

/** What is said of a Word file whose charts are tables alone: this machine has no letters for the pictures. */
export const picturesLeftOut = "本机没有中文字体，图解只放了表，没有放图";

/** Why there is no picture by itself. */
export const noLetters =
  "本机没有中文字体，图片里的字画不出来，没有导出。请管理系统的同事在装着程序的电脑上装一种中文字体，例如黑体、思源黑体、文泉驿。";
