// The pages of 图解 in a file: they are drawn of the figures, and nothing of them is the report's own text.
import { chartsHead } from "../charts/illustrate.ts";
import type { ReadPiece, Where } from "../reading/reading.ts";
import { closed } from "./fold.ts";
import type { Item } from "./expected.ts";

/** `charts`: which pieces of the file are 图解, by their places; null where it has none. */
export type WithoutCharts = {
  readonly pieces: readonly ReadPiece[];
  readonly charts: { readonly from: Where; readonly to: Where | null } | null;
};

const lineAt = (pieces: readonly ReadPiece[], at: number): string => {
  const piece = pieces[at];
  return piece?.kind === "line" ? closed(piece.text) : "";
};

/** The pieces without those pages, which end where an attachment of the report begins. */
export function withoutCharts(pieces: readonly ReadPiece[], items: readonly Item[]): WithoutCharts {
  const from = pieces.findIndex((_, at) => lineAt(pieces, at) === chartsHead.mark && lineAt(pieces, at + 1) === chartsHead.title);
  const begin = pieces[from];
  if (begin === undefined) return { pieces, charts: null };
  const marks = new Set(items.flatMap(({ role, text }) => (role.is === "fixed" && role.what === "附件的标记" ? [closed(text)] : [])));
  const end = pieces.findIndex((_, at) => at > from && marks.has(lineAt(pieces, at)));
  const to = end < 0 ? pieces.length : end;
  return { pieces: [...pieces.slice(0, from), ...pieces.slice(to)], charts: { from: begin.where, to: pieces[to]?.where ?? null } };
}
