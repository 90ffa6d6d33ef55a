// What stands over the tables of a source and says of which year, in which unit and whose their figures are: a caption (2022年情况), 单位：百件, the name of a town.
import { walk, type Outline } from "../edition/walk.ts";
import type { Edition } from "../edition/edition.ts";
import { halfWidth } from "../characters/halfWidth.ts";
import { gridLabelsOf } from "../matching/labels/gridLabels.ts";
import { has, keysOf } from "../matching/labels/label.ts";
import type { ReadPiece, Where } from "../reading/reading.ts";
import { isEmpty, placesByRow, type CellBlock } from "../tables/matrix.ts";
import { titleIn } from "./head.ts";
import { partOfYearIn } from "./partYear.ts";
import type { Sighted } from "./sighted.ts";

/** `year`, `caption`: of the last caption over a table that names a year. `part`: the part of a year that it names, "" for none. `units`: those that a line right over it states. */
export type Over = {
  readonly year: number | undefined;
  readonly part: string;
  readonly caption: string;
  readonly units: readonly string[];
};

/** `bodies`: the names that stand alone over tables, each once. */
export type Overs = { readonly of: (table: Sighted) => Over; readonly bodies: readonly string[] };

const nothing: Over = { year: undefined, part: "", caption: "", units: [] };

/** A line, a row of text that may be one of a table, or a whole table. */
type Row = { readonly texts: readonly string[]; readonly where: Where; readonly isTable: boolean };

function rowsOf(piece: ReadPiece): readonly Row[] {
  if (piece.kind === "line") return [{ texts: [piece.text], where: piece.where, isTable: false }];
  if (piece.isCertain) return [{ texts: [], where: piece.where, isTable: true }];
  const { cells } = piece.block;
  return placesByRow(piece.block).map((own) => ({
    texts: own.map((place) => cells[place]?.text ?? "").filter((text) => !isEmpty(text)),
    where: piece.cells[own[0] ?? -1] ?? piece.where,
    isTable: false,
  }));
}

const longestCaption = 30;
const caption = /^[^\d。，；：,;:]*((?:19|20)\d\d)年(?!底|末|初|以)[^\d。，；：,;:]*$/u;

/** The year that a line names which is no sentence, no date and no title of a report. */
function yearIn(text: string): number | undefined {
  const dense = halfWidth(text).replace(/\s/g, "");
  const [, year] = dense.length > longestCaption ? [] : (caption.exec(dense) ?? []);
  return year === undefined || titleIn(text) !== undefined ? undefined : Number(year);
}

const unitLine = /^[（(]?(?:计量)?单位[:：]([^：:]{1,20}?)[）)]?$/u;

const unitsIn = (text: string): readonly string[] =>
  unitLine
    .exec(text.replace(/\s/g, ""))?.[1]
    ?.split(/[、，,/／；;]/u)
    .filter((unit) => unit !== "") ?? [];

const heading = /^\s*(?:[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十]+[）)])/u;

/** Names of towns, counties and offices, that stand alone on a line. */
const bodyName =
  /^(?!.*(?:信息|公开|情况|工作|统计|计$|单位|附件|各))\p{Script=Han}{2,16}(?:[省市县区旗镇乡局厅]|街道|办事处|委员会|管委会)$/u;

/** So many lines below a name begins the table that it stands over. */
const near = 2;

/** What stands over each of these tables. */
export function overIn(pieces: readonly ReadPiece[], tables: readonly Sighted[], editions: readonly Edition[]): Overs {
  const outlines: readonly Outline[] = editions.map(walk);
  const rows = pieces.flatMap(rowsOf);
  const byPlace = new Map(tables.filter(({ laid }) => laid.length > 0).map((one) => [one.sheet.where, one] as const));
  const isLabel = (text: string): boolean =>
    outlines.some((outline) => [...outline.grids.keys()].some((grid) => has(gridLabelsOf(outline, grid).printed, keysOf(text))));
  const found = new Map<Sighted, Over>();
  let over = nothing;
  for (const { texts, where, isTable } of rows) {
    const [text = "", ...more] = texts;
    const table = byPlace.get(where);
    if (more.length === 0 && text !== "") over = overAfter(text, over, isLabel);
    if (table !== undefined)
      found.set(
        table,
        headOf(table.sheet.block).reduce((above, own) => overAfter(own, above, isLabel), over),
      );
    if (isTable) over = { ...over, units: [] };
  }
  const begins = ({ texts: [text], where, isTable }: Row): boolean => (isTable ? byPlace.has(where) : text !== undefined && isLabel(text));
  const bodies = rows.flatMap(({ texts, isTable }, at) => {
    const [text = "", ...more] = texts;
    const name = text.replace(/\s/g, "");
    return !isTable && more.length === 0 && bodyName.test(name) && rows.slice(at + 1, at + 1 + near).some(begins) ? [name] : [];
  });
  return { of: (table) => found.get(table) ?? nothing, bodies: [...new Set(bodies)] };
}

/** What stands alone in the first rows of a table: its title, in many sheets. */
function headOf(block: CellBlock): readonly string[] {
  const rows = placesByRow(block).map((own) => own.flatMap((place) => block.cells[place]?.text ?? []).filter((text) => !isEmpty(text)));
  const first = rows.findIndex((texts) => texts.length > 1);
  return rows.slice(0, Math.max(first, 0)).flat();
}

/** A row of a table that has become text: it begins with a label of a form, or holds several figures. */
const isRow = (text: string, isLabel: (text: string) => boolean): boolean =>
  isLabel(text) || isLabel(text.trim().split(/\s+/u)[0] ?? "") || (text.match(/(?<!\S)\d[\d,.]*(?!\S)/g) ?? []).length > 1;

/** What stands over what follows, once this line has been met. */
function overAfter(text: string, over: Over, isLabel: (text: string) => boolean): Over {
  const [year, units, part] = [yearIn(text), unitsIn(text), partOfYearIn(text)];
  if (units.length > 0) return { ...over, units };
  if (isRow(text, isLabel)) return over;
  if ((year !== undefined || part !== undefined) && !heading.test(text)) return { year, part: part ?? "", caption: text.trim(), units: [] };
  return heading.test(text) || titleIn(text) !== undefined ? nothing : { ...over, units: [] };
}
