// Looks at the log beside a data file (-wal) before SQLite does: SQLite takes it up to the first frame that is not whole
// and leaves the rest without a word. The layout and the checksums are those of sqlite.org/fileformat2.html#walformat.
//
// What a kill leaves is no fault: frames without a commit, or the last one cut short. A whole frame of this log whose
// checksum is wrong is one: the disk or a copy damaged it, or the power went before it was acknowledged.
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const headerLength = 32;
const frameHeaderLength = 24;
const magic = 0x377f0682;

type Sum = readonly [number, number];

function added([first, second]: Sum, view: DataView, from: number, to: number, little: boolean): Sum {
  let [one, two] = [first, second];
  for (let at = from; at < to; at += 8) {
    one = (one + view.getUint32(at, little) + two) >>> 0;
    two = (two + view.getUint32(at + 4, little) + one) >>> 0;
  }
  return [one, two];
}

const isSum = ([one, two]: Sum, view: DataView, at: number): boolean => view.getUint32(at) === one && view.getUint32(at + 4) === two;

function bytesAt(file: number, at: number, length: number): DataView | undefined {
  const bytes = new Uint8Array(length);
  return readSync(file, bytes, 0, length, at) === length ? new DataView(bytes.buffer) : undefined;
}

/** How many of the two salts of a frame are the header's: both in a frame of this log, none in one left from an earlier. */
const saltsOf = (frame: DataView, header: DataView): number =>
  [0, 4].filter((at) => frame.getUint32(8 + at) === header.getUint32(16 + at)).length;

function wholeUpTo(file: number, size: number): number | undefined {
  const header = bytesAt(file, 0, headerLength);
  if (header === undefined || (header.getUint32(0) & ~1) !== magic) return 0;
  const little = header.getUint32(0) === magic;
  let sum = added([0, 0], header, 0, 24, little);
  if (!isSum(sum, header, 24)) return 0;
  const length = frameHeaderLength + header.getUint32(8);
  for (let at = headerLength; at + length <= size; at += length) {
    const frame = bytesAt(file, at, length);
    if (frame === undefined) return undefined;
    sum = added(added(sum, frame, 0, 8, little), frame, frameHeaderLength, length, little);
    if (saltsOf(frame, header) === 2 && isSum(sum, frame, 16)) continue;
    return isOfThisLog(file, header, at, size, length) ? at : undefined;
  }
  return undefined;
}

function isOfThisLog(file: number, header: DataView, from: number, size: number, length: number): boolean {
  for (let at = from; at + length <= size; at += length) {
    const frame = bytesAt(file, at, frameHeaderLength);
    if (frame !== undefined && saltsOf(frame, header) > (at === from ? 0 : 1)) return true;
  }
  return false;
}

/** From which byte on the log is damaged, or undefined where it is whole, empty or not there. */
export function damageIn(path: string): number | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    const { size } = fstatSync(file);
    return size === 0 ? undefined : wholeUpTo(file, size);
  } finally {
    closeSync(file);
  }
}
