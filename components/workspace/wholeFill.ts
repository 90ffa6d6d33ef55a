// Fills in what a person has looked at of a text that was pasted whole: texts, fields and figures as one change of the form, with one way back.
import { madeOf, type Outcome } from "#lib/apart/take.ts";
import type { Editor } from "../editor/context.ts";
import { freshId } from "../narrative/schema.ts";
import { fillAll, standing } from "./fillAll.ts";

/** 文字 11 部分、填空 3 处、表格里的数 166 格. */
export const countedWords = (parts: number, fields: number, figures: number): string =>
  [
    ...(parts > 0 ? [`文字 ${parts} 部分`] : []),
    ...(fields > 0 ? [`填空 ${fields} 处`] : []),
    ...(figures > 0 ? [`表格里的数 ${figures} 格`] : []),
  ].join("、");

/** `date`: that of the signature, where it is taken. Makes the changes and says so, with the way back. */
export function fillWhole(editor: Editor, outcome: Outcome, date?: string): void {
  const report = editor.live.report();
  const filling = {
    parts: outcome.parts
      .filter(({ over }) => over !== "keep")
      .map((change) => ({ part: change.part, was: standing(report, change.part), now: madeOf(change, freshId) })),
    texts: [
      ...outcome.fields
        .filter(({ over }) => over !== "keep")
        .map(({ field, from, to }) => ({ area: "fields" as const, at: field, was: from, now: to })),
      ...(date === undefined ? [] : [{ area: "about" as const, at: "date", was: report.date, now: date }]),
    ],
    figures: outcome.figures,
  };
  fillAll(editor, filling, "pasted", ({ parts, texts, figures, skipped }) => {
    const left = skipped > 0 ? `${skipped} 个格刚才在别处改过，没有填。` : "";
    return `已填入${countedWords(parts.length, texts.length, figures.length)}。${left}请逐部分看一遍。`;
  });
}
