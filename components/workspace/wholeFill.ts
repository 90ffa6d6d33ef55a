// Fills in what a person has looked at: texts, fields and figures as one change of the form, with one message whose 撤销 takes all of it
// back where it still stands as it was filled in.
import { madeOf, type Outcome, type Standing } from "#lib/apart/take.ts";
import { partName } from "#lib/apart/words.ts";
import type { Address } from "#lib/edition/edition.ts";
import { choiceOf, type Report } from "#lib/report/report.ts";
import type { Editor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { putAcross } from "../grid/acrossTables.ts";
import { freshId, sameBlocks } from "../narrative/schema.ts";
import { say } from "../ui/toasts.tsx";

type Part = { readonly part: Address; readonly was: Standing; readonly now: Standing };
type Field = { readonly field: Address; readonly was: string; readonly now: string };

/** All that stands in a part, blank paragraphs too: they come back with the rest. */
const standing = (report: Report, part: Address): Standing => ({
  choice: choiceOf(report, part),
  blocks: report.narrative[part] ?? [],
});

function put({ form }: Editor, parts: readonly Part[], fields: readonly Field[]): void {
  for (const { part, was, now } of parts) {
    if (!sameBlocks(was.blocks, now.blocks)) form.setValue(pathOf("narrative", part), now.blocks);
    if (was.choice !== now.choice) form.setValue(pathOf("fields", part), now.choice ?? "");
  }
  for (const { field, now } of fields) form.setValue(pathOf("fields", field), now);
}

/** What can still be taken back, turned round. */
function backOf(editor: Editor, parts: readonly Part[], fields: readonly Field[]): readonly [readonly Part[], readonly Field[]] {
  const report = editor.live.report();
  return [
    parts
      .filter(({ part, now }) => {
        const { choice, blocks } = standing(report, part);
        return choice === now.choice && sameBlocks(blocks, now.blocks);
      })
      .map(({ part, was, now }) => ({ part, was: now, now: was })),
    fields.filter(({ field, now }) => (report.fields[field] ?? "") === now).map(({ field, was, now }) => ({ field, was: now, now: was })),
  ];
}

/** 文字 11 部分、填空 3 处、表格里的数 166 格. */
export const countedWords = (parts: number, fields: number, figures: number): string =>
  [
    ...(parts > 0 ? [`文字 ${parts} 部分`] : []),
    ...(fields > 0 ? [`填空 ${fields} 处`] : []),
    ...(figures > 0 ? [`表格里的数 ${figures} 格`] : []),
  ].join("、");

/** Makes the changes and says so, with the way back. */
export function fillWhole(editor: Editor, outcome: Outcome): void {
  const report = editor.live.report();
  const parts = outcome.parts
    .filter(({ over }) => over !== "keep")
    .map((change): Part => ({ part: change.part, was: standing(report, change.part), now: madeOf(change, freshId) }));
  const fields = outcome.fields.filter(({ over }) => over !== "keep").map(({ field, from, to }): Field => ({ field, was: from, now: to }));
  editor.live.batch(() => put(editor, parts, fields));
  const figures = putAcross(editor, outcome.figures);
  editor.save.touch();
  const takeBack = () => {
    const [ownParts, ownFields] = backOf(editor, parts, fields);
    editor.live.batch(() => put(editor, ownParts, ownFields));
    const taken = putAcross(editor, figures.back);
    editor.save.touch();
    const kept = parts.filter(({ part }) => !ownParts.some((one) => one.part === part)).map(({ part }) => partName(editor.outline, part));
    const left = [
      ...(kept.length > 0 ? [`文字后来改过的没有动：${kept.join("、")}`] : []),
      ...(taken.skipped.length > 0 ? [`${taken.skipped.length} 个格后来改过，没有动`] : []),
      ...(ownFields.length < fields.length ? [`${fields.length - ownFields.length} 处填空后来改过，没有动`] : []),
    ];
    say(left.length === 0 ? "已撤销，全部恢复原样。" : `已撤销。${left.join("；")}。`);
  };
  const words = countedWords(parts.length, fields.length, figures.done.length);
  const skipped = figures.skipped.length > 0 ? `${figures.skipped.length} 个格刚才在别处改过，没有填。` : "";
  say(`已填入${words}。${skipped}请逐部分看一遍。`, { id: "fill", action: { label: "撤销", onClick: takeBack } });
}
