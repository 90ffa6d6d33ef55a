// Filling cells in one step, told in passing with a way back. Only the last one can be taken back there (one message at
// a time). Both ways a cell is written only where it holds what it is to be changed from; what was left alone is said.
import type { Outline } from "#lib/edition/walk.ts";
import { say } from "../ui/toasts.tsx";
import type { Cells } from "./cells.ts";
import type { CellChange } from "./history.ts";
import { skippedWords } from "./skippedWords.ts";

type Filled = Pick<Cells, "text" | "apply">;

function takeBack(cells: Filled, outline: Outline, changes: readonly CellChange[]): void {
  const outcome = cells.apply(changes.map(({ address, from, to }) => ({ address, from: to, to: from })));
  const { done, skipped } = outcome;
  if (skipped.length > 0) return say(done.length === 0 ? "这些格后来都改过了，没有可恢复的。" : skippedWords(outline, outcome, "已撤销"));
  say(done.every(({ to }) => to === "") ? `已撤销，${done.length} 个格恢复为空。` : `已撤销，${done.length} 个格恢复原样。`);
}

/** Makes the changes as one step of 撤销 and says `words`; where a cell holds something else by now, what was done instead. */
export function fill(cells: Filled, outline: Outline, changes: readonly CellChange[], words: string): void {
  const { done, skipped } = cells.apply(changes.filter(({ from, to }) => from !== to));
  const said = skipped.length === 0 ? words : skippedWords(outline, { done, skipped }, "已填入");
  if (done.length === 0) return say(said);
  say(said, { id: "fill", duration: 20_000, action: { label: "撤销", onClick: () => takeBack(cells, outline, done) } });
}
