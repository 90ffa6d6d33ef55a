// What is said under the editor after a paste: what did not come with it, and what reads otherwise than in the source.
import { isTextLeftOut } from "#lib/prose/leftOut.ts";
import type { Mended } from "#lib/prose/pdf/unbroken.ts";
import type { Renumbered } from "./renumbered.ts";

/**
 * `leftOut` names what was not taken; `kept`: some text was; `dropped`: headings at its beginning that the form prints itself; `asText`: headings of the source that are paragraphs here.
 * `asItWas` takes the paste back and puts the text in as it stood; it may be called until the text is changed.
 */
export type PasteReport = {
  readonly leftOut: readonly string[];
  readonly kept: boolean;
  readonly dropped?: readonly string[];
  readonly asText?: readonly string[];
  readonly renumbered?: Renumbered;
  readonly mended?: Mended | undefined;
  readonly asItWas?: (() => void) | undefined;
};

/** What stands under the editor; `asItWas` as in the report. */
export type Note = { readonly text: string; readonly asItWas?: (() => void) | undefined };

export const nothing: Note = { text: "" };

/** The note once the text was changed: what was pasted cannot be taken back by itself any more, and of a text that is gone nothing is to be said. */
export function noteAfter(note: Note, blocks: readonly { readonly text: string }[]): Note {
  if (blocks.every(({ text }) => text === "")) return nothing;
  return note.asItWas === undefined ? note : { text: note.text };
}

/** A table's own text is among what was left out. */
export function leftOutWords({ leftOut, kept }: Pick<PasteReport, "leftOut" | "kept">): string {
  if (leftOut.length === 0) return "";
  const table = leftOut.some((name) => name.startsWith("表格"));
  const others = leftOut.some(isTextLeftOut) ? "其余" : "";
  return `粘贴时没有带进来：${leftOut.join("、")}。${kept ? `${table ? "表格以外的" : ""}${others}文字已全部保留。` : ""}`;
}

/** So many are named one by one. */
const named = 5;

const listed = (words: readonly string[], join: string): string =>
  `${words.slice(0, named).join(join)}${words.length > named ? `等 ${words.length} 处` : ""}`;

function renumberedWords({ changes, mentioned }: Renumbered): string {
  if (changes.length === 0) return "";
  const still =
    mentioned.length > 0
      ? `正文里还写着${listed(
          mentioned.map((sign) => `“${sign}”`),
          "、",
        )}，请核对。`
      : "";
  return `粘贴的标题改了编号：${listed(
    changes.map(({ from, to }) => `${from}→${to}`),
    "，",
  )}。${still}`;
}

const begun = (text: string): string => `“${text.length > 12 ? `${text.slice(0, 12)}…` : text}”`;

const asTextWords = (texts: readonly string[]): string =>
  texts.length === 0 ? "" : `原文里是标题、但成段的文字，按正文粘贴：${listed(texts.map(begun), "、")}。`;

const quoted = (texts: readonly string[]): string => listed([...new Set(texts)].map(begun), "、");

/** What was done to the lines of a PDF. */
export function mendedWords({ joined, paragraphs, numbers, heads, spaced }: Mended): string {
  const done = [
    ...(joined > 0 ? [`${joined} 行合成了 ${paragraphs} 段`] : []),
    ...(numbers.length > 0 ? [`去掉了页码 ${numbers.length} 处（${quoted(numbers)}）`] : []),
    ...(heads.length > 0 ? [`去掉了页眉页脚 ${heads.length} 处（${quoted(heads)}）`] : []),
    ...(spaced > 0 ? [`去掉了 ${spaced} 行里的字间空格`] : []),
  ];
  return `粘贴的文字像是从 PDF 复制的：${done.join("，")}。请对照原文看一遍。`;
}

const droppedWords = (dropped: readonly string[]): string =>
  dropped.length === 0 ? "" : `开头的标题${quoted(dropped)}这里已经有了，没有重复放进来。`;

/** "" where there is nothing to say. */
export const pasteNote = (report: PasteReport): string =>
  [
    droppedWords(report.dropped ?? []),
    leftOutWords(report),
    report.mended === undefined ? "" : mendedWords(report.mended),
    renumberedWords(report.renumbered ?? { changes: [], mentioned: [] }),
    asTextWords(report.asText ?? []),
  ].join("");
