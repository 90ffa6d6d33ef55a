// Finds the parts of a backup file without reading it whole: where each member of its one object stands, and each report.
//
// Bytes, not letters: what holds JSON together is the same in UTF-8 as in ASCII. A report in which something is broken does
// not hide the next: in a file as we lay it out, a report begins with a line of four spaces and a brace, and no text has
// line breaks of its own. Nothing is parsed here.
import { setImmediate as breath } from "node:timers/promises";

/** Bytes that can be read anywhere: a file, or memory. */
export type Source = { readonly size: number; read(at: number, length: number): Buffer };

export type ByteRange = { readonly at: number; readonly length: number };

/**
 * `torn`: after how many reports something between them is broken, where it is. `end`: whether the object was closed with
 * nothing behind it, the file stops in the middle, or the object is broken.
 */
export type Members = {
  readonly members: ReadonlyMap<string, ByteRange>;
  readonly reports: readonly (ByteRange | "broken")[];
  readonly torn?: number | undefined;
  readonly end: "whole" | "cut" | "broken";
};

export const inMemory = (bytes: Buffer): Source => ({ size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) });

const pieceLength = 1 << 20;
/** Deeper than any report; a bound on what a hostile file may make of the stack. */
const deepest = 60;
/** The most bytes that a report may have: a text of that length can still be made. */
export const longestReport = 200 << 20;

class Broken extends Error {}
class Cut extends Error {}

const code = (sign: string): number => sign.charCodeAt(0);
const [quote, backslash, comma, colon, brace, endBrace, bracket, endBracket] = ['"', "\\", ",", ":", "{", "}", "[", "]"].map(code);
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const entryLine = Buffer.from("\n    {");

class Cursor {
  readonly #source: Source;
  #piece: Buffer = Buffer.alloc(0);
  #start = 0;
  #next = 0;

  constructor(source: Source, at = 0) {
    this.#source = source;
    this.#start = at;
  }

  get at(): number {
    return this.#start + this.#next;
  }

  /** The byte that comes next, or -1 at the end. */
  peek(): number {
    if (this.#next === this.#piece.length) {
      this.#start += this.#next;
      this.#next = 0;
      this.#piece = this.#source.read(this.#start, pieceLength);
    }
    return this.#piece[this.#next] ?? -1;
  }

  take(): number {
    const byte = this.peek();
    if (byte >= 0) this.#next += 1;
    return byte;
  }

  skipSpace(): number {
    while (isSpace(this.peek())) this.take();
    return this.peek();
  }

  expect(byte: number | undefined): void {
    const found = this.skipSpace();
    if (found === -1) throw new Cut();
    if (found !== byte) throw new Broken();
    this.take();
  }

  /** Over a text to behind its closing quote. A backup is nearly all texts: no call for each byte. */
  #string(): void {
    this.take();
    let escaped = false;
    while (this.peek() !== -1) {
      const piece = this.#piece;
      for (let at = this.#next; at < piece.length; at += 1) {
        const byte = piece[at] ?? 0;
        this.#next = at + 1;
        if (byte < 0x20) throw new Broken();
        if (escaped) escaped = false;
        else if (byte === quote) return;
        else escaped = byte === backslash;
      }
    }
    throw new Cut();
  }

  #nested(): void {
    const open: number[] = [];
    do {
      const byte = this.peek();
      if (byte === -1) throw new Cut();
      if (byte === quote) {
        this.#string();
        continue;
      }
      this.take();
      if (byte === brace) open.push(endBrace ?? 0);
      else if (byte === bracket) open.push(endBracket ?? 0);
      else if ((byte === endBrace || byte === endBracket) && open.pop() !== byte) throw new Broken();
      if (open.length > deepest) throw new Broken();
    } while (open.length > 0);
  }

  /** Goes over one value. */
  value(): ByteRange {
    const first = this.skipSpace();
    const at = this.at;
    if (first === -1) throw new Cut();
    if (first === quote) this.#string();
    else if (first === brace || first === bracket) this.#nested();
    else while (![comma, endBrace, endBracket, -1].includes(this.peek()) && !isSpace(this.peek())) this.take();
    const length = this.at - at;
    if (length === 0 || length > longestReport) throw new Broken();
    return { at, length };
  }

  /** Goes on to the next line that begins a report; answers whether there is one. */
  toNextReport(): boolean {
    let matched = 0;
    for (let byte = this.peek(); byte !== -1; byte = this.peek()) {
      if (matched === entryLine.length - 1 && byte === brace) return true;
      matched = byte === entryLine[matched] ? matched + 1 : byte === entryLine[0] ? 1 : 0;
      this.take();
    }
    return false;
  }
}

