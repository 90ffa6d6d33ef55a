// The tables that lines part on one page, with the text of each cell.
import type { Box } from "../reading.ts";
import { areaOf, holds, middleOf, widthOf } from "./geometry.ts";
import { cellOf, spoilt, troubles, type CellRead } from "./cells.ts";
import type { Drawn } from "./draw.ts";
import { gridOf, type Field, type Grid } from "./grid.ts";
import type { Letter } from "./letters.ts";
import { netsOf, rulingsOf } from "./rulings.ts";
import type { Look, SeenLetter, UnseenLetter } from "./seen.ts";
import { agrees, type Word } from "./witness.ts";

/** A cell on its page. `open`: it goes over the edge of the page, as far as lines tell. */
export type PageCell = CellRead & Omit<Field, "whole"> & { readonly page: number };

/** A table on one page; `lefts`: where its columns begin, and where the last ends. `isCertain`: told by lines, not by gaps. */
export type PageTable = {
  readonly page: number;
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly lefts: readonly number[];
  readonly cells: readonly PageCell[];
  readonly loose: readonly { readonly text: string; readonly box: Box }[];
  readonly isCertain: boolean;
};

export type TablesOn = { readonly tables: readonly PageTable[]; readonly rest: readonly SeenLetter[] };

/** A letter in the smallest grid that holds it. */
function shared(letters: readonly SeenLetter[], grids: readonly Grid[]): ReadonlyMap<Grid | undefined, readonly SeenLetter[]> {
  const bySize = [...grids].sort((one, other) => areaOf(one.box) - areaOf(other.box));
  const found = new Map<Grid | undefined, SeenLetter[]>();
  for (const letter of letters) {
    const grid = bySize.find(({ box }) => holds(box, middleOf(letter.box)));
    const own = found.get(grid) ?? [];
    found.set(grid, own);
    own.push(letter);
  }
  return found;
}

const inField = <Thing extends { readonly box: Box }>(things: readonly Thing[], { box }: Field): readonly Thing[] =>
  things.filter((thing) => {
    const [x, y] = middleOf(thing.box);
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  });

/** Two letters of one figure on both sides of a line: as near as letters of a word are. */
function isGlued(own: readonly SeenLetter[], others: readonly SeenLetter[]): boolean {
  return own.some((letter) =>
    others.some((other) => {
      const gap = Math.max(other.box.left - letter.box.right, letter.box.left - other.box.right);
      return (
        Math.abs(letter.base - other.base) < letter.size * 0.2 && gap < letter.size * 0.1 && /\d/.test(letter.text) && /\d/.test(other.text)
      );
    }),
  );
}

/** A part of what was drawn in one go, or close to it, is cut away or covered. */
function isPartial(own: readonly SeenLetter[], unseen: readonly UnseenLetter[]): boolean {
  const gone = unseen.filter(({ why, letter }) => (why === "cut" || why === "covered") && /\d/.test(letter.text));
  return gone.some(({ letter }) =>
    own.some((other) => {
      const gap = Math.max(other.box.left - letter.box.right, letter.box.left - other.box.right);
      return Math.abs(letter.base - other.base) < letter.size * 0.2 && gap < letter.size * 0.2 && gap > -widthOf(letter.box) * 0.4;
    }),
  );
}

/** A picture in a cell may be a figure. */
const isInside = (picture: Box, { left, right, top, bottom }: Box): boolean =>
  picture.left > left - 2 &&
  picture.right < right + 2 &&
  picture.top > top - 2 &&
  picture.bottom < bottom + 2 &&
  Math.min(widthOf(picture), picture.bottom - picture.top) > 5;

const pictured = ({ text, trouble }: CellRead): CellRead => ({ text: `${text}〔图片〕`, trouble: trouble ?? troubles.picture });

/** Lines of a border may lie so far within its cell, and so high at least is a figure; in points. */
const [border, lowest] = [1.5, 3] as const;

