// Text that was read in a wrong encoding and saved so (乱码): its letters are letters, but nobody wrote them.
//
// Told by what the errors leave: UTF-8 read as GBK (清水县 → 娓呮按鍘?) is turned back into its bytes and looked at, UTF-8 read as Western European, signs of
// lost letters, and the spellings of mails and web pages that nobody turned back. Every door that takes text asks here, and says it in these words.
import { shownOf } from "./unseen.ts";

/** A letter beyond the alphabet as UTF-8 read byte by byte (windows-1252 or Latin 1): three signs, of which the first is one of few. */
const western =
  "[äåæçèé][\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122 ]{2}";

const signs: readonly RegExp[] = [
  /[^\s\uFFFD"]{0,6}[\uFFFD\u0080-\u009F]+[^\s\uFFFD"]{0,6}/gu,
  /(?:锟斤拷|烫烫烫|屯屯屯)+/g,
  new RegExp(`(?:${western}){2,}`, "g"),
  /(?:=[0-9A-F]{2}){3,}/g,
  /(?:&#(?:\d{4,6}|x[\da-f]{4,5});){2,}/gi,
];

const table = new Map<string, readonly number[]>();

/** The bytes of each letter of GBK; 80 is the sign of the euro (WHATWG). */
function bytesInGbk(): ReadonlyMap<string, readonly number[]> {
  if (table.size > 0) return table;
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = trail === 0x7f ? "" : decoder.decode(new Uint8Array([lead, trail]));
      if (sign.length === 1 && sign !== "\uFFFD") table.set(sign, [lead, trail]);
    }
  return table.set("€", [0x80]);
}

const isNext = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** How many letters of three bytes, as 汉字 have in UTF-8, follow each other from the beginning. */
function lettersIn(bytes: readonly number[]): number {
  let count = 0;
  while ((bytes[count * 3] ?? 0) >= 0xe3 && (bytes[count * 3] ?? 0) <= 0xef && isNext(bytes[count * 3 + 1]) && isNext(bytes[count * 3 + 2]))
    count += 1;
  return count;
}

/** Whether what is written here is UTF-8 in the bytes of GBK: three letters and more, or two with the rest of a third. */
function isUtf8InGbk(run: string): boolean {
  const bytes = [...run].flatMap((sign) => bytesInGbk().get(sign) ?? []);
  const letters = lettersIn(bytes);
  return letters >= 3 || (letters === 2 && bytes.length >= 8 && bytes.length - letters * 3 <= 2 && (bytes[6] ?? 0) >= 0xe3);
}

const longest = 16;

/** What looks garbled in a text, each piece once, at most so many letters of it; none where nothing does. */
export function garbledIn(text: string): readonly string[] {
  const bySigns = signs.flatMap((sign) => text.match(sign) ?? []);
  const runs = text.match(/[\u4E00-\u9FFF\uE000-\uF8FF\u3400-\u4DBF€]{4,}/g) ?? [];
  return [...new Set([...bySigns, ...runs.filter(isUtf8InGbk)].map((piece) => piece.slice(0, longest)))];
}

const named = 3;

/** What is said of garbled text, as the end of a sentence that begins with where it is: 有像乱码的文字（“锟斤拷”），…; undefined where nothing looks so. */
export function garbledWords(text: string): string | undefined {
  const found = garbledIn(text);
  if (found.length === 0) return undefined;
  const some = found.slice(0, named).map((piece) => `“${shownOf(piece)}”`);
  return `有像乱码的文字（${some.join("、")}${found.length > named ? `等 ${found.length} 处` : ""}），多半是被别的程序用错编码转存过，原来的字已经不在了。`;
}
