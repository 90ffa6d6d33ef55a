// A zip file of anybody's: what is in it, and one part of it at a time, unpacked no further than is asked for and held
// against its CRC-32. A lying header costs nothing: nothing is set aside for what it promises.
import { crc32, inflateRawSync } from "node:zlib";
import { entriesOf, type Entry } from "./directory.ts";
import { pieceOf, type Source } from "./end.ts";
import { keyOf } from "./name.ts";
import { ZipError } from "./problem.ts";

export type { Entry } from "./directory.ts";
export type { Source } from "./end.ts";
export { ZipError, type ZipProblem } from "./problem.ts";

/** The most parts that it may have, and the most bytes that may be unpacked of it in all. */
export type ZipLimits = { readonly entries: number; readonly bytes: number };

export type Zip = {
  readonly entries: readonly Entry[];
  /** Paths of files that are there more than once. */
  readonly doubled: readonly string[];
  /** The file of this path, whatever the case of its letters. Throws where it is there twice. */
  readonly find: (path: string) => Entry | undefined;
  /** Its bytes, no more than `most` of them. Throws a ZipError: encrypted, tooLarge, unsupported, incomplete or damaged. */
  readonly read: (entry: Entry, most: number) => Uint8Array;
};

const method = { stored: 0, deflated: 8 } as const;
const piece = { least: 64, most: 1 << 20 } as const;

function inflated(packed: Uint8Array, { name, size }: Entry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.min(piece.most, Math.max(piece.least, size)) });
  } catch (problem) {
    throw new ZipError("damaged", name, problem);
  }
}

function unpacked(source: Source, entry: Entry): Uint8Array {
  const { buffer, byteOffset, byteLength } = pieceOf(source, entry.from, entry.packed);
  const packed = new Uint8Array(buffer, byteOffset, byteLength);
  if (entry.method === method.deflated) return inflated(packed, entry);
  if (entry.method === method.stored) return packed;
  throw new ZipError("unsupported", entry.name);
}

function partOf(source: Source, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new ZipError("encrypted", entry.name);
  const bytes = unpacked(source, entry);
  if (bytes.byteLength !== entry.size || crc32(bytes) !== entry.crc) throw new ZipError("damaged", entry.name);
  return bytes;
}

/** Opens the bytes of a file. Throws a ZipError. */
export function openZip(source: Source, limits: ZipLimits): Zip {
  const entries = entriesOf(source, limits.entries);
  const files = new Map<string, Entry>();
  const doubled = new Map<string, string>();
  for (const entry of entries) {
    const key = keyOf(entry.name);
    if (entry.isFolder) continue;
    if (files.has(key)) doubled.set(key, entry.name);
    files.set(key, entry);
  }
  let left = limits.bytes;
  return {
    entries,
    doubled: [...doubled.values()],
    find: (path) => {
      if (doubled.has(keyOf(path))) throw new ZipError("doubled", path);
      return files.get(keyOf(path));
    },
    read: (entry, most) => {
      if (entry.size > Math.min(most, left)) throw new ZipError("tooLarge", entry.name);
      left -= entry.size;
      return partOf(source, entry);
    },
  };
}
