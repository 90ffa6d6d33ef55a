// What a PDF would unpack to, asked before pdf.js unpacks anything: a few kilobytes can hold gigabytes, and nobody is told while one stream is unpacked.
//
// Streams are found by their word, whatever the file's own table says, and by their first bytes, whatever filters they name: a stream that is missed here meets
// the limits of the thread (inThread.ts). ISO 32000-1: 7.3.8 (streams), 7.4.4 (Flate).
import { constants, inflateSync } from "node:zlib";
import { UnreadableSource } from "../reading.ts";

/** Megabytes: of one stream that is drawn, of a program of letters, and of all streams that are no pictures. A report's are a hundredth of it. */
const most = { drawn: 12, font: 40, all: 120 } as const;

/** Dots of one picture: a page of A3 in 600 dots to the inch has 70 million. */
const mostDots = 100_000_000;

/** Words `stream` in a file: a report has a few hundred. */
const mostStreams = 20_000;

/** So many times a stream may be packed in itself. */
const deepest = 3;

const megabyte = 1_000_000;

const heavy = (what: string): UnreadableSource =>
  new UnreadableSource(
    `这份 PDF ${what}，一份年度报告没有这么大，没有读。请只把年度报告那几页另存为一份 PDF，或者找 Word 文件、网页，再选择`,
  );

/** The first two bytes of packed data (RFC 1950, 2.2). */
const isPacked = (data: Uint8Array): boolean =>
  ((data[0] ?? 0) & 0x0f) === 8 && (((data[0] ?? 0) << 8) | (data[1] ?? 0)) % 31 === 0 && data.length > 2;

/** What is packed in it, as far as it can be unpacked. */
function unpacked(data: Uint8Array, atMost: number): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: atMost, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (problem) {
    if (problem instanceof RangeError) throw heavy(`里有一处解开以后超过 ${Math.round(atMost / megabyte)} MB`);
    // It is damaged: pdf.js reads it as far as it goes.
    return new Uint8Array();
  }
}

/** How many bytes a stream comes to. */
function weightOf(data: Uint8Array, atMost: number): number {
  let [inner, weight] = [data, 0];
  for (let depth = 0; isPacked(inner); depth += 1) {
    if (depth >= deepest) throw heavy("里有一层套一层压缩的内容");
    inner = unpacked(inner, atMost);
    weight += inner.length;
  }
  return weight;
}

/** Where a stream's data begins: behind the word and the end of its line. */
function dataAt(file: Buffer, word: number): number {
  const after = word + "stream".length;
  return after + (file[after] === 0x0d ? 1 : 0) + (file[after + (file[after] === 0x0d ? 1 : 0)] === 0x0a ? 1 : 0);
}

/** The dictionary before a stream, as far as it is near. */
const dictionaryBefore = (file: Buffer, word: number): string => {
  const before = file.toString("latin1", Math.max(0, word - 2000), word);
  return before.slice(before.lastIndexOf(" obj") + 1);
};

const numberOf = (dictionary: string, name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0);

/** Throws an UnreadableSource for a file that would unpack to far more than any report. */
export function refuseHeavy(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [streams, all, end] = [0, 0, -1];
  for (let word = file.indexOf("stream"); word >= 0; word = file.indexOf("stream", word + 1)) {
    if (file.toString("latin1", word - 3, word) === "end") continue;
    streams += 1;
    if (streams > mostStreams) throw heavy(`有 ${mostStreams} 处以上的内容`);
    const dictionary = dictionaryBefore(file, word);
    if (numberOf(dictionary, "Width") * numberOf(dictionary, "Height") > mostDots) throw heavy("里有一幅图片太大");
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue;
    if (end < word) end = file.indexOf("endstream", word);
    if (end < 0) end = file.length;
    const isFont = /\/(?:Length1|FontFile|CIDFontType0C|Type1C|OpenType)\b/.test(dictionary);
    all += weightOf(file.subarray(dataAt(file, word), end), (isFont ? most.font : most.drawn) * megabyte);
    if (all > most.all * megabyte) throw heavy(`解开以后超过 ${most.all} MB`);
  }
}
