// 数据底稿: the report as on paper with the office's own notes beside it: where each figure came from, what it was the
// year before, and why a warning stands. For the file, never published: nothing that renders a report may import this.
//
// The paper is the document tree of compose.ts; here each part of it gets its notes, each row, cell and value its signs.
import type { Address, Part, Section } from "../edition/edition.ts";
import { addressIn, isWithin, rowAddress } from "../edition/address.ts";
import type { Outline } from "../edition/walk.ts";
import { openedIn, type Bound } from "../arithmetic/opened.ts";
import { sectionOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { compose } from "../document/compose.ts";
import type { Node, TableCell, TableNode } from "../document/node.ts";
import { titleOf } from "../report/report.ts";
import { sourcePlaces } from "../report/sources.ts";
import { lastYearText, linesOf, type BesideBefore, type SheetLine } from "./lines.ts";
import { notesOf, signAt, type Notes } from "./notes.ts";
import { remarksOf, type SheetRemark } from "./remarks.ts";

export type TextNode = Extract<Node, { kind: "heading" | "paragraph" }>;

/** A cell as printed, with the sign of its note and last year's number, "" where there is none. */
export type SheetCell = TableCell & { readonly sign: string; readonly lastYear: string };

/** `sign`: the note of the whole table or part. */
export type SheetPart = Notes & { readonly at: Address; readonly name: string; readonly sign: string } & (
    | (Omit<TableNode, "rows"> & { readonly rows: readonly (readonly SheetCell[])[] })
    | { readonly kind: "text"; readonly nodes: readonly TextNode[] }
  );

export type SheetSection = {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly SheetPart[];
  readonly remarks: readonly SheetRemark[];
};

/** `lastYear`: its year, where that report is known. */
export type Worksheet = {
  readonly title: string;
  readonly lastYear: number | undefined;
  readonly sections: readonly SheetSection[];
  readonly lines: readonly SheetLine[];
};

/** The row of values that begins in a row of the layout: its address, for the label right before the values. */
function rowOf(outline: Outline, row: readonly TableCell[]): Address | undefined {
  const cell = outline.cells.get(row.find(({ address }) => address !== undefined)?.address ?? "");
  return cell === undefined ? undefined : rowAddress(cell.grid.id, cell.rowId);
}

function tablePart(sheet: BesideBefore, table: TableNode): SheetPart {
  const { edition, outline, report } = sheet.own;
  const places = sourcePlaces(edition).filter((at) => isWithin(at, table.grid));
  const notes = notesOf(edition, report, places, sheet.lastYear);
  const rows = table.rows.map((row) => {
    const at = rowOf(outline, row);
    const label = row.filter(({ kind }) => kind === "label").at(-1);
    const sign = (cell: TableCell): string =>
      cell.address !== undefined ? signAt(notes, cell.address) : cell === label && at !== undefined ? signAt(notes, at) : "";
    return row.map(
      (cell): SheetCell => ({ ...cell, sign: sign(cell), lastYear: cell.address === undefined ? "" : lastYearText(sheet, cell.address) }),
    );
  });
  // A row without a label has nowhere else to carry its sign.
  const unlabelled = table.labelColumns > 0 ? [] : table.rows.flatMap((row) => rowOf(outline, row) ?? []);
  const sign = [...new Set([table.grid, ...unlabelled].map((at) => signAt(notes, at)))].join("");
  return { ...table, ...notes, at: table.grid, name: table.caption, sign, rows };
}

const isText = (node: Node): node is TextNode => node.kind === "heading" || node.kind === "paragraph";

function partOf(sheet: BesideBefore, section: Section, part: Part, nodes: readonly Node[]): readonly SheetPart[] {
  if (part.kind === "signature") return [];
  if (part.kind === "grid")
    return nodes.flatMap((node) => (node.kind === "table" && node.grid === part.grid.id ? [tablePart(sheet, node)] : []));
  const at = addressIn(section, part.id);
  const own = nodes.filter(isText).filter(({ address }) => isWithin(address, at));
  const fields = part.kind === "fields" ? part.fields.map(({ id }) => addressIn(section, id)) : [];
  const notes = notesOf(sheet.own.edition, sheet.own.report, [at, ...fields], sheet.lastYear);
  if (own.length + notes.notes.length + notes.left.length === 0) return [];
  return [{ kind: "text", at, name: part.name, sign: signAt(notes, at), nodes: own, ...notes }];
}

/** 数据底稿 of a report, beside the report of the year before where it is known. Pure. */
export function worksheetOf({ edition, report }: Bound, lastYear?: Bound): Worksheet {
  const own = openedIn(edition, report);
  const before = lastYear && openedIn(lastYear.edition, lastYear.report);
  const sheet: BesideBefore = { own, lastYear: before };
  const { outline } = own;
  const { nodes } = compose(edition, report);
  const remarks = remarksOf(outline, report, runChecks(own, before?.readings, undefined, lastYear?.report).findings);
  const sections = edition.sections.map(
    (section): SheetSection => ({
      id: section.id,
      name: section.heading ?? section.name,
      parts: section.parts.flatMap((part) => partOf(sheet, section, part, nodes)),
      remarks: remarks.filter(({ at }) => sectionOf(outline, at) === section),
    }),
  );
  return {
    title: titleOf(edition, report),
    lastYear: lastYear?.report.year,
    sections: sections.filter(({ parts, remarks: own }) => parts.length + own.length > 0),
    lines: linesOf(sheet),
  };
}
