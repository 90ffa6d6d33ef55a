// For tests only: the parts of a .docx by path, as text. The renderer's own library is not asked to check itself.
import { inflateRawSync } from "node:zlib";

export type Entry = { readonly path: string; readonly text: string; readonly time: number };

/** Every entry in the order of the directory. `time` as in the file: MS-DOS date and time. */
export function unzip(zip: Uint8Array): readonly Entry[] {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const [method, size, name, extra, comment, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + size);
    const entry = {
      path: bytes.toString("utf8", at + 46, at + 46 + name),
      text: (method === 0 ? content : inflateRawSync(content)).toString("utf8"),
      time: bytes.readUInt32LE(local + 10),
    };
    at += 46 + name + extra + comment;
    return entry;
  });
}

/** The text of one part. Throws a RangeError where the file has none of that path. */
export function partOf(zip: Uint8Array, path: string): string {
  const entry = unzip(zip).find((one) => one.path === path);
  if (entry === undefined) throw new RangeError(`no part ${path}`);
  return entry.text;
}
