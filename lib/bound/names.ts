// What cells are called where text follows them: 表三·本年新收·总计. The labels of the form, without their ordinals and remarks; where the edition says
// what running text calls a line, that.
import type { Address } from "../edition/edition.ts";
import { referenceOf, signOf } from "../edition/term.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import { withoutAnyOrdinal } from "../ordinals/ordinalAt.ts";
import type { Expression, SaidAs } from "../report/bound.ts";

/** A label without its ordinal and without what it remarks in brackets. */
const plainLabel = (label: string): string => {
  const bare = withoutAnyOrdinal(label).trim();
  const plain = bare.replace(/（[^）]*）$/u, "");
  return plain === "" ? bare : plain;
};

const shortNames = new WeakMap<Outline, ReadonlyMap<string, string>>();

const rowKey = ({ grid, rowId }: Cell): string => `${grid.id} ${rowId}`;

/** What text calls the rows of an edition, by its own words for figures, where those are a part of the label. */
function shortOf(outline: Outline): ReadonlyMap<string, string> {
  const known = shortNames.get(outline);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const { name, sum } of (outline.edition.said ?? []).flatMap(({ may }) => may)) {
    const [term] = sum;
    const cell = sum.length === 1 && term !== undefined && signOf(term) > 0 ? outline.cells.get(referenceOf(term)) : undefined;
    const label = plainLabel(cell?.row.at(-1) ?? "");
    if (cell !== undefined && label.startsWith(name) && !names.has(rowKey(cell))) names.set(rowKey(cell), name);
  }
  shortNames.set(outline, names);
  return names;
}

/** Labels that say nothing without the one above them. */
const isVague = (label: string): boolean => /^(?:总计|其他|合计|小计)/u.test(label);

/** The row of a cell as it is known in its table. */
function rowName(outline: Outline, cell: Cell): string {
  const short = shortOf(outline).get(rowKey(cell));
  if (short !== undefined) return short;
  const labels = cell.row.map(plainLabel);
  const label = labels.at(-1) ?? "";
  const same = outline.grids
    .get(cell.grid.id)
    ?.cells.some((other) => other.rowId !== cell.rowId && plainLabel(other.row.at(-1) ?? "") === label);
  return (isVague(label) || same === true ? labels.slice(-2) : labels.slice(-1)).join("·");
}

/** 法人或其他组织·商业企业 is 商业企业; 总计 below 结果 of several keeps the one above. */
function columnName(outline: Outline, cell: Cell): string {
  if (cell.grid.kind === "list") return "";
  const labels = cell.column.map(plainLabel);
  const label = labels.at(-1) ?? "";
  const same = outline.grids
    .get(cell.grid.id)
    ?.cells.some((other) => other.columnId !== cell.columnId && plainLabel(other.column.at(-1) ?? "") === label);
  return (same === true ? labels : labels.slice(-1)).join("·");
}

/** 表三, by the ordinal of its section; its caption where that has none or several tables. */
export function tableName({ edition, grids }: Outline, grid: string): string {
  const place = grids.get(grid);
  const [, numeral] = /^([一二三四五六七八九十]+)、/u.exec(place?.section.heading ?? "") ?? [];
  const own = edition.sections.find((section) => section === place?.section)?.parts.filter(({ kind }) => kind === "grid").length;
  return numeral === undefined || own !== 1 ? (place?.grid.caption ?? grid) : `表${numeral}`;
}

const cellNames = new WeakMap<Outline, Map<Address, string>>();

/** 表三·本年新收·总计; a numeric field by its label. Worked out once: names are looked through for every number that is typed. */
export function cellName(outline: Outline, address: Address): string {
  const known = cellNames.get(outline) ?? new Map<Address, string>();
  cellNames.set(outline, known);
  const name = known.get(address) ?? nameOfCell(outline, address);
  known.set(address, name);
  return name;
}

function nameOfCell(outline: Outline, address: Address): string {
  const cell = outline.cells.get(address);
  if (cell === undefined) return outline.fields.get(address)?.field.label ?? "这种格式里没有的一格";
  const [row, column] = [rowName(outline, cell), columnName(outline, cell)];
  // A total of totals is one.
  return [tableName(outline, cell.grid.id), row, row.endsWith(`·${column}`) ? "" : column].filter((name) => name !== "").join("·");
}

const nameOfSum = (outline: Outline, sum: Expression["sum"]): string =>
  sum.map((term, at) => `${signOf(term) < 0 ? "－" : at === 0 ? "" : "＋"}${cellName(outline, referenceOf(term))}`).join("");

const saying: { readonly [As in SaidAs]: (name: string) => string } = {
  now: (name) => name,
  before: (name) => `上年的${name}`,
  by: (name) => `${name}比上年增减`,
  percent: (name) => `${name}比上年增减的百分数`,
};

/** What a number follows, in words. */
export const expressionName = (outline: Outline, { as, sum }: Expression): string => saying[as](nameOfSum(outline, sum));

/** The cells that an expression adds up, each once. */
export const cellsOf = ({ sum }: Expression): readonly Address[] => [...new Set(sum.map(referenceOf))];
