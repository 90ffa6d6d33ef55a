// What an OLE compound file holds ([MS-CFB]): old Office and WPS formats, and new ones under a password ([MS-OFFCRYPTO] 2.3.4).
//
// Only the names of its streams are looked for, in all places where a directory entry may stand ([MS-CFB] 2.6.1: 128 bytes, aligned,
// the name in UTF-16 with its length behind it): a chain of sectors that is damaged does not matter then.

export type CompoundKind = "encryptedOffice" | "rightsManaged" | "oldWorkbook" | "oldDocument" | "oldSlides" | "compound";

const entry = 128;
const most = 64 * 1024 * 1024;

/** In the order in which they decide. */
const streams: readonly (readonly [name: string, kind: CompoundKind])[] = [
  ["\tDRMContent", "rightsManaged"],
  ["EncryptedPackage", "encryptedOffice"],
  ["Workbook", "oldWorkbook"],
  ["Book", "oldWorkbook"],
  ["WordDocument", "oldDocument"],
  ["PowerPoint Document", "oldSlides"],
];

function nameAt(bytes: Uint8Array, view: DataView, at: number): string {
  const length = view.getUint16(at + 64, true);
  if (length < 4 || length > 64 || length % 2 === 1) return "";
  return String.fromCharCode(...Array.from({ length: length / 2 - 1 }, (_, place) => view.getUint16(at + place * 2, true)));
}

/** What a compound file is, by the streams in it. */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const view = new DataView(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, most));
  const found = new Set<string>();
  for (let at = 512; at + entry <= view.byteLength; at += entry) found.add(nameAt(bytes, view, at));
  return streams.find(([name]) => found.has(name))?.[1] ?? "compound";
}
