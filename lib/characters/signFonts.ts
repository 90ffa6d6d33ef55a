// Fonts of signs: what a letter of theirs shows. A digit set in Wingdings is no digit, and a tick in them is no letter of any text.
//
// Only signs that mean something in a report stand here; others are not read, and named.

const fonts: ReadonlySet<string> = new Set([
  "wingdings",
  "wingdings 2",
  "wingdings 3",
  "webdings",
  "symbol",
  "marlett",
  "zapfdingbats",
  "zapf dingbats",
  "zapfdingbatsitc",
  "itc zapf dingbats",
  "d050000l",
  "symbolmt",
  "symbol mt",
  "standard symbols ps",
  "ms reference specialty",
  "ms outlook",
  "mt extra",
  "bookshelf symbol 7",
]);

const wingdings: Readonly<Record<number, string>> = {
  0x20: " ",
  0x6c: "●",
  0x6d: "❍",
  0x6e: "■",
  0x6f: "□",
  0x71: "□",
  0x72: "□",
  0x74: "⧫",
  0x75: "◆",
  0x76: "❖",
  0x77: "⬥",
  0x9e: "·",
  0x9f: "•",
  0xa7: "▪",
  0xa8: "□",
  0xd8: "➢",
  0xe8: "➔",
  0xf0: "⇨",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};

const wingdings2: Readonly<Record<number, string>> = {
  0x20: " ",
  0x4f: "✗",
  0x50: "✓",
  0x51: "☒",
  0x52: "☑",
  0x53: "☒",
  0x54: "☒",
  0xa3: "□",
};

const symbol: Readonly<Record<number, string>> = {
  0xb1: "±",
  0xb4: "×",
  0xb7: "•",
  0xa3: "≤",
  0xb3: "≥",
  0x2d: "−",
  0xb8: "÷",
  0xa8: "♦",
  0xae: "→",
  0xde: "⇒",
};

/** What Symbol shows as every font does: digits and the signs about them. */
const isPlainInSymbol = (code: number): boolean =>
  code >= 0x20 && code <= 0x3f && code !== 0x22 && code !== 0x24 && code !== 0x27 && code !== 0x2d;

/** Other names of Symbol, which programs give the same table. */
const symbols: ReadonlySet<string> = new Set(["symbol", "symbolmt", "symbol mt", "standard symbols ps"]);

/** A name as the table has it; Windows writes @ before a font that is set upright. */
const nameOf = (font: string): string => font.trim().replace(/^@/, "").toLowerCase();

/** Whether Latin letters and digits in this font are signs. */
export const isSignFont = (font: string | undefined): boolean => font !== undefined && fonts.has(nameOf(font));

/** The font of signs that letters are set in by a list of families, as a style sheet gives it; undefined where the first of them is none. */
export function signFontOf(families: string | undefined): string | undefined {
  const first = /^\s*(?:"([^"]*)"|'([^']*)'|([^,;]*))/.exec(families ?? "");
  const font = (first?.[1] ?? first?.[2] ?? first?.[3] ?? "").trim();
  return isSignFont(font) ? font : undefined;
}

/** What a font of signs shows for a character, given as in its table (F0FE or FE); undefined where it is not known here. */
export function signOf(font: string, code: number): string | undefined {
  const name = nameOf(font);
  const at = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (at > 0xff) return isSignFont(font) && code < 0xe000 ? String.fromCodePoint(code) : undefined;
  if (symbols.has(name)) return symbol[at] ?? (isPlainInSymbol(at) ? String.fromCharCode(at) : undefined);
  if (name === "wingdings 2") return wingdings2[at];
  return name === "wingdings" ? wingdings[at] : undefined;
}

/** A stretch of a text that is set in a font of signs. `shown`: what one sees of it, undefined where that is not known here. */
export type SignStretch = { readonly written: string; readonly shown: string | undefined };

/** A text in a font of signs, letter by letter; those that are not known are one stretch where they stand together. White space is white space. */
export function signsIn(text: string, font: string): readonly SignStretch[] {
  const stretches: SignStretch[] = [];
  for (const letter of text) {
    const shown = /\s/.test(letter) ? letter : signOf(font, letter.codePointAt(0) ?? 0);
    const last = stretches.at(-1);
    if (last === undefined || (last.shown === undefined) !== (shown === undefined)) stretches.push({ written: letter, shown });
    else
      stretches.splice(-1, 1, { written: last.written + letter, shown: shown === undefined ? undefined : `${last.shown ?? ""}${shown}` });
  }
  return stretches;
}
