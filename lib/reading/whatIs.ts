// What a file is, by its bytes and never by the ending of its name: asked at every door at which a file comes in.
//
// It only looks. What it finds is put into a sentence by `words.ts`; who takes the file reads it strictly. Runs in the browser too.
import { charsetIn, textIn } from "./charset.ts";
import { compoundKind, type CompoundKind } from "./compound.ts";
import { decode, type Encoding } from "./decode.ts";
import { isNoise } from "./noise.ts";
import { scanUtf8 } from "./scan.ts";
import { signedKind, type SignedKind } from "./signatures.ts";
import { zipNames } from "./zipNames.ts";

export type TextKind = "json" | "html" | "signIn" | "xml" | "mail" | "link" | "csv" | "text";
export type ZipKind =
  | "workbook"
  | "binaryWorkbook"
  | "document"
  | "slides"
  | "openSheet"
  | "openDocument"
  | "ofd"
  | "iwork"
  | "package"
  | "zip";
export type PlainKind =
  | "empty"
  | "blank"
  | "mhtml"
  | "brokenZip"
  | "ownDatabase"
  | "ownerFile"
  | "shadow"
  | "spoiled"
  | "noise"
  | "wideText"
  | "unknown"
  | CompoundKind
  | Exclude<SignedKind, "zip" | "compound">;

export type WhatIs =
  | { readonly kind: TextKind; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: ZipKind; readonly names: readonly string[]; readonly encrypted: boolean }
  /** Text of which bytes are missing, wrong or zero; `at`: the offset of the first. */
  | { readonly kind: "damagedText" | "zeros"; readonly at: number }
  | { readonly kind: PlainKind };

export type FileKind = WhatIs["kind"];

const blank = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xff]);

const isMac = (name: string): boolean => name.startsWith("__MACOSX/");

