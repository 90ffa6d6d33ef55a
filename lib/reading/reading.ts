// A READING: what a reader saw in a file or page that somebody made: lines and tables in order, each with its place in the source and
// the text as it is printed. Every reader (html, docx, pdf, sheets, text) makes one; nobody here knows what a report is.
//
// Plain values that survive JSON, for a reading is made in a thread or a process of its own. What is not seen (hidden, struck out,
// deleted) is no piece: it is `leftOut`, with its text. What could not be read at all is `unread`, with the reason; it is never empty text.
import type { CellBlock } from "../tables/matrix.ts";

/** In points (1/72 inch) from the upper left corner of the page. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A cell of the so-manieth table of a source, all from 1, rows and columns as the source has them, hidden ones too. */
export type CellPlace = { readonly table: number; readonly row: number; readonly column: number };

/**
 * Where something stands in its source; pages, paragraphs, lines, tables, rows and columns from 1.
 * `paragraph` counts those of the body of a Word document that stand in no table. `path`: CSS steps from the body to an element, as `div:nth-of-type(2) > p:nth-of-type(5)`.
 */
export type Where =
  | { readonly in: "page"; readonly page: number; readonly box: Box | null; readonly cell: CellPlace | null }
  | { readonly in: "document"; readonly paragraph: number | null; readonly cell: CellPlace | null }
  | { readonly in: "html"; readonly path: string; readonly cell: CellPlace | null }
  | { readonly in: "sheet"; readonly sheet: string; readonly cell: string }
  | { readonly in: "text"; readonly line: number; readonly cell: CellPlace | null }
  | { readonly in: "data"; readonly address: string };

/** Who made a change or wrote a comment, and when: as the file has it, "" where it has none. */
export type Reviser = { readonly author: string; readonly date: string };

/** A stretch of a line as it stands under 修订: as it was (`change` null), put in or moved here, taken out or moved away. */
export type Stretch = { readonly text: string; readonly change: (Reviser & { readonly is: "put" | "taken" }) | null };

/** `stretches`: of a line with changes that nobody has settled, all of it in order, without an automatic number; what was put in and taken out again is in none. `rank`: 1–9 where the source calls it a heading of that depth, else 0. `item`: a list item. `indent`: in plain text, the width of the blanks before it. The text has the ordinal that the source prints, an automatic one too. */
export type ReadLine = {
  readonly kind: "line";
  readonly text: string;
  readonly rank: number;
  readonly item: boolean;
  readonly indent?: number;
  readonly where: Where;
  readonly stretches?: readonly Stretch[];
};

/** `cells`: the places of `block.cells`, in the same order. `isCertain`: false where columns were told by gaps between words only. */
export type ReadTable = {
  readonly kind: "table";
  readonly block: CellBlock;
  readonly caption: string | null;
  readonly where: Where;
  readonly cells: readonly Where[];
  readonly isCertain: boolean;
};

export type ReadPiece = ReadLine | ReadTable;

/** What is there and was not taken as text, because nobody sees it or it is no text: `what` in words of the form (划去的文字, 隐藏的文字, 图片, 批注, 修订中删除的文字). `by`: who wrote a comment. */
export type LeftOutPiece = { readonly what: string; readonly text: string; readonly where: Where; readonly by?: Reviser };

/** What should have been read and could not be: `reason` is a sentence in Chinese without a full stop; `text` what can be said of it, "" where nothing. */
export type UnreadPiece = { readonly text: string; readonly reason: string; readonly where: Where };

/** A change that somebody made under 修订 and nobody has settled; the pieces read as if it were taken. */
export type Revision = Reviser & {
  readonly kind: "inserted" | "deleted" | "moved";
  readonly text: string;
  readonly where: Where;
};

/** The kinds of source that can be read. */
export const sourceFormats = ["json", "html", "docx", "doc", "rtf", "odt", "xlsx", "xls", "pdf", "text"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** `keywords`: those in the properties of a PDF. `reader`: its name and version, so that a newer one can say that it would read anew. `notes`: sentences on the whole (the encoding, lines that were joined). */
export type SourceReading = {
  readonly format: SourceFormat;
  readonly reader: string;
  readonly pieces: readonly ReadPiece[];
  readonly leftOut: readonly LeftOutPiece[];
  readonly unread: readonly UnreadPiece[];
  readonly revisions: readonly Revision[];
  readonly keywords?: string;
  readonly notes: readonly string[];
};

/** A source that cannot be read at all; the message is a sentence in Chinese that says what it is and what to do. */
export class UnreadableSource extends Error {
  override readonly name = "UnreadableSource";
}
