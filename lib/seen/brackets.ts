// How a mark is written in a text: 〔上标：1〕. No number can be read with it, so that 12¹ is never 121, nor 1̶5̶18 ever 1518.
import type { Mark } from "./look.ts";

/** Text that is marked, in its bracket; white space alone has none. */
export function marked(text: string, mark: Mark | null): string {
  return mark === null || text.trim() === "" ? text : `〔${mark}：${text.trim()}〕`;
}

/** Pieces of one mark that stand side by side, in one bracket. */
export const joinedBrackets = (text: string): string =>
  text.replace(
    /(〔(删除线|上标|下标)：[^〔〕]*)(?:〕〔\2：)([^〔〕]*(?:〕〔\2：[^〔〕]*)*)/g,
    (_, first: string, mark: string, rest: string) => first + rest.replaceAll(`〕〔${mark}：`, ""),
  );

/** The text without such brackets, for names of rows and columns. */
export const withoutBrackets = (text: string): string => text.replace(/〔(?:上标|下标|删除线)：[^〕]*〕/g, "");
