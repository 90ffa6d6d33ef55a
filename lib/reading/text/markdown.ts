// Markdown (CommonMark 0.31, tables of GitHub's): headings, paragraphs and tables without the signs that make them, and signs that were escaped as themselves.
//
// Its tables know no merges and one row of heads. Where heads above each other were joined into one (申请人情况 / 自然人), as our own files have them, they
// are parted again, and each column is certain; any other table is rows of cells, as in every text.
import { withStrokesMarked } from "../../seen/brackets.ts";
import { blockOf, type LooseCell } from "../../tables/matrix.ts";
import type { TextRow } from "./rows.ts";

/** A line of text or a table, with the line of the text, from 1, where it begins. */
export type MarkdownPiece =
  | { readonly kind: "line"; readonly line: number; readonly text: string; readonly rank: number; readonly item: boolean }
  | { readonly kind: "table"; readonly rows: readonly TextRow[]; readonly heads: readonly (readonly LooseCell[])[] };

const rule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;
const isRule = (text: string): boolean => text.includes("|") && text.includes("-") && rule.test(text.trim());
const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/;

const entities: Readonly<Record<string, string>> = { nbsp: "\u00a0", lt: "<", gt: ">", amp: "&", quot: '"' };

/** Stands for a sign that was escaped, while the others are taken away; no text has it. */
const [held, heldEnd] = ["\uE000", "\uE001"];

/** The text of a line: emphasis, links, pictures and code without their signs, escaped signs as themselves. */
function plain(text: string): string {
  const kept = text
    .replace(/[\uE000\uE001]/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => `${held}${sign.charCodeAt(0)}${heldEnd}`)
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, "")
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/~~(?=\S)(.{0,400}?\S)~~/g, "〔删除线：$1〕")
    .replace(/(\*\*|__)(?=\S)(.{0,400}?\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]*[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/&(nbsp|lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? "");
  return withStrokesMarked(kept.replace(/\uE000(\d+)\uE001/g, (_, code: string) => String.fromCharCode(Number(code))).trim());
}

/** The cells of a row: bars part them, but for those that are escaped. */
function cellsOf(text: string): readonly string[] {
  const inner = text
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map(plain);
}

/** Whether a text is Markdown: a table with its line of strokes, or a heading with its sign. */
export function isMarkdown(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  return lines.some((line, at) => /^#{1,6} \S/.test(line) || isHeadOfTable(lines, at));
}

/** A row of heads with its line of strokes below, of as many cells. */
function isHeadOfTable(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1] ?? "";
  return isRule(below) && (lines[at] ?? "").includes("|") && cellsOf(lines[at] ?? "").length === cellsOf(below).length;
}

const joiner = " / ";

/** Heads that were joined, as rows of heads with their spans; none where they were not. */
function headRows(heads: readonly string[]): readonly (readonly LooseCell[])[] {
  const paths = heads.map((text) => text.split(joiner));
  const depth = Math.max(...paths.map(({ length }) => length));
  if (depth < 2) return [];
  const isSame = (one: number, other: number, level: number): boolean =>
    (paths[one]?.length ?? 0) > level + 1 &&
    (paths[other]?.length ?? 0) > level + 1 &&
    paths[one]?.slice(0, level + 1).join(joiner) === paths[other]?.slice(0, level + 1).join(joiner);
  return Array.from({ length: depth }, (_, level) =>
    paths.flatMap((path, column): readonly LooseCell[] => {
      const text = path[level];
      if (text === undefined || (column > 0 && isSame(column, column - 1, level))) return [];
      let colSpan = 1;
      while (isSame(column, column + colSpan, level)) colSpan += 1;
      return [{ text, rowSpan: level === path.length - 1 ? depth - level : 1, colSpan }];
    }),
  );
}

function lineOf(text: string, line: number): Extract<MarkdownPiece, { kind: "line" }> {
  const [start, signs] = heading.exec(text) ?? [];
  if (start !== undefined && signs !== undefined) {
    const title = text
      .slice(start.length)
      .trim()
      .replace(/(?:^|[ \t])#+$/, "");
    return { kind: "line", line, text: plain(title), rank: signs.length, item: false };
  }
  const [, item] = /^\s*[-*+]\s+(.*)$/.exec(text) ?? [];
  const quoted = item ?? text.replace(/^\s*(?:>\s?)+/, "");
  // A stroke at the end of a line breaks it.
  return { kind: "line", line, text: plain(quoted.replace(/\\$/, "")), rank: 0, item: item !== undefined };
}

/** The lines and tables of a text in Markdown. */
export function markdownIn(text: string): readonly MarkdownPiece[] {
  const lines = text.split(/\r\n?|\n/);
  const pieces: MarkdownPiece[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const own = lines[at] ?? "";
    if (isHeadOfTable(lines, at)) {
      const first = at;
      const cells = cellsOf(own);
      const rows: TextRow[] = [];
      for (at += 2; (lines[at] ?? "").includes("|"); at += 1) rows.push({ line: at + 1, cells: cellsOf(lines[at] ?? ""), isTable: true });
      at -= 1;
      const heads = rows.every((row) => row.cells.length === cells.length) ? headRows(cells) : [];
      pieces.push({ kind: "table", rows: [{ line: first + 1, cells, isTable: true }, ...rows], heads });
      continue;
    }
    const line = lineOf(own, at + 1);
    for (const [place, part] of line.text.split("\n").entries())
      if (part.trim() !== "" && !/^(?:[-*_]\s*){3,}$/.test(own.trim()))
        pieces.push({ ...line, text: part.trim(), line: line.line, item: line.item && place === 0 });
  }
  return pieces;
}

/** The rows of a table whose heads were parted, with the line of the text that each stands in. */
export function partedRows({ rows, heads }: Extract<MarkdownPiece, { kind: "table" }>): {
  readonly block: ReturnType<typeof blockOf>;
  readonly lines: readonly number[];
} {
  const [first, ...body] = rows;
  const cells = body.map((row) => row.cells.map((text): LooseCell => ({ text, rowSpan: 1, colSpan: 1 })));
  return { block: blockOf([...heads, ...cells]), lines: [...heads.map(() => first?.line ?? 1), ...body.map(({ line }) => line)] };
}
