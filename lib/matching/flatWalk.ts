// One walk over a text along the layout of a grid: row after row its labels, then its values. See flat.ts for what it is for.
import type { Address } from "../edition/edition.ts";
import type { Layout, LayoutCell } from "../edition/layout.ts";
import { blockOf, isEmpty, type BlockCell } from "../tables/matrix.ts";
import { isUnit } from "./figure.ts";
import { isAlike, isPageNumber, isValue, type Token } from "./flatToken.ts";
import { isDash } from "./gridLabels.ts";
import { isSame, isWithin, keysOf, type Keys } from "./label.ts";

/** What the text has for a cell, and in which row. */
export type Taken = { readonly text: string; readonly row: number };

type Unread = { readonly address: Address; readonly row: number; readonly reason: string };
type End =
  | { readonly is: "through" }
  | { readonly is: "broken"; readonly row: number; readonly label: string; readonly done: number; readonly of: number };

/** A label of the layout that stands in one of its rows, from the left. */
type Labelled = { readonly cell: LayoutCell; readonly keys: Keys };

/** So many pieces at most is a label torn into: one letter a line. */
const mostPieces = 24;
/** So many texts at most may stand between the heads of a table that are none of them. */
const mostStray = 3;
export class FlatWalk {
  readonly taken = new Map<LayoutCell, Taken>();
  readonly unread: Unread[] = [];
  readonly stray: { text: string; row: number }[] = [];
  readonly misprints: { printed: string; label: string; row: number }[] = [];
  readonly from: number;
  readonly #laid: Layout;
  readonly #cover: readonly (readonly (BlockCell | undefined)[])[];
  readonly #places: ReadonlyMap<LayoutCell, BlockCell>;
  readonly #byPlace: ReadonlyMap<BlockCell, LayoutCell>;
  readonly #tokens: readonly Token[];
  #at: number;

