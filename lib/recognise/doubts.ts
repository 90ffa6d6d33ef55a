// What of a reading casts doubt on the figure of a cell: text that was struck out or deleted there, a change that nobody has settled, words that
// lie in the table's area and in none of its cells; what was left out of a cell that shows nothing.
import type { Box, LeftOutPiece, SourceReading, Where } from "../reading/reading.ts";
import type { Sheet } from "./laid.ts";
import { isNothing } from "./value.ts";

export type Doubts = { readonly of: (sheet: Sheet) => ReadonlyMap<Where, string> };

/** The cell that a place names, as a key; undefined where it names none. */
function cellKey(where: Where): string | undefined {
  if (where.in === "sheet") return JSON.stringify([where.sheet, where.cell]);
  if (where.in === "data" || where.cell === null) return undefined;
  return JSON.stringify([where.cell.table, where.cell.row, where.cell.column]);
}

const isGone = ({ what }: LeftOutPiece): boolean => /划去|删除/.test(what);

const middle = ({ top, bottom }: Box): number => (top + bottom) / 2;
const isBeside = (one: Box, other: Box): boolean => middle(one) > other.top && middle(one) < other.bottom;

/** Where cells of a table lie on each page. */
type Areas = ReadonlyMap<number, Box>;

function areasOf({ places }: Sheet): Areas {
  const areas = new Map<number, Box>();
  for (const place of places) {
    if (place.in !== "page" || place.box === null) continue;
    const { left, top, right, bottom } = place.box;
    const known = areas.get(place.page) ?? place.box;
    areas.set(place.page, {
      left: Math.min(left, known.left),
      top: Math.min(top, known.top),
      right: Math.max(right, known.right),
      bottom: Math.max(bottom, known.bottom),
    });
  }
  return areas;
}

type Loose = { readonly page: number; readonly box: Box; readonly text: string };

/** Text of a page that stands in no table. */
const looseIn = ({ pieces, unread }: SourceReading): readonly Loose[] =>
  [...pieces.filter((piece) => piece.kind === "line"), ...unread].flatMap(({ text, where }) =>
    where.in === "page" && where.box !== null ? [{ page: where.page, box: where.box, text }] : [],
  );

function strayIn(sheet: Sheet, loose: readonly Loose[]): readonly Loose[] {
  const areas = areasOf(sheet);
  return loose.filter(({ page, box }) => {
    const area = areas.get(page);
    const across = (box.left + box.right) / 2;
    return area !== undefined && isBeside(box, area) && across > area.left && across < area.right;
  });
}

/** What somebody wrote beside the text, or the program did: it says nothing of a cell. */
const isBesideText = ({ what }: LeftOutPiece): boolean => /批注|脚注|尾注|注音|提示|目录|页码/.test(what);

const isInBox = (inner: Box, { left, right, top, bottom }: Box): boolean => {
  const across = (inner.left + inner.right) / 2;
  return across > left && across < right && middle(inner) > top && middle(inner) < bottom;
};

/** Whether something that was left out stands in a cell of a page. */
function isIn(left: Where, cell: Where): boolean {
  if (left.in === "html" && cell.in === "html") return left.path === cell.path || left.path.startsWith(`${cell.path} > `);
  return (
    left.in === "page" &&
    cell.in === "page" &&
    left.page === cell.page &&
    left.box !== null &&
    cell.box !== null &&
    isInBox(left.box, cell.box)
  );
}

/** What was left out, by the cells that name themselves. */
function leftByCell(left: readonly LeftOutPiece[]): ReadonlyMap<string, LeftOutPiece> {
  const found = new Map<string, LeftOutPiece>();
  for (const one of left) {
    const key = cellKey(one.where);
    if (key !== undefined && !found.has(key)) found.set(key, one);
  }
  return found;
}

type Left = { readonly all: readonly LeftOutPiece[]; readonly byCell: ReadonlyMap<string, LeftOutPiece> };

/** A cell that shows nothing and is not empty: nobody may say that it means 0. `key`: of the cell. */
function notEmpty(text: string, place: Where, key: string | undefined, left: Left): string | undefined {
  if (!isNothing(text)) return undefined;
  const lies = place.in === "html" || place.in === "page";
  const found = lies ? left.all.find(({ where }) => isIn(where, place)) : key === undefined ? undefined : left.byCell.get(key);
  if (found === undefined) return undefined;
  return `这一格看上去是空的，里面却有${found.what}${found.text === "" ? "" : `“${found.text.slice(0, 20)}”`}，请看原件后自己填`;
}

export function doubtsIn(reading: SourceReading): Doubts {
  const reasons = new Map<string, string>();
  for (const { where, text } of reading.leftOut.filter(isGone)) {
    const key = cellKey(where);
    if (key !== undefined) reasons.set(key, `这一格里有划去或删除的文字“${text}”，请看原件`);
  }
  for (const { where, text } of reading.revisions) {
    const key = cellKey(where);
    if (key !== undefined) reasons.set(key, `这一格里有还没有接受或拒绝的修订“${text}”，请先在原件里处理`);
  }
  for (const { where, reason } of reading.unread) {
    const key = cellKey(where);
    if (key !== undefined) reasons.set(key, reason);
  }
  const loose = looseIn(reading);
  const all = reading.leftOut.filter((one) => !isBesideText(one));
  const left: Left = { all, byCell: leftByCell(all) };
  return {
    of: (sheet) => {
      const stray = strayIn(sheet, loose);
      return new Map(
        sheet.places.flatMap((place, at): readonly (readonly [Where, string])[] => {
          const key = cellKey(place);
          const known = key === undefined ? undefined : reasons.get(key);
          const beside =
            place.in === "page" && place.box !== null
              ? stray.find(({ page, box }) => page === place.page && place.box !== null && isBeside(box, place.box))
              : undefined;
          const stands = beside && `表格范围里有不在格子里的文字“${beside.text}”，分不清是哪一格的`;
          const reason = known ?? stands ?? notEmpty(sheet.block.cells[at]?.text ?? "", place, key, left);
          return reason === undefined ? [] : [[place, reason]];
        }),
      );
    },
  };
}
