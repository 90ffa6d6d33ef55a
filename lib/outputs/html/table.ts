// A table of the tree as a real <table>: the merges of the tree, thead for the rows that repeat, <th scope> for heads
// and labels (GB/T 37668-2019; HTML 4.9.10), one text node a cell so that no portal's editor can cut a head in two.
//
// The paper prints no caption, the heading above says the same. Here it is the name that a screen reader reads out,
// without size (style.ts), since hiding it by position would not survive a portal's editor. A wide table scrolls in its box.
import type { TableCell, TableNode } from "../../document/node.ts";
import { style } from "./style.ts";
import { element, escaped, lines, span, type Attributes } from "./text.ts";

/** Of all the columns or rows that it spans; rowgroup and colgroup would need a tbody or colgroup for each group. */
const scopes: { readonly [Kind in TableCell["kind"]]: "col" | "row" | undefined } = {
  head: "col",
  label: "row",
  note: undefined,
  plain: undefined,
  value: undefined,
};

/** The characters in a line of a head, two or three: all of three, half of four, a third of nine. */
const perLine = (text: string): number => Math.max(2, Math.ceil(text.length / Math.max(1, Math.ceil(text.length / 3))));

const isYear = (text: string): boolean => /^\d{4}年$/.test(text);

/** Heads between the rows, those of blocks, share the width by their spans; heads above take what their words need. */
const styles: { readonly [Kind in TableCell["kind"]]: (cell: TableCell, table: TableNode) => string } = {
  head: ({ text, colSpan }, { columns, headRows }) =>
    headRows === 0
      ? style.blockHead(perLine(text), Math.round((100 * colSpan) / columns))
      : colSpan > 1
        ? style.head
        : isYear(text)
          ? style.yearHead
          : style.columnHead(perLine(text)),
  label: ({ text, rowSpan, indent }) =>
    indent !== undefined ? style.line(indent) : rowSpan > 1 ? style.groupLabel : style.label(text.length),
  note: () => style.note,
  plain: () => style.plain,
  value: () => style.value,
};

function cell(one: TableCell, table: TableNode): string {
  const scope = one.text === "" ? undefined : scopes[one.kind];
  const attributes: Attributes = { scope, rowspan: span(one.rowSpan), colspan: span(one.colSpan), style: styles[one.kind](one, table) };
  return element(scope === undefined ? "td" : "th", attributes, lines(one.text));
}

const group = (name: "thead" | "tbody", rows: readonly (readonly TableCell[])[], table: TableNode): string =>
  rows.length === 0 ? "" : element(name, {}, ...rows.map((row) => `\n${element("tr", {}, ...row.map((one) => cell(one, table)))}`));

/** What a screen reader calls the box that a table scrolls in. */
export const boxLabel = (caption: string): string => `表格：${caption}`;

export function table(node: TableNode, more: Attributes): string {
  const { caption, headRows, rows } = node;
  const inner = [
    element("caption", { style: style.caption }, escaped(caption)),
    group("thead", rows.slice(0, headRows), node),
    group("tbody", rows.slice(headRows), node),
  ];
  const isList = rows.some((row) => row.some(({ indent }) => indent !== undefined));
  const box: Attributes = {
    style: isList ? style.scrollOfList : style.scroll,
    role: "region",
    tabindex: "0",
    "aria-label": boxLabel(caption),
  };
  return element("div", box, element("table", { ...more, style: style.table }, ...inner));
}
