// The texts of all units held against each other, in a thread of the browser's own: a hundred reports take about a second.
import type { Alike, UnitText } from "#lib/checkup/alike.ts";
import { unitTextOf } from "#lib/checkup/alike.ts";
import { isChecked } from "#lib/checkup/checked.ts";
import type { AlikeByFile } from "#lib/checkup/judge.ts";
import { isDone, type Line } from "./lines.ts";

/** What the thread answers. */
export type AlikeAnswer = readonly (readonly [file: string, alike: readonly Alike[]])[];

/** The texts of the files that were read and judged. Of files with the same bytes the first one counts. */
export const textsOf = (lines: readonly Line[]): readonly UnitText[] =>
  lines.flatMap((line) => (isDone(line) && isChecked(line.checked) && line.checked.same === null ? [unitTextOf(line.checked)] : []));

/** Holds them against each other and tells what was found; the answer breaks it off. Where the thread does not run nothing is told. */
export function holdAgainst(texts: readonly UnitText[], tell: (found: AlikeByFile) => void): () => void {
  const thread = new Worker(new URL("./alikeThread.ts", import.meta.url), { type: "module" });
  thread.onmessage = ({ data }: MessageEvent<AlikeAnswer>) => {
    tell(new Map(data));
    thread.terminate();
  };
  thread.postMessage(texts);
  return () => thread.terminate();
}
