// The tree as a page to print: what the Word file has, in its order, measures and faces, for a browser's own print dialog and
// for a browser that prints without a window (lib/pdf). Prose may break elsewhere than in Word; tables may not.
import { areaOf } from "../../paper/area.ts";
import { nothingUnder, offTables, roomUnder, type Around, type Spacing } from "../../paper/around.ts";
import { chartSize } from "../../paper/chartSize.ts";
import { element, escaped, lines } from "../html/text.ts";
import type { Document, Mark, Node, NodeKind } from "../../document/node.ts";
import { usualPrinting, type Printing } from "../../paper/printing.ts";
import { signature as placing, type Style } from "../../paper/style.ts";
import { titleLines } from "../../paper/title.ts";
import { widthOf } from "../../paper/width.ts";
import { markMargins } from "./margins.ts";
import { pageOf, sheetOf } from "./sheet.ts";
import { table } from "./table.ts";

type Context = Printing & Around & { readonly mark: Mark | null; readonly nodes: readonly Node[]; readonly place: number };
type Renderers = { readonly [Kind in NodeKind]: (node: Extract<Node, { kind: Kind }>, context: Context) => string };
type NodeOf<Kind extends NodeKind> = { [One in Kind]: { readonly kind: One } & Extract<Node, { kind: One }> }[Kind];

/** A web address cannot be cut: a justified line before it would be spread out over the page. */
const uncut = /[!-~]{12,}/;

const headings = { 1: "h2", 2: "h3", 3: "h4" } as const;

const broken = (text: string, room: number): string => lines(titleLines(text, room).join("\n"));

/** How many characters of a size a line of the page holds. */
const perLine = (style: Style, size: number): number => areaOf(style).width / (size * 20);

/** What is left free below is part of the block: a margin would be lost at the foot of a page. */
const spaced = ({ before, after }: Spacing): string | undefined =>
  [before === undefined ? "" : `margin-top: ${before}pt`, after === undefined ? "" : `padding-bottom: ${after}pt`]
    .filter(Boolean)
    .join("; ") || undefined;

const title = (name: "h1" | "h2", text: string, style: Style, spacing: Spacing = {}): string =>
  element(name, { class: "title", style: spaced(spacing) }, broken(text, perLine(style, style.title.size)));

/** 7.3.5. Without a seal the date begins two characters to the right of the name; with one the name stands in the middle over it. */
function signature({ issuer, date }: Extract<Node, { kind: "signature" }>, { style, sealed }: Context): string {
  const { bare, sealed: withSeal } = placing;
  const name = titleLines(issuer, perLine(style, style.body.size) - 2 * bare.right);
  const over = Math.max(0, ...name.map(widthOf)) - widthOf(date);
  const right = sealed ? Math.max(bare.right, withSeal.right - Math.max(0, over) / 2) : bare.right;
  const before = (sealed ? withSeal.lines : bare.lines) * style.linePitch;
  const place = `margin: 0 ${sealed ? "auto" : `0 0 ${bare.step}em`}`;
  const lined = (text: string, look?: string): string => (text === "" ? "" : element("p", { style: look }, lines(text)));
  return element(
    "div",
    { class: "signature", style: `padding-right: ${right}em; margin-top: ${before.toFixed(2)}pt` },
    lined(name.join("\n"), sealed ? place : undefined),
    lined(date, place),
  );
}

const render: Renderers = {
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
    element("p", { class: uncut.test(text) ? "text ragged" : "text", style: spaced(offTables(context)) }, lines(text)),
  line: ({ texts }, context) =>
    element(
      "p",
      { class: context.next?.kind === "table" ? "line above-table" : "line", style: spaced(offTables(context)) },
      texts.map((text) => element("span", {}, lines(text))).join("\n"),
    ),
  attachments: ({ lead, titles }) =>
    element(
      "div",
      { class: "attachments" },
      titles
        .map((text, place) =>
          element(
            "p",
            { style: `padding-left: ${widthOf(lead)}em${place === 0 ? `; text-indent: -${widthOf(lead)}em` : ""}` },
            lines(place === 0 ? `${lead}${text}` : text),
          ),
        )
        .join("\n"),
    ),
  attachment: ({ mark, title: text }, { style }) =>
    [element("p", { class: "attachment" }, lines(mark)), title("h2", text, style)].join("\n"),
  chart: ({ picture }, { nodes, place, style }) =>
    element("div", { class: "chart", style: `width: ${chartSize(picture, nodes, place, style).width.toFixed(2)}mm` }, picture.svg),
  table: (node, { style }) => table(node, style),
  signature,
};

const one = <Kind extends NodeKind>(node: NodeOf<Kind>, context: Context): string => render[node.kind](node, context);

/** `page`: the @page rules. `sheet`: how it looks. `body`: what stands inside an element of class paper. */
export type Paper = { readonly page: string; readonly sheet: string; readonly body: string };

export function renderPaper({ mark, nodes }: Document, printing: Partial<Printing> = {}): Paper {
  const { style, sealed } = { ...usualPrinting, ...printing };
  const body = nodes.map((node, place) =>
    one(node, { style, sealed, mark, nodes, place, previous: nodes[place - 1], next: nodes[place + 1] }),
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
<title>${lines(document.title).replaceAll("<br>", " ")}</title>
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