/** Goes over the reports; answers after how many of them the file was torn, if it was. */
function* reportsAt(cursor: Cursor, reports: (ByteRange | "broken")[]): Generator<undefined, number | undefined> {
  let torn: number | undefined;
  cursor.expect(bracket);
  if (cursor.skipSpace() === endBracket) return void cursor.take();
  for (;;) {
    yield;
    try {
      reports.push(valueOrBroken(cursor));
      if (reports.at(-1) === "broken" && !cursor.toNextReport()) throw new Cut();
      if (reports.at(-1) === "broken") continue;
      if (cursor.skipSpace() === endBracket) break;
      cursor.expect(comma);
      if (cursor.skipSpace() !== brace) throw new Broken();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      torn ??= reports.length;
      if (!cursor.toNextReport()) throw new Cut();
    }
  }
  cursor.take();
  return torn;
}

function valueOrBroken(cursor: Cursor): ByteRange | "broken" {
  try {
    return cursor.value();
  } catch (error) {
    if (error instanceof Broken) return "broken";
    throw error;
  }
}

/** The name of a member, read as Latin letters: ours are, and any other is nobody's. */
const nameAt = (source: Source, { at, length }: ByteRange): string => source.read(at + 1, Math.min(length - 2, 200)).toString("latin1");

/** The members of the file's object, and the reports in the one of that name. Stops after each report, for others to be served. */
export function* findMembers(source: Source): Generator<undefined, Members> {
  const members = new Map<string, ByteRange>();
  const reports: (ByteRange | "broken")[] = [];
  let torn: number | undefined;
  const cursor = new Cursor(source, source.read(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0);
  try {
    cursor.expect(brace);
    while (cursor.skipSpace() !== endBrace) {
      if (members.size + reports.length > 0) cursor.expect(comma);
      if (cursor.skipSpace() !== quote) throw new Broken();
      const name = nameAt(source, cursor.value());
      cursor.expect(colon);
      if (name === "reports" && cursor.skipSpace() === bracket && !members.has(name)) {
        members.set(name, { at: cursor.at, length: 0 });
        torn = yield* reportsAt(cursor, reports);
      } else if (members.has(name) || members.size > 50) throw new Broken();
      else members.set(name, cursor.value());
    }
    cursor.expect(endBrace);
    return { members, reports, torn, end: cursor.skipSpace() === -1 ? "whole" : "broken" };
  } catch (error) {
    if (error instanceof Cut) return { members, reports, torn, end: "cut" };
    if (error instanceof Broken) return { members, reports, torn, end: "broken" };
    throw error;
  }
}

/** All of it at once. */
export function membersOf(source: Source): Members {
  const finding = findMembers(source);
  for (let step = finding.next(); ; step = finding.next()) if (step.done === true) return step.value;
}

/** How long others wait for their turn, in milliseconds. */
const share = 15;

/** With turns for others between. */
export async function membersInTurns(source: Source): Promise<Members> {
  const finding = findMembers(source);
  let since = performance.now();
  for (let step = finding.next(); ; step = finding.next()) {
    if (step.done === true) return step.value;
    if (performance.now() - since < share) continue;
    await breath();
    since = performance.now();
  }
}
