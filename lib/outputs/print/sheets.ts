// The print page on a screen, sheet by sheet: the browser that would print it cuts it into columns as wide and as high as the text
// of a page, by the same rules by which it cuts pages, and each sheet shows one column. How many there are only the browser knows
// (components/document/cutSheets.ts puts up the others); here stand the first, and what all of them look like.
import { inOneLine } from "../html/text.ts";
import { markOf, type Document, type Mark } from "../../document/node.ts";
import { usualPrinting, type Printing } from "../../paper/printing.ts";
import { familyOf, paper, type Style, type Type } from "../../paper/style.ts";
import { renderPaper } from "./render.ts";
import { content } from "./sheet.ts";

const type = ({ face, size }: Type): string => `font: ${size}pt/1 ${familyOf(face)};`;

/** The page number below the text, outside on odd and even pages or in the middle. */
function numbers({ pageNumber, margins: { bottom, left, right } }: Style): string {
  const { before, after, below, outside, size } = pageNumber;
  const look = `.sheet::after { content: ${content(before)} counter(sheet) ${content(after)}; position: absolute; top: ${paper.height - bottom + below}mm; ${type(pageNumber)} white-space: pre;`;
  if (outside === null) return `${look} left: 0; right: 0; text-align: center; }`;
  const inset = `${outside.indent * size}pt`;
  return `${look} right: calc(${right}mm + ${inset}); }\n.stand:nth-child(even) .sheet::after { right: auto; left: calc(${left}mm + ${inset}); }`;
}

/** The mark in the header. */
const head = ({ mark, margins: { top } }: Style, said: Mark | null): string =>
  said === null
    ? ""
    : `.sheet::before { content: ${content(said)}; position: absolute; bottom: ${paper.height - top + mark.above}mm; left: 0; right: 0; text-align: center; ${type(mark)} }`;

/** `--at`: which column a sheet shows, from 0. `.elsewhere`: what stands on another sheet; the patterns of its charts are those of the charts on all. */
function looks({ margins: { top, right, bottom, left } }: Style): string {
  const [width, height, gap] = [paper.width - left - right, paper.height - top - bottom, left + right];
  return `body { margin: 0; padding: 8px; background: #e2e5e9; counter-reset: sheet; }
.stand { counter-increment: sheet; width: ${paper.width}mm; height: ${paper.height}mm; margin: 0 auto 12px; overflow: hidden; box-shadow: 0 0 6px #00000050; }
.sheet { position: relative; box-sizing: border-box; width: ${paper.width}mm; height: ${paper.height}mm; padding: ${top}mm ${right}mm ${bottom}mm ${left}mm; background: #fff; }
.window { width: ${width}mm; height: ${height}mm; overflow: clip; overflow-clip-margin: 2mm; }
.flow { width: ${width}mm; height: ${height}mm; column-width: ${width}mm; column-gap: ${gap}mm; column-fill: auto; transform: translateX(calc(var(--at, 0) * -${width + gap}mm)); }
.flow .attachment { break-before: column; }
.elsewhere { visibility: hidden; }
.elsewhere :is(pattern, clipPath) * { visibility: visible; }`;
}

/** A page with the first sheet on its stand; all of the text flows behind it. */
export function sheetsPage(document: Document, printing: Partial<Printing> = {}): string {
  const { style } = { ...usualPrinting, ...printing };
  const { sheet, body } = renderPaper(document, printing);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${inOneLine(document.title)}</title>
<style>${sheet}
${looks(style)}
${numbers(style)}
${head(style, markOf(document.state))}</style>
</head>
<body>
<div class="stand"><div class="sheet"><div class="window"><div class="flow paper">
${body}
</div></div></div></div>
</body>
</html>
`;
}
