// Fills in texts, parts of running text and figures as one change of the form, with one message whose 撤销 takes all of it back where it still stands
// as it was filled in. Each place is written only where it holds what it is to be changed from.
import type { Standing } from "#lib/apart/take.ts";
import { partName } from "#lib/apart/words.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Way } from "#lib/report/doer.ts";
import { aboutTexts } from "#lib/report/areas.ts";
import { choiceOf, type Report } from "#lib/report/report.ts";
import type { Editor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { noteWhole } from "../editor/wholeDeed.ts";
import { putAcross, standsAcross } from "../grid/acrossTables.ts";
import { sameBlocks } from "../narrative/schema.ts";
import type { FilledText, Filling } from "../published/filling.ts";
import { wayBack, wayForth } from "../ui/said.ts";
import { say } from "../ui/toasts.tsx";

type Part = Filling["parts"][number];

/** All that stands in a part, blank paragraphs too: they come back with the rest. */
export const standing = (report: Report, part: Address): Standing => ({
  choice: choiceOf(report, part),
  blocks: report.narrative[part] ?? [],
});

const holds = (report: Report, { part, was }: Part): boolean => {
  const { choice, blocks } = standing(report, part);
  return choice === was.choice && sameBlocks(blocks, was.blocks);
};

const textIn = (report: Report, { area, at }: FilledText): string =>
  area === "about" ? (Object.entries(aboutTexts(report)).find(([address]) => address === at)?.[1] ?? "") : (report[area][at] ?? "");

const turned = <One extends { readonly was: unknown; readonly now: unknown }>(one: One): One => ({ ...one, was: one.now, now: one.was });

type Put = Pick<Filling, "parts" | "texts">;

/** What of it may be written, and how many places may not: they hold something else. */
function fitting(
  report: Report,
  { parts, texts }: Put,
): Put & { readonly left: { readonly parts: readonly Part[]; readonly texts: number } } {
  const own = texts.filter((text) => textIn(report, text) === text.was);
  return {
    parts: parts.filter((part) => holds(report, part)),
    texts: own,
    left: { parts: parts.filter((part) => !holds(report, part)), texts: texts.length - own.length },
  };
}

function put({ form, live, save, ways }: Editor, { parts, texts }: Put, by: Way): void {
  for (const { part, now } of parts) {
    ways.noteText(part, now.blocks, by);
    ways.note([{ area: "fields", address: part, value: now.choice ?? "" }], by);
  }
  ways.note(
    texts.map(({ area, at, now }) => ({ area, address: at, value: now })),
    by,
  );
  live.batch(() => {
    for (const { part, was, now } of parts) {
      if (!sameBlocks(was.blocks, now.blocks)) form.setValue(pathOf("narrative", part), now.blocks);
      if (was.choice !== now.choice) form.setValue(pathOf("fields", part), now.choice ?? "");
    }
    for (const { area, at, now } of texts) form.setValue(pathOf(area, at), now);
  });
  save.touch();
}

type Back = { readonly put: Put; readonly figures: Parameters<typeof putAcross>[1] };

/** Whether a way back would still change something. */
function standsIn(editor: Editor, { put: { parts, texts }, figures }: Back): boolean {
  const report = editor.live.report();
  return (
    parts.some((part) => holds(report, part)) || texts.some((text) => textIn(report, text) === text.was) || standsAcross(editor, figures)
  );
}

function takeBack(editor: Editor, { put: back, figures }: Back, again: () => void): void {
  const own = fitting(editor.live.report(), back);
  put(editor, own, "undone");
  const taken = putAcross(editor, figures, "undone");
  editor.save.touch();
  const kept = own.left.parts.map(({ part }) => partName(editor.outline, part));
  const left = [
    ...(kept.length > 0 ? [`文字后来改过的没有动：${kept.join("、")}`] : []),
    ...(taken.skipped.length > 0 ? [`${taken.skipped.length} 个格后来改过，没有动`] : []),
    ...(own.left.texts > 0 ? [`${own.left.texts} 处填空后来改过，没有动`] : []),
  ];
  noteWhole(editor, { isUndone: true, stands: () => true, turn: again });
  say(left.length === 0 ? "已撤销，全部恢复原样。" : `已撤销。${left.join("；")}。`, {
    id: "fill",
    action: { label: wayForth, onClick: again },
  });
}

/** What was filled in, and how many places were left since they hold something else. */
export type Filled = Filling & { readonly skipped: number };

/** Makes the changes, as having come by this way, and says so, with the way back; `wordsOf` says what was done. */
export function fillAll(editor: Editor, filling: Filling, by: Way, wordsOf: (filled: Filled) => string): void {
  const own = fitting(editor.live.report(), filling);
  put(editor, own, by);
  const figures = putAcross(editor, filling.figures, by);
  editor.save.touch();
  const back: Back = { put: { parts: own.parts.map(turned), texts: own.texts.map(turned) }, figures: figures.back };
  const skipped = figures.skipped.length + own.left.parts.length + own.left.texts;
  const stands = () => standsIn(editor, back);
  const turn = () => takeBack(editor, back, () => fillAll(editor, filling, by, wordsOf));
  noteWhole(editor, { isUndone: false, stands, turn });
  say(wordsOf({ parts: own.parts, texts: own.texts, figures: figures.done, skipped }), {
    id: "fill",
    action: { label: wayBack, onClick: turn, stands },
  });
}
