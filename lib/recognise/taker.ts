// What one table of a source gives to a report: figures and printed totals with their places, and each figure that was not taken with the reason.
//
// Printed totals are kept beside the figures and never compared here: checks do that.
import type { Address, Measure } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import type { Cell, Outline } from "../edition/walk.ts";
import { isUnstated } from "../matching/figures/figure.ts";
import { isSame, keysOf } from "../matching/labels/label.ts";
import type { SourceFormat, SourceReading, Where } from "../reading/reading.ts";
import { isEmpty } from "../tables/matrix.ts";
import { doubtsIn, type Doubts } from "./doubts.ts";
import { captionOf, type Held, type LaidTable } from "./laid.ts";
import type { HowToRecognise, NotRecognised, SourceFinding, Unread } from "./recognised.ts";
import { isNothing, valueOf } from "./value.ts";

/** What the tables gave. `blank`: inputs for which a cell is there that holds no number. */
export class Taken {
  readonly figures = new Map<Address, string>();
  readonly stated = new Map<Address, string>();
  readonly where = new Map<Address, Where>();
  readonly printed = new Map<Address, string>();
  readonly blank: Address[] = [];
  readonly unread: Unread[] = [];
  /** Tables of the edition of which the source has none. */
  readonly absent: Unread[] = [];
  readonly notRecognised: NotRecognised[] = [];
  readonly findings: SourceFinding[] = [];
  /** What stands over the tables where all say that they are another year's. */
  readonly otherYear: string[] = [];
}

/** The cell of the report's edition that a cell of another edition is: at the same address, under the same labels. */
function cellIn(outline: Outline, from: Outline, address: Address): Cell | undefined {
  const [cell, other] = [outline.cells.get(address), from.cells.get(address)];
  if (cell === undefined || other === undefined || outline === from) return cell;
  const areSame = (one: readonly string[], two: readonly string[]): boolean =>
    one.length === two.length && one.every((label, at) => isSame(keysOf(label), keysOf(two[at] ?? "")));
  return areSame(cell.row.slice(-1), other.row.slice(-1)) &&
    areSame(cell.column, other.column) &&
    cell.measure.number === other.measure.number
    ? cell
    : undefined;
}

/** The inputs that a row of another edition is in one: those under its label as a group, in the same column. */
function partsOf(outline: Outline, from: Outline, address: Address): readonly Cell[] {
  const whole = from.cells.get(address);
  if (whole === undefined || whole.total) return [];
  const isSameColumn = (column: readonly string[]): boolean =>
    column.length === whole.column.length && column.every((label, at) => isSame(keysOf(label), keysOf(whole.column[at] ?? "")));
  const group = keysOf(whole.row.at(-1) ?? "");
  return (outline.grids.get(whole.grid.id)?.cells ?? []).filter(
    ({ row, column, total }) => !total && row.slice(0, -1).some((label) => isSame(keysOf(label), group)) && isSameColumn(column),
  );
}

const partedReason = "这一行空着，而表里有没有行名的数，可能就是这一行的（例如被分页隔开了），请看原件";

/** Cells of rows without any figure in a table that has figures without a row: a row and its figures may have been parted, by the end of a page for one. */
function partedFrom({ held, outside, outline }: LaidTable): ReadonlySet<Address> {
  if (!outside.some(({ figure }) => figure)) return new Set();
  const rowOf = (address: Address): string => outline.cells.get(address)?.rowId ?? "";
  const filled = new Set([...held].flatMap(([address, { text }]) => (isNothing(text) ? [] : [rowOf(address)])));
  return new Set([...held.keys()].filter((address) => !filled.has(rowOf(address))));
}

