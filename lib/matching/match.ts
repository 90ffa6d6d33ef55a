// A block laid over a grid: which figure would go into which cell, and what becomes of everything else.
//
// Labels decide wherever the cursor stands; where the block brings none, it goes in at the selected cell. An empty
// cell of the block changes nothing: spreadsheets would empty the form's cell, but a clerk pastes to bring figures in,
// and one lost to an empty cell is not missed until it is too late. Such cells are listed as `kept`.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import { nameOf } from "../edition/name.ts";
import type { Texts } from "../report/report.ts";
import { figureOf, isUnstated, type PastedFigure } from "./figures/figure.ts";
import { isEmpty, type CellBlock, type BlockCell } from "../tables/matrix.ts";
import { gridLabelsOf, type Slot } from "./labels/gridLabels.ts";
import type { At, PastedChange, ComparedTotal, LeftOut, Outside, PastePlan, Same, Unstated } from "./plan.ts";
import { routed, type Route, type Routing } from "./route.ts";

const at = ({ row, column, text }: BlockCell): At => ({ row, column, text });

type Total = At & { readonly slot: Slot; readonly to: string };

function canonicalIn(text: string, { measure }: Slot["cell"]): string | null {
  const value = valueOf(readNumber(text, measure));
  return value === null ? null : canonicalNumber(value);
}

type Sent = Extract<Route, { to: "slot" }>;

/** What stands in the cells that are sent to a place and are not left out. */
const figuresOf = (routes: readonly Route[]): ReadonlyMap<Route, PastedFigure> =>
  new Map(
    routes.flatMap((route) =>
      route.to === "slot" && route.left === undefined ? [[route, figureOf(route.cell.text, route.slot.cell.measure, route.unit)]] : [],
    ),
  );

/** The different figures that would go to each cell: of two nobody can say which it is. */
function valuesOf(figures: ReadonlyMap<Route, PastedFigure>): ReadonlyMap<Address, ReadonlySet<string>> {
  const values = new Map<Address, Set<string>>();
  for (const [route, figure] of figures) {
    if (route.to !== "slot" || figure.state !== "value") continue;
    const { address, cell } = route.slot;
    values.set(address, (values.get(address) ?? new Set()).add(canonicalIn(figure.to, cell) ?? figure.to));
  }
  return values;
}

/** The lists of a plan while they are filled. */
class Draft {
  readonly changes: PastedChange[] = [];
  readonly same: Same[] = [];
  readonly places: Address[] = [];
  readonly kept: Address[] = [];
  readonly totals: Total[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly unstated: Unstated[] = [];
  readonly outside: Outside[] = [];
  readonly labels: At[] = [];
  readonly #taken = new Set<Address>();
  readonly #outline: Outline;
  readonly #figures: Texts;
  readonly #pasted: ReadonlyMap<Route, PastedFigure>;
  readonly #rivals: ReadonlyMap<Address, ReadonlySet<string>>;

  constructor(outline: Outline, figures: Texts, routes: readonly Route[]) {
    this.#outline = outline;
    this.#figures = figures;
    this.#pasted = figuresOf(routes);
    this.#rivals = valuesOf(this.#pasted);
  }

  take(route: Route): void {
    if (route.to === "label") this.labels.push(at(route.cell));
    else if (route.to === "outside") this.outside.push({ ...at(route.cell), reason: route.reason });
    else this.#put(route);
  }

  #put(route: Sent): void {
    const { cell, slot, left } = route;
    const { address } = slot;
    this.places.push(address);
    if (left !== undefined) return this.#leaveUnlessSame(cell, slot, left);
    const figure = this.#pasted.get(route);
    if (figure === undefined || figure.state === "blank") this.#keep(slot);
    else if (figure.state === "refused") this.#leave(cell, address, figure.reason);
    else if ((this.#rivals.get(address)?.size ?? 0) > 1)
      this.#leave(cell, address, "这一格有不止一个数，各不相同，分不清该取哪一个，都没有取");
    else if (this.#taken.has(address)) this.#leave(cell, address, "这一格在粘贴的内容里出现了不止一次，只取了第一个");
    else {
      this.#taken.add(address);
      if (slot.cell.total) this.totals.push({ ...at(cell), slot, to: figure.to });
      else this.#fill(route, figure.to);
    }
  }

  #keep({ address, cell }: Slot): void {
    if (!cell.total && !isEmpty(this.#figures[address] ?? "")) this.kept.push(address);
  }

  /** A figure that cannot be trusted says nothing new where the form has it already. */
  #leaveUnlessSame(cell: BlockCell, { address, cell: of }: Slot, reason: string): void {
    const value = canonicalIn(cell.text, of);
    if (value !== null && value === canonicalIn(this.#figures[address] ?? "", of)) this.same.push({ ...at(cell), address });
    else this.#leave(cell, address, reason);
  }

  #leave(cell: BlockCell, address: Address, reason: string): void {
    this.leftOut.push({ ...at(cell), address, where: nameOf(this.#outline, address), reason });
  }

  #fill({ cell: source, slot: { address, cell }, guessed, unit }: Sent, to: string): void {
    const from = this.#figures[address] ?? "";
    if (canonicalIn(from, cell) === canonicalIn(to, cell)) return void this.same.push({ ...at(source), address });
    this.changes.push({ ...at(source), address, from, to, guessed });
    if (isUnstated(source.text, cell.measure, unit)) this.unstated.push({ ...at(source), address, unit: cell.measure.unit });
  }

  /** The totals of the block beside ours, with the changes made. */
  compared(): readonly ComparedTotal[] {
    const figures = { ...this.#figures, ...Object.fromEntries(this.changes.map(({ address, to }) => [address, to])) };
    const readings = evaluate(this.#outline, { figures, fields: {} });
    return this.totals.map(({ row, column, text, slot: { address, cell }, to }) => {
      const value = valueOf(readings.get(address));
      const ours = value === null ? null : canonicalNumber(value);
      return { row, column, address, printed: text, ours, differs: ours !== null && ours !== canonicalIn(to, cell) };
    });
  }
}

function cursorAt(outline: Outline, grid: string, address: Address): { readonly row: number; readonly position: number } {
  const { rows } = gridLabelsOf(outline, grid);
  const row = rows.findIndex(({ slots }) => slots.some((slot) => slot.address === address));
  const slot = rows[row]?.slots.find((one) => one.address === address);
  if (slot === undefined) throw new RangeError(`no cell ${address} in the grid ${grid}`);
  return { row, position: slot.position };
}

/**
 * What pasting the block would do with the cursor at `cursor`. `year`: of the report; without it nothing is held against that. Throws a RangeError where
 * the cursor is at no cell of the grid.
 */
export const match = (block: CellBlock, outline: Outline, grid: string, cursor: Address, figures: Texts, year?: number): PastePlan =>
  planOf(
    routed(block, outline, grid, { ...cursorAt(outline, grid, cursor), ...(year === undefined ? {} : { year }) }),
    outline,
    grid,
    figures,
  );

/** What becomes of cells that were sent to their places. */
export function planOf({ routes, ...how }: Routing, outline: Outline, grid: string, figures: Texts): PastePlan {
  const draft = new Draft(outline, figures, routes);
  routes.forEach((route) => draft.take(route));
  const kept = draft.kept.filter((address) => !draft.changes.some((change) => change.address === address));
  const { places, changes, same, leftOut, unstated, outside, labels } = draft;
  return { grid, ...how, places, changes, same, kept, totals: draft.compared(), leftOut, unstated, outside, labels };
}
