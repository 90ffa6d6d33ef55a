// The values of the rows of a table that has become text: each at its place where a line has a cell for every column, else one after the other, and
// none where their number leaves open which is which.
import type { Address } from "../../edition/edition.ts";
import type { LayoutCell } from "../../edition/layout.ts";
import { isEmpty } from "../../tables/matrix.ts";
import type { FlatCursor } from "./cursor.ts";
import type { FlatForm } from "./form.ts";
import { isPageNumber, isValue, type Token } from "./token.ts";
import { isSame } from "../labels/label.ts";

/** What the text has for a cell, and in which row; `place`: at which cell of it, from 0. */
export type Taken = { readonly text: string; readonly row: number; readonly place?: number };

type Unread = { readonly address: Address; readonly row: number; readonly reason: string };

export class FlatValues {
  readonly taken = new Map<LayoutCell, Taken>();
  readonly unread: Unread[] = [];
  readonly #form: FlatForm;
  readonly #cursor: FlatCursor;
  /** Columns that are in doubt, with the reason. */
  readonly #doubted = new Map<number, string>();
  /** By column, what names it. */
  readonly #names = new Map<number, LayoutCell>();
  /** Rows whose values were taken each at its place. */
  readonly #atPlaces: { readonly values: readonly LayoutCell[]; readonly where: number }[] = [];
  /** Rows of another length with blanks among their values. */
  readonly #gapped: { readonly values: readonly LayoutCell[]; readonly where: number }[] = [];
  #packed = false;

