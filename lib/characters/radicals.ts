// Radicals (部首) that stand for 汉字: Chromium's PDFs say ⼀ (U+2F00) where 一 was written, ⺠ for 民, for fonts draw both by one shape. Nobody sees a
// difference, and no search finds the word. Unicode 16, EquivalentUnifiedIdeograph.txt; radicals that are no 汉字 by themselves stay as they are.

/** Of the supplement (U+2E80–2EF3) those that are written as a whole 汉字; Unicode decomposes only two of them. */
const whole: Readonly<Record<string, string>> = {
  "⺟": "母",
  "⺠": "民",
  "⻁": "虎",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻉": "贝",
  "⻋": "车",
  "⻑": "長",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻧": "卤",
  "⻨": "麦",
  "⻩": "黄",
  "⻪": "黾",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻳": "龟",
};

/** One sign for a dash over two or three letters, which fonts draw in place of several. */
const dashes: Readonly<Record<string, string>> = { "⸺": "——", "⸻": "———" };

/** The text with 汉字 in place of radicals, dashes as they are typed, and no second forms that Unicode keeps for old encodings (U+F900–FAFF). */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2E3A\u2E3B\u2E80-\u2EF3\u2F00-\u2FD5\uF900-\uFAFF]/g, (sign) => whole[sign] ?? dashes[sign] ?? sign.normalize("NFKC"));
