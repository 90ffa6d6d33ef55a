// The text of a file, decided strictly: no letter is ever made up for bytes that are none (U+FFFD), and no encoding is taken because
// nothing better was at hand. WHATWG Encoding for the decoders; RFC 3629 for what is well-formed UTF-8.
import { scanGbk, scanUtf8 } from "./scan.ts";
import { isEither, looksWide, wideOrder } from "./wide.ts";

/** `named`: another, which only the file itself tells (whatIs.ts). */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "named";

/**
 * `damaged`: UTF-8 or UTF-16 but for some bytes, the first of them `at` this offset. `zeros`: text with stretches of NUL. `wide`: like UTF-16 without its
 * mark, but nothing tells for certain which way round. `unknown`: no text that we know.
 */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly problem: "damaged" | "zeros" | "wide" | "unknown"; readonly at: number };

const begins = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, place) => bytes[place] === byte);

type Ours = Exclude<Encoding, "named">;

const fatal = (encoding: Ours): TextDecoder => new TextDecoder(encoding, { fatal: true });

/** Each is made once, and keeps nothing of a text. */
const decoders: Readonly<Record<Ours, TextDecoder>> = {
  "utf-8": fatal("utf-8"),
  "utf-16le": fatal("utf-16le"),
  "utf-16be": fatal("utf-16be"),
  gb18030: fatal("gb18030"),
};

function strictly(bytes: Uint8Array, encoding: Ours): Decoded {
  try {
    return { text: decoders[encoding].decode(bytes), encoding };
  } catch {
    return { problem: "damaged", at: encoding === "utf-8" ? scanUtf8(bytes).firstBad : 0 };
  }
}

/** Text in two bytes a letter has its zeros on one side only; other files have none, or on both. */
function sideOfZeros(bytes: Uint8Array): "none" | "first" | "second" | "both" {
  // Nearly every file has none, and that is told without looking at each byte here.
  if (!bytes.includes(0)) return "none";
  let [first, second] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) first++;
    else second++;
  }
  const enough = (first + second) * 20 >= bytes.length / 2;
  return first === 0 && enough ? "second" : second === 0 && enough ? "first" : "both";
}

// Of letters in GBK text two thirds are common ones (GB/T 2312); UTF-8 and noise read as GBK are not.
const isPlausible = ({ letters, common }: ReturnType<typeof scanGbk>): boolean => letters > 0 && common * 3 >= letters * 2;

/** What is no text by its bytes alone may still look like UTF-16. */
const unknownOrWide = (bytes: Uint8Array, at: number): Extract<Decoded, { problem: string }> => ({
  problem: looksWide(bytes) ? "wide" : "unknown",
  at,
});

function withoutMark(bytes: Uint8Array): Decoded {
  if (isEither(bytes)) return { problem: "wide", at: 0 };
  const wide = wideOrder(bytes);
  if (wide !== undefined) return strictly(bytes, wide);
  const zeros = sideOfZeros(bytes);
  if (zeros === "first" || zeros === "second") {
    const read = strictly(bytes, zeros === "second" ? "utf-16le" : "utf-16be");
    return "text" in read && /[\0-\x08\x0e-\x1f]/.test(read.text) ? { problem: "zeros", at: bytes.indexOf(0) } : read;
  }
  const utf8 = strictly(bytes, "utf-8");
  if (zeros === "both") {
    const otherwise = unknownOrWide(bytes, bytes.indexOf(0));
    return "text" in utf8 && otherwise.problem !== "wide" ? { problem: "zeros", at: bytes.indexOf(0) } : otherwise;
  }
  if ("text" in utf8) return utf8;
  const { firstBad, outside, inLetters } = scanUtf8(bytes);
  if (inLetters * 2 >= outside) return { problem: "damaged", at: firstBad };
  const gbk = isPlausible(scanGbk(bytes)) ? strictly(bytes, "gb18030") : utf8;
  return "text" in gbk ? gbk : unknownOrWide(bytes, firstBad);
}

/** The text of a file: by its byte order mark, else UTF-16 by its signs or zeros, else UTF-8, else GB18030 where it reads like Chinese; else why not. */
export function decode(bytes: Uint8Array): Decoded {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return strictly(bytes, "utf-8");
  if (begins(bytes, 0xff, 0xfe) && !begins(bytes, 0xff, 0xfe, 0, 0)) return strictly(bytes, "utf-16le");
  if (begins(bytes, 0xfe, 0xff)) return strictly(bytes, "utf-16be");
  return withoutMark(bytes);
}
