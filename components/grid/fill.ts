// Filling cells in one step, told in passing with a way back. Only the last one can be taken back there (one message at
// a time), and only where it still stands as it was filled.
import { say } from "../ui/toasts.tsx";
import type { Cells } from "./cells.ts";
import type { CellChange } from "./history.ts";

type Filled = Pick<Cells, "text" | "apply">;

function takeBack(cells: Filled, changes: readonly CellChange[]): void {
  const still = changes.filter(({ address, from, to }) => from !== to && cells.text(address) === to);
  if (still.length === 0) return say("这些格后来都改过了，没有可恢复的。");
  cells.apply(still.map(({ address, from, to }) => ({ address, from: to, to: from })));
  say(still.every(({ from }) => from === "") ? `已撤销，${still.length} 个格恢复为空。` : `已撤销，${still.length} 个格恢复原样。`);
}

/** Makes the changes as one step of 撤销 and says `words`. */
export function fill(cells: Filled, changes: readonly CellChange[], words: string): void {
  cells.apply(changes);
  say(words, { id: "fill", duration: 20_000, action: { label: "撤销", onClick: () => takeBack(cells, changes) } });
}
