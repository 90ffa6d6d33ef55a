// The style sheet of the print page: the measures of lib/paper/style.ts in CSS, so that it looks as the Word file does.
//
// Widths, type sizes and heights of a table's cells come with the table (table.ts); here stands what holds for all. Page number
// and mark stand in the margin boxes of @page (Chromium 131 and after). Where there are none (data-margins="none" on the root,
// set by margins.ts) the mark stands large and grey behind the text, fixed, so that it is on each page; numbers cannot be had.
//
// geometricPrecision: without it Chromium 109 rounds every letter's width to a pixel, and figures outgrow their cells.
import { attachmentList, type Face, faces, familyOf, paper, type Style, table, type Type } from "../../paper/style.ts";

/** Digits and Latin letters in their own face, whatever face the rest has. “ ” … — are left to the Chinese one, as in Word. */
const digits = "digits";
const localFaces = [faces.digits.name, ...faces.digits.standIns].map((name) => `local("${name}")`).join(", ");
const digitsFace = `@font-face { font-family: ${digits}; src: ${localFaces}; unicode-range: U+20-7E; }`;

const family = (face: Face): string => `${digits}, ${familyOf(face)}`;
const type = ({ face, size, bold }: Type): string =>
  `font-family: ${family(face)}; font-size: ${size}pt; font-weight: ${bold === true ? "bold" : "normal"};`;

/** Chromium draws no line thinner than a pixel; what that is more than in Word is taken from the room above and below. */
const rule = Math.max(0.75, table.rule);
const thicker = rule - table.rule;

/** A text for the CSS property `content`. */
export const content = (text: string): string => `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ""} `)}"`;

const number = ({ pageNumber: { before, after } }: Style): string => `content: ${content(before)} counter(page) ${content(after)};`;

/** 7.5: the dash so far below the text; outside on odd and even pages, or in the middle. */
function numbers(style: Style): string {
  const { outside, below, ...own } = style.pageNumber;
  const look = `font-family: ${familyOf(own.face)}; font-size: ${own.size}pt; line-height: 1; vertical-align: top; padding-top: ${below}mm; white-space: nowrap;`;
  if (outside === null) return `@page { @bottom-center { ${number(style)} ${look} } }`;
  const inset = `${outside.indent * own.size}pt`;
  return `@page :right { @bottom-right { ${number(style)} ${look} padding-right: ${inset}; } }\n@page :left { @bottom-left { ${number(style)} ${look} padding-left: ${inset}; } }`;
}

const inMargin = ({ mark }: Style, text: string): string =>
  `@page { @top-center { content: ${content(text)}; ${type(mark)} line-height: 1; vertical-align: bottom; padding-bottom: ${mark.above}mm; } }`;

/** The page itself: paper, margins, and what stands in them. */
export const pageOf = (style: Style, mark: string | null): string => {
  const { top, right, bottom, left } = style.margins;
  return [
    `@page { size: ${paper.width}mm ${paper.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`,
    numbers(style),
    ...(mark === null ? [] : [inMargin(style, mark)]),
  ].join("\n");
};

/** What is in the page, all of it below `.paper`. */
export const sheetOf = (style: Style): string => `${digitsFace}
.paper { color: #000; background: #fff; ${type(style.body)} line-height: ${style.linePitch}pt; letter-spacing: ${style.characterSpacing}pt; text-align: justify; overflow-wrap: anywhere; line-break: strict; text-rendering: geometricPrecision; }
.paper :is(h1, h2, h3, h4, p) { margin: 0; padding: 0; orphans: 2; widows: 2; }
.paper :is(h1, h2, h3, h4) { break-inside: avoid; }
.paper .kept { break-after: avoid; }
.paper .title { ${type(style.title)} line-height: ${style.title.linePitch}pt; letter-spacing: 0; text-align: center; }
.paper h1 { margin-bottom: ${style.title.after}pt; }
${([1, 2, 3] as const).map((level) => `.paper .heading-${level} { ${type(style.headings[level])} line-height: inherit; text-indent: ${style.indent}em; }`).join("\n")}
.paper .text { text-indent: ${style.indent}em; }
.paper .ragged { text-align: left; }
.paper .line { ${type(style.line)} display: flex; letter-spacing: 0; text-align: left; }
.paper .line > span { flex: 1 1 0; }
.paper :is(table, .line) + .line { break-before: avoid; }
.paper .above-table { break-after: avoid; }
.paper .chart { margin: 0 auto; break-inside: avoid; break-after: avoid; }
.paper .chart svg { display: block; width: 100%; height: auto; }
.paper .attachments { margin-top: ${attachmentList.lines * style.linePitch}pt; padding-left: ${attachmentList.indent}em; break-inside: avoid; break-before: avoid; text-align: left; }
.paper .attachments + .signature { break-before: avoid; }
.paper .attachment { ${type(style.attachment.mark)} line-height: inherit; text-align: left; break-before: page; break-after: avoid; }
.paper .attachment + .title { break-after: avoid; margin: ${(style.attachment.titleLine - 2) * style.linePitch}pt 0 ${style.title.after}pt; }
.paper .signature > p { width: fit-content; text-align: center; }
.paper .signature { width: fit-content; max-width: 100%; margin-left: auto; letter-spacing: inherit; text-align: left; break-inside: avoid; break-before: avoid; }
.paper table { width: calc(100% - ${rule}pt); margin: 0 auto; border-collapse: collapse; table-layout: fixed; font-family: ${family(style.cell.face)}; letter-spacing: 0; text-align: center; text-indent: 0; }
.paper .whole { break-inside: avoid; }
.paper thead { display: table-header-group; }
.paper tr { break-inside: avoid; }
.paper :is(th, td) { padding: ${table.above - thicker / 2}pt ${table.margin}pt; border: ${table.rule}pt solid #000; font-weight: normal; text-align: inherit; vertical-align: middle; }
.paper .mark { display: none; }
@media print {
  .paper { background: none; }
  [data-margins="none"] .paper .mark { ${type({ ...style.mark, size: 120 })} display: block; position: fixed; top: 40%; left: 0; right: 0; z-index: -1; color: #ddd; line-height: 1; letter-spacing: 0; text-align: center; transform: rotate(-40deg); }
}
`;