  constructor(form: FlatForm, cursor: FlatCursor) {
    [this.#form, this.#cursor] = [form, cursor];
  }

  /** Columns below these heads whose own name was not found, or between whose heads something else stood. */
  judgeHeads(head: readonly number[], next: number, stray: string | undefined): void {
    this.#doubted.clear();
    this.#names.clear();
    for (const cell of this.#form.laid.rows[next] ?? []) {
      const place = cell.address === undefined ? undefined : this.#form.placeOf(cell);
      if (place === undefined) continue;
      const name = this.#form
        .over(head, place.column)
        .filter(({ text }) => text !== "")
        .at(-1);
      if (name !== undefined) this.#names.set(place.column, name);
      if (stray !== undefined) this.#doubted.set(place.column, `表头里有表格没有的内容“${stray}”，列对不准`);
      else if (name !== undefined && !this.taken.has(name)) this.#doubted.set(place.column, `没有找到列名“${name.text}”`);
    }
  }

  /** Takes the values of a row, behind its label; `line`: the row of the text where it begins, `to` the one behind all that was taken. */
  row(values: readonly LayoutCell[], label: Token | undefined, line: number | undefined, to: number): void {
    const first = this.#cursor.here;
    const row = label !== undefined && label.of > 1 ? label.row : label === undefined && (first?.of ?? 1) > 1 ? first?.row : undefined;
    const where = label?.row ?? first?.row ?? line ?? to;
    if (row !== undefined && (label ?? first)?.of === this.#form.laid.columns && !this.#isPacked(values, label, row)) {
      this.#atPlaces.push({ values, where });
      this.#eachAtItsPlace(values, label, row, where);
    } else {
      const run = this.#run(row);
      const isGapped =
        row !== undefined && run.some(({ text }) => isEmpty(text)) && run.filter(({ text }) => !isEmpty(text)).length < values.length;
      if (isGapped && run.some(({ text }) => !isEmpty(text))) this.#gapped.push({ values, where });
      this.#oneAfterTheOther(values, run, where);
    }
    this.#judgeLengths();
  }

  /** Beside rows with a cell for each column one of another length has lost a cell or has one too many, and a blank in it may be any. */
  #judgeLengths(): void {
    if (this.#atPlaces.length === 0) return;
    for (const { values, where } of this.#gapped.splice(0))
      if (values.some((cell) => this.taken.has(cell))) this.leave(values, where, "这一行的格数与别的行不同，又有空着的格，对不准是哪一列");
  }

  #oneAfterTheOther(values: readonly LayoutCell[], run: readonly Token[], where: number): void {
    const last = run.reduce((end, { text }, at) => (isEmpty(text) ? end : at + 1), 0);
    const before = run.findIndex(({ text }) => !isEmpty(text));
    const count = values.length;
    const filled = run.filter(({ text }) => !isEmpty(text)).length;
    if (filled === 0) return values.forEach((cell) => this.#take(cell, "", where));
    const taking = (own: readonly Token[]): void =>
      values.forEach((cell, at) => this.#take(cell, own[at]?.text ?? "", own[at]?.row ?? where));
    if (run.length === count) return taking(run);
    // Empty cells between are those of merges, where each value stands at the place of its column's name.
    const named = this.#underNames(values, run);
    if (named !== undefined) return taking(named);
    // Where the line is filled up behind its values, or its label spans cells, an empty value could be any of them.
    const isFull = filled === count && last - before === count && before < Math.max(1, this.#form.laid.labelColumns);
    if (isFull) return taking(run.slice(before));
    const ordinal = run.find(({ text }) => /^\d{1,2}[.．、]$/u.test(text))?.text;
    return this.leave(
      values,
      where,
      ordinal === undefined
        ? `这一行应当有 ${count} 个数，这里有 ${filled} 个，对不准是哪一列`
        : `这一行的数里夹着单独的“${ordinal}”，看不出它是下一行的序号还是数的一部分`,
    );
  }

  /** For each value what stands at the place of its line at which the name of its column stands in its own; undefined where anything stands beside them. */
  #underNames(values: readonly LayoutCell[], run: readonly Token[]): readonly Token[] | undefined {
    const places = values.map((cell) => {
      const name = this.#names.get(this.#form.columnOf(cell));
      return name === undefined ? -1 : (this.taken.get(name)?.place ?? -1);
    });
    const areInOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
    const isOfOneRow = run.every(({ row }) => row === run[0]?.row);
    if (!areInOrder || !isOfOneRow || run.some(({ text, place }) => !isEmpty(text) && !places.includes(place))) return undefined;
    const found = places.flatMap((place) => run.find((token) => token.place === place) ?? []);
    return found.length === places.length ? found : undefined;
  }

  /**
   * Whether rows with as many cells as the table has columns are only filled up behind: a value stands there where the label would reach. One such row tells it of
   * all, and a row that was taken by its places before, with blanks among them, is in doubt.
   */
  #isPacked(values: readonly LayoutCell[], label: Token | undefined, row: number): boolean {
    if (this.#packed) return true;
    const start = Math.min(...values.map((cell) => this.#form.columnOf(cell)));
    const between = this.#cursor.inRow(row).filter(({ place }) => place > (label?.place ?? -1) && place < start);
    if (!between.some(({ text }) => !isEmpty(text) && isValue(text))) return false;
    this.#packed = true;
    for (const before of this.#atPlaces) {
      for (const cell of before.values) this.taken.delete(cell);
      this.leave(before.values, before.where, "这一行有空着的格，对不准是哪一列");
    }
    return true;
  }

  /** The values that follow here: of one line, or of lines of one cell. */
  #run(row: number | undefined): readonly Token[] {
    const run: Token[] = [];
    for (;;) {
      const token = this.#cursor.here;
      const isPage = token !== undefined && row === undefined && isPageNumber(token.text);
      if (token === undefined || (!isPage && !isValue(token.text)) || (row !== undefined && token.row !== row)) return run;
      if (!isPage) run.push(token);
      this.#cursor.at += 1;
    }
  }

  #eachAtItsPlace(values: readonly LayoutCell[], label: Token | undefined, row: number, where: number): void {
    const all = this.#cursor.inRow(row);
    while (this.#cursor.here?.row === row) this.#cursor.at += 1;
    const columns = values.map((cell) => ({ cell, place: this.#form.placeOf(cell) }));
    const start = Math.min(...values.map((cell) => this.#form.columnOf(cell)));
    const isOther = all.slice(start).some(({ text, place }) => {
      const of = columns.find(
        (one) => one.place !== undefined && place >= one.place.column && place < one.place.column + one.place.colSpan,
      );
      return !isEmpty(text) && (of === undefined || (place !== of.place?.column && text !== all[of.place?.column ?? -1]?.text));
    });
    // A name behind the name: what stands there is a part of the row only.
    const under = all.find(
      ({ text, place, keys }) => label !== undefined && place > label.place && place < start && !isEmpty(text) && !isSame(keys, label.keys),
    );
    if (under !== undefined) return this.leave(values, where, `行名后面还有“${under.text}”，看不出这些数是不是整行的`);
    const isText = columns.some(({ place }) => !isValue(all[place?.column ?? -1]?.text ?? ""));
    if (isOther || isText) return this.leave(values, where, "这一行有的数不在表格的列里，对不准是哪一列");
    for (const { cell, place } of columns) this.#take(cell, all[place?.column ?? -1]?.text ?? "", where);
  }

  #take(cell: LayoutCell, text: string, row: number): void {
    const doubt = this.#doubted.get(this.#form.columnOf(cell));
    if (cell.address === undefined) return;
    if (doubt !== undefined && !isEmpty(text)) this.unread.push({ address: cell.address, row, reason: doubt });
    else this.taken.set(cell, { text, row });
  }

  /** Nothing of a row is read. */
  leave(values: readonly LayoutCell[], row: number, reason: string): void {
    for (const cell of values) this.taken.delete(cell);
    for (const { address } of values) if (address !== undefined) this.unread.push({ address, row, reason });
  }
}
