// How far a block keeps off those before and after it, in points: tables keep a little off the text beside them, and a form to be
// filled in by hand leaves lines free under a heading that nothing stands under.
import type { Mark, Node } from "../document/node.ts";
import { roomToWrite, table, type Style } from "./style.ts";

/** What stands before and after a node. */
export type Around = { readonly previous: Node | undefined; readonly next: Node | undefined };

/** Points left free above and below. */
export type Spacing = { readonly before?: number; readonly after?: number };

/** What stands beside a table keeps a little off it. */
export const offTables = ({ previous, next }: Around): Spacing => ({
  ...(previous?.kind === "table" ? { before: table.apart } : {}),
  ...(next?.kind === "table" ? { after: table.apart } : {}),
});

/** What ends a report: the text before it stays with it. */
export const isClosing = (next: Node | undefined): boolean => next?.kind === "signature" || next?.kind === "attachments";

/** Whether text is missing under a heading or title (level 0): what follows is no text and no heading under it. */
export const nothingUnder = (level: number, { next }: Around): boolean =>
  next === undefined || isClosing(next) || next.kind === "attachment" || (next.kind === "heading" && next.level <= level);

/** Room to write in under a heading or title (level 0) of a form to be filled in by hand. */
export const roomUnder = (level: number, around: Around, mark: Mark | null, { linePitch }: Style): Spacing =>
  mark === "空白表" && nothingUnder(level, around) ? { after: roomToWrite[level === 0 ? "title" : "heading"] * linePitch } : {};
