// How a mark is written in a text: 〔上标：1〕. No number can be read with it, so that 12¹ is never 121, nor 1̶5̶18 ever 1518.
import { mayBeStruck, stretchesOf, withoutStrokes } from "../characters/strokes.ts";
import { bracketed, bracketsSideBySide, withoutMarks, type Mark } from "./marks.ts";

/** Text that is marked, in its bracket; white space alone has none. */
export function marked(text: string, mark: Mark | null): string {
  return mark === null || text.trim() === "" ? text : `〔${mark}：${text.trim()}〕`;
}

const struckMarked = (text: string): string =>
  stretchesOf(text)
    .map((one) => marked(one.text, one.struck ? "删除线" : null))
    .join("");

/** Text with letters that are struck out by signs of their own (9̶9̶) in the bracket of struck text, as if the page had struck them out. */
export function withStrokesMarked(text: string): string {
  if (!mayBeStruck(text)) return text;
  let [whole, at] = ["", 0];
  for (const found of text.matchAll(bracketed)) {
    whole += struckMarked(text.slice(at, found.index)) + withoutStrokes(found[0]);
    at = found.index + found[0].length;
  }
  return whole + struckMarked(text.slice(at));
}

/** Pieces of one mark that stand side by side, in one bracket. */
export const joinedBrackets = (text: string): string =>
  text.includes("〕〔")
    ? text.replace(bracketsSideBySide, (_, first: string, mark: string, rest: string) => first + rest.replaceAll(`〕〔${mark}：`, ""))
    : text;

const insets = /〔(图片|嵌入的内容|输入框|按钮|进度条|公式|符号字体的字|样式添上的字|列表编号)(?:：[^〔〕]*)?〕/g;

/** What stands in a text and is none (insets.ts), by its name: 图片; undefined where nothing does. */
export const insetIn = (text: string): string | undefined => [...text.matchAll(insets)][0]?.[1];

/** The text as names of rows and columns are read: without what stands aside and without insets. */
export const withoutBrackets = (text: string): string => withoutMarks(text).replace(insets, "");
