// The tree as a page to print: what the Word file has, in its order, measures and faces, for a browser's own print dialog and
// for a browser that prints without a window (lib/pdf). Prose may break elsewhere than in Word; tables may not.
import { attachmentLines } from "../../document/attachmentList.ts";
import { charactersIn } from "../../paper/area.ts";
import { nothingUnder, offTables, roomUnder, type Around, type Spacing } from "../../paper/around.ts";
import { chartSize } from "../../paper/chartSize.ts";
import { isUncut } from "../../paper/uncut.ts";
import { element, escaped, headings, inOneLine, lines, running } from "../html/text.ts";
import { markOf, type Document, type Mark, type Node } from "../../document/node.ts";
import { rendered, type NodeOf, type Renderers } from "../../document/render.ts";
import { usualPrinting, type Printing } from "../../paper/printing.ts";
import { signatureOf } from "../../paper/signature.ts";
import { signature as measures, type Style } from "../../paper/style.ts";
import { titleLines } from "../../paper/title.ts";
import { widthOf } from "../../paper/width.ts";
import { markMargins } from "./margins.ts";
import { pageOf, sheetOf } from "./sheet.ts";
import { table } from "./table.ts";

type Context = Printing & Around & { readonly mark: Mark | null; readonly nodes: readonly Node[]; readonly place: number };

const broken = (text: string, room: number): string => lines(titleLines(text, room).join("\n"));

/** What is left free below is part of the block: a margin would be lost at the foot of a page. */
const spaced = ({ before, after }: Spacing): string | undefined =>
  [before === undefined ? "" : `margin-top: ${before}pt`, after === undefined ? "" : `padding-bottom: ${after}pt`]
    .filter(Boolean)
    .join("; ") || undefined;

const title = (name: "h1" | "h2", text: string, style: Style, spacing: Spacing = {}): string =>
  element(name, { class: "title", style: spaced(spacing) }, broken(text, charactersIn(style, style.title.size)));

/** 署名 and date as lib/paper/signature.ts places them: the block ends where the one that reaches further right does. */
function signature(node: NodeOf<"signature">, { style, sealed }: Context): string {
  const { name, right, linesAbove } = signatureOf(node, sealed, charactersIn(style, style.body.size + style.characterSpacing));
  const place = `margin: 0 ${sealed ? "auto" : `0 0 ${measures.bare.step}em`}`;
  const lined = (text: string, look?: string): string => (text === "" ? "" : element("p", { style: look }, lines(text)));
  return element(
    "div",
    {
      class: "signature",
      style: `padding-right: ${Math.min(right.issuer, right.date)}em; margin-top: ${(linesAbove * style.linePitch).toFixed(2)}pt`,
    },
    lined(name.join("\n"), sealed ? place : undefined),
    lined(node.date, place),
  );
}

const renderers: Renderers<string, [context: Context]> = {
  title: ({ text }, context) => title("h1", text, context.style, roomUnder(0, context, context.mark, context.style)),
  heading: ({ level, text }, context) =>
    element(
      headings[level],
      {
        class: nothingUnder(level, context) ? `heading-${level}` : `heading-${level} kept`,
        style: spaced({ ...offTables(context), ...roomUnder(level, context, context.mark, context.style) }),
      },
      lines(text),
    ),
  paragraph: ({ text }, context) =>
    element("p", { class: isUncut(text) ? "text ragged" : "text", style: spaced(offTables(context)) }, running(text)),
  line: ({ texts }, context) =>
    element(
      "p",
      { class: context.next?.kind === "table" ? "line above-table" : "line", style: spaced(offTables(context)) },
      texts.map((text) => element("span", {}, lines(text))).join("\n"),
    ),
  attachments: (node) => {
    const lead = widthOf(node.lead);
    const line = (text: string, place: number): string =>
      element("p", { style: `padding-left: ${lead}em${place === 0 ? `; text-indent: -${lead}em` : ""}` }, lines(text));
    return element("div", { class: "attachments" }, attachmentLines(node).map(line).join("\n"));
  },
  attachment: ({ mark, title: text }, { style }) =>
    [element("p", { class: "attachment" }, lines(mark)), title("h2", text, style)].join("\n"),
  chart: ({ picture }, { nodes, place, style }) => {
    const { width, apart } = chartSize(picture, nodes, place, style);
    const free = apart > 0 ? `; padding: ${apart.toFixed(2)}mm 0` : "";
    return element("div", { class: "chart", style: `width: ${width.toFixed(2)}mm${free}` }, picture.svg);
  },
  table: (node, { style }) => table(node, style),
  signature,
};

/** `page`: the @page rules. `sheet`: how it looks. `body`: what stands inside an element of class paper. */
export type Paper = { readonly page: string; readonly sheet: string; readonly body: string };

export function renderPaper({ state, nodes }: Document, printing: Partial<Printing> = {}): Paper {
  const mark = markOf(state);
  const { style, sealed } = { ...usualPrinting, ...printing };
  const body = nodes.map((node, place) =>
    rendered(renderers, node, { style, sealed, mark, nodes, place, previous: nodes[place - 1], next: nodes[place + 1] }),
  );
  const head = mark === null ? [] : [element("p", { class: "mark" }, escaped(mark))];
  return { page: pageOf(style, mark), sheet: sheetOf(style), body: [...head, ...body].join("\n") };
}

/** The same as a page of its own that needs nothing from elsewhere. */
export function renderPaperPage(document: Document, printing?: Partial<Printing>): string {
  const { page, sheet, body } = renderPaper(document, printing);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${inOneLine(document.title)}</title>
<style>${page}
body { margin: 0; }
${sheet}</style>
<script>${markMargins}</script>
</head>
<body class="paper">
${body}
</body>
</html>
`;
}
