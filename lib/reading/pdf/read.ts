// Reads a PDF with text into lines and tables, each with its page and box. What a person does not see on the page is left out and named; what a
// person sees and we cannot read for certain is unread, with the reason. A page of pictures is never called empty.
import type { CellBlock } from "../../tables/matrix.ts";
import {
  UnreadableSource,
  type Box,
  type LeftOutPiece,
  type ReadPiece,
  type ReadTable,
  type SourceReading,
  type UnreadPiece,
  type Where,
} from "../reading.ts";
import { isUncoded, uncodedWords } from "../uncoded.ts";
import { begun, continuedBy, type WholeTable } from "./across.ts";
import { troubles } from "./cells.ts";
import { unfurnished, type Furniture } from "./furniture.ts";
import { boxAround, placedBox } from "./geometry.ts";
import type { Line } from "./lines.ts";
import { withPdf } from "./open.ts";
import { pageReasons, readPage, type PageRead, type Remark } from "./page.ts";
import { paragraphsOf, type PageLine, type Paragraph } from "./paragraphs.ts";
import type { PageCell } from "./table.ts";

export const pdfReader = "pdf 1";

/** Where a thing stands that was read on this page. */
function placeOn(pages: ReadonlyMap<number, PageRead>): (page: number, box: Box | null) => Extract<Where, { in: "page" }> {
  return (page, box) => {
    const back = pages.get(page)?.back;
    const shown = box === null || back === undefined ? null : placedBox(back, [box.left, box.top], [box.right, box.bottom]);
    return { in: "page", page, box: shown, cell: null };
  };
}

type PlaceOn = ReturnType<typeof placeOn>;

/** Whether any line of its page stands above or below a table: then it neither goes on there nor comes from before. */
const isLast = (table: WholeTable, { lines, tables }: PageRead): boolean =>
  !lines.some(({ base }) => base > table.last.box.bottom) && tables.at(-1) === table.last;

/** The tables of all pages, those put together that go on over an edge. */
function wholeTables(pages: readonly PageRead[]): readonly WholeTable[] {
  const all: WholeTable[] = [];
  pages.forEach((page, at) => {
    for (const table of page.tables) {
      const last = all.at(-1);
      const before = pages[at - 1];
      const isFirst = table === page.tables[0] && !page.lines.some(({ base }) => base < table.box.top);
      const follows = isFirst && last !== undefined && before !== undefined && last.last.page === before.page && isLast(last, before);
      const whole = follows ? continuedBy(last, table) : undefined;
      if (whole === undefined) all.push(begun(table));
      else all.splice(-1, 1, whole);
    }
  });
  return all;
}

/** The rows and columns in which a cell begins, numbered without those in which none does: of double lines, and where a line parts nothing. */
function numbered(cells: readonly PageCell[], of: (cell: PageCell) => number): (place: number) => number {
  const begins = [...new Set(cells.map(of))].sort((a, b) => a - b);
  return (place) => begins.filter((one) => one < place).length;
}

/** The block of a table in reading order, with the cells it was made of in the same order. */
export function blockOf(table: WholeTable): { readonly block: CellBlock; readonly cells: readonly PageCell[] } {
  const [row, column] = [numbered(table.cells, (cell) => cell.row), numbered(table.cells, (cell) => cell.column)];
  const cells = [...table.cells].sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    cells,
    block: {
      rows: row(table.rows),
      columns: column(table.columns),
      cells: cells.map((cell) => ({
        text: cell.text,
        row: row(cell.row),
        column: column(cell.column),
        rowSpan: row(cell.row + cell.rowSpan) - row(cell.row),
        colSpan: column(cell.column + cell.colSpan) - column(cell.column),
      })),
    },
  };
}

type TableRead = { readonly piece: ReadTable; readonly unread: readonly UnreadPiece[]; readonly left: readonly LeftOutPiece[] };