/** Whether something is drawn in the midst of a cell that is no border, no dash and no ground: a figure may have been drawn without letters. */
function isDrawnIn({ left, right, top, bottom }: Box, { strokes, shapes }: Drawn): boolean {
  const isWithin = (one: Box): boolean =>
    one.left > left + border &&
    one.right < right - border &&
    one.top > top + border &&
    one.bottom < bottom - border &&
    one.bottom - one.top >= lowest;
  return strokes.some(({ box }) => isWithin(box)) || shapes.some(isWithin);
}

/** Nothing, or a sign for it. */
const saysNothing = (text: string): boolean => !/[\p{L}\p{N}〔]/u.test(text);

const drawnOnly = ({ text, trouble }: CellRead): CellRead => ({ text: `${text}〔图形〕`, trouble: trouble ?? troubles.shape });

type Here = { readonly look: Look; readonly drawing: Drawn; readonly words: readonly Word[]; readonly page: number };

function tableFrom(grid: Grid, letters: readonly SeenLetter[], { look, drawing, words, page }: Here): PageTable {
  const drawn: readonly Letter[] = drawing.letters.filter(({ box }) => holds(grid.box, middleOf(box)));
  const unseen = look.unseen.filter(({ letter }) => holds(grid.box, middleOf(letter.box)));
  const held = new Map(grid.fields.map((field) => [field, inField(letters, field)]));
  const beside = (field: Field): readonly SeenLetter[] =>
    grid.fields
      .filter((other) => other.box.left === field.box.right || other.box.right === field.box.left)
      .flatMap((other) => held.get(other) ?? []);
  const cells = grid.fields
    .filter(({ whole }) => whole)
    .map((field): PageCell => {
      const own = held.get(field) ?? [];
      const read = cellOf(own, field.box, drawing.mute);
      const hidden = unseen.filter(({ letter }) => holds(field.box, middleOf(letter.box)));
      const why = isGlued(own, beside(field))
        ? troubles.border
        : isPartial(own, hidden)
          ? troubles.partial
          : agrees(read.text, inField(drawn, field), words, field.box)
            ? null
            : troubles.witness;
      const { row, column, rowSpan, colSpan, box, open } = field;
      const shown = drawing.pictures.some((picture) => isInside(picture.box, field.box))
        ? pictured(read)
        : saysNothing(read.text) && isDrawnIn(field.box, drawing)
          ? drawnOnly(read)
          : read;
      return { ...(why === null ? shown : spoilt(shown, why)), row, column, rowSpan, colSpan, box, open, page };
    });
  const loose = grid.fields
    .filter(({ whole }) => !whole)
    .flatMap((field) => {
      const own = held.get(field) ?? [];
      return own.length === 0 ? [] : [{ text: cellOf(own, field.box, []).text, box: field.box }];
    });
  return { page, box: grid.box, rows: grid.rows, columns: grid.columns, lefts: grid.lefts, cells, loose, isCertain: true };
}

/** Fields with text of their own make a table; one alone is a frame around text. */
const isTable = (grid: Grid, letters: readonly SeenLetter[]): boolean =>
  grid.fields.length > 3 || grid.fields.filter((field) => inField(letters, field).length > 0).length > 1;

/** More cells than a table of any report has: a drawing. */
const mostCells = 3000;

/** The tables of a page, from above, and the letters that stand in none. */
export function tablesOn(here: Here): TablesOn {
  const grids = netsOf(rulingsOf(here.drawing.strokes))
    .flatMap((net) => gridOf(net) ?? [])
    .filter(({ fields }) => fields.length > 1 && fields.length <= mostCells);
  const kept = grids.filter((grid) => isTable(grid, shared(here.look.seen, grids).get(grid) ?? []));
  const letters = shared(here.look.seen, kept);
  const tables = kept.map((grid) => tableFrom(grid, letters.get(grid) ?? [], here));
  return {
    tables: tables.sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left),
    rest: letters.get(undefined) ?? [],
  };
}
