// Every measure and font of the Word file, after GB/T 9704-2012 党政机关公文格式. Nothing else in docx/ holds a number
// that can be seen on paper. Lengths are twips (1/20 pt), type sizes half-points, as WordprocessingML writes them.
//
// 5.1 paper, 5.2.1 margins and text area, 5.2.2 type, 5.2.3 22 lines of 28 characters, 7.3 parts, 7.5 page number.

const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4; 天头 37, 订口 28, and what a text area of 156 × 225 mm leaves. `footer`: see `pageNumber`. */
export const page = {
  width: 11906,
  height: 16838,
  top: millimetres(37),
  bottom: millimetres(35),
  left: 1588, // 28 mm rounded up, so that the text area is 156 mm and not a twip more
  right: millimetres(26),
  header: millimetres(20),
  footer: millimetres(25),
} as const;

/** The width of the text area: 156 mm. */
export const textWidth = page.width - page.left - page.right;

/** 28.95 pt: 22 lines in 225 mm. 29 pt would be 22 × 29 = 638 pt in 637.8, and leave 21. */
export const linePitch = 579;

/** 三号 is 16 pt, 28 of them in 442 pt want 15.7: closer by 0.3 pt. No document grid, so that tables do not snap to it. */
export const characterSpacing = -6;

/** 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt for lines of fields beside a table, and the 10 pt that tables of the format are printed in. */
export const sizes = { title: 44, body: 32, pageNumber: 28, line: 24, table: 20 } as const;

/** The advance of one 三号 character on the line. */
export const characterWidth = sizes.body * 10 + characterSpacing;

export const fonts = { title: "方正小标宋简体", body: "仿宋_GB2312", heading1: "黑体", heading2: "楷体_GB2312", table: "宋体", digits: "Times New Roman" } as const;

/** What an office program takes instead of a Chinese font that is not installed: other names of the same face first. */
export const standIns: Readonly<Record<string, { readonly names: string; readonly family: "roman" | "modern" }>> = {
  方正小标宋简体: { names: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun", family: "roman" },
  仿宋_GB2312: { names: "仿宋,FangSong,华文仿宋,STFangsong", family: "modern" },
  楷体_GB2312: { names: "楷体,KaiTi,华文楷体,STKaiti", family: "modern" },
  黑体: { names: "SimHei", family: "modern" },
  宋体: { names: "SimSun", family: "roman" },
};

/** 7.5: 四号半角宋体, a dash on each side, one character in from the outer edge, 7 mm below the text area. */
export const pageNumber = { indent: 280, line: 280 } as const;

/**
 * `margin`: between a border and the text beside it. `slack`: what borders and rounding may take of a cell. `rule`: eighths of a point. `row`: least height of a row, `longRow` in a table longer than a page.
 * `leading`: line pitch for each half-point of type: 13 pt for 10 pt, exact, so that rows are as high with any font.
 * `indent`: characters for each step that a line of a list is set in. `least`: how small labels and figures may become where a table would not fit otherwise.
 */
export const table = { indent: 1, margin: 22, slack: 16, rule: 4, row: 340, longRow: 290, leading: 13, least: { label: 16, figure: 8 } } as const;

/** What a table may take of a page below its heading, with a little to spare. */
export const tableHeight = page.height - page.top - page.bottom - linePitch - 200;
