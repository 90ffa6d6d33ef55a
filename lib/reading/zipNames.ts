// The names in a zip file, only to tell what kind of file it is; nothing of it is unpacked or trusted (lib/zip reads).
// APPNOTE 4.3.12 (entries of the directory), 4.3.16 (its end), 4.3.7 (the part in front). Also for the browser.

/** `first`: the content of the first part where it is short and not packed: OpenDocument writes there what it is. */
export type ZipNames = { readonly names: readonly string[]; readonly encrypted: boolean; readonly first: string };

const most = { names: 2000, comment: 65_557 } as const;
const size = { entry: 46, part: 30 } as const;

const signature = (view: DataView, at: number): number => (at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : 0);

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - most.comment); at--)
    if (signature(view, at) === 0x06054b50) return at;
  return undefined;
}

/** Where the directory begins; what stands in front of the archive, and a wide end (zip64), may have moved it. */
function beginOf(view: DataView, end: number): number | undefined {
  const length = view.getUint32(end + 12, true);
  return [end - length, end - length - 76, view.getUint32(end + 16, true)].find((at) => signature(view, at) === 0x02014b50);
}

/** A name is too short to be judged by its letters: UTF-8 where it can be, else GB18030, as lib/zip takes it. */
function nameOf(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return "";
}

function firstPart(bytes: Uint8Array, view: DataView): string {
  if (signature(view, 0) !== 0x04034b50 || view.byteLength < size.part || view.getUint16(8, true) !== 0) return "";
  const from = size.part + view.getUint16(26, true) + view.getUint16(28, true);
  return nameOf(bytes.subarray(from, from + Math.min(200, view.getUint32(18, true))));
}

/** What a zip file says of itself, or undefined where its end is missing: it was cut off. */
export function zipNames(bytes: Uint8Array): ZipNames | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const names: string[] = [];
  let encrypted = false;
  let at = beginOf(view, end) ?? end;
  while (names.length < most.names && signature(view, at) === 0x02014b50 && at + size.entry <= view.byteLength) {
    const length = view.getUint16(at + 28, true);
    encrypted ||= (view.getUint16(at + 8, true) & 1) === 1;
    names.push(
      nameOf(bytes.subarray(at + size.entry, at + size.entry + length))
        .replaceAll("\\", "/")
        .replace(/^(?:\.?\/)+/, ""),
    );
    at += size.entry + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { names, encrypted, first: firstPart(bytes, view) };
}
