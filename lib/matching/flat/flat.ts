// A TABLE THAT HAS BECOME TEXT, put together again: portals, mails and PDF viewers give its cells a line each, or a row a line between bars,
// and every span is lost. The form knows which cells follow each other, so that the text is read along the form's own layout.
//
// Nothing is guessed. Every row must be found by its label, in the form's order; above every column of values its name must stand; a row has
// as many values as the form has places, or none. What does not fit is unread, with the reason; a table that does not go through to its end is
// not rebuilt at all. Which grid is it? The one whose walk goes through.
import type { LayoutCell } from "../../edition/layout.ts";
import type { Outline } from "../../edition/walk.ts";
import { isEmpty, type BlockCell } from "../../tables/matrix.ts";
import { doubtsBelow } from "./doubts.ts";
import { flatFormOf, type FlatForm } from "./form.ts";
import { withoutPages } from "./pages.ts";
import { isOddAlone } from "./odd.ts";
import { spacedTable } from "./spaced.ts";
import type { Rebuilt } from "./rebuilt.ts";
import { wholeFrom } from "./whole.ts";
import { tokensOf, type FlatRow, type Token } from "./token.ts";
import type { Taken } from "./values.ts";
import { FlatWalk } from "./walk.ts";

export type { FlatRow } from "./token.ts";

/** A table that began and did not go through: it is not rebuilt. `row`: where it came to an end, `label`: what should have stood there. */
export type Broken = { readonly grid: string; readonly from: number; readonly row: number; readonly label: string };

export type FlatTables = { readonly tables: readonly Rebuilt[]; readonly broken: readonly Broken[] };

/** The form's cells with what the text has for them; where it has nothing a label is the form's own, a value is blank. */
function blockWith({ shape, cells }: FlatForm, takenOf: (at: number) => Taken | undefined): Pick<Rebuilt, "block" | "rows"> {
  const textOf = (at: number): string => takenOf(at)?.text ?? (cells[at]?.address === undefined ? (cells[at]?.text ?? "") : "");
  return {
    block: { ...shape, cells: shape.cells.map((cell, at): BlockCell => ({ ...cell, text: textOf(at) })) },
    rows: shape.cells.map((_, at) => takenOf(at)?.row ?? -1),
  };
}

const ofCells =
  ({ cells }: FlatForm, taken: ReadonlyMap<LayoutCell, Taken>) =>
  (at: number): Taken | undefined => {
    const cell = cells[at];
    return cell === undefined ? undefined : taken.get(cell);
  };

function walked(grid: string, form: FlatForm, { from, to, stray, misprints, values, odd }: FlatWalk): Rebuilt {
  const own = odd === undefined ? {} : { odd: odd.at };
  return { grid, from, to, ...blockWith(form, ofCells(form, values.taken)), unread: values.unread, stray, misprints, ...own };
}

function whole(grid: string, form: FlatForm, rows: readonly FlatRow[], from: number): Rebuilt | undefined {
  const taken = wholeFrom(form.laid, rows, from);
  if (taken === undefined) return undefined;
  return { grid, from, to: from + form.laid.rows.length, ...blockWith(form, (at) => taken[at]), unread: [], stray: [], misprints: [] };
}

function spaced(grid: string, form: FlatForm, rows: readonly FlatRow[]): Rebuilt | undefined {
  const found = spacedTable(form.laid, rows);
  if (found === undefined) return undefined;
  const { from, to, taken, unread, misprints } = found;
  return { grid, from, to, ...blockWith(form, ofCells(form, taken)), unread, stray: [], misprints };
}

type Attempt = { readonly rebuilt: Rebuilt } | { readonly broken: Broken; readonly share: number } | undefined;

const doubts = ({ unread, stray, misprints }: Rebuilt): number => unread.length + stray.length + misprints.length;

/** The walk over a grid that goes through with least doubt, else the one that came furthest. */
function attempt(grid: string, form: FlatForm, rows: readonly FlatRow[], tokens: readonly Token[]): Attempt {
  const through: Rebuilt[] = [];
  let furthest: { readonly broken: Broken; readonly share: number } | undefined;
  for (const start of form.starts(tokens)) {
    const straight = whole(grid, form, rows, tokens[start]?.row ?? 0);
    if (straight !== undefined) return { rebuilt: straight };
    const walk = new FlatWalk(form, tokens, start);
    const end = walk.run();
    if (end.is === "through") {
      const rebuilt = walked(grid, form, walk);
      if (doubts(rebuilt) === 0) return { rebuilt };
      through.push(rebuilt);
      continue;
    }
    const share = end.done / Math.max(1, end.of);
    if (furthest === undefined || furthest.share < share)
      furthest = { broken: { grid, from: walk.from, row: end.row, label: end.label }, share };
  }
  const [best] = through.sort((a, b) => doubts(a) - doubts(b));
  const rebuilt = best ?? spaced(grid, form, rows);
  return rebuilt === undefined ? furthest : { rebuilt };
}

/** A line whose cells stand apart by blanks only. */
const parted = ({ cells }: FlatRow): FlatRow => ({ cells: cells.length === 1 ? (cells[0] ?? "").trim().split(/\s{2,}|\u3000+/u) : cells });

/** A bracket is open at its end. */
const isOpen = (text: string): boolean =>
  Math.max(text.lastIndexOf("（"), text.lastIndexOf("(")) > Math.max(text.lastIndexOf("）"), text.lastIndexOf(")"));

/** No row of a table is longer: a paragraph. */
const longestRow = 400;

