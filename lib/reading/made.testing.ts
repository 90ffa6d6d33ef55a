// For tests only: files of many kinds, each as small as it can be and still be one.
import { gzipSync } from "node:zlib";
import { zipOf } from "../zip/zipOf.testing.ts";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const utf16 = (text: string, { little = true, mark = false } = {}): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return new Uint8Array(little ? bytes : bytes.swap16());
};

/** Letters of GB/T 2312 alone: what is not in the table below is a mistake in the test. */
const table = new Map<string, readonly number[]>();
for (let lead = 0xa1; lead <= 0xf7; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++) table.set(new TextDecoder("gb18030").decode(new Uint8Array([lead, trail])), [lead, trail]);

export const gbk = (text: string): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : table.get(sign);
      if (bytes === undefined) throw new RangeError(`${sign} is not in GB/T 2312`);
      return bytes;
    }),
  );

/** A compound file with an entry for each of these streams in its directory. */
export function compoundOf(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  ["Root Entry", ...streams].forEach((name, place) => {
    bytes.write(name, 1024 + place * 128, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, 1024 + place * 128 + 64);
  });
  return new Uint8Array(bytes);
}

export const zipWith = (...names: readonly string[]): Uint8Array => new Uint8Array(zipOf(names.map((name) => ({ name, bytes: "<x/>" }))));

export const openDocument = (kind: string): Uint8Array =>
  new Uint8Array(
    zipOf([
      { name: "mimetype", bytes: `application/vnd.oasis.opendocument.${kind}`, stored: true },
      { name: "content.xml", bytes: "<x/>" },
    ]),
  );

export const gzipped = (text: string): Uint8Array => new Uint8Array(gzipSync(text));

/** Bytes like chance, the same on every run. */
export function noise(length: number, seed = 7): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

export const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))));
