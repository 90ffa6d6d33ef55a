// How text is marked that must not be read together with the figure beside it, and what is said of a figure that holds some.

const shifted = "加删除线的字或上标、下标";

/** Each mark with what stands in a figure that has it. */
const inFigures = {
  删除线: shifted,
  上标: shifted,
  下标: shifted,
  小字: "大小不同的数字（可能是脚注的标号）",
  遮住: "可能被遮住、看不全的字",
  网页字体: "用网页自带的字体显示的数字，看到的可能与文字不同",
} as const;

export type Mark = keyof typeof inFigures;

const names = Object.keys(inFigures).join("|");

/** A marked text in its bracket, 〔上标：1〕; its groups are the mark and the text. */
export const bracketed = new RegExp(`〔(${names})：([^〔〕]*)〕`, "g");

/** Where such a bracket begins. */
export const bracketBegins = new RegExp(`〔(?:${names})：`, "g");

/** Two brackets of one mark that stand side by side. */
export const bracketsSideBySide = new RegExp(`(〔(${names})：[^〔〕]*)(?:〕〔\\2：)([^〔〕]*(?:〕〔\\2：[^〔〕]*)*)`, "g");

const isMark = (name: string): name is Mark => name in inFigures;

/** The first mark in a text; undefined where it has none. */
export const markIn = (text: string): Mark | undefined =>
  [...text.matchAll(bracketed)].flatMap(([, name = ""]) => (isMark(name) ? [name] : []))[0];

/** The texts in the brackets of a mark. */
export const textsMarked = (text: string, mark: Mark): readonly string[] =>
  [...text.matchAll(bracketed)].flatMap(([, name, inner = ""]) => (name === mark ? [inner] : []));

/** What stands in a figure that is not taken for its marks; undefined where it has none. */
export function markedWords(text: string): string | undefined {
  const mark = markIn(text);
  return mark === undefined ? undefined : inFigures[mark];
}

/** Whether what a mark stands for is no part of a name: the number of a footnote. What is only doubtful is. */
export const isAside: Readonly<Record<Mark, boolean>> = { 删除线: true, 上标: true, 下标: true, 小字: true, 遮住: false, 网页字体: false };

/** A text without what stands aside, and without the brackets of what is only doubtful. */
export const withoutMarks = (text: string): string =>
  text.replace(bracketed, (_, name: string, inner: string) => (isMark(name) && !isAside[name] ? inner : ""));
