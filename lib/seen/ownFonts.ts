// Digits in a font that the page brings along: what such a font shows for 1 need not be a 1, for pages that do not want to be copied mix its letters up.
// Nobody here draws fonts, so that such a digit is named and never taken as certain.
import { marked } from "./brackets.ts";
import { familyName } from "./sheet.ts";

/** Families that every office PC has: what stands behind them in a list is not asked for digits. */
const everywhere: ReadonlySet<string> = new Set(
  "宋体,simsun,nsimsun,新宋体,黑体,simhei,仿宋,fangsong,仿宋_gb2312,楷体,kaiti,楷体_gb2312,微软雅黑,microsoft yahei,arial,times new roman,times,courier new,verdana,tahoma,georgia,helvetica,calibri,cambria,segoe ui,serif,sans-serif,monospace,system-ui".split(
    ",",
  ),
);

/** The family of the page's own that digits are set in by a list of families; undefined where a font of the PC comes first. */
export function ownFontOf(families: string, own: ReadonlySet<string>): string | undefined {
  for (const family of families.split(",").map(familyName)) {
    if (own.has(family)) return family;
    if (everywhere.has(family)) return undefined;
  }
  return undefined;
}

const digits = /[+-]?[\d０-９]+(?:[.,．，][\d０-９]+)*/g;

/** The digits in a text. */
export const digitsIn = (text: string): readonly string[] => text.match(digits) ?? [];

/** A text with its digits in a bracket, where they are set in a font of the page's own. */
export const fontMarked = (text: string, { ownFont }: { readonly ownFont: string | undefined }): string =>
  ownFont === undefined ? text : text.replace(digits, (found) => marked(found, "网页字体"));
