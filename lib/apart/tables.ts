// Which table of the form each copied one is, by its labels, and what it would fill in there: the plan of a paste, with its checks of totals.
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { gridLabelsOf } from "../matching/labels/gridLabels.ts";
import { labelsShared } from "../matching/labels/home.ts";
import { match } from "../matching/match.ts";
import type { PastePlan } from "../matching/plan.ts";
import type { Report, Texts } from "../report/report.ts";
import { filledCells, type CellBlock } from "../tables/matrix.ts";
import type { TableThere } from "./plan.ts";
import type { Piece } from "./reading.ts";
import type { TornPlace } from "./torn.ts";

/** So many labels of a table at least must stand in it. */
const few = 3;

/** The grid whose labels a table brings most of, and how many; undefined where no grid's, or two bring as many. */
function gridOf(block: CellBlock, outline: Outline): { readonly grid: string; readonly labels: number } | undefined {
  const [best, next] = [...outline.grids.keys()]
    .map((grid) => ({ grid, labels: labelsShared(block, outline, grid) }))
    .sort((a, b) => b.labels - a.labels);
  return best === undefined || best.labels < few || best.labels === next?.labels ? undefined : best;
}

/** What a table would fill in; nothing is taken that only its place would tell. */
function planFor(block: CellBlock, outline: Outline, grid: string, figures: Texts, year: number): PastePlan | undefined {
  const first = outline.grids.get(grid)?.cells[0];
  if (first === undefined) return undefined;
  const plan = match(block, outline, grid, first.address, figures, year);
  return plan.belongsTo === null && isByLabels(plan, outline) ? plan : undefined;
}

/** Labels found every place: those of rows and columns, or of the one where the table has a single line of the other. */
function isByLabels({ alignedBy, grid }: PastePlan, outline: Outline): boolean {
  const { rows } = gridLabelsOf(outline, grid);
  if (alignedBy === "columns") return rows.length === 1;
  return alignedBy === "labels" || (alignedBy === "rows" && rows.every(({ slots }) => slots.length === 1));
}

type Found = { readonly block: CellBlock; readonly unread: readonly TornPlace[]; readonly at: ReturnType<typeof gridOf> };

/** With what could not be told of a table that was put together out of lines. */
const withUnread = (plan: PastePlan, unread: readonly TornPlace[]): PastePlan => ({
  ...plan,
  leftOut: [...plan.leftOut, ...unread.map((one) => ({ ...one, row: 0, column: 0 }))],
});

const fullest = (one: Found, other: Found): number =>
  (other.at?.labels ?? 0) - (one.at?.labels ?? 0) || filledCells(other.block) - filledCells(one.block);

/** The figures as they are when a plan is carried out. */
const withChanges = (figures: Texts, { changes }: PastePlan): Texts => ({
  ...figures,
  ...Object.fromEntries(changes.map(({ address, to }) => [address, to])),
});

const placesOf = ({ changes, same, totals, leftOut }: PastePlan): readonly Address[] =>
  [...changes, ...same, ...totals, ...leftOut].map(({ address }) => address);

/** What becomes of one table, after those that were planned before it. */
function tableThere(
  { block, unread, at }: Found,
  outline: Outline,
  { figures, year }: Pick<Report, "figures" | "year">,
  taken: ReadonlySet<Address>,
): TableThere {
  if (at === undefined) return { block, plan: undefined, left: "unknown" };
  const read = planFor(block, outline, at.grid, figures, year);
  const plan = read === undefined ? undefined : withUnread(read, unread);
  if (plan !== undefined && placesOf(plan).length + plan.outside.length === 0)
    return { block, plan: undefined, left: "blank", grid: at.grid };
  if (plan === undefined || placesOf(plan).length === 0) return { block, plan: undefined, left: "labels", grid: at.grid };
  return placesOf(plan).some((address) => taken.has(address)) ? { block, plan: undefined, left: "again", grid: at.grid } : { block, plan };
}

/** The tables that were copied, in order. Of two that fill in the same places the fullest is taken, the other left to a person. */
export function tablesOf(edition: Edition, report: Report, pieces: readonly Piece[]): readonly TableThere[] {
  const outline = walk(edition);
  const found = pieces.flatMap((piece): readonly Found[] =>
    piece.kind === "table" ? [{ block: piece.block, unread: piece.unread ?? [], at: gridOf(piece.block, outline) }] : [],
  );
  const taken = new Set<Address>();
  const there = new Map<Found, TableThere>();
  let figures = report.figures;
  for (const one of [...found].sort(fullest)) {
    const table = tableThere(one, outline, { figures, year: report.year }, taken);
    there.set(one, table);
    if (table.plan === undefined) continue;
    placesOf(table.plan).forEach((address) => taken.add(address));
    figures = withChanges(figures, table.plan);
  }
  return found.flatMap((one) => there.get(one) ?? []);
}