function tableRead(table: WholeTable, number: number, place: PlaceOn): TableRead {
  const { block, cells } = blockOf(table);
  const where = cells.map((cell, at): Where => {
    const { row = 0, column = 0 } = block.cells[at] ?? {};
    return { ...place(cell.page, cell.box), cell: { table: number, row: row + 1, column: column + 1 } };
  });
  const struck = cells.flatMap(({ text }, at) =>
    [...text.matchAll(/〔删除线：([^〕]*)〕/g)].flatMap(([, found = ""]) => {
      const at2 = where[at];
      return at2 === undefined ? [] : [{ what: "划去的文字", text: found, where: at2 }];
    }),
  );
  const unread = cells.flatMap(({ text, trouble }, at) => {
    const at2 = where[at];
    return trouble === null || at2 === undefined ? [] : [{ text: text.replace(/〔读不出〕$/, ""), reason: trouble, where: at2 }];
  });
  return {
    piece: {
      kind: "table",
      block,
      caption: null,
      where: place(table.first.page, table.first.box),
      cells: where,
      isCertain: table.isCertain,
    },
    unread: [...unread, ...table.loose.map(({ text, box, page }) => ({ text, reason: troubles.net, where: place(page, box) }))],
    left: struck,
  };
}

/** The lines of all pages in order; one that comes after a table or a picture begins something of its own. */
function flowOf(pages: readonly PageRead[]): readonly PageLine[] {
  let before: { readonly page: number; readonly base: number } | undefined;
  return pages.flatMap(({ page, lines, tables, unread }) =>
    lines.map((line): PageLine => {
      const isBetween = (box: Box | null, on: number): boolean =>
        box !== null &&
        (before === undefined || on > before.page || box.top > before.base - 2) &&
        (on < page || box.top < line.base) &&
        (before === undefined || on >= before.page);
      const things = [...tables.map(({ box }) => box), ...unread.map(({ box }) => box)];
      const earlier = pages.find((one) => one.page === before?.page);
      const onEarlier = before !== undefined && before.page < page ? [...(earlier?.tables ?? []).map(({ box }) => box)] : [];
      const after = things.some((box) => isBetween(box, page)) || onEarlier.some((box) => isBetween(box, before?.page ?? page));
      before = { page, base: line.base };
      return { line, page, after };
    }),
  );
}

/** A line without its letters that are struck out, and their text. */
function withoutStruck(line: Line): { readonly line: Line; readonly struck: string } {
  const struck = line.letters.filter((letter) => letter.struck);
  if (struck.length === 0) return { line, struck: "" };
  return { line: { ...line, letters: line.letters.filter((letter) => !letter.struck) }, struck: struck.map(({ text }) => text).join("") };
}

type Placed = { readonly page: number; readonly top: number; readonly piece: ReadPiece };

function linePiece({ text, lines }: Paragraph, place: PlaceOn): Placed | undefined {
  const [first] = lines;
  if (first === undefined || text.trim() === "") return undefined;
  const box = boxAround(lines.filter(({ page }) => page === first.page).map(({ line }) => line.box));
  return { page: first.page, top: first.line.box.top, piece: { kind: "line", text, rank: 0, item: false, where: place(first.page, box) } };
}

const withoutFurniture = (pages: readonly PageRead[]): { readonly pages: readonly PageRead[]; readonly left: readonly Furniture[] } => {
  const cleared = unfurnished(pages);
  return { left: cleared.left, pages: pages.map((page, at) => ({ ...page, lines: cleared.pages[at]?.lines ?? page.lines })) };
};

/** So near to the edge of the page, in points, a table goes on beyond it. */
const atEdge = 1.5;

/** Pages whose tables reach to the right edge: what is printed beyond it nobody sees. */
function cutNotes(pages: readonly PageRead[]): readonly string[] {
  const cut = pages.filter(({ tables, width }) => tables.some(({ box }) => box.right > width - atEdge)).map(({ page }) => page);
  return cut.length === 0 ? [] : [`第 ${cut.join("、")} 页的表伸到了纸的右边以外，纸外的列看不到，没有读`];
}

function notesOf(tables: readonly WholeTable[], furniture: readonly Furniture[], isForm: boolean): readonly string[] {
  const numbers = furniture.filter(({ what }) => what === "页码").length;
  const heads = furniture.length - numbers;
  const joined = tables
    .filter(({ first, last }) => first !== last)
    .map(
      ({ first, last, repeated }) =>
        `第 ${first.page} 页到第 ${last.page} 页的表接成了一张${repeated > 0 ? `，重复的表头（${repeated} 行）只算一次` : ""}`,
    );
  return [
    ...(numbers > 0 ? [`${numbers} 处页码没有当作正文`] : []),
    ...(heads > 0 ? [`${heads} 处每页重复的页眉、页脚没有当作正文`] : []),
    ...joined,
    ...(isForm ? ["这份 PDF 是 Adobe 的表单（XFA），只读了画在页面上的文字"] : []),
  ];
}

/** So many digits that nobody sees are a table's: the text that a scanner recognised, laid under or over the picture of a page. */
const manyDigits = 24;

