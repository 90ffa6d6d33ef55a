// What was not read because nobody sees it, in sentences: hidden rows, columns and texts, deletions, notes.
import { shownOf } from "../characters/unseen.ts";
import type { Left } from "../tables/matrix.ts";

const kinds: { readonly [Kind in Exclude<Left["what"], "row" | "column">]: string } = {
  hidden: "隐藏的文字",
  format: "数字格式不显示的内容",
  deletion: "修订中已删去的文字",
  note: "脚注",
  noteMark: "脚注标号",
  comment: "批注",
  picture: "图片",
  sound: "注音",
};

/** So many texts of a line are quoted. */
const most = 12;

const quoted = (texts: readonly string[]): string =>
  `${texts
    .filter((text) => text !== "")
    .slice(0, most)
    .map((text) => `“${shownOf(text)}”`)
    .join("、")}${texts.length > most ? ` 等 ${texts.length} 处` : ""}`;

/** 原表隐藏的第 3 列（“旧口径”、“900”），没有读。 */
export function leftWords({ what, texts, row, column }: Left): string {
  if (what === "row" || what === "column")
    return `原表隐藏的第 ${(what === "row" ? row : column) + 1} ${what === "row" ? "行" : "列"}（${quoted(texts)}），没有读。`;
  return `${kinds[what]}${quoted(texts)}（粘贴内容第 ${row + 1} 行第 ${column + 1} 列），没有读。`;
}
