// The 核查单 as a page to look at, print and keep: A4 across, nothing from elsewhere, no script.
import type { CheckSheet, SheetColumn, SheetNode } from "../../checkup/sheet.ts";
import { sheetPage } from "./sheetPage.ts";
import { element, escaped, lines } from "./text.ts";

const styles = `body { max-width: 68rem; margin: 0 auto; padding: 1rem; color: #000; background: #fff; font-family: SimSun, 宋体, "Noto Serif CJK SC", serif; font-size: 0.9375rem; line-height: 1.5; }
h1 { margin: 0.5rem 0 0.75rem; text-align: center; font: bold 1.375rem/1.4 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
h2 { margin: 1rem 0 0.25rem; font: bold 1rem/1.5 SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
p { margin: 0.25rem 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #000; padding: 0.2em 0.35em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { text-align: center; vertical-align: middle; }
.middle { text-align: center; }
.facts th { width: 10%; font-weight: normal; }
.page { margin-top: 3rem; border-top: 1px dashed #555; }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
  h1, h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .page { margin: 0; border: none; break-before: page; }
}
`;

const aligned = ({ middle }: SheetColumn): string | undefined => (middle === true ? "middle" : undefined);

function list({ name, columns, rows }: Extract<SheetNode, { kind: "list" }>): string {
  const cols = columns.map(({ share }) => `<col style="width:${share}%">`).join("");
  const head = columns.map((column) => element("th", { scope: "col" }, escaped(column.head))).join("");
  const body = rows.map((row) =>
    element("tr", {}, ...columns.map((column, at) => element("td", { class: aligned(column) }, lines(row[at] ?? "")))),
  );
  return `<table aria-label="${escaped(name)}"><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table>`;
}

function facts({ pairs }: Extract<SheetNode, { kind: "facts" }>): string {
  const cells = pairs.map(([name, text]) => `${element("th", { scope: "row" }, escaped(name))}${element("td", {}, lines(text))}`);
  const rows = cells.flatMap((cell, at) => (at % 2 === 0 ? [element("tr", {}, cell, cells[at + 1] ?? "<th></th><td></td>")] : []));
  return `<table class="facts"><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

const renderers: { readonly [Kind in SheetNode["kind"]]: (node: Extract<SheetNode, { kind: Kind }>) => string } = {
  title: ({ text }) => element("h1", {}, escaped(text)),
  heading: ({ text }) => element("h2", {}, escaped(text)),
  text: ({ text }) => element("p", {}, lines(text)),
  facts,
  list,
  page: () => element("div", { class: "page" }),
};

const rendered = <Kind extends SheetNode["kind"]>(node: { readonly kind: Kind } & Extract<SheetNode, { kind: Kind }>): string =>
  renderers[node.kind](node);

/** The page as HTML. */
export const renderCheckSheet = ({ title, nodes }: CheckSheet): string =>
  sheetPage(title, styles, nodes.map((node) => rendered(node)).join("\n"));
