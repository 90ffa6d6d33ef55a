// Where a table's columns stand on a sheet, told by the heads over them, from the uppermost down to their own: 结果维持 stands under 未经复议直接起诉 and under
// 复议后起诉. A table of blocks has heads of its own over each block, so that columns are found for the rows of each.
//
// A column is found by all its heads; where the merges of the sheet do not tell those, by its own head and by where most of its names stand.
import type { Address } from "../edition/edition.ts";
import type { Placement } from "./address.ts";
import type { At, Range } from "./file/sheet.ts";
import { countedBy, fits, groupedBy, most, textKey, type Line, type SheetTexts } from "./lines.ts";

type Columns = ReadonlyMap<number, number>;

/** What is known of a table and of the sheet that it is laid over. `rows`: of the form's sheet → of this sheet. */
export type Laying = {
  readonly lines: readonly Line[];
  readonly texts: SheetTexts;
  readonly rows: ReadonlyMap<number, number>;
  readonly placement: Placement;
  readonly names: ReadonlyMap<Address, At>;
  readonly merges: readonly Range[];
};

type Place = Placement["cells"][number];

/** The heads over one block, and the rows of figures under them. */
type Block = { readonly heads: readonly Place[]; readonly rows: ReadonlySet<number> };

const isOver = ({ column, cell }: Place, wanted: number): boolean => column <= wanted && wanted < column + cell.colSpan;

/** The blocks of a table: a row of heads below figures begins another. */
function blocksOf({ cells }: Placement): readonly Block[] {
  const rows = [...groupedBy(cells, ({ row }) => String(row)).values()].sort((one, two) => (one[0]?.row ?? 0) - (two[0]?.row ?? 0));
  const blocks: { heads: Place[]; rows: Set<number> }[] = [];
  for (const row of rows) {
    const [heads, at] = [row.filter(({ cell }) => cell.kind === "head"), row[0]?.row ?? 0];
    const last = blocks.at(-1);
    if (last === undefined || (heads.length > 0 && last.rows.size > 0)) blocks.push({ heads: [...heads], rows: new Set() });
    else last.heads.push(...heads);
    if (row.some(({ cell }) => cell.address !== undefined)) blocks.at(-1)?.rows.add(at);
  }
  return blocks;
}

/** All heads over a column from above, as one key. */
const pathOf = ({ heads }: Block, column: number): string =>
  heads
    .filter((head) => isOver(head, column))
    .map(({ cell }) => textKey(cell.text))
    .join("\n");

/** The same of a column of the sheet, "" where none of its heads begins there; what is merged says its text over all of its columns. */
function pathOn({ heads }: Block, column: number, { texts, rows, merges }: Laying): string {
  const said = [...new Set(heads.map(({ row }) => rows.get(row)))].flatMap((row) => {
    if (row === undefined) return [];
    const merged = merges.find(({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column);
    const at = merged?.from ?? { row, column };
    const text = texts.get(at.row)?.find((one) => one.column === at.column);
    return text === undefined ? [] : [{ ...at, key: text.key }];
  });
  if (said.at(-1)?.column !== column) return "";
  return said
    .filter((one, place) => said.findIndex((other) => other.row === one.row && other.column === one.column) === place)
    .map(({ key }) => key)
    .join("\n");
}

/** Columns whose heads stand over one column of the sheet and over no other. */
function foundByHeads(block: Block, wanted: readonly number[], laying: Laying): Map<number, number> {
  const headRows = new Set(block.heads.flatMap(({ row }) => laying.rows.get(row) ?? []));
  const columns = [...laying.texts].flatMap(([row, all]) => (headRows.has(row) ? all.map(({ column }) => column) : []));
  const standing = groupedBy([...new Set(columns)], (column) => pathOn(block, column, laying));
  const expected = groupedBy(wanted, (column) => pathOf(block, column));
  return new Map(
    [...expected].flatMap(([path, [column, ...others]]) => {
      const [place, ...more] = standing.get(path) ?? [];
      return path === "" || column === undefined || place === undefined || others.length + more.length > 0
        ? []
        : [[column, place] as const];
    }),
  );
}

/** Pairs of columns: each text of a line with where it stands in its row, as often there as it should be. */
function pairs(own: Line["texts"], row: Line["texts"]): readonly (readonly [number, number])[] {
  return [...groupedBy(own, ({ key }) => key)].flatMap(([key, expected]) => {
    const standing = row.filter((one) => one.key === key);
    return standing.length === expected.length
      ? expected.flatMap(({ column }, place) => (standing[place] === undefined ? [] : [[column, standing[place].column] as const]))
      : [];
  });
}

/** Where the lowest heads over columns stand, each with the columns of the sheet that it speaks for. */
function spokenFor({ heads }: Block, { lines, texts, rows }: Laying): ReadonlyMap<number, readonly number[]> {
  const isLowest = (one: Place): boolean => !heads.some((other) => other.row > one.row && isOver(other, one.column));
  const lowest = heads.filter(isLowest);
  const spoken = lines.flatMap((line) => {
    const own = line.texts.filter(({ column }) => lowest.some((head) => head.row === line.at && head.column === column));
    return pairs(own, texts.get(rows.get(line.at) ?? -1) ?? []);
  });
  return new Map(
    [...groupedBy(spoken, ([column]) => String(column))].map(([column, all]) => [Number(column), all.map(([, place]) => place)]),
  );
}

/** Where the names of a block's cells stand, by column. */
function namedIn(block: Block, { placement, names, rows }: Laying): ReadonlyMap<number, readonly number[]> {
  const named = [...placement.at].flatMap(([address, { row, column }]) => {
    const place = block.rows.has(row) ? names.get(address) : undefined;
    return place !== undefined && rows.get(row) === place.row ? [[column, place.column] as const] : [];
  });
  return new Map(
    [...groupedBy(named, ([column]) => String(column))].map(([column, all]) => [Number(column), all.map(([, place]) => place)]),
  );
}

function columnsOf(block: Block, laying: Laying): Columns {
  const places = [...laying.placement.at.values()].filter(({ row }) => block.rows.has(row));
  const wanted = [...new Set(places.map(({ column }) => column))].sort((one, two) => one - two);
  const found = foundByHeads(block, wanted, laying);
  const [spoken, named] = [spokenFor(block, laying), namedIn(block, laying)];
  for (const column of wanted.filter((one) => !found.has(one))) {
    const heads = countedBy(spoken.get(column) ?? []);
    const place = most(heads) ?? most(countedBy(named.get(column) ?? []), heads.size > 0 ? [...heads.keys()] : undefined);
    if (place !== undefined && heads.size > 0 && ![...found.values()].includes(place)) found.set(column, place);
  }
  for (const column of wanted.filter((one) => !found.has(one))) {
    const place = most(countedBy(named.get(column) ?? []));
    if (place !== undefined && fits(found, column, place)) found.set(column, place);
  }
  return found;
}

const none: Columns = new Map();

/** For each row of figures of the form's sheet: its columns → of this sheet. */
export function columnsFound(laying: Laying): (row: number) => Columns {
  const blocks = blocksOf(laying.placement).map((block) => ({ rows: block.rows, columns: columnsOf(block, laying) }));
  return (row) => blocks.find(({ rows }) => rows.has(row))?.columns ?? none;
}