/** First match counts; names in lower case. */
const zipKinds: readonly (readonly [pattern: RegExp, kind: ZipKind])[] = [
  [/^(?:.*\/)?清单\.json$/, "package"],
  [/^xl\/workbook\.bin$/, "binaryWorkbook"],
  [/^xl\//, "workbook"],
  [/^word\//, "document"],
  [/^ppt\//, "slides"],
  [/^ofd\.xml$/, "ofd"],
  [/^index\/document\.iwa$/, "iwork"],
  [/^\[content_types\]\.xml$/, "workbook"],
];

function zipKind(names: readonly string[], first: string): ZipKind {
  if (first.startsWith("application/vnd.oasis.opendocument.")) return first.includes("spreadsheet") ? "openSheet" : "openDocument";
  const own = names.filter((name) => !isMac(name)).map((name) => name.toLowerCase());
  return zipKinds.find(([pattern]) => own.some((name) => pattern.test(name)))?.[1] ?? "zip";
}

function zipOf(bytes: Uint8Array): WhatIs {
  const found = zipNames(bytes);
  return found === undefined
    ? { kind: "brokenZip" }
    : {
        kind: zipKind(found.names, found.first),
        names: found.names.filter((name) => !isMac(name) && !name.endsWith("/")),
        encrypted: found.encrypted,
      };
}

const has = (bytes: Uint8Array, text: string, within: number): boolean => String.fromCharCode(...bytes.subarray(0, within)).includes(text);

/** Words of our own tables, in the first pages of a database. */
const isOwnDatabase = (bytes: Uint8Array): boolean => has(bytes, "kysely_migration", 32_768) || has(bytes, "edition_revision", 32_768);

/** What Excel, Word and WPS put beside a file while it is open (~$…): the length of a name, the name, and the same in UTF-16. */
const isOwnerFile = (bytes: Uint8Array): boolean =>
  (bytes.length === 165 || bytes.length === 162) && (bytes[0] ?? 0) > 0 && (bytes[0] ?? 0) < 55;

function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/, 20).filter((line) => line.trim() !== "");
  return lines.length > 1 && [",", "\t", ";"].some((sign) => lines.every((line) => line.includes(sign)));
}

/** A mail (RFC 5322) has a way and a receiver; a page in one file, which a browser wrote, has neither. */
const isMessage = (start: string): boolean =>
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.test(start) &&
  /^from:/im.test(start) &&
  /^(?:received|message-id|return-path|to|delivered-to):/im.test(start);

/** A page in one file begins with the headers of a mail, whatever its parts are written in. */
function isMhtml(bytes: Uint8Array): boolean {
  // Nearly every file begins with another sign than a name does, and that is told without looking further.
  if (/^[^\w\s\xef-]/.test(String.fromCharCode(bytes[0] ?? 0))) return false;
  const start = String.fromCharCode(...bytes.subarray(0, 4096)).replace(/^(?:\xef\xbb\xbf)?\s+/, "");
  return /^[\w-]+:/.test(start) && /^mime-version:/im.test(start) && /^content-type:/im.test(start) && !isMessage(start);
}

/** Letters that a page of its own has at least; one that only asks to sign in has fewer. */
const fewLetters = 1500;

/** A page that asks to sign in, and says little else: it was saved in place of the file. */
function isSignIn(page: string): boolean {
  const asks = /type\s*=\s*["']?password/i.test(page) || /<title>[^<]*(?:登录|登陆|身份认证|log\s?in|sign\s?in)/i.test(page);
  return asks && page.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>|\s+/gi, "").length < fewLetters;
}

function textKind(text: string): TextKind {
  const start = text.slice(0, 4096).trimStart();
  if (/^\[(?:InternetShortcut|Desktop Entry)\]/i.test(start)) return "link";
  if (/^[[{]/.test(start)) return "json";
  if (isMessage(start)) return "mail";
  if (/^<\?xml/i.test(start) && !/<html/i.test(start)) return "xml";
  if (/^<[!?a-z]/i.test(start)) return isSignIn(text.slice(0, 65_536)) ? "signIn" : "html";
  return isTable(text.slice(0, 65_536)) ? "csv" : "text";
}

/** Without the signs that only machines read, and a quarter of it plain letters: text in an encoding that we do not know, or of which a byte is missing. */
function isLikeText(bytes: Uint8Array): boolean {
  const control = bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f);
  return !control && bytes.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0) * 4 >= bytes.length;
}

/** What macOS lays beside a file on a foreign disk (._name): AppleDouble, RFC 1740. */
const isShadow = (bytes: Uint8Array): boolean => [0x00, 0x05, 0x16, 0x07, 0x00, 0x02, 0x00, 0x00].every((byte, at) => bytes[at] === byte);

/** A zip that was read as text and saved as UTF-8: what was no text became U+FFFD, or letters of another code. No packed file is text. */
function isSpoiled(bytes: Uint8Array): boolean {
  if (scanUtf8(bytes).firstBad >= 0) return false;
  const text = new TextDecoder().decode(bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return lost >= 3 || (/[\u0080-\uFFFF]/.test(text) && (zipNames(bytes)?.names.length ?? 0) === 0);
}

/** A page in an encoding that only its own meta tag tells: Big5, Shift JIS. What we tell by the bytes needs no such word. */
function asNamed(bytes: Uint8Array): WhatIs | undefined {
  const name = charsetIn(bytes);
  if (name === "" || /^(?:x-)?(?:utf|gb|cs?gb|unicode)/.test(name) || scanUtf8(bytes).firstBad < 0) return undefined;
  const text = textIn(bytes, name);
  const kind = text === undefined ? undefined : textKind(text);
  return text === undefined || (kind !== "html" && kind !== "signIn") ? undefined : { kind, text, encoding: "named" };
}

function unsigned(bytes: Uint8Array): WhatIs {
  if (isOwnerFile(bytes)) return { kind: "ownerFile" };
  if (isShadow(bytes)) return { kind: "shadow" };
  if (isMhtml(bytes)) return { kind: "mhtml" };
  const named = asNamed(bytes);
  if (named !== undefined) return named;
  const read = decode(bytes);
  if ("text" in read) return read.text.trim() === "" ? { kind: "blank" } : { kind: textKind(read.text), ...read };
  if (read.problem === "wide") return { kind: "wideText" };
  if (read.problem !== "unknown" || isLikeText(bytes))
    return { kind: read.problem === "zeros" ? "zeros" : "damagedText", at: Math.max(0, read.at) };
  return { kind: isNoise(bytes) ? "noise" : "unknown" };
}

/** What these bytes are: the whole of a file. */
export function whatIs(bytes: Uint8Array): WhatIs {
  if (bytes.length === 0) return { kind: "empty" };
  if (bytes.every((byte) => blank.has(byte))) return { kind: "blank" };
  const signed = signedKind(bytes) ?? (has(bytes, "%PDF-", 1024) ? "pdf" : undefined);
  if (signed === undefined) return unsigned(bytes);
  if (signed === "zip") return isSpoiled(bytes) ? { kind: "spoiled" } : zipOf(bytes);
  if (signed === "compound") return { kind: compoundKind(bytes) };
  return { kind: signed === "database" && isOwnDatabase(bytes) ? "ownDatabase" : signed };
}