/** Digits, something that is no digit, digits: two numbers of which what parted them was lost or became another letter. */
const isSeveral = (text: string): boolean => /^[+\-−－]?[\d０-９]+[^\d０-９.,，．（(]+[\d０-９]+$/u.test(text.trim());

const closedUpReason = "这一行可能有两格并成了一格，后面的数都往前错了一格（最后一格空着），请看原件";

/** In these LibreOffice fills up a row that lost the end of a cell: its figures run together without a sign, and a blank stands behind them. */
const filledUp: ReadonlySet<SourceFormat> = new Set(["doc", "rtf", "odt"]);

/** Cells of rows in which the line between two cells seems to have been lost, and what stands behind them has moved up: one holds two numbers and another none, or only the last is blank. */
function closedUpIn({ held, outline }: LaidTable, format: SourceFormat): ReadonlySet<Address> {
  const rows = new Map<string, Address[]>();
  for (const address of held.keys()) {
    const row = outline.cells.get(address)?.rowId ?? "";
    rows.set(row, [...(rows.get(row) ?? []), address]);
  }
  const textOf = (address: Address): string => held.get(address)?.text ?? "";
  const isClosedUp = (row: readonly Address[]): boolean => {
    const blank = row.flatMap((address, at) => (isNothing(textOf(address)) ? [at] : []));
    const isLastOnly = blank.length === 1 && blank[0] === row.length - 1 && row.length > 1;
    return blank.length > 0 && (row.some((address) => isSeveral(textOf(address))) || (isLastOnly && filledUp.has(format)));
  };
  return new Set([...rows.values()].filter(isClosedUp).flat());
}

/** Why a figure is in another unit than the format's, by what stands over its table, where no head nearer to it says one. */
function unitAgainst(units: readonly string[], own: string | undefined, measure: Measure): string | undefined {
  if (own !== undefined) return undefined;
  const money = units.filter((unit) => unit.endsWith("元"));
  const scaled = units.find((unit) => /^[十百千万亿][^元]/u.test(unit));
  const other = measure.unit.endsWith("元") ? (money.includes(measure.unit) ? undefined : money[0]) : scaled;
  return other === undefined ? undefined : `表的上面写明单位是“${units.join("、")}”，这一格的单位是${measure.unit}，没有换算，没有取`;
}

export class Taker {
  readonly taken = new Taken();
  readonly #outline: Outline;
  readonly #how: HowToRecognise;
  readonly #doubts: Doubts;
  readonly #format: SourceFormat;

  constructor(outline: Outline, how: HowToRecognise, reading: SourceReading) {
    [this.#outline, this.#how, this.#doubts, this.#format] = [outline, how, doubtsIn(reading), reading.format];
  }

  /** A table that is whole, or is but for one row. `hint`: what may explain what is missing, to be put behind a reason; `units`: those that stand over it. */
  take(laid: LaidTable, { hint = "", units }: { readonly hint?: string; readonly units: readonly string[] }): void {
    const refused = this.#doubts.of(laid.sheet);
    const [parted, closedUp] = [partedFrom(laid), closedUpIn(laid, this.#format)];
    for (const [address, held] of laid.held) {
      const cell = cellIn(this.#outline, laid.outline, address);
      const odd = laid.odd?.addresses.has(address) === true ? `${laid.odd.reason}${hint}` : undefined;
      const reason =
        odd ??
        held.refused ??
        refused.get(held.where) ??
        (parted.has(address) ? partedReason : undefined) ??
        (closedUp.has(address) ? closedUpReason : undefined) ??
        (cell === undefined || isNothing(held.text) ? undefined : unitAgainst(units, held.unit, cell.measure));
      if (cell === undefined) this.#elsewhere(laid, address, held, reason);
      else if (reason !== undefined) this.#leave(held, reason, address);
      else this.#hold(cell, held);
    }
    this.#without(laid, hint);
    this.#aside(laid);
  }

  /** Inputs of the one row in doubt that have no cell. */
  #without({ odd, held, missing, outline }: LaidTable, hint: string): void {
    if (odd === undefined) return;
    for (const address of missing)
      if (!held.has(address) && cellIn(this.#outline, outline, address)?.total === false)
        this.taken.unread.push({ where: odd.where, text: odd.text, reason: `${odd.reason}${hint}`, address });
  }

  /** A cell that the report's edition does not have. Where that divides it, each of its parts waits for a figure: how the printed one is divided nobody can tell. */
  #elsewhere({ outline }: LaidTable, address: Address, held: Held, reason: string | undefined): void {
    const parts = partsOf(this.#outline, outline, address);
    if (parts.length === 0) return this.#leave(held, reason ?? `报告的格式里没有这一格（${nameOf(outline, address)}）`);
    const row = outline.cells.get(address)?.row.at(-1) ?? "";
    for (const part of parts)
      this.#leave(held, reason ?? `原件把“${row}”印成一行，报告的格式把它分成 ${parts.length} 行，各是多少看不出来`, part.address);
  }

  /** A table that is not: nothing of it is read. */
  leave(laid: LaidTable, reason: string): void {
    for (const [address, held] of laid.held) this.#leave(held, reason, this.#outline.cells.has(address) ? address : undefined);
    this.#aside(laid);
  }

  /** What stands in a table and is none of its cells; labels that are not the form's. */
  #aside(laid: LaidTable): void {
    const { outside, misprints } = laid;
    for (const { text, where, reason, figure } of outside)
      if (figure) this.taken.unread.push({ where, text, reason });
      else this.taken.notRecognised.push({ where, text });
    for (const { printed, label, where } of misprints)
      this.taken.findings.push({
        kind: "label",
        message: `“${captionOf(laid)}”表里印的是“${printed}”，格式是“${label}”，按这一行（列）读取。`,
        where,
        at: [],
      });
  }

  #leave({ where, text }: Held, reason: string, address?: Address): void {
    const isTotal = address !== undefined && this.#outline.cells.get(address)?.total === true;
    if (isEmpty(text) && isTotal) return;
    this.taken.unread.push({ where, text, reason, ...(address === undefined ? {} : { address }) });
  }

  #hold({ address, measure, total }: Cell, held: Held): void {
    const { text, where, unit } = held;
    const value = valueOf(text, measure, unit);
    if (value.state === "refused") return this.#leave(held, value.reason, address);
    this.taken.where.set(address, where);
    this.taken.printed.set(address, text);
    if (value.state === "blank") return this.#blank(address, total);
    (total ? this.taken.stated : this.taken.figures).set(address, value.to);
    const name = nameOf(this.#outline, address);
    const say = (message: string): void => void this.taken.findings.push({ kind: "words", message, where, at: [address] });
    if (value.words !== "") say(`“${name}”印的是“${text}”，取 ${value.to}。`);
    else if (isUnstated(value.to, measure, unit))
      say(`“${name}”印的是“${text}”，表头和行名里都没有写单位，按格式的“${measure.unit}”读取。`);
    else if (value.unit !== "") say(`“${name}”印的是“${text}”，表头或行名里的单位是“${value.unit}”，按 ${value.to} 读取。`);
  }

  #blank(address: Address, total: boolean): void {
    if (total) return;
    if (this.#how.blankAsZero === true) this.taken.figures.set(address, "0");
    else this.taken.blank.push(address);
  }
}
