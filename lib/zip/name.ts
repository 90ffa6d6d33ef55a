// The path of a part as it is meant. APPNOTE 4.4.4 bit 11 says that a name is UTF-8; without it the encoding is not told
// (appendix D), and Windows in Chinese writes GBK. 4.6.9 (0x7075) is a second, Unicode spelling of a name.
import { crc32 } from "node:zlib";

const utf8Flag = 0x800;
const unicodePath = 0x7075;

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The Unicode spelling among the extra fields, where it belongs to this name. */
function unicodeIn(extra: DataView, name: Uint8Array): string | undefined {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true);
    if (at + 4 + length > extra.byteLength) return undefined;
    if (
      extra.getUint16(at, true) === unicodePath &&
      length > 5 &&
      extra.getUint8(at + 4) === 1 &&
      extra.getUint32(at + 5, true) === crc32(name)
    )
      return decoded(new Uint8Array(extra.buffer, extra.byteOffset + at + 9, length - 5), "utf-8");
    at += 4 + length;
  }
  return undefined;
}

/** The path that these bytes spell, with / between folders. Bytes that are no text in any encoding are told by their numbers. */
export function nameOf(bytes: Uint8Array, flags: number, extra: DataView): string {
  const spelled = (flags & utf8Flag) === 0 ? unicodeIn(extra, bytes) : undefined;
  const text =
    spelled ?? decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030") ?? [...bytes].map((byte) => `%${byte.toString(16)}`).join("");
  return text.replaceAll("\\", "/");
}

/** Two paths with the same key are one path to us: whatever the case, with or without / or ./ in front. */
export const keyOf = (path: string): string =>
  path
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+/, "")
    .toLowerCase();