/** A page with a table's worth of digits that are not seen. */
function unseenOn({ page, left }: PageRead): readonly { readonly page: number; readonly reason: string }[] {
  const digits = left.filter(({ what }) => what === "隐藏的文字").flatMap(({ text }) => text.match(/\d/g) ?? []);
  return digits.length < manyDigits
    ? []
    : [{ page, reason: "这一页有许多看不见的数（多半是扫描后识别出来的文字），没有读，请看原件后自己填" }];
}

/** Nothing at all could be read: the sentence that says why. */
function refuse(unread: readonly UnreadPiece[]): never {
  const [first] = unread;
  if (first === undefined) throw new UnreadableSource("这份 PDF 里没有文字，页面都是空白的");
  if (unread.some(({ reason }) => isUncoded(reason))) throw new UnreadableSource(uncodedWords);
  const isPicture = first.reason === pageReasons.picture || first.reason === pageReasons.recognised;
  throw new UnreadableSource(
    isPicture
      ? "这份 PDF 每一页都是图片（多半是扫描件），读不出文字。请找 Word 文件、网页，或者能用鼠标选中文字的 PDF"
      : `${first.reason.replace("这一页", "这份 PDF ")}。请找 Word 文件、网页，或者能用鼠标选中并复制出文字的 PDF`,
  );
}

/** The reading of pages that were read one by one. */
export function readingOf(
  read: readonly PageRead[],
  broken: readonly { readonly page: number; readonly reason: string }[],
  isForm: boolean,
): SourceReading {
  const { pages, left: furniture } = withoutFurniture(read);
  const place = placeOn(new Map(pages.map((page) => [page.page, page])));
  const whole = wholeTables(pages);
  const tables = whole.map((table, at) => tableRead(table, at + 1, place));
  const cleared = flowOf(pages).map((one) => ({ one, ...withoutStruck(one.line) }));
  const paragraphs = paragraphsOf(cleared.filter(({ line }) => line.letters.length > 0).map(({ one, line }) => ({ ...one, line })));
  const placed: Placed[] = [
    ...paragraphs.flatMap((paragraph) => linePiece(paragraph, place) ?? []),
    ...tables.map(({ piece }, at): Placed => ({ page: whole[at]?.first.page ?? 0, top: whole[at]?.first.box.top ?? 0, piece })),
  ];
  const struck = cleared
    .filter(({ struck: text }) => text !== "")
    .map(({ one, struck: text }) => ({ what: "划去的文字", text, where: place(one.page, one.line.box) }));
  const asLeft = ({ what, text, box }: Remark, page: number): LeftOutPiece => ({ what, text, where: place(page, box) });
  const unread = [
    ...[...broken, ...pages.flatMap(unseenOn)].map(({ page, reason }) => ({ text: "", reason, where: place(page, null) })),
    ...pages.flatMap(({ page, unread: own }) => own.map(({ what, text, box }) => ({ text, reason: what, where: place(page, box) }))),
    ...tables.flatMap((table) => table.unread),
  ];
  if (placed.length === 0) refuse(unread);
  return {
    format: "pdf",
    reader: pdfReader,
    pieces: placed.sort((one, other) => one.page - other.page || one.top - other.top).map(({ piece }) => piece),
    leftOut: [
      ...pages.flatMap(({ page, left }) => left.map((one) => asLeft(one, page))),
      ...furniture.map(({ what, page, line, text }) => ({ what, text, where: place(page, line.box) })),
      ...struck,
      ...tables.flatMap(({ left }) => left),
    ],
    unread,
    revisions: [],
    notes: [...notesOf(whole, furniture, isForm), ...cutNotes(pages)],
  };
}

/** Reads a PDF. Throws an UnreadableSource where nothing of it can be read; takes some tens of megabytes and milliseconds a page. */
export function readPdf(bytes: Uint8Array): Promise<SourceReading> {
  return withPdf(bytes, async ({ pages, isForm, keywords, pageAt }) => {
    const read: PageRead[] = [];
    const broken: { page: number; reason: string }[] = [];
    for (let page = 1; page <= pages; page += 1) {
      try {
        read.push(readPage(await pageAt(page), page));
      } catch (problem) {
        if (!(problem instanceof UnreadableSource)) throw problem;
        broken.push({ page, reason: "这一页已经损坏，读不出来" });
      }
    }
    const reading = readingOf(read, broken, isForm);
    return keywords === "" ? reading : { ...reading, keywords };
  });
}
