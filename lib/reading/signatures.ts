// Files that are known by their first bytes. A list; each line is from the format's own specification, or, where there is none, from
// what the program writes.

export type SignedKind =
  | "pdf"
  | "rar"
  | "sevenZip"
  | "packed"
  | "image"
  | "database"
  | "program"
  | "shortcut"
  | "rtf"
  | "locked"
  | "compound"
  | "zip";

type Signature = { readonly kind: SignedKind; readonly bytes: string | readonly number[]; readonly at?: number };

const signatures: readonly Signature[] = [
  { kind: "zip", bytes: "PK\x03\x04" },
  { kind: "zip", bytes: "PK\x05\x06" },
  { kind: "zip", bytes: "PK\x07\x08" },
  { kind: "compound", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: "pdf", bytes: "%PDF-" },
  { kind: "rar", bytes: "Rar!\x1a\x07" },
  { kind: "sevenZip", bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: "packed", bytes: [0x1f, 0x8b] },
  { kind: "packed", bytes: "BZh" },
  { kind: "packed", bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] },
  { kind: "packed", bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: "packed", bytes: "ustar", at: 257 },
  { kind: "packed", bytes: "MSCF" },
  { kind: "packed", bytes: "CD001", at: 32_769 },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "image", bytes: "GIF8" },
  { kind: "image", bytes: "II*\0" },
  { kind: "image", bytes: "MM\0*" },
  { kind: "image", bytes: "WEBP", at: 8 },
  { kind: "image", bytes: "ftypheic", at: 4 },
  { kind: "image", bytes: "ftypmif1", at: 4 },
  { kind: "database", bytes: "SQLite format 3\0" },
  { kind: "program", bytes: "\x7fELF" },
  { kind: "shortcut", bytes: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0] },
  { kind: "rtf", bytes: "{\\rtf" },
  // Files under the control of a unit's own encryption: 亿赛通, Fasoo, Softcamp, MarkAny, Microsoft's .pfile.
  { kind: "locked", bytes: "%TSD-Header-###%" },
  { kind: "locked", bytes: [0x62, 0x14, 0x23, 0x65] },
  { kind: "locked", bytes: "E-SafeNet", at: 4 },
  { kind: "locked", bytes: "SCDSA" },
  { kind: "locked", bytes: ".pfile" },
  { kind: "locked", bytes: "DRMONE", at: 2 },
  { kind: "locked", bytes: "<DOCUMENT SAFER" },
];

const beginsAt = (bytes: Uint8Array, start: Signature["bytes"], at: number): boolean =>
  typeof start === "string"
    ? [...start].every((sign, place) => bytes[at + place] === sign.charCodeAt(0))
    : start.every((byte, place) => bytes[at + place] === byte);

/** What the first bytes say, or undefined where they say nothing. */
export const signedKind = (bytes: Uint8Array): SignedKind | undefined =>
  signatures.find(({ bytes: start, at = 0 }) => beginsAt(bytes, start, at))?.kind;
