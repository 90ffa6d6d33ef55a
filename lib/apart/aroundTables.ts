// What stands around a table and is none of its figures: its caption, its unit; and a table whose cells have become lines.
import { halfWidth } from "../characters/halfWidth.ts";
import type { Grid, Section } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { gridLabelsOf } from "../matching/gridLabels.ts";
import { has, keysOf } from "../matching/label.ts";
import { isFigure } from "../matching/figure.ts";
import type { Line } from "../prose/recognise.ts";
import { headingKey } from "./headings.ts";

/** 单位：件, （单位：件、万元）. */
export const isUnit = (text: string, grids: readonly Grid[]): boolean =>
  grids.length > 0 && /^\(?(?:计量|数据|统计)?单位:[^:,;。]{1,12}\)?$/u.test(halfWidth(text).replace(/\s/g, ""));

/** The caption of a table, with or without 表一 before it: what the table is called here. */
export function isCaption(text: string, grids: readonly Grid[]): boolean {
  const name = headingKey(text.replace(/^\s*(?:附|续)?表\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：.、]?/u, ""));
  return text.length <= 40 && grids.some(({ caption }) => name === headingKey(caption) || (name === "" && text.includes("表")));
}

/** Whether a line stands in a table of the section: a label, a head or a note of it. */
export const isPrinted = (text: string, section: Section, outline: Outline): boolean =>
  section.parts.some((part) => part.kind === "grid" && has(gridLabelsOf(outline, part.grid.id).printed, keysOf(text)));

const fewest = 6;
/** So long are the cells of a table that has become lines, in the middle. */
const longestCell = 16;

/** Whether lines are the cells of a table, a line each: mostly short ones, and every third a figure or a text that the form's tables print. */
export function isScattered(lines: readonly Line[], section: Section, outline: Outline): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const cells = lines.filter(({ text }) => isFigure(text) || isPrinted(text, section, outline));
  return lines.length >= fewest && letters <= lines.length * longestCell && cells.length * 3 >= lines.length;
}
