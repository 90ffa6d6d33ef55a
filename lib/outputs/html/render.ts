// The tree as HTML: a fragment to paste into a portal's editor. page.ts makes the full page around the same nodes.
//
// The fragment carries inline styles only: no class, id, script, style block or pixel width, for the portal owns the
// page around it. Its tables have a border by attribute too: TinyMCE and CKEditor drop every style of what is pasted.
// Pure, and safe in a browser: the preview calls this too.
import { attachmentLines } from "../../document/attachmentList.ts";
import { markOf, type Document } from "../../document/node.ts";
import { rendered, type Renderers } from "../../document/render.ts";
import { style } from "./style.ts";
import { table } from "./table.ts";
import { element, escaped, headings, lines, running, type Attributes } from "./text.ts";

const renderers: Renderers<string, [onTables: Attributes]> = {
  title: ({ text }) => element("h1", { style: style.title }, lines(text)),
  heading: ({ level, text }) => element(headings[level], { style: style.headings[level] }, lines(text)),
  paragraph: ({ text }) => element("p", { style: style.paragraph }, running(text)),
  line: ({ texts }) =>
    element(
      "p",
      { style: style.fields },
      texts.map((text) => element("span", { style: style.field(texts.length) }, lines(text))).join("　"),
    ),
  attachments: (node) =>
    attachmentLines(node)
      .map((line, place) => element("p", { style: place === 0 ? style.attachmentsFirst : style.attachments }, lines(line)))
      .join("\n"),
  attachment: ({ mark, title }) =>
    [element("p", { style: style.attachmentMark }, lines(mark)), element("h2", { style: style.attachment }, lines(title))].join("\n"),
  chart: ({ picture }) => element("div", { style: style.chart }, picture.svg),
  table,
  signature: ({ issuer, date }) =>
    [
      element("p", { style: style.signatureFirst }, lines(issuer)),
      date === "" ? "" : element("p", { style: style.signature }, lines(date)),
    ].join("\n"),
};

/** The nodes as they follow each other, without the mark. `onTables`: attributes of every table besides its style. */
export const bodyOf = ({ nodes }: Pick<Document, "nodes">, onTables: Attributes = {}): string =>
  nodes.map((node) => rendered(renderers, node, onTables)).join("\n");

/** 更正说明 as it stands over the title, a paragraph a line; nothing where there is none. */
export const correctionOf = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [element("p", { style: style.correction }, running(line.trim()))]));

/** What draws the borders where styles are dropped; with styles it changes nothing. */
const withoutStyles: Attributes = { border: "1", cellspacing: "0", cellpadding: "4", width: "100%" };

/** Editors drop drawings: there a chart is its table. */
const withoutCharts = ({ nodes }: Document): Pick<Document, "nodes"> => ({ nodes: nodes.filter(({ kind }) => kind !== "chart") });

/** The report for a portal's editor; 草稿 or 空白表 as its first line where the report is not ready. `correction`: 更正说明 over it, "" for none. */
export function renderFragment(document: Document, correction = ""): string {
  const said = markOf(document.state);
  const mark = said === null ? [] : [element("p", { style: style.mark }, escaped(said))];
  return `${[...mark, ...correctionOf(correction), bodyOf(withoutCharts(document), withoutStyles)].join("\n")}\n`;
}
