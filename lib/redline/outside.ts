// What stands in the file and is no text of the report: pictures, headers, notes, what was struck out or hidden, and comments.
import type { LeftOutPiece, ReadPiece, Reviser, SourceReading, Where } from "../reading/reading.ts";
import { states } from "../report/state.ts";
import type { Outside, Remark } from "./change.ts";
import type { WithoutCharts } from "./charts.ts";
import { closed } from "./fold.ts";
import { cellOf } from "./tables.ts";

const marks: ReadonlySet<string> = new Set(Object.values(states).flatMap(({ mark }) => (mark === null ? [] : [mark])));

/** What our own file has in its headers: the mark of a report that is not finished. */
const isOwnHeader = ({ what, text }: LeftOutPiece): boolean => what === "页眉" && text.split("\n").every((line) => marks.has(closed(line)));

const paragraphOf = (where: Where | null): number | null => (where?.in === "document" ? where.paragraph : null);

/** Whether it stands on the pages of 图解. */
function isInCharts(where: Where, charts: WithoutCharts["charts"]): boolean {
  const [at, from, to] = [paragraphOf(where), paragraphOf(charts?.from ?? null), paragraphOf(charts?.to ?? null)];
  return charts !== null && at !== null && from !== null && at >= from && (to === null || at < to);
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What the marks of 修订 say already, and what comments say. */
const isSaid = ({ what }: LeftOutPiece): boolean => /^修订中(?:删除|移走)的文字$/.test(what) || what === "批注";

/** Who deleted a row under 修订. */
const rowBy = ({ revisions }: SourceReading, what: string, text: string): readonly Reviser[] =>
  what !== "修订中删除的行"
    ? []
    : revisions
        .flatMap(({ kind, text: own, author, date }) => (kind === "deleted" && closed(own) === closed(text) ? [{ author, date }] : []))
        .slice(0, 1);

export function outsideOf(reading: SourceReading, charts: WithoutCharts["charts"]): readonly Outside[] {
  const left = reading.leftOut
    .filter((piece) => !isSaid(piece) && !isOwnHeader(piece) && !isInCharts(piece.where, charts))
    .map(({ what, text, where }) => ({ what: `${what}${text === "" ? "" : `：“${short(text)}”`}`, by: rowBy(reading, what, text), where }));
  const unread = reading.unread
    .filter(({ where }) => cellOf(where) === null && !isInCharts(where, charts))
    .map(({ reason, text, where }) => ({ what: `${reason}${text === "" ? "" : `（“${short(text)}”）`}`, by: [], where }));
  return [...left, ...unread];
}

const isAt = (piece: ReadPiece, where: Where): boolean =>
  cellOf(where) === null && paragraphOf(piece.where) === paragraphOf(where) && piece.kind === "line";

/** What a comment stands at. */
function nearOf({ pieces }: SourceReading, where: Where): string {
  const cell = cellOf(where);
  if (cell === null) return pieces.flatMap((piece) => (isAt(piece, where) && piece.kind === "line" ? [piece.text] : []))[0] ?? "";
  return (
    pieces.flatMap((piece) =>
      piece.kind === "table"
        ? piece.cells.flatMap((one, at) =>
            JSON.stringify(cellOf(one)) === JSON.stringify(cell) ? [piece.block.cells[at]?.text ?? ""] : [],
          )
        : [],
    )[0] ?? ""
  );
}

export const remarksOf = (reading: SourceReading): readonly Remark[] =>
  reading.leftOut.flatMap(({ what, text, where, by }) =>
    what === "批注" ? [{ text, by: by ?? { author: "", date: "" }, near: short(nearOf(reading, where)), where }] : [],
  );
