// What was done in the report and can be taken back, the last first: in tables (their own steps), in texts and lines, and at once over several parts.
import { lineName } from "#lib/edition/name.ts";
import { placeWords } from "#lib/report/placeWords.ts";
import type { Way } from "#lib/report/doer.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Editor } from "../editor/context.ts";
import { choiceDeedWords, deedWords, type TextDeed } from "../editor/textDeeds.ts";
import { placeOf, textDeedsOf, turnTextDeed } from "../editor/useTextDeeds.ts";
import { sheetOf, type SheetDeed } from "../grid/sheet.ts";
import { deedsIn, wayBack, wayForth, type Message, type Said } from "../ui/said.ts";
import { doAct } from "../ui/toasts.tsx";

/** `label`: what its button is called. */
export type Deed = { readonly key: string; readonly words: string; readonly at: number; readonly label: string; readonly turn: () => void };

const shownIn = (text: string): string => (text === "" ? "空" : text);

function cellName(outline: Outline, address: Address): string {
  const cell = outline.cells.get(address);
  if (cell === undefined) return address;
  const row = cell.row.at(-1);
  return row === undefined ? lineName(cell.column) : `${row} · ${lineName(cell.column)}`;
}

const filled: Partial<Record<Way, string>> = { pasted: "粘贴", filled: "填入", workbook: "从填报表填入", undone: "撤销" };

function tableWords(outline: Outline, { changes, by, words }: SheetDeed): string {
  const [first, ...others] = changes;
  if (words !== "") return words;
  if (first === undefined) return "";
  if (others.length === 0) return `${cellName(outline, first.address)}：${shownIn(first.from)} → ${shownIn(first.to)}`;
  const caption = outline.cells.get(first.address)?.grid.caption ?? "";
  const way = changes.every(({ to }) => to === "") ? "清空" : (filled[by] ?? "填");
  return `${way} ${changes.length} 格（${caption}）`;
}

function textWords({ outline }: Editor, deed: TextDeed): string {
  const { area, address } = placeOf(deed.path);
  // Of a deed that was taken back, what it had done.
  const done = deed.isUndone ? { was: deed.now, now: deed.was } : deed;
  const name = placeWords[area](outline, address);
  return area === "fields" && outline.prose.has(address) ? choiceDeedWords(name, done) : deedWords(name.replace(/^“(.*)”$/u, "$1"), done);
}

const labelOf = (isUndone: boolean): string => (isUndone ? wayForth : wayBack);
const toldOf = (isUndone: boolean, words: string): string => (isUndone ? `已撤销：${words}` : words);

/** `said`: what was said, of which the deeds over several parts carry their own way back. */
export function deedsOf(editor: Editor, said: Said): readonly Deed[] {
  const { outline } = editor;
  const inTables = [...outline.grids.values()].flatMap(({ grid }) =>
    sheetOf(editor, grid)
      .deeds()
      .filter(({ stands }) => stands)
      .map((deed, place): Deed => {
        const words = toldOf(deed.isUndone, tableWords(outline, deed));
        return { key: `${grid.id} ${place}`, words, at: deed.at, label: labelOf(deed.isUndone), turn: deed.turn };
      }),
  );
  const inTexts = textDeedsOf(editor).map((deed, place): Deed => {
    const words = toldOf(deed.isUndone, textWords(editor, deed));
    return { key: `text ${place}`, words, at: deed.at, label: labelOf(deed.isUndone), turn: () => turnTextDeed(editor, deed) };
  });
  const atOnce = deedsIn(said).map((message): Deed => {
    const { id, words, at, act } = message;
    return { key: `said ${id}`, words, at, label: act.label, turn: () => doAct(message) };
  });
  return [...inTables, ...inTexts, ...atOnce].sort((one, other) => other.at - one.at);
}

/** What was said and is no deed. */
export const noticesIn = (messages: readonly Message[], deeds: readonly Deed[]): readonly Message[] =>
  messages.filter(({ id }) => deeds.every(({ key }) => key !== `said ${id}`));