/** A line whose cells stand apart by a blank, as a viewer of PDF copies them; a number with a blank in it makes one cell too many, words in brackets are one. */
function worded(row: FlatRow): FlatRow {
  const [line = "", ...others] = row.cells;
  if (others.length > 0 || line.length > longestRow) return row;
  const all = line.trim().split(/\s+/u);
  const words: string[] = [];
  for (const [at, word] of all.entries()) {
    const last = words.at(-1);
    const isWithin = last !== undefined && isOpen(last) && all.slice(at).some((one) => /[）)]/u.test(one));
    if (isWithin) words.splice(-1, 1, `${last} ${word}`);
    else words.push(word);
  }
  return { cells: words };
}

/** The first attempt that goes through, else that which came furthest. */
function firstThrough(attempts: readonly (() => Attempt)[]): Attempt {
  let furthest: Attempt;
  for (const one of attempts) {
    const found = one();
    if (found !== undefined && "rebuilt" in found) return found;
    if (found !== undefined && (furthest === undefined || ("share" in furthest && furthest.share < found.share))) furthest = found;
  }
  return furthest;
}

/** A walk that goes through but for one row in doubt. */
function attemptOdd(grid: string, form: FlatForm, tokens: readonly Token[]): Rebuilt | undefined {
  for (const start of form.starts(tokens)) {
    const walk = new FlatWalk(form, tokens, start, true);
    const isThrough = walk.run().is === "through";
    if (isThrough && walk.odd !== undefined && isOddAlone(form, walk.values, walk.misprints.length, walk.odd))
      return walked(grid, form, walk);
  }
  return undefined;
}

/**
 * An attempt on lines whose cells a single blank parts: an empty cell leaves no trace there, and a number with a blank in it is two. So it counts only where no
 * value of the whole table is missing.
 */
function full(grid: string, form: FlatForm, rows: readonly FlatRow[], tokens: readonly Token[]): Attempt {
  const found = attempt(grid, form, rows, tokens);
  if (found === undefined || !("rebuilt" in found)) return found;
  const { rebuilt } = found;
  const at = form.cells.findIndex(({ address }, place) => address !== undefined && isEmpty(rebuilt.block.cells[place]?.text ?? ""));
  if (at < 0 && rebuilt.unread.length === 0) return found;
  const row = at < 0 ? (rebuilt.unread[0]?.row ?? rebuilt.from) : (rebuilt.rows[at] ?? rebuilt.from);
  return {
    broken: { grid, from: rebuilt.from, row: Math.max(row, rebuilt.from), label: rows[Math.max(row, rebuilt.from)]?.cells[0] ?? "" },
    share: 1,
  };
}

/** An attempt, with what stands below the table and casts doubt on it. */
function doubted(found: Attempt, form: FlatForm, rows: readonly FlatRow[]): Attempt {
  if (found === undefined || !("rebuilt" in found)) return found;
  const { rebuilt } = found;
  const unread = doubtsBelow(rebuilt, form, rows);
  return unread.length === 0 ? found : { rebuilt: { ...rebuilt, unread: [...rebuilt.unread, ...unread] } };
}

/** A walk that came so far at least was that table: less may be words of the text that are labels, too. */
const telling = 0.3;

/**
 * The tables of the edition that stand in a text as rows of cells. Rows that belong to none are the text. Of the same grid only the first is
 * rebuilt, and of two grids that claim the same rows the one that stands first in the form.
 */
export function flatTables(outline: Outline, text: readonly FlatRow[]): FlatTables {
  const rows = withoutPages(text);
  const tables: Rebuilt[] = [];
  const broken: Broken[] = [];
  const ways = [
    { rows, attempt },
    { rows: rows.map(parted), attempt },
    { rows: rows.map(worded), attempt: full },
  ].map((way) => ({ ...way, tokens: tokensOf(way.rows) }));
  const isFree = (one: Rebuilt): boolean => !tables.some((other) => other.from < one.to && one.from < other.to);
  for (const [grid, place] of outline.grids) {
    const form = flatFormOf(place);
    const found = firstThrough(ways.map((way) => () => doubted(way.attempt(grid, form, way.rows, way.tokens), form, way.rows)));
    if (found === undefined) continue;
    if ("rebuilt" in found) {
      const { rebuilt } = found;
      if (isFree(rebuilt)) tables.push(rebuilt);
    } else if (found.share >= telling) broken.push(found.broken);
  }
  return {
    tables: tables.sort((a, b) => a.from - b.from),
    broken: broken.filter(({ from, row }) => !tables.some((one) => one.from <= row && from < one.to)),
  };
}

/** Whether no value is missing but those that are unread. */
function hasAllValues({ cells }: FlatForm, { block, unread }: Rebuilt): boolean {
  const left = new Set(unread.map(({ address }) => address));
  return cells.every(({ address }, at) => address === undefined || left.has(address) || !isEmpty(block.cells[at]?.text ?? ""));
}

/** The table of a grid that stands in a text but for one row in doubt, where it does not stand there whole (flatTables). */
export function oddTable(outline: Outline, grid: string, text: readonly FlatRow[]): Rebuilt | undefined {
  const place = outline.grids.get(grid);
  if (place === undefined || place.grid.kind === "list") return undefined;
  const [form, rows] = [flatFormOf(place), withoutPages(text)];
  const spelled = [rows, rows.map(parted)].map((way) => attemptOdd(grid, form, tokensOf(way))).find((one) => one !== undefined);
  const blanks = spelled === undefined ? attemptOdd(grid, form, tokensOf(rows.map(worded))) : undefined;
  const rebuilt = spelled ?? (blanks !== undefined && hasAllValues(form, blanks) ? blanks : undefined);
  if (rebuilt === undefined) return undefined;
  const found = doubted({ rebuilt }, form, rows);
  return found !== undefined && "rebuilt" in found ? found.rebuilt : undefined;
}
