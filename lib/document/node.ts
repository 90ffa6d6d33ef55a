// THE TREE: the finished report as a value. What is on the page, in order, with nothing of how it looks.
//
// compose.ts makes it; html/ and docx/ are one renderer each, a table of functions by `kind`; tests read figures and
// merged cells back from each output and compare them with this.
import type { Address } from "../edition/edition.ts";
import type { Layout, LayoutCell } from "../edition/layout.ts";
import { fileMarkOf, type ReportState } from "../report/state.ts";

export { markOf, type Mark } from "../report/state.ts";

/** A cell as laid out, with what is printed in it. */
export type TableCell = LayoutCell;

/** A drawing as the outputs need it: SVG for pages, PNG where a file cannot hold that; sizes in pixels of the drawing. */
export type Picture = { readonly svg: string; readonly png: Uint8Array | null; readonly width: number; readonly height: number };

/** The node that is a table: a grid as printed, or the numbers of a chart. */
export type TableNode = { readonly kind: "table"; readonly grid: string; readonly caption: string } & Layout;

export type Node =
  | { readonly kind: "title"; readonly text: string }
  /** Level 1: the section's heading as mandated. Levels 2 and 3: （一） and 1., the number already in the text. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly address: Address }
  | { readonly kind: "paragraph"; readonly text: string; readonly address: Address }
  /** Texts side by side on one line, at equal distances. */
  | { readonly kind: "line"; readonly texts: readonly string[]; readonly address: Address }
  /** 附件说明: which 附件 follow, below the text and above the signature; numbered in their text where there are several. */
  | { readonly kind: "attachments"; readonly lead: string; readonly titles: readonly string[] }
  /** An 附件 begins here, on a new page. */
  | { readonly kind: "attachment"; readonly mark: string; readonly title: string; readonly address: Address }
  | TableNode
  /** A chart; `text` says what it shows. Its numbers stand in the table after it. */
  | { readonly kind: "chart"; readonly text: string; readonly picture: Picture; readonly address: Address }
  /** `date` as printed: 2022年1月20日, or with room to write where it waits; "" where there is none at all. */
  | { readonly kind: "signature"; readonly issuer: string; readonly date: string };

export type NodeKind = Node["kind"];

export type Document = {
  readonly title: string;
  readonly issuer: string;
  readonly state: ReportState;
  readonly nodes: readonly Node[];
};

/** `标题.docx`, with the state in brackets where it is not the final one; characters that file systems refuse are left out, and those that are not seen, which could turn the ending about. */
export function fileNameOf({ title, state }: Pick<Document, "title" | "state">, extension: string): string {
  const mark = fileMarkOf(state);
  const name = `${title}${mark === null ? "" : `（${mark}）`}`;
  return `${printable(name)
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "")
    .trim()}.${extension}`;
}

// XML 1.0 (2.2 Char) and HTML know no other characters; a lone surrogate is half of one.
const unprintable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that no document format can hold. Everything else is kept as it is. */
export const printable = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unprintable, "");
