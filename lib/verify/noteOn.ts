// 更正说明 that was frozen with a report, looked for on a page that was published: a portal's editor may have dropped it, or somebody pasted the report alone.
import { words } from "../reading/html/words.ts";
import type { Verified } from "./file.ts";

/** What is said of a page on which it does not stand; nothing of one that has it, of other files, which have none, and where there is none (""). */
export function noteOn({ by, state, pieces }: Pick<Verified, "by" | "state" | "pieces">, correction: string): readonly string[] {
  if (by !== "page" || state === "unread") return [];
  const lines = correction
    .split("\n")
    .map(words)
    .filter((line) => line !== "");
  const found = new Set(pieces.flatMap((piece) => (piece.kind === "line" ? [words(piece.text)] : [])));
  return lines.every((line) => found.has(line)) ? [] : ["网页上没有读到定稿时写的更正说明，或者改过，请看一看。"];
}
