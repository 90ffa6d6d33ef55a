// A second look at the tables of a Word file, by another road: no tree, no styles, no fields, only which letters are written in which cell, told
// from the XML by its tags. What the reader says of a cell must come to the same letters: those it read and those it left out.
//
// It shares no code with the reader, for what both take from one place both would have wrong.
import { numberAlone } from "../../seen/insets.ts";
import { bracketBegins } from "../../seen/marks.ts";

/** A cell by its place (table, row, column from 1, as in a reading), and the letters and digits that are written in it. */
export type Written = ReadonlyMap<string, string>;

export const keyOf = (table: number, row: number, column: number): string => `${table} ${row} ${column}`;

/** So many characters may stand before the end of the first tag. */
const head = 20_000;

const namespaces =
  /xmlns:?([\w.-]{0,60})\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex: string | undefined, number: string | undefined, name: string | undefined) =>
    name === undefined ? String.fromCodePoint(hex === undefined ? Number(number) : Number.parseInt(hex, 16)) : (entities[name] ?? ""),
  );

const wholeOf = (attributes: string): number => Number(/val\s*=\s*["'](\d{1,4})["']/.exec(attributes)?.[1] ?? 1);

/** `key`: of the cell that is open, "" between cells. `boxes`: in how many text boxes the table stands. */
type OpenTable = { readonly table: number; readonly boxes: number; row: number; column: number; span: number; key: string };

type Tag = { readonly name: string; readonly ends: boolean; readonly isEmpty: boolean; readonly attributes: string };

/** Follows tags and keeps what stands between those of text. */
class Look {
  readonly cells = new Map<string, string>();
  readonly #open: OpenTable[] = [];
  #tables = 0;
  #boxes = 0;
  /** In how many elements it is whose content counts for nothing: what stands in for an alternative, properties as they were. */
  #off = 0;

  say(text: string): void {
    const at = this.#open.at(-1);
    if (this.#off === 0 && at !== undefined && at.key !== "" && this.#boxes === at.boxes)
      this.cells.set(at.key, (this.cells.get(at.key) ?? "") + lettersOf(text));
  }

  tag({ name, ends, isEmpty, attributes }: Tag): void {
    const step = ends ? -1 : isEmpty ? 0 : 1;
    if (name === "Fallback" || name.endsWith("PrChange")) this.#off += step;
    else if (this.#off > 0) return;
    else if (name === "txbxContent") this.#boxes += step;
    else if (name === "tbl" && ends) this.#open.pop();
    else if (name === "tbl") this.#open.push({ table: (this.#tables += 1), boxes: this.#boxes, row: 0, column: 0, span: 1, key: "" });
    else this.#inTable(this.#open.at(-1), { name, ends, isEmpty, attributes });
  }

  #inTable(at: OpenTable | undefined, { name, ends, attributes }: Tag): void {
    if (at === undefined) return;
    if (name === "tr" && !ends) Object.assign(at, { row: at.row + 1, column: 0 });
    if (name === "gridBefore") at.column = wholeOf(attributes);
    if (name === "gridSpan") at.span = Math.max(1, wholeOf(attributes));
    if (name === "tc" && ends) Object.assign(at, { column: at.column + at.span, key: "" });
    if (name !== "tc" || ends) return;
    Object.assign(at, { span: 1, key: keyOf(at.table, at.row, at.column + 1) });
    this.cells.set(at.key, "");
  }
}

const asides = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;

/** The letters in each cell of the main part; undefined where its names cannot be told. A cell that is merged into another has no place. */
export function writtenIn(xml: string): Written | undefined {
  const prefix = namespaces.exec(xml.slice(0, head))?.[1];
  if (prefix === undefined) return undefined;
  const own = prefix === "" ? "" : `${prefix.replaceAll(".", "\\.")}:`;
  const tags = new RegExp(`${asides.source}|<(/?)(${own}[A-Za-z]+|[\\w.-]+:Fallback)\\b([^<>]*?)(/?)>`, "g");
  const look = new Look();
  let from = -1;
  for (const match of xml.matchAll(tags)) {
    const [whole, , slash, written = "", attributes = "", empty] = match;
    const name = written.slice(written.indexOf(":") + 1);
    const tag = { name, ends: slash === "/", isEmpty: empty === "/", attributes };
    if (name === "t" || name === "delText") {
      if (tag.ends && from >= 0) look.say(plain(xml.slice(from, match.index).replace(asides, "$1")));
      from = tag.ends || tag.isEmpty ? -1 : match.index + whole.length;
    } else if (name !== "") look.tag(tag);
  }
  return look.cells;
}

/** Numbers of items without text in their brackets. */
const numbersAlone = new RegExp(numberAlone("([^〔〕]*)"), "g");

const sorted = (text: string): string => [...lettersOf(text)].sort().join("");

/**
 * Whether what was read of a cell comes to what is written in it. `left`: what is written there and was left out; `added`: what is printed and stands in no text, as
 * automatic numbers. Where neither is, the order counts, too.
 */
export function agrees(
  written: string | undefined,
  { text, left, added }: { readonly text: string; readonly left: string; readonly added: string },
): boolean {
  if (written === undefined) return false;
  const own = text.replace(bracketBegins, "").replace(numbersAlone, "$1");
  if (left === "" && added === "") return lettersOf(own) === written;
  return sorted(own + left) === sorted(written + added);
}
