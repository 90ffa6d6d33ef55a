// UTF-16 without its byte order mark, as some programs and databases write it. Zeros tell it only where no letter has a zero byte of its own, and
// 一 (U+4E00) has one; so the letters themselves are looked at, both ways round.

export type Order = "utf-16le" | "utf-16be";

/** So many bytes are looked at; the whole is decoded strictly afterwards. */
const sample = 65_536;

const within = (unit: number, first: number, last: number): boolean => unit >= first && unit <= last;

const isAscii = (unit: number): boolean => within(unit, 0x20, 0x7e) || unit === 0x09 || unit === 0x0a || unit === 0x0d;

/** ，。、：；（）: their bytes 00, 01, 02 and FF stand in no text of another encoding, nor does the zero of an ASCII letter. */
const commonSigns = new Set([0x3001, 0x3002, 0xff08, 0xff09, 0xff0c, 0xff1a, 0xff1b]);

const isHan = (unit: number): boolean => within(unit, 0x4e00, 0x9fff);

/** Signs of running text and its numerals: dashes and quotes, Ⅰ and ①, boxes, the signs of Chinese texts in full width. */
const isSign = (unit: number): boolean =>
  within(unit, 0x2010, 0x203b) ||
  within(unit, 0x2160, 0x24ff) ||
  within(unit, 0x2500, 0x25ff) ||
  within(unit, 0x3000, 0x301f) ||
  within(unit, 0xff01, 0xff5e);

const others = new Set([0xa0, 0xb7, 0xd7, 0xfeff, 0xffe5]);

type Seen = { readonly units: number; readonly plain: number; readonly telling: number; readonly broken: boolean };

function seenAs(bytes: Uint8Array, order: Order): Seen {
  const [low, high] = order === "utf-16le" ? [0, 1] : [1, 0];
  const end = Math.min(bytes.length, sample) & ~1;
  let [plain, telling, broken] = [0, 0, false];
  for (let at = 0; at < end; at += 2) {
    const unit = ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0);
    if (isAscii(unit) || commonSigns.has(unit)) telling += 1;
    else if (isHan(unit) || isSign(unit) || others.has(unit)) plain += 1;
    // Two bytes that are zero are a stretch that was never written, in whatever encoding.
    else if (unit < 0x20 && unit !== 0x0c) broken = true;
  }
  return { units: end / 2, plain: plain + telling, telling, broken };
}

/** Nearly all of it is what Chinese texts are written with. */
const isText = ({ units, plain, broken }: Seen): boolean => !broken && units > 0 && plain * 50 >= units * 49;

/** And some of it, one letter in a hundred, is what only UTF-16 read this way round has. */
const isCertain = (seen: Seen): boolean => isText(seen) && seen.telling * 100 >= seen.units;

/** Which way round bytes without a mark are UTF-16; undefined where they are none for certain, or could be both. */
export function wideOrder(bytes: Uint8Array): Order | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const [little, big] = [seenAs(bytes, "utf-16le"), seenAs(bytes, "utf-16be")];
  if (isCertain(little) === isCertain(big)) return undefined;
  return isCertain(little) ? "utf-16le" : "utf-16be";
}

/** So many letters and more are in no Chinese text all of those that have a zero byte: 一, 刀 and few others. */
const few = 8;

/** Whether so few letters are text both ways round that nobody can tell which: 一 is N the other way round. */
export function isEither(bytes: Uint8Array): boolean {
  if (bytes.length % 2 === 1 || bytes.length / 2 >= few || !bytes.includes(0)) return false;
  return isText(seenAs(bytes, "utf-16le")) && isText(seenAs(bytes, "utf-16be"));
}

/** Whether bytes look like UTF-16, though nothing tells for certain: few letters, or one byte too many or too few. */
export const looksWide = (bytes: Uint8Array): boolean => isText(seenAs(bytes, "utf-16le")) || isText(seenAs(bytes, "utf-16be"));
