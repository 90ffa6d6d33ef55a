// Files that were picked on one page and belong to another: they wait here while the browser goes there, within the app, and are taken once.
import type { PickedFile } from "./pickFile.ts";

/** Who takes them: 读入已有的报告 a file, 体检 many. */
type Taker = "read" | "checkup";

const waiting = new Map<Taker, readonly PickedFile[]>();

export function hand(to: Taker, files: readonly PickedFile[]): void {
  waiting.set(to, files);
}

/** The files that wait, if any; they wait no longer. */
export function handed(to: Taker): readonly PickedFile[] {
  const files = waiting.get(to) ?? [];
  waiting.delete(to);
  return files;
}
