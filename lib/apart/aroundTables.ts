// What stands around a table and is none of its figures: its caption, its unit; and a table whose cells have become lines.
import { halfWidth } from "../characters/halfWidth.ts";
import type { Grid, Section } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { gridLabelsOf } from "../matching/labels/gridLabels.ts";
import { has, keysOf } from "../matching/labels/label.ts";
import { isFigure } from "../matching/figures/unit.ts";
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

/** Whether a text stands in any table of the form. */
export function isPrintedAnywhere(text: string, outline: Outline): boolean {
  if (text.length > longestCell) return false;
  const keys = keysOf(text);
  return [...outline.grids.keys()].some((grid) => has(gridLabelsOf(outline, grid).printed, keys));
}

const fewest = 6;
/** So long are the cells of a table that has become lines, in the middle; none is longer than the second. */
const usualCell = 16;
const longestCell = 60;

/** Whether lines are the cells of a table, a line each: mostly short ones, and every third a figure or a text that the form's tables print. */
export function isScattered(lines: readonly Line[], isCell: (text: string) => boolean): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const cells = lines.filter(({ text }) => isFigure(text) || isCell(text));
  return lines.length >= fewest && letters <= lines.length * usualCell && cells.length * 3 >= lines.length;
}

/** A line that could be a cell: no sentence. */
const isLoose = ({ text }: Line): boolean => text.length <= longestCell && !/[。！？；]$/u.test(text);

/** Among lines of text, the stretch that is such a table: from its first figure or label to its last; undefined where there is none. */
export function scatteredIn(
  lines: readonly Line[],
  isCell: (text: string) => boolean,
): { readonly from: number; readonly to: number } | undefined {
  const isOne = ({ text }: Line): boolean => isFigure(text) || isCell(text);
  for (let from = 0; from < lines.length; from += 1) {
    const first = lines[from];
    if (first === undefined || !isOne(first)) continue;
    const end = lines.findIndex((line, at) => at > from && !isLoose(line));
    const run = lines.slice(from, end < 0 ? lines.length : end);
    const to = from + run.length - [...run].reverse().findIndex(isOne);
    if (isScattered(lines.slice(from, to), isCell)) return { from, to };
    from += run.length - 1;
  }
  return undefined;
}
