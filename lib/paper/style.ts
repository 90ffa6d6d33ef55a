// Every measure and font of the paper, in the two styles that a report can be printed in, with the clause that asks for it.
// Word (docx/) and the print page (html/) derive from this file; nothing else holds a number that can be seen on paper.
//
// 公文版式 obeys GB/T 9704-2012 党政机关公文格式, as far as it speaks of the matter. 普通版式 and whatever is marked custom obey no
// clause: they are what offices usually do. Lengths are millimetres, type sizes and line pitches points, indents characters.

/** A face of type: the name that office machines know, and what may stand in where it is not installed, the likest first. */
export type Face = { readonly name: string; readonly standIns: readonly string[]; readonly family: "serif" | "sans-serif" };

const face = (family: Face["family"], name: string, ...standIns: readonly string[]): Face => ({ name, standIns, family });

/** 5.2.2 仿宋, 7.3.1 小标宋, 7.3.3 黑体 and 楷体, 7.5 宋体. Digits in Times New Roman: custom; its stand-ins have digits as wide, half a character each. Stand-ins: custom, a title never in light type. */
export const faces = {
  title: face(
    "serif",
    "方正小标宋简体",
    "方正小标宋_GBK",
    "FZXiaoBiaoSong-B05S",
    "华文中宋",
    "STZhongsong",
    "宋体",
    "SimSun",
    "Noto Serif CJK SC",
  ),
  body: face("serif", "仿宋_GB2312", "仿宋", "FangSong", "华文仿宋", "STFangsong", "Noto Serif CJK SC"),
  kai: face("serif", "楷体_GB2312", "楷体", "KaiTi", "华文楷体", "STKaiti", "Noto Serif CJK SC"),
  hei: face("sans-serif", "黑体", "SimHei", "Noto Sans CJK SC"),
  song: face("serif", "宋体", "SimSun", "Noto Serif CJK SC"),
  digits: face(
    "serif",
    "Times New Roman",
    "Liberation Serif",
    "Tinos",
    "Nimbus Roman",
    "宋体",
    "SimSun",
    "Noto Sans Mono CJK SC",
    "Nimbus Roman No9 L",
    "TeX Gyre Termes",
    "FreeSerif",
    "仿宋",
    "FangSong",
    "FandolSong",
    "AR PL UMing CN",
    "WenQuanYi Zen Hei Mono",
  ),
} as const;

/** 5.1: A4. */
export const paper = { width: 210, height: 297 } as const;

export type Type = { readonly face: Face; readonly size: number; readonly bold?: true };

export type Style = {
  readonly id: string;
  /** In the words of the interface. */
  readonly name: string;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** What the page has room for of running text, where a clause says so. */
  readonly grid: { readonly lines: number; readonly characters: number } | null;
  readonly body: Type;
  /** Exact distance of lines, so that heights do not depend on the font that a machine has. */
  readonly linePitch: number;
  /** What is added between characters. */
  readonly characterSpacing: number;
  /** First line of a paragraph and of a heading. */
  readonly indent: number;
  readonly title: Type & { readonly linePitch: number; readonly after: number };
  readonly headings: { readonly 1: Type; readonly 2: Type; readonly 3: Type };
  /** 附件: the mark at the top left, and how many lines under it the title stands. */
  readonly attachment: { readonly mark: Type; readonly titleLine: number };
  /** `below`: from the foot of the text to the dash. `outside`: right on odd pages, left on even ones, so many characters in; else in the middle. */
  readonly pageNumber: Type & {
    readonly before: string;
    readonly after: string;
    readonly below: number;
    readonly outside: { readonly indent: number } | null;
  };
  /** The mark 草稿 or 空白表, `above` the head of the text. */
  readonly mark: Type & { readonly above: number };
  /** Labelled lines beside the table of an attachment. */
  readonly line: Type;
  readonly cell: Type;
};

