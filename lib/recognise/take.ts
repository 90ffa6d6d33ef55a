// What the tables of a source give to a report: figures and printed totals with their places, and each figure that was not taken with the reason.
//
// A table is taken whole or not at all: where one input of the form has no cell in the source, nobody knows what else slipped, and all of it is unread.
// Printed totals are kept beside the figures and never compared here: checks do that.
import type { Address, Edition } from "../edition/edition.ts";
import { nameOf } from "../edition/name.ts";
import { walk, type Cell, type Outline } from "../edition/walk.ts";
import { isSame, keysOf } from "../matching/label.ts";
import type { SourceReading, Where } from "../reading/reading.ts";
import { isEmpty, placesByRow } from "../tables/matrix.ts";
import { bestOf } from "./judge.ts";
import { labelsIn, printsOf, type Held, type LaidTable, type Sheet } from "./laid.ts";
import type { HowToRecognise, NotRecognised, SourceFinding, Unread } from "./recognised.ts";
import type { Sighted, Sights } from "./sheets.ts";
import { doubtsIn, type Doubts } from "./doubts.ts";
import { valueOf } from "./value.ts";

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

/** The cells that a row of another edition is in one: those under its label as a group, in the same column. Counts only: they are never less than 0. */
function partsOf(outline: Outline, from: Outline, address: Address): readonly Cell[] {
  const whole = from.cells.get(address);
  if (whole === undefined || whole.measure.number !== "count") return [];
  const isSameColumn = (column: readonly string[]): boolean =>
    column.length === whole.column.length && column.every((label, at) => isSame(keysOf(label), keysOf(whole.column[at] ?? "")));
  const group = keysOf(whole.row.at(-1) ?? "");
  return (outline.grids.get(whole.grid.id)?.cells ?? []).filter(
    ({ row, column, measure, total }) =>
      total === whole.total &&
      measure.number === "count" &&
      row.slice(0, -1).some((label) => isSame(keysOf(label), group)) &&
      isSameColumn(column),
  );
}

class Taker {
  readonly taken = new Taken();
  readonly #outline: Outline;
  readonly #how: HowToRecognise;
  readonly #doubts: Doubts;

