// Plain text as rows: what a line says, and what is known of it before it is joined to others.
import { halfWidth } from "../../characters/halfWidth.ts";
import { tidy } from "../../characters/tidy.ts";

/**
 * `indented`: it begins with the blanks of a paragraph. `hyphened`: it ends in a soft hyphen, or in the sign that Chromium's viewer puts for a
 * hyphen at the end of a line, which may be one of the text: 2023-2024. `tabular`: figures or words in columns.
 * `apart`: an empty line stands before it. `page`: a form feed does.
 */
export type Row = {
  readonly text: string;
  readonly indented: boolean;
  readonly hyphened: "soft" | "shown" | undefined;
  readonly tabular: boolean;
  readonly apart: boolean;
  readonly page: boolean;
};

const isTabular = (line: string): boolean =>
  /\S\t+\S/.test(line) ||
  (line.trim().match(/\S[ \u00A0\u3000]{2,}(?=\S)/g) ?? []).length > 1 ||
  /(?:^|\s)[\d.,%—-]+\s+[\d.,%—-]+(?:\s|$)/.test(line);

const hyphenOf = (line: string): Row["hyphened"] =>
  /\u00AD\s*$/.test(line) ? "soft" : /[\u0002\uFFFE]\s*$/.test(line) ? "shown" : undefined;

export function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let [apart, page] = [false, false];
  for (const piece of text.split(/(\r\n|[\n\r\v\f\u2028\u2029])/)) {
    if (piece === "\f") page = true;
    const words = tidy(piece.replace(/\uFFFE/g, ""));
    if (/^(?:\r\n|[\n\r\v\f\u2028\u2029])$/.test(piece)) continue;
    if (words === "") apart = rows.length > 0;
    else {
      rows.push({
        text: words,
        indented: /^(?:\u3000|[ \u00A0]{2}|\t)/.test(piece),
        hyphened: hyphenOf(piece),
        tabular: isTabular(piece),
        apart,
        page,
      });
      [apart, page] = [false, false];
    }
  }
  return rows;
}

const named = /^([\p{Script=Han}（）()]{0,30})(?:\d{4}|[〇○零一二三四五六七八九]{4})年度?政府信息公开(?:工作)?年度报告$/u;
/** No name of an office: the words of a sentence stand before the title. */
const sentence = /[的了在和及与对将从按据为由把被]|编制|公布|发布|印发|完成|形成|撰写|报送|公开|如下|详见/u;

/** The title of a report, alone on its line: 甲县2025年政府信息公开工作年度报告. */
export function isReportTitle(text: string): boolean {
  const before = named.exec(halfWidth(text).replace(/\s/g, ""))?.[1];
  return before !== undefined && !sentence.test(before);
}

const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/u;
const widthOfSign = (sign: string): number => (wide.test(sign) ? 2 : 1);

/** In half widths: 2 for 汉字, 1 for a digit. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return width;
}

/** What could not be parted at the beginning of a line: a word or number, with the marks that begin no line. */
export const firstToken = (text: string): string =>
  /^[（《“‘〔【]*(?:[A-Za-z0-9./:%_-]+|.)[，。、；：？！）》”’〕】%]*/u.exec(text)?.[0] ?? "";

/** A sentence or an item ends here. */
export const isEnded = (text: string): boolean => /[。！？；：!?;:][”’"』」）)]*$/u.test(text);

/** Sentences are written in it. */
export const isRunning = (text: string): boolean => /[，。；、]/u.test(text);
