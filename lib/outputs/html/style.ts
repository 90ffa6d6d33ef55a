// How the report looks on a web page: every inline style of the fragment, and the style sheet of the full page.
//
// Staff paste the fragment into the editor of the county's portal, which owns the head and the fonts and drops
// classes and style blocks: what must hold (borders, merges, centring, indent) is inline and in no pixel width.
// A head over one column asks for a width in characters, and padding up to that of three, so that columns are equally
// wide and its lines equally long: 商业/企业, not 商业企/业. (`balance` does it by itself from Chromium 114 on.)
// The caption is for those who hear the page: the paper prints none, so it has no size. Colour: black.

const cell = "border:1px solid #000;padding:0.3em 0.25em;text-align:center;vertical-align:middle;font-weight:normal";

export const style = {
  mark: "margin:0 0 1em;text-align:center;font-weight:bold",
  /** 更正说明, over the title. */
  correction: "margin:0 0 1em;text-indent:2em;line-height:1.8",
  title: "margin:0 0 1em;text-align:center;font-size:1.6em;line-height:1.5;text-wrap:balance",
  /** Two characters of the text in, in characters of their own size. */
  headings: {
    1: "margin:1em 0 0.5em;text-indent:1.74em;font-size:1.15em;line-height:1.8",
    2: "margin:0.8em 0 0.4em;text-indent:1.9em;font-size:1.05em;line-height:1.8",
    3: "margin:0.6em 0 0.3em;text-indent:2em;font-size:1em;line-height:1.8",
  },
  paragraph: "margin:0;text-indent:2em;line-height:1.8;overflow-wrap:break-word",
  /** Texts side by side, each as wide as the others. */
  fields: "margin:0.5em 0;line-height:1.8",
  field: (count: number): string => `display:inline-block;min-width:${Math.floor(90 / count)}%`,
  /** 附件：…, two characters in, lines after the first below the name. */
  attachmentsFirst: "margin:1.8em 0 0;padding-left:5em;text-indent:-3em;line-height:1.8",
  attachments: "margin:0;padding-left:5em;line-height:1.8",
  attachmentMark: "margin:2em 0 0.5em;font-size:1.15em;line-height:1.8;page-break-before:always;break-before:page",
  attachment: "margin:0 0 1em;text-align:center;font-size:1.6em;line-height:1.5",
  chart: "margin:0.5em 0;text-align:center",
  scroll: "overflow-x:auto;margin:0.5em 0 1em",
  /** Of a list, which may be longer than a page. */
  scrollOfList: "overflow-x:auto;margin:0.5em 0 1em;break-inside:auto",
  table: "border-collapse:collapse;width:100%;border:1px solid #000;font-size:0.9em;line-height:1.4",
  caption: "padding:0;font-size:0;line-height:0",
  note: cell,
  /** A label beside its row: the shorter ones on one line, no line under eight characters. */
  label: (characters: number): string => `${cell};min-width:${Math.min(8, characters)}em`,
  /** A label over several rows leaves the width to those beside it; with five letters to a line 不予|公开 and 办理|结果 stay whole. */
  groupLabel: `${cell};width:5em;min-width:5em`,
  /** A line of a list, set so deep. */
  line: (indent: number): string => `${cell};padding-left:${0.5 + 1.5 * indent}em;text-align:left;width:72%`,
  plain: `${cell};min-width:2.5em`,
  head: `${cell};text-wrap:balance`,
  /** A head over one column, so many characters to a line at least: two or three. */
  columnHead: (characters: number): string =>
    `${cell};padding:0.3em ${0.25 + (3 - characters) / 2}em;width:${characters}em;min-width:${characters}em;text-wrap:balance`,
  /** A year over a column of numbers, on one line: fonts whose digits are wide would put its 年 on a second. */
  yearHead: `${cell};white-space:nowrap`,
  /** A head between the rows of a table: its share of the width, as wide as the columns that it spans. */
  blockHead: (characters: number, percent: number): string => `${cell};width:${percent}%;min-width:${characters}em;text-wrap:balance`,
  value: `${cell};height:1.4em;min-width:2em`,
  signature: "margin:0;padding-right:2em;text-align:right;line-height:1.8",
  signatureFirst: "margin:1.8em 0 0;padding-right:2em;text-align:right;line-height:1.8",
} as const;

