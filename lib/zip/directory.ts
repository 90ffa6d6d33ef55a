// The central directory: every part with its name, sizes and CRC-32, held against the header in front of the part itself.
// APPNOTE 4.3.12 (directory), 4.3.7 (header of a part), 4.5.3 (zip64 sizes), 4.4.4 (bit 0: encrypted, bit 13: masked).
import { directoryOf, pieceOf, signature, viewOf, type Source } from "./end.ts";
import { keyOf, nameOf } from "./name.ts";
import { ZipError } from "./problem.ts";

/** `size`, `packed`: bytes unpacked and as they are in the file, as the directory says. `from`: where its bytes begin. */
export type Entry = {
  readonly name: string;
  readonly isFolder: boolean;
  readonly encrypted: boolean;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly crc: number;
  readonly from: number;
};

const length = { entry: 46, local: 30 } as const;
const encryptedBits = 0x2001;
const aes = 99;
const sizes64 = 1;
const full = 0xffffffff;

type Header = { readonly bytes: DataView; readonly flags: number; readonly name: string; readonly extra: DataView };

/** The name and extra fields behind the fixed part of a header. */
function header(bytes: DataView, fixed: number, flags: number, lengths: number): Header {
  const [named, extra] = [bytes.getUint16(lengths, true), bytes.getUint16(lengths + 2, true)];
  const part = (from: number, size: number) => new Uint8Array(bytes.buffer, bytes.byteOffset + from, size);
  const extras = viewOf(part(fixed + named, extra));
  return { bytes, flags, name: nameOf(part(fixed, named), flags, extras), extra: extras };
}

/** The numbers that did not fit, in their order; those that did are left as they are. */
function widened(extra: DataView, numbers: readonly number[]): readonly number[] {
  if (!numbers.includes(full)) return numbers;
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const [id, size] = [extra.getUint16(at, true), extra.getUint16(at + 2, true)];
    if (id === sizes64 && at + 4 + size <= extra.byteLength) {
      let next = at + 4;
      return numbers.map((number) => {
        if (number !== full || next + 8 > at + 4 + size) return number;
        next += 8;
        return Number(extra.getBigUint64(next - 8, true));
      });
    }
    at += 4 + size;
  }
  return numbers;
}

/** Where the bytes of a part begin. Its own header must have the name that the directory gives it. */
function bytesAt(source: Source, at: number, name: string): number {
  const fixed = pieceOf(source, at, length.local);
  if (fixed.getUint32(0, true) !== signature.local) throw new ZipError("damaged", name);
  const whole = length.local + fixed.getUint16(26, true) + fixed.getUint16(28, true);
  const own = header(pieceOf(source, at, whole), length.local, fixed.getUint16(6, true), 26);
  if (keyOf(own.name) !== keyOf(name)) throw new ZipError("damaged", name);
  return at + whole;
}

function entryAt(source: Source, directory: DataView, at: number, shift: number): { readonly entry: Entry; readonly next: number } {
  if (at + length.entry > directory.byteLength || directory.getUint32(at, true) !== signature.entry) throw new ZipError("damaged");
  const whole = length.entry + directory.getUint16(at + 28, true) + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  if (at + whole > directory.byteLength) throw new ZipError("damaged");
  const bytes = new DataView(directory.buffer, directory.byteOffset + at, whole);
  const { name, flags, extra } = header(bytes, length.entry, bytes.getUint16(8, true), 28);
  const [size = 0, packed = 0, offset = 0] = widened(extra, [
    bytes.getUint32(24, true),
    bytes.getUint32(20, true),
    bytes.getUint32(42, true),
  ]);
  const method = bytes.getUint16(10, true);
  const encrypted = (flags & encryptedBits) !== 0 || method === aes;
  return {
    entry: {
      name,
      isFolder: name.endsWith("/"),
      encrypted,
      size,
      packed,
      method,
      crc: bytes.getUint32(16, true),
      from: bytesAt(source, offset + shift, name),
    },
    next: at + whole,
  };
}

/** No directory has more bytes a part than this on average, however long its names. */
const mostBytes = 2048;

/** Every part of the file, in the order of the directory. Throws a ZipError. */
export function entriesOf(source: Source, most: number): readonly Entry[] {
  const { from, size, count, wraps, shift } = directoryOf(source);
  if (count > most || size > most * mostBytes) throw new ZipError("tooMany");
  const directory = pieceOf(source, from, size);
  const entries: Entry[] = [];
  for (let at = 0; at < size; ) {
    if (entries.length === most) throw new ZipError("tooMany");
    const { entry, next } = entryAt(source, directory, at, shift);
    entries.push(entry);
    at = next;
  }
  if ((wraps ? entries.length & 0xffff : entries.length) !== count) throw new ZipError("damaged");
  return entries;
}
