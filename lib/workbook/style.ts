// How the workbook looks: every font, size, colour and measure. Widths are characters of the default font, heights points,
// margins inches, as SpreadsheetML writes them (ECMA-376 part 1, 18.3.1.13 col, 18.3.1.73 row, 18.3.1.62 pageMargins).

export const fonts = {
  title: { name: "黑体", size: 14 },
  text: { name: "宋体", size: 11 },
  small: { name: "宋体", size: 9, color: { argb: "FF666666" } },
} as const;

/** Pale yellow where one types, grey where a total is computed; the first sheet says so in words. */
export const fills = {
  input: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFBE6" } },
  total: { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } },
} as const;

const line = { style: "thin", color: { argb: "FF000000" } } as const;
export const borders = { top: line, bottom: line, left: line, right: line } as const;

/** `group`: a label over several rows. `step`: what each step of a list's indent takes. */
export const widths = {
  group: 10,
  longestGroup: 15,
  label: 12,
  longestLabel: 46,
  note: 9,
  figure: 12,
  longestFigure: 24,
  step: 2,
} as const;

/** Of one line of text, of what is around the lines of a row, and of the title. */
export const heights = { line: 15, around: 5, title: 24 } as const;

/** A4 in points, with the margins taken off. `column`, `character`: of a width in characters, as Excel draws 11 pt. */
export const page = {
  short: 595 - 2 * 36,
  long: 842 - 2 * 43,
  character: 5.7,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  paper: 9,
} as const;

/** The smallest scale at which a table is still put on one page whole. */
export const leastScale = 0.6;
