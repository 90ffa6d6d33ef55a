// 撤销 and 重做 in a table: done where the cells still hold what the step left there, and said where they do not.
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { say } from "../ui/toasts.tsx";
import type { Cells } from "./cells.ts";
import { skippedWords } from "./skippedWords.ts";

const acts = { undo: "已撤销", redo: "已重做" } as const;

/** Goes a step back or on again; the place to look at, or undefined where there is no step. */
export function goBack(cells: Cells, outline: Outline, way: "undo" | "redo"): Address | undefined {
  const outcome = cells.goBack(way);
  if (outcome === undefined) return undefined;
  const words = skippedWords(outline, outcome, acts[way]);
  if (words !== "") say(words, { id: "left-alone", duration: 15_000 });
  return (outcome.done[0] ?? outcome.skipped[0])?.address;
}
