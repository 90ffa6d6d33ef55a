// What is saved where changes are taken: only the values that differ between a report without and one with them. A paragraph that somebody else
// put in meanwhile is in neither, and stays.
import { blockChanges, changesBetween, entriesOf, keyOf, placedBlocks, type Write } from "../report/patch.ts";
import { positioned } from "../report/blocks.ts";
import type { Report } from "../report/report.ts";

const isText = ({ area }: Write): boolean => area !== "narrative";

/** `stored`: the values as the store has them, whose paragraphs keep their places. */
export function writesBetween(before: Report, after: Report, stored: readonly Write[]): readonly Write[] {
  const placed = placedBlocks(stored);
  const parts = [...new Set([...Object.keys(before.narrative), ...Object.keys(after.narrative)])];
  const words = parts.flatMap((part) => {
    const [old, now] = [before.narrative[part] ?? [], after.narrative[part] ?? []];
    return old === now ? [] : blockChanges(part, now, positioned(old, placed.get(part) ?? []));
  });
  return [...changesBetween(entriesOf(before).filter(isText), entriesOf(after).filter(isText)), ...words];
}

/** The way back: at each place what was stored there before. */
export function takenBack(writes: readonly Write[], stored: readonly Write[]): readonly Write[] {
  const before = new Map(stored.map((entry) => [keyOf(entry), entry.value]));
  return writes.map((write) => ({ ...write, value: before.get(keyOf(write)) ?? "" }));
}