  constructor(laid: Layout, cover: readonly (readonly (BlockCell | undefined)[])[], tokens: readonly Token[], start: number) {
    [this.#laid, this.#cover, this.#tokens, this.#at] = [laid, cover, tokens, start];
    this.from = this.#tokens[start]?.row ?? 0;
    const placed = [...new Set(cover.flat())].flatMap((cell) => cell ?? []);
    const inOrder = blockOf(laid.rows).cells;
    const cells = laid.rows.flat();
    const at = (cell: BlockCell): BlockCell | undefined => placed.find(({ row, column }) => row === cell.row && column === cell.column);
    const pairs = inOrder.flatMap((cell, place) => {
      const [own, covering] = [cells[place], at(cell)];
      return own === undefined || covering === undefined ? [] : [[own, covering] as const];
    });
    this.#places = new Map(pairs);
    this.#byPlace = new Map(pairs.map(([own, covering]) => [covering, own]));
  }

  /** The row behind its last. */
  get to(): number {
    return (this.#tokens[this.#at - 1]?.row ?? this.from) + 1;
  }

  /** Where a table could begin: at one of its uppermost heads, or a piece of one. */
  static starts(laid: Layout, tokens: readonly Token[]): readonly number[] {
    const names = (laid.rows[0] ?? []).filter(({ text }) => text !== "").map(({ text }) => keysOf(text));
    return tokens.flatMap(({ text, keys }, at) =>
      !isEmpty(text) && names.some((name) => isSame(name, keys) || (keys.bare.length > 1 && name.bare.startsWith(keys.bare))) ? [at] : [],
    );
  }

  run(): End {
    const { rows } = this.#laid;
    let head: number[] = [];
    for (const [at, row] of rows.entries()) {
      if (row.every(({ kind }) => kind === "head" || kind === "note")) {
        head.push(at);
        continue;
      }
      if (head.length > 0) {
        const missing = this.#heads(head, at);
        if (missing !== undefined) return this.#brokenAt(missing, at);
        head = [];
      }
      const missing = this.#row(at);
      if (missing !== undefined) return this.#brokenAt(missing, at);
    }
    return { is: "through" };
  }

  #brokenAt(label: string, at: number): End {
    return { is: "broken", row: this.#tokens[this.#at]?.row ?? this.to, label, done: at, of: this.#laid.rows.length };
  }

  #skipBlanks(): void {
    while (this.#at < this.#tokens.length && isEmpty(this.#tokens[this.#at]?.text ?? "x")) this.#at += 1;
  }

  /** The label here, torn into pieces or not: the token behind it. */
  #labelAt(from: number, keys: Keys): number | undefined {
    let joined = "";
    for (let at = from; at < this.#tokens.length && at < from + mostPieces; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || (isEmpty(token.text) && joined === "")) return undefined;
      if (isEmpty(token.text)) continue;
      const here = joined === "" ? token.keys : keysOf(joined + token.text);
      joined += token.text;
      if (isSame(here, keys)) return at + 1;
      if (!keys.exact.startsWith(here.exact) && !keys.bare.startsWith(here.bare)) return undefined;
    }
    return undefined;
  }

  /** Takes a label that stands here. */
  #label({ cell, keys }: Labelled, mayDiffer: boolean): boolean {
    this.#skipBlanks();
    const token = this.#tokens[this.#at];
    if (token === undefined) return false;
    const end = this.#labelAt(this.#at, keys);
    if (end !== undefined) {
      const text = this.#tokens
        .slice(this.#at, end)
        .map((one) => one.text)
        .join("");
      this.taken.set(cell, { text, row: token.row });
      this.#at = end;
      return true;
    }
    if (!mayDiffer || isValue(token.text) || !isAlike(token.keys, keys)) return false;
    this.misprints.push({ printed: token.text, label: cell.text, row: token.row });
    this.taken.set(cell, { text: token.text, row: token.row });
    this.#at += 1;
    return true;
  }

  /** The labels of a row: those of groups that reach into it from above, those that begin in it, its own at the end. */
  #labelsOf(at: number): { readonly groups: readonly Labelled[]; readonly own: Labelled | undefined } {
    const covering = [...new Set((this.#cover[at] ?? []).slice(0, this.#laid.labelColumns))].flatMap((cell) => {
      const own = cell === undefined ? undefined : this.#byPlace.get(cell);
      return own === undefined || own.kind !== "label" || own.text === "" ? [] : [{ cell: own, keys: keysOf(own.text) }];
    });
    const own = covering.at(-1);
    const isOwn = own !== undefined && (this.#laid.rows[at] ?? []).includes(own.cell) && this.#places.get(own.cell)?.rowSpan === 1;
    return isOwn ? { groups: covering.slice(0, -1), own } : { groups: covering, own: undefined };
  }

  /** The heads of a run of rows, in order; the first of what must stand there and does not, else undefined. */
  #heads(head: readonly number[], next: number): string | undefined {
    const heads = head.flatMap((at) => this.#laid.rows[at] ?? []).filter(({ text }) => text !== "");
    const rest = heads.map((cell) => ({ cell, keys: keysOf(cell.text) }));
    const row = this.#labelsOf(next);
    const begins = [...row.groups, ...(row.own === undefined ? [] : [row.own])];
    const stray: { text: string; row: number }[] = [];
    for (;;) {
      this.#skipBlanks();
      const token = this.#tokens[this.#at];
      if (token === undefined) return heads[0]?.text ?? "";
      if (isPageNumber(token.text)) {
        this.#at += 1;
        continue;
      }
      const exact = rest.findIndex((one) => this.#head(one));
      const found = exact < 0 && rest[0] !== undefined && this.#label(rest[0], true) ? 0 : exact;
      if (found >= 0) {
        rest.splice(0, found + 1);
        continue;
      }
      const isRow = begins.some(({ keys }) => this.#labelAt(this.#at, keys) !== undefined);
      if (isRow || (begins.length === 0 && isValue(token.text))) break;
      // A misprint of the first label stands where the heads have all been found.
      if (rest.length === 0 && begins.some(({ keys }) => isAlike(token.keys, keys))) break;
      if (!isUnit(token.text)) stray.push({ text: token.text, row: token.row });
      if (stray.length > mostStray || isValue(token.text)) return rest[0]?.cell.text ?? heads[0]?.text ?? "";
      this.#at += 1;
    }
    this.stray.push(...stray);
    this.#judgeHeads(head, next, stray);
    return undefined;
  }

  #head(one: Labelled): boolean {
    if (this.#label(one, false)) return true;
    const token = this.#tokens[this.#at];
    // A note over the labels says the same in more or fewer words.
    if (token === undefined || one.cell.kind !== "note" || token.text.length < 8) return false;
    const keys = keysOf(token.text);
    if (!isWithin(keys, one.keys) && !isAlike(keys, one.keys)) return false;
    this.taken.set(one.cell, { text: token.text, row: token.row });
    this.#at += 1;
    return true;
  }

  readonly #doubted = new Map<number, string>();

  /** Columns below these heads whose own name was not found, or between whose heads something else stood. */
  #judgeHeads(head: readonly number[], next: number, stray: readonly { readonly text: string }[]): void {
    this.#doubted.clear();
    for (const cell of this.#laid.rows[next] ?? []) {
      const place = cell.address === undefined ? undefined : this.#places.get(cell);
      if (place === undefined) continue;
      const above = head.flatMap((at) => this.#cover[at]?.[place.column] ?? []).flatMap((one) => this.#byPlace.get(one) ?? []);
      const name = above.filter(({ text }) => text !== "").at(-1);
      if (stray.length > 0) this.#doubted.set(place.column, `表头里有表格没有的内容“${stray[0]?.text ?? ""}”，列对不准`);
      else if (name !== undefined && !this.taken.has(name)) this.#doubted.set(place.column, `没有找到列名“${name.text}”`);
    }
  }

  /** A row of the layout; the label that is missing, else undefined. */
  #row(at: number): string | undefined {
    const { groups, own } = this.#labelsOf(at);
    this.#between(groups, own);
    for (const group of groups) this.#label(group, this.taken.get(group.cell) === undefined);
    const line = this.#tokens[this.#at]?.row;
    if (own !== undefined && !this.#label(own, true)) return own.cell.text;
    if (own !== undefined) this.#again(own);
    const cells = this.#laid.rows[at] ?? [];
    for (const plain of cells.filter(({ kind, text }) => kind === "plain" && text !== "")) this.#plain(plain);
    const values = cells.filter(({ address }) => address !== undefined);
    if (values.length > 0) this.#values(values, own === undefined ? undefined : this.#tokens[this.#at - 1], line);
    return undefined;
  }

  /** Page numbers, and heads that stand again at the top of a page. */
  #between(groups: readonly Labelled[], own: Labelled | undefined): void {
    const heads = this.#laid.rows
      .slice(0, this.#laid.headRows)
      .flat()
      .filter(({ text }) => text !== "")
      .map(({ text }) => keysOf(text));
    const isOwn = (): boolean =>
      [...groups, ...(own === undefined ? [] : [own])].some(({ keys }) => this.#labelAt(this.#at, keys) !== undefined);
    for (;;) {
      this.#skipBlanks();
      const text = this.#tokens[this.#at]?.text;
      if (text === undefined || isOwn()) return;
      if (isPageNumber(text)) this.#at += 1;
      else {
        const end = heads.map((keys) => this.#labelAt(this.#at, keys)).find((one) => one !== undefined);
        if (end === undefined || own === undefined) return;
        this.#at = end;
      }
    }
  }

  /** A label that spans columns stands in each of them, where spans were filled up. */
  #again({ keys }: Labelled): void {
    const { row } = this.#tokens[this.#at - 1] ?? { row: -1 };
    while (
      this.#tokens[this.#at]?.row === row &&
      isSame(keysOf(this.#tokens[this.#at]?.text ?? ""), keys) &&
      !isValue(this.#tokens[this.#at]?.text ?? "")
    )
      this.#at += 1;
  }

  #plain(cell: LayoutCell): void {
    const token = this.#tokens[this.#at];
    const isThere = token !== undefined && (token.text === cell.text || (isDash(cell.text) && isDash(token.text)));
    if (!isThere) return;
    this.taken.set(cell, { text: token.text, row: token.row });
    this.#at += 1;
  }

  /** The values of a row: of a line with as many cells as the table has columns each at its place, else one after the other. */
  #values(values: readonly LayoutCell[], label: Token | undefined, line: number | undefined): void {
    const first = this.#tokens[this.#at];
    const row = label !== undefined && label.of > 1 ? label.row : label === undefined && (first?.of ?? 1) > 1 ? first?.row : undefined;
    const where = label?.row ?? first?.row ?? line ?? this.to;
    if (row !== undefined && (label ?? first)?.of === this.#laid.columns && !this.#isPacked(values, label, row)) {
      this.#atPlaces.push({ values, where });
      return this.#valuesAt(values, row, where);
    }
    const run = this.#run(row);
    const last = run.reduce((end, { text }, at) => (isEmpty(text) ? end : at + 1), 0);
    const count = values.length;
    const filled = run.filter(({ text }) => !isEmpty(text)).length;
    if (filled === 0) return values.forEach((cell) => this.#take(cell, "", where));
    // Where the line is filled up behind its values, an empty one could be any of them.
    const isExact = run.length === count || (last === count && !isEmpty(run[0]?.text ?? ""));
    // Cells before the first value are the label's, which spans them, where there are as many values behind them as there can be.
    const before = run.findIndex(({ text }) => !isEmpty(text));
    if (!isExact && filled === count && last - before === count && before < this.#laid.labelColumns)
      return values.forEach((cell, at) => this.#take(cell, run[before + at]?.text ?? "", run[before + at]?.row ?? where));
    if (run.length < count || !isExact)
      return this.#leave(values, where, `这一行应当有 ${count} 个数，这里有 ${filled} 个，对不准是哪一列`);
    values.forEach((cell, at) => this.#take(cell, run[at]?.text ?? "", run[at]?.row ?? where));
  }

  /** Rows whose values were taken each at its place. */
  readonly #atPlaces: { readonly values: readonly LayoutCell[]; readonly where: number }[] = [];
  #packed = false;

  /**
   * Whether rows with as many cells as the table has columns are only filled up behind: a value stands there where the label would reach. One such row tells it of
   * all, and a row that was taken by its places before, with blanks among them, is in doubt.
   */
  #isPacked(values: readonly LayoutCell[], label: Token | undefined, row: number): boolean {
    const start = Math.min(...values.map((cell) => this.#places.get(cell)?.column ?? 0));
    const between = this.#tokens.filter((token) => token.row === row && token.place > (label?.place ?? -1) && token.place < start);
    if (this.#packed || !between.some(({ text }) => !isEmpty(text) && isValue(text))) return this.#packed;
    this.#packed = true;
    for (const before of this.#atPlaces) {
      for (const cell of before.values) this.taken.delete(cell);
      this.#leave(before.values, before.where, "这一行有空着的格，对不准是哪一列");
    }
    return true;
  }

  /** The values that follow here: of one line, or of lines of one cell. */
  #run(row: number | undefined): readonly Token[] {
    const run: Token[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      const isPage = token !== undefined && row === undefined && isPageNumber(token.text);
      if (token === undefined || (!isPage && !isValue(token.text)) || (row !== undefined && token.row !== row)) break;
      if (!isPage) run.push(token);
      this.#at += 1;
    }
    return run;
  }

  #valuesAt(values: readonly LayoutCell[], row: number, where: number): void {
    const all = this.#tokens.filter((token) => token.row === row);
    while (this.#tokens[this.#at]?.row === row) this.#at += 1;
    const columns = values.map((cell) => ({ cell, place: this.#places.get(cell) }));
    const start = Math.min(...columns.map(({ place }) => place?.column ?? 0));
    const isOther = all.slice(start).some(({ text, place }) => {
      const of = columns.find(
        (one) => one.place !== undefined && place >= one.place.column && place < one.place.column + one.place.colSpan,
      );
      return !isEmpty(text) && (of === undefined || (place !== of.place?.column && text !== all[of.place?.column ?? -1]?.text));
    });
    const isText = columns.some(({ place }) => !isValue(all[place?.column ?? -1]?.text ?? ""));
    if (isOther || isText) return this.#leave(values, where, "这一行有的数不在表格的列里，对不准是哪一列");
    for (const { cell, place } of columns) this.#take(cell, all[place?.column ?? -1]?.text ?? "", where);
  }

  #take(cell: LayoutCell, text: string, row: number): void {
    const { address } = cell;
    const column = this.#places.get(cell)?.column;
    const doubt = column === undefined ? undefined : this.#doubted.get(column);
    if (address === undefined) return;
    if (doubt !== undefined && !isEmpty(text)) this.unread.push({ address, row, reason: doubt });
    else this.taken.set(cell, { text, row });
  }

  #leave(values: readonly LayoutCell[], row: number, reason: string): void {
    for (const { address } of values) if (address !== undefined) this.unread.push({ address, row, reason });
  }
}
