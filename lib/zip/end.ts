// Where the central directory of a zip file is: told at the file's end. APPNOTE 4.3.16 (end of central directory), 4.3.14
// and 4.3.15 (zip64: its record and where that is). Files that were padded at the end, or that have something in front, are
// read as well.
import { ZipError } from "./problem.ts";

/** Bytes of a file, in memory or elsewhere. A Uint8Array is one. */
export type Source = { readonly byteLength: number; readonly subarray: (from: number, to: number) => Uint8Array };

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A piece of the file, whole or not at all. */
export function pieceOf(source: Source, from: number, length: number): DataView {
  const inside =
    Number.isSafeInteger(from) && Number.isSafeInteger(length) && from >= 0 && length >= 0 && from + length <= source.byteLength;
  const bytes = inside ? source.subarray(from, from + length) : new Uint8Array();
  if (!inside || bytes.byteLength !== length) throw new ZipError("incomplete");
  return viewOf(bytes);
}

const signature = { end: 0x06054b50, end64: 0x06064b50, locator: 0x07064b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const length = { end: 22, end64: 56, locator: 20, comment: 0xffff } as const;

/** Where the end record begins: the last one whose comment fills the file, else the last one at all. */
function endAt(source: Source): number {
  const from = Math.max(0, source.byteLength - length.end - length.comment);
  const tail = pieceOf(source, from, source.byteLength - from);
  let other = -1;
  for (let at = tail.byteLength - length.end; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== signature.end) continue;
    const filled = at + length.end + tail.getUint16(at + 20, true);
    if (filled === tail.byteLength) return from + at;
    if (filled < tail.byteLength && other < 0) other = from + at;
  }
  if (other >= 0) return other;
  const looksLike =
    source.byteLength >= 4 && [signature.local, signature.end].some((one) => pieceOf(source, 0, 4).getUint32(0, true) === one);
  throw new ZipError(looksLike ? "incomplete" : "notZip");
}

/** `shift`: what stands in front of the archive, by which all its offsets are too small. `wraps`: `count` is only its last 16 bits. */
export type Directory = {
  readonly from: number;
  readonly size: number;
  readonly count: number;
  readonly wraps: boolean;
  readonly shift: number;
};

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

type Told = Omit<Directory, "shift"> & { readonly below: number };

function told64(source: Source, end: number): Told | undefined {
  if (end < length.locator) return undefined;
  const locator = pieceOf(source, end - length.locator, length.locator);
  if (locator.getUint32(0, true) !== signature.locator) return undefined;
  // With something in front of the archive the record is not where it is told, but right before.
  const places = [big(locator, 8), end - length.locator - length.end64];
  const below = places.find((at) => at >= 0 && at + length.end64 <= end && pieceOf(source, at, 4).getUint32(0, true) === signature.end64);
  if (below === undefined) throw new ZipError("damaged");
  const record = pieceOf(source, below, length.end64);
  return { count: big(record, 32), size: big(record, 40), from: big(record, 48), wraps: false, below };
}

/** Finds the directory. Throws a ZipError. */
export function directoryOf(source: Source): Directory {
  const at = endAt(source);
  const end = pieceOf(source, at, length.end);
  if (end.getUint16(4, true) !== end.getUint16(6, true)) throw new ZipError("unsupported");
  const { below, ...told } = told64(source, at) ?? {
    count: end.getUint16(10, true),
    size: end.getUint32(12, true),
    from: end.getUint32(16, true),
    wraps: true,
    below: at,
  };
  const begins = (from: number): boolean =>
    told.size === 0 || (from >= 0 && from + 4 <= source.byteLength && pieceOf(source, from, 4).getUint32(0, true) === signature.entry);
  if (begins(told.from)) return { ...told, shift: 0 };
  const shift = below - told.size - told.from;
  if (shift < 0 || !begins(told.from + shift)) throw new ZipError("incomplete");
  return { ...told, from: told.from + shift, shift };
}

export { signature };