/** The tables of charts, below their drawing or their heading: of a few columns, and narrow enough for a phone. */
const numbersOfChart = `div[style="${style.chart}"] + div table, h3 + div table`;

/**
 * The style sheet of the full page: a column as wide as the paper's text, letters in three sizes, wide tables that scroll
 * in their own box on a phone, where the names of the rows stay and a shade at the edge says that there is more, and A4 with its margins when printed.
 */
export const sheet = `
body { margin: 0 auto; max-width: 56em; padding: 1rem; background: #fff; color: #000; font: 1rem/1.8 FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", SimSun, serif; overflow-wrap: break-word; }
header { text-align: center; font-weight: bold; }
input, label { margin: 0 0.15rem; font-family: SimSun, 宋体, "Noto Serif CJK SC", serif; font-size: 1rem; }
label { display: inline-block; padding: 0.2rem 0.5rem 0.2rem 0; }
#size-large:checked ~ article, #size-large:checked ~ dl { font-size: 1.25em; }
#size-small:checked ~ article, #size-small:checked ~ dl { font-size: 0.875em; }
:focus-visible { outline: 3px solid #1a4f8b; outline-offset: 1px; }
nav { margin: 0.5rem 0 1rem; text-align: right; font-family: SimSun, 宋体, "Noto Serif CJK SC", serif; }
nav a { display: inline-block; margin-left: 1.5em; padding: 0.2rem 0; color: #1a4f8b; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); margin: 0.5rem 0 1rem; border-top: 1px solid #555; border-bottom: 1px solid #555; padding: 0.5rem 0; font-family: SimSun, 宋体, "Noto Serif CJK SC", serif; }
dl div { display: flex; padding-right: 1em; }
dt { flex: none; }
dt::after { content: "："; }
dd { margin: 0; min-width: 0; }
h1, h2, h3, h4 { font-weight: normal; }
h1 { font-family: "方正小标宋简体", STZhongsong, 华文中宋, SimSun, 宋体, "Noto Serif CJK SC", serif; }
h2 { font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
h2[style*="text-align:center"] { font-family: "方正小标宋简体", STZhongsong, 华文中宋, SimSun, 宋体, "Noto Serif CJK SC", serif; }
p[style*="page-break-before"] { font-family: SimHei, 黑体, "Noto Sans CJK SC", sans-serif; }
h3 { font-family: KaiTi, 楷体, STKaiti, "Noto Serif CJK SC", serif; }
svg { max-width: 100%; height: auto; }
table { font-family: SimSun, 宋体, "Noto Serif CJK SC", serif; }
@media (max-width: 40em) {
  body { padding: 0.75rem; }
  h1 { font-size: 1.3em !important; }
  table { min-width: 38em; }
  ${numbersOfChart} { min-width: 0; }
}
@media screen and (max-width: 40em) {
  th[scope="row"]:not([rowspan]) { position: sticky; left: 0; background: #fff; box-shadow: inset -1px 0 #000; }
  div[role="region"] { background: linear-gradient(#fff, #fff) right / 2em 100% no-repeat local, linear-gradient(to right, transparent, #888) right / 0.75em 100% no-repeat scroll; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { max-width: none; padding: 0; }
  input, label, nav { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  h2, h3, h4 { margin: 0 !important; }
  div[role="region"] { overflow: visible !important; break-inside: avoid; }
  table { font-size: 9.5pt !important; line-height: 1.25 !important; }
  th, td { padding-top: 1.5pt !important; padding-bottom: 1.5pt !important; }
  th:not([style*="text-align:left"]), td { padding-left: 1pt !important; padding-right: 1pt !important; }
  div[style*="break-inside:auto"] th, div[style*="break-inside:auto"] td { padding-top: 0.5pt !important; padding-bottom: 0.5pt !important; line-height: 1.2 !important; }
  p[style*="page-break-before"] { margin-top: 0 !important; }
  p:has(+ p[style^="margin:1.8em"]), p[style^="margin:1.8em"] { break-after: avoid; }
  tr { break-inside: avoid; }
  div[style="${style.chart}"] { break-inside: avoid; break-after: avoid; }
  svg { max-height: 12cm; }
}
`;
