// Who does something, and by which way a value came into a report: what history keeps of every change (lib/store/history.ts).
//
// Until there are accounts, who is the name that a browser was asked for once; it may be blank. A way is said by whoever brings
// the value: the page with each change that it sends (`by`), an act for all that it writes.

import { seenOf } from "../characters/unseen.ts";

import type { Area } from "./areas.ts";

/** Who does it; "" where nobody gave a name. */
export type Doer = { readonly who: string };

/** Where nobody is known: the program itself, a command line, a browser without a name. */
export const nobody: Doer = { who: "" };

/** The cookie in which a browser keeps the name (`encodeURIComponent`). */
export const whoCookie = "nianbao-who";

/** The most letters of a name. */
export const longestName = 20;

/** Every way by which something comes into a report or becomes of it, in the clerk's words. */
export const ways = {
  typed: "填写",
  pasted: "粘贴",
  filled: "批量填入",
  workbook: "从填报表填入",
  read: "从文件读取",
  offered: "采用建议",
  corrected: "按检查改正",
  replaced: "查找替换",
  followed: "随表格更新",
  undone: "撤销或重做",
  chosen: "冲突时选定",
  word: "采纳 Word 修改",
  begun: "新建",
  practised: "生成练习报告",
  imported: "导入",
  copied: "复制",
  rolled: "编制下一年度年报",
  renamed: "改名称、级别或年度",
  linked: "指定上一年报告",
  revised: "改用新的格式修订",
  kept: "留存替换前的内容",
  removed: "删除",
  putBack: "从已删除中恢复",
  backup: "从备份恢复",
  restored: "恢复到以前的版本",
  before: "有历史记录之前",
} as const satisfies Readonly<Record<string, string>>;

export type Way = keyof typeof ways;

export const isWay = (text: string): text is Way => Object.hasOwn(ways, text);

/** Something that is done: who does it, and by which way its values come where they do not say so themselves. */
export type Deed = Doer & { readonly way: Way };

/** What is seen of a text in one line, without space around it, at most so many letters. Every database can hold it. */
function inOneLine(text: string, letters: number): string {
  const line = seenOf(text)
    .replace(/[\p{Surrogate}\s]+/gu, " ")
    .trim();
  return [...line].slice(0, letters).join("").trim();
}

/** A name as it is kept. */
export const nameIn = (text: string): string => inOneLine(text, longestName);

/** The most letters of a 出处. */
const longestWhence = 160;

/** 出处 as it is kept: from which file a value was read and where it stands there, or who changed it in a file. It is never published. */
export const whenceIn = (text: string): string => inOneLine(text, longestWhence);

/** What a value was read from: the file, and where it stands there; `where` "" where nobody can say. */
export const whenceOf = (file: string, where: string): string => whenceIn(where === "" ? file : `${file}，${where}`);

/** The 出处 of what another report gave: all but what says which report it is. */
export const fromReport =
  (title: string) =>
  ({ area }: { readonly area: Area }): string =>
    area === "about" ? "" : whenceIn(`《${title}》`);

/** A text as `encodeURIComponent` wrote it; "" where it did not. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** The name in the cookies of a browser, as a request or the page has them; "" where it has none. */
export function nameInCookies(cookies: string): string {
  const found = cookies.split(/; */).find((pair) => pair.startsWith(`${whoCookie}=`));
  return found === undefined ? "" : nameIn(decoded(found.slice(whoCookie.length + 1)));
}