  constructor(outline: Outline, how: HowToRecognise, reading: SourceReading) {
    [this.#outline, this.#how, this.#doubts] = [outline, how, doubtsIn(reading)];
  }

  /** A table that is whole. */
  take(laid: LaidTable): void {
    const refused = this.#doubts.of(laid.sheet);
    for (const [address, held] of laid.held) {
      const cell = cellIn(this.#outline, laid.outline, address);
      const reason = held.refused ?? refused.get(held.where);
      if (cell === undefined) this.#elsewhere(laid, address, held, reason);
      else if (reason !== undefined) this.#leave(held, reason, address);
      else this.#hold(cell, held);
    }
    this.#aside(laid);
  }

  /** A cell that the report's edition does not have. Where that divides it, and it is 0 or blank, so is each of its parts; else it is unread. */
  #elsewhere({ outline, grid }: LaidTable, address: Address, held: Held, reason: string | undefined): void {
    const parts = reason === undefined ? partsOf(this.#outline, outline, address) : [];
    const value = parts[0] === undefined ? undefined : valueOf(held.text, parts[0].measure, held.unit);
    if (value === undefined || (value.state !== "blank" && !(value.state === "value" && value.to === "0")))
      return this.#leave(held, `报告的格式里没有这一格（${nameOf(outline, address)}）`);
    // A total is printed once, and stands in none of the parts.
    for (const part of parts) if (!part.total) this.#hold(part, held);
    const row = outline.cells.get(address)?.row.at(-1) ?? "";
    const message = `原件把“${row}”印成一行，报告的格式把它分成几行；印的是 ${value.state === "blank" ? "空白" : "0"} 的格，这几行都照此读取。`;
    if (!this.taken.findings.some((one) => one.message === message))
      this.taken.findings.push({ kind: "mixture", message, where: held.where, at: [grid] });
  }

  /** A table that is not: nothing of it is read. */
  leave(laid: LaidTable, reason: string): void {
    for (const [address, held] of laid.held) this.#leave(held, reason, this.#outline.cells.has(address) ? address : undefined);
    this.#aside(laid);
  }

  /** What stands in a table and is none of its cells; labels that are not the form's. */
  #aside({ outside, misprints, grid, outline }: LaidTable): void {
    for (const { text, where, reason, figure } of outside)
      if (figure) this.taken.unread.push({ where, text, reason });
      else this.taken.notRecognised.push({ where, text });
    const at = outline.grids.get(grid)?.grid.caption ?? grid;
    for (const { printed, label, where } of misprints)
      this.taken.findings.push({
        kind: "label",
        message: `“${at}”表里印的是“${printed}”，格式是“${label}”，按这一行（列）读取。`,
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
    if (value.words !== "")
      this.taken.findings.push({
        kind: "words",
        message: `“${nameOf(this.#outline, address)}”印的是“${text}”，取 ${value.to}。`,
        where,
        at: [address],
      });
  }

  #blank(address: Address, total: boolean): void {
    if (total) return;
    if (this.#how.blankAsZero === true) this.taken.figures.set(address, "0");
    else this.taken.blank.push(address);
  }
}

const isWhole = ({ missing }: LaidTable): boolean => missing.length === 0;

const namesOf = ({ outline, missing }: LaidTable): string =>
  `${missing
    .slice(0, 3)
    .map((address) => `“${nameOf(outline, address)}”`)
    .join("、")}${missing.length > 3 ? `等 ${missing.length} 格` : ""}`;

/** Parts of one grid that lie in several tables, where together they have every input once. */
function wholeOf(parts: readonly LaidTable[]): boolean {
  const all = parts.flatMap(({ held }) => [...held.keys()]);
  const [first] = parts;
  return first !== undefined && new Set(all).size === all.length && first.missing.every((address) => all.includes(address));
}

const lines = ({ block, places, where }: Sheet): readonly NotRecognised[] =>
  placesByRow(block).flatMap((own) => {
    const filled = own.filter((place) => !isEmpty(block.cells[place]?.text ?? ""));
    const text = filled.map((place) => block.cells[place]?.text.replaceAll("\n", "") ?? "").join("　");
    return filled.length === 0 ? [] : [{ where: places[filled[0] ?? -1] ?? where, text }];
  });

const fewFigures = 4;

/** A table that is no grid's. One with figures is said to be of no known format. */
function unknown(sheet: Sheet, taken: Taken): void {
  const rows = lines(sheet);
  taken.notRecognised.push(...rows);
  if (sheet.block.cells.filter(({ text }) => /^\s*[\d,.]+\s*$/.test(text)).length < fewFigures) return;
  const head = rows[0]?.text ?? "";
  taken.unread.push({ where: sheet.where, text: head, reason: "这张表不是已知格式的表，没有读其中的数" });
  taken.findings.push({
    kind: "unknownTable",
    message: `有一张表（“${head.slice(0, 40)}”）的行名、列名不是已知格式的，可能是地方自定的表或新的格式，其中的数没有读；可以对照原件自己填。`,
    where: sheet.where,
    at: [],
  });
}

/** Which laid table of each sighted one counts: the report's own format where that is whole, else another that is, else what is there of its own. */
function chosenOf({ laid }: Sighted, edition: Edition): LaidTable | undefined {
  const own = laid.filter(({ outline }) => outline.edition === edition);
  const others = bestOf(laid.filter((one) => isWhole(one) && !own.includes(one)));
  return bestOf(own.filter(isWhole))[0] ?? others[0] ?? bestOf(own)[0];
}

const textsOf = ({ held }: LaidTable): string => JSON.stringify([...held].map(([address, { text }]) => [address, text.trim()]).sort());

/** Takes what all tables hold. */
export function takeTables(edition: Edition, { tables: sighted, broken }: Sights, reading: SourceReading, how: HowToRecognise): Taken {
  const taker = new Taker(walk(edition), how, reading);
  const done = new Map<string, LaidTable>();
  const parts = new Map<string, LaidTable[]>();
  for (const one of sighted) {
    const laid = chosenOf(one, edition);
    if (laid === undefined) {
      unknown(one.sheet, taker.taken);
      continue;
    }
    const before = done.get(laid.grid);
    if (!isWhole(laid)) parts.set(laid.grid, [...(parts.get(laid.grid) ?? []), laid]);
    else if (before === undefined) {
      done.set(laid.grid, laid);
      taker.take(laid);
      mixture(laid, edition, taker.taken);
    } else again(before, laid, taker.taken);
  }
  for (const [grid, own] of parts) {
    const isTogether = !done.has(grid) && wholeOf(own);
    for (const laid of own)
      if (isTogether) taker.take(laid);
      else if (done.has(grid)) again(done.get(grid) ?? laid, laid, taker.taken);
      else taker.leave(laid, `表不完整，缺少${namesOf(laid)}，没有读这张表`);
  }
  const found = new Set([...done.keys(), ...parts.keys()]);
  taker.taken.absent.push(...absentFrom(edition, found, { tables: sighted, broken }, reading));
  return taker.taken;
}

/** So many labels of a grid tell a table of it. */
const fewLabels = 3;

/** Tables of the edition of which nothing was found, or of which text is there that could not be put together again. */
function absentFrom(
  edition: Edition,
  found: ReadonlySet<string>,
  { tables, broken }: Sights,
  { pieces }: SourceReading,
): readonly Unread[] {
  const first = pieces[0]?.where;
  return [...walk(edition).grids.values()].flatMap(({ grid }): readonly Unread[] => {
    // One that is there with its labels and was laid over nothing is blank, or was named as it is.
    const isThere = tables.some(({ sheet }) => printsOf(labelsIn(sheet), walk(edition), grid.id) >= fewLabels);
    if (found.has(grid.id) || isThere) return [];
    const torn = broken.find((one) => one.grid === grid.id && one.outline.edition === edition);
    if (torn !== undefined)
      return [{ where: torn.where, text: torn.label, reason: `像“${grid.caption}”表，但到“${torn.label}”这里对不上了，没有读这张表` }];
    return first === undefined ? [] : [{ where: first, text: grid.caption, reason: "没有找到这张表" }];
  });
}

function mixture({ outline, grid, sheet }: LaidTable, edition: Edition, taken: Taken): void {
  if (outline.edition === edition) return;
  const caption = outline.grids.get(grid)?.grid.caption ?? grid;
  taken.findings.push({
    kind: "mixture",
    message: `“${caption}”表用的是“${outline.edition.name}”的行和列，报告的格式是“${edition.name}”；两种格式都有的行照读，其余没有读。`,
    where: sheet.where,
    at: [grid],
  });
}

/** A table that stands there a second time: the same, or what differs is in doubt and goes. */
function again(before: LaidTable, laid: LaidTable, taken: Taken): void {
  const caption = laid.outline.grids.get(laid.grid)?.grid.caption ?? laid.grid;
  if (textsOf(before) === textsOf(laid)) {
    taken.findings.push({
      kind: "again",
      message: `“${caption}”表出现了两次，内容相同，取了第一次的。`,
      where: laid.sheet.where,
      at: [laid.grid],
    });
    return;
  }
  for (const [address, held] of laid.held) {
    const first = before.held.get(address);
    if (first === undefined || first.text.trim() === held.text.trim()) continue;
    for (const area of [taken.figures, taken.stated]) area.delete(address);
    const place = taken.blank.indexOf(address);
    if (place >= 0) taken.blank.splice(place, 1);
    taken.unread.push({ where: first.where, text: `${first.text}／${held.text}`, reason: "同一张表出现了两次，这一格的数不相同", address });
  }
  taken.findings.push({
    kind: "again",
    message: `“${caption}”表出现了两次，内容不同；不相同的格没有读。`,
    where: laid.sheet.where,
    at: [laid.grid],
  });
}