/** 公文版式, after GB/T 9704-2012. */
export const official: Style = {
  id: "official",
  name: "公文版式",
  // 5.2.1: 天头 37, 订口 28, 版心 156 × 225; right and bottom are what that leaves of A4.
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  // 5.2.3
  grid: { lines: 22, characters: 28 },
  // 5.2.2: 三号仿宋
  body: { face: faces.body, size: 16 },
  // 5.2.3: 22 lines in 225 mm (637.8 pt). 29 pt would be 638 and leave 21.
  linePitch: 28.95,
  // 5.2.3: 28 characters in 156 mm (442.2 pt) want 15.79 pt each and 三号 is 16.
  characterSpacing: -0.3,
  // 7.3.3: 每个自然段左空二字
  indent: 2,
  // 7.3.1: 二号小标宋; its pitch and the line after it are custom.
  title: { face: faces.title, size: 22, linePitch: 34, after: 28.95 },
  // 7.3.3: 一、黑体 （一）楷体 1. 仿宋
  headings: { 1: { face: faces.hei, size: 16 }, 2: { face: faces.kai, size: 16 }, 3: { face: faces.body, size: 16 } },
  // 7.3.7: 三号黑体 in the first line at the left, the title in the third
  attachment: { mark: { face: faces.hei, size: 16 }, titleLine: 3 },
  // 7.5: 四号半角宋体, 7 mm under the text, one character in from the outer edge
  pageNumber: { face: faces.song, size: 14, before: "— ", after: " —", below: 7, outside: { indent: 1 } },
  // custom
  mark: { face: faces.hei, size: 14, above: 12 },
  line: { face: faces.song, size: 12 },
  cell: { face: faces.song, size: 10 },
};

/** 普通版式: custom throughout. 2.54 cm all round, 小四宋体 at 22 pt, headings by weight. */
export const plain: Style = {
  id: "plain",
  name: "普通版式",
  margins: { top: 25.4, right: 25.4, bottom: 25.4, left: 25.4 },
  grid: null,
  body: { face: faces.song, size: 12 },
  linePitch: 22,
  characterSpacing: 0,
  indent: 2,
  title: { face: faces.hei, size: 18, linePitch: 28, after: 22 },
  headings: { 1: { face: faces.hei, size: 14 }, 2: { face: faces.song, size: 12, bold: true }, 3: { face: faces.song, size: 12 } },
  attachment: { mark: { face: faces.hei, size: 12 }, titleLine: 3 },
  pageNumber: { face: faces.song, size: 9, before: "", after: "", below: 7, outside: null },
  mark: { face: faces.hei, size: 12, above: 6 },
  line: { face: faces.song, size: 12 },
  cell: { face: faces.song, size: 10 },
};

/** In the order of the interface; the first where nothing is chosen. */
export const styles: readonly Style[] = [official, plain];

export const styleById = (id: string): Style | undefined => styles.find((style) => style.id === id);

/**
 * 署名和成文日期, in characters from the right (7.3.5): without a seal a line under the text, the name two in, the date beginning two to the right
 * of the name. With one the date four in, the name in the middle over it; the lines that leave room for the seal are custom.
 */
export const signature = { bare: { lines: 1, right: 2, step: 2 }, sealed: { lines: 2, right: 4 } } as const;

/** 附件说明 (7.3.4): a line below the text, two characters in. */
export const attachmentList = { lines: 1, indent: 2 } as const;

/**
 * Cells, custom throughout: the tables of the format are printed in 10 pt, framed by a line of half a point. `leading`: line pitch by type size.
 * `row`: least height; `easyRow`, `longRow`: what it may fall to where a table is high, and in one longer than a page; `emptyRow`: up to which it grows in a form to be filled in by hand.
 * `margin`: between frame and text at the sides, `above` it and below. `slack`: what frame and rounding may take of a cell's width. `inset`, `indent`: characters that a line of a
 * list is set in, and more for each step of its depth. `apart`: from the heading above a table and from the text below it. `spare`: left free at the foot of a table's page, for
 * what a program lays out otherwise than reckoned. `least`: how small labels and figures may become where a table would not fit otherwise, and below what size neither goes before the other has come down to it.
 */
export const table = {
  rule: 0.5,
  leading: 1.25,
  row: 17,
  easyRow: 15,
  emptyRow: 26,
  longRow: 14.5,
  margin: 1.1,
  above: 1,
  slack: 0.8,
  indent: 1,
  inset: 0.4,
  apart: 4,
  spare: 12,
  least: { readable: 9, label: 8, figure: 4 },
} as const;

/**
 * A chart, custom. `pixel`: how many millimetres a pixel of it is, so that its letters are as large as those in tables; `smallest` and `largest`: by how much it may differ from that where
 * pages then are filled; `filled`: how much of a page charts and their tables take at least, but of the last; `apart`: the most points left free above and below one for that.
 */
export const chart = { pixel: 88 / 360, smallest: 0.7, largest: 1.5, filled: 0.88, apart: 72 } as const;

/** Lines left free under a heading that nothing stands under, and under a title, in a form to be filled in by hand: custom. */
export const roomToWrite = { heading: 4, title: 12 } as const;

/** CSS `font-family` of a face. */
export const familyOf = ({ name, standIns, family }: Face): string => [...[name, ...standIns].map((one) => `"${one}"`), family].join(", ");
