// A file that somebody sends, laid down beside the data while it is read, whatever its length: never held in memory.
//
// What the bytes are, and their encoding, is decided strictly (lib/reading). A backup that was turned into another encoding
// is turned back before it is read; single damaged bytes of UTF-8 are left for the report in which they stand.
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { encodingNote, refusalOf, takes } from "../reading/words.ts";
import { whatIs, type WhatIs } from "../reading/whatIs.ts";
import { inMemory, longestReport, type Source } from "./members.ts";

export type Spooled = Source & { close(): void };

const pieceLength = 1 << 20;

/** Writes these pieces into a file that is gone when it is closed. Throws what the system says. */
export async function spooled(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Spooled> {
  const name = `${path}-restore-${randomUUID()}`;
  const file = openSync(name, "wx+", 0o600);
  const close = (): void => {
    closeSync(file);
    rmSync(name, { force: true });
  };
  let size = 0;
  try {
    for await (const piece of pieces) {
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done, piece.length - done, size + done);
      size += piece.length;
    }
  } catch (error) {
    close();
    throw error;
  }
  return { size, read: (at, length) => readFrom(file, at, length), close };
}

function readFrom(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  for (let more = -1; done < length && more !== 0; done += more) more = readSync(file, bytes, done, length - done, at + done);
  return bytes.subarray(0, done);
}

/** What the file is, by its beginning: cut where no letter is cut. */
function kindOf(source: Source): WhatIs {
  const whole = source.read(0, pieceLength);
  const most = source.size > pieceLength ? 4 : 1;
  const cuts = Array.from({ length: most }, (_, less) => whatIs(whole.subarray(0, whole.length - less)));
  return cuts.find((found) => "encoding" in found) ?? cuts[0] ?? { kind: "empty" };
}

function* decoded(source: Source, encoding: string): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < source.size; at += pieceLength) yield Buffer.from(decoder.decode(source.read(at, pieceLength), { stream: true }));
  yield Buffer.from(decoder.decode());
}

const isObject = (source: Source): boolean => /^(?:\xef\xbb\xbf)?\s*\{/.test(source.read(0, 1000).toString("latin1"));

/** The file in UTF-8, with what is to be said of its encoding; or why it is none that can be read. */
export async function inUtf8(
  path: string,
  source: Spooled,
): Promise<{ readonly text: Spooled; readonly note?: string | undefined } | { readonly refusal: string }> {
  const found = kindOf(source);
  if ((found.kind === "damagedText" || found.kind === "zeros") && isObject(source)) return { text: source };
  if (!takes("restore", found) || !("encoding" in found)) return { refusal: refusalOf(found, "restore") };
  if (found.encoding === "utf-8") return { text: source };
  try {
    return { text: await spooled(path, decoded(source, found.encoding)), note: encodingNote(found) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { refusal: refusalOf({ kind: "damagedText", at: 0 }, "restore") };
  }
}

/** As scripts have always sent it: {"text": the file, "mode"}. Undefined where the file was sent itself. */
export function wrapped(source: Source): { readonly text: Source; readonly mode: unknown } | undefined {
  if (source.size > longestReport || !/^\s*\{\s*"(?:text|mode)"/.test(source.read(0, 200).toString("latin1"))) return undefined;
  const json = parsed(source);
  if (typeof json !== "object" || json === null || !("text" in json) || typeof json.text !== "string") return undefined;
  return { text: inMemory(Buffer.from(json.text)), mode: "mode" in json ? json.mode : undefined };
}

function parsed(source: Source): unknown {
  try {
    return JSON.parse(source.read(0, source.size).toString("utf8"));
  } catch {
    return undefined;
  }
}
