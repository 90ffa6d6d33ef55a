// The manifest of a safe copy, as the last block of the file itself: whoever carries the file away carries both.
//
// A safe copy is a data file of SQLite and, behind its last page, one block of text. SQLite goes by the number of pages in its head and
// never looks behind them, so that the file can be opened by any program that reads SQLite. Every byte counts: the data by their SHA-256, the
// block by the sum that it holds and by being exactly what we would write.
import { createHash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";
import { z } from "zod";
import { sealed, sealOf } from "../../checksum/checksum.ts";

/** The length of the block, in bytes. */
const blockLength = 4096;

const heading = "\n年报编制整库备份：前面是 SQLite 数据文件，这里是它的清单。\n";

const shape = z.strictObject({
  checksum: z.string(),
  format: z.literal("nianbao-database/1"),
  /** ISO 8601 UTC. */
  made: z.iso.datetime(),
  /** Of the program that made it, and the last step that its tables have taken (migrations.ts). */
  version: z.string(),
  schema: z.string(),
  /** How many reports are there, and how many in the bin. */
  reports: z.int().nonnegative(),
  deleted: z.int().nonnegative(),
  /** What they hold, as one sum (tally.ts): equal where nothing has changed. */
  content: z.string(),
  /** Of the data file alone. */
  bytes: z.int().positive(),
  sha256: z.string(),
});

export type Manifest = z.infer<typeof shape>;

function laidOut(manifest: Manifest): Buffer {
  const text = Buffer.from(`${heading}${JSON.stringify(manifest, null, 1)}`);
  if (text.length >= blockLength) throw new RangeError("the manifest is longer than its block");
  return Buffer.concat([text, Buffer.alloc(blockLength - text.length - 1, " "), Buffer.from("\n")]);
}

/** The block of a manifest. */
export const blockOf = (facts: Omit<Manifest, "checksum" | "format">): Buffer =>
  laidOut(shape.parse(sealed({ format: "nianbao-database/1", ...facts })));

function manifestIn(block: Buffer): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(block.toString("utf8", Buffer.byteLength(heading)));
    const read = shape.safeParse(value);
    return read.success && sealOf(read.data) === "whole" && laidOut(read.data).equals(block) ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** What the head of a data file says of its length, in bytes: page size times number of pages. */
function lengthIn(head: Buffer): number {
  const page = head.readUInt16BE(16);
  return (page === 1 ? 65_536 : page) * head.readUInt32BE(28);
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, Math.max(at, 0)));
}

/** What a file is by its end: a safe copy with its manifest; `bare`, a data file alone; or `broken`, cut short or changed. Not for a file that SQLite has open in this process. */
export function endOf(path: string): Manifest | "bare" | "broken" {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const manifest = manifestIn(bytesAt(file, size - blockLength, blockLength));
    if (manifest !== undefined) return manifest.bytes === size - blockLength ? manifest : "broken";
    const head = bytesAt(file, 0, 100);
    return head.length === 100 && lengthIn(head) === size ? "bare" : "broken";
  } finally {
    closeSync(file);
  }
}

/** SHA-256 of the first `bytes` of a file, in hex. */
export async function sha256Of(path: string, bytes: number): Promise<string> {
  const sum = createHash("sha256");
  for await (const piece of createReadStream(path, { end: bytes - 1, highWaterMark: 1 << 20 })) sum.update(piece);
  return sum.digest("hex");
}
