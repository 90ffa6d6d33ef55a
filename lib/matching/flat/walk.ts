// One walk over a text along the layout of a grid: row after row its labels, then its values (values.ts). See flat.ts for what it is for.
import type { LayoutCell } from "../../edition/layout.ts";
import { isEmpty } from "../../tables/matrix.ts";
import { isUnit } from "../figures/figure.ts";
import { FlatCursor } from "./cursor.ts";
import type { FlatForm, Labelled } from "./form.ts";
import { isAlike, isPageNumber, isValue, type Token } from "./token.ts";
import { oddRowHere, type OddRow } from "./odd.ts";
import { FlatValues } from "./values.ts";
import { isDash } from "../labels/gridLabels.ts";
import { isSame, isWithin, keysOf, type Keys } from "../labels/label.ts";

type End =
  | { readonly is: "through" }
  | { readonly is: "broken"; readonly row: number; readonly label: string; readonly done: number; readonly of: number };

/** So many texts at most may stand between the heads of a table that are none of them. */
const mostStray = 3;

/** No shorter text says a note of the form in its own words. */
const shortestNote = 8;

export class FlatWalk {
  readonly values: FlatValues;
  readonly stray: { text: string; row: number }[] = [];
  readonly misprints: { printed: string; label: string; row: number }[] = [];
  readonly from: number;
  /** The one row that was passed by, where one may be. */
  odd: OddRow | undefined;
  readonly #form: FlatForm;
  readonly #cursor: FlatCursor;
  readonly #mayBeOdd: boolean;

  /** `mayBeOdd`: one row in doubt does not end the walk. */
  constructor(form: FlatForm, tokens: readonly Token[], start: number, mayBeOdd = false) {
    [this.#form, this.#mayBeOdd] = [form, mayBeOdd];
    this.#cursor = new FlatCursor(tokens, start);
    this.values = new FlatValues(form, this.#cursor);
    this.from = this.#cursor.here?.row ?? 0;
  }

  /** The row behind its last. */
  get to(): number {
    return (this.#cursor.before?.row ?? this.from) + 1;
  }

  run(): End {
    let head: number[] = [];
    for (const [at, row] of this.#form.laid.rows.entries()) {
      if (row.every(({ kind }) => kind === "head" || kind === "note")) {
        head.push(at);
        continue;
      }
      const missing = (head.length > 0 ? this.#heads(head, at) : undefined) ?? this.#rowOrOdd(at);
      if (missing !== undefined)
        return { is: "broken", row: this.#cursor.here?.row ?? this.to, label: missing, done: at, of: this.#form.laid.rows.length };
      head = [];
    }
    return { is: "through" };
  }

  /** Takes a label that stands here. */
  #label({ cell, keys }: Labelled, mayDiffer: boolean): boolean {
    this.#cursor.skipBlanks();
    const token = this.#cursor.here;
    if (token === undefined) return false;
    const end = this.#cursor.labelAt(keys);
    if (end !== undefined) {
      this.values.taken.set(cell, { text: this.#cursor.take(end), row: token.row, place: token.place });
      return true;
    }
    if (!mayDiffer || isValue(token.text) || !isAlike(token.keys, keys) || this.#goesOn(token, keys)) return false;
    this.misprints.push({ printed: token.text, label: cell.text, row: token.row });
    this.#takeHere(cell, token);
    return true;
  }

  /** Whether a token is only the beginning of a label whose rest stands behind numbers: these are none of its values. */
  #goesOn({ keys: { bare } }: Token, keys: Keys): boolean {
    const rest = keys.bare.startsWith(bare) ? keys.bare.slice(bare.length) : "";
    const behind = this.#cursor.behind(mostStray);
    const at = rest === "" ? -1 : behind.findIndex((token) => token.keys.bare !== "" && rest.startsWith(token.keys.bare));
    return behind.slice(0, Math.max(0, at)).some(({ text }) => !isEmpty(text) && isValue(text));
  }

  #takeHere(cell: LayoutCell, { text, row, place }: Token): void {
    this.values.taken.set(cell, { text, row, place });
    this.#cursor.at += 1;
  }

  /** The heads of a run of rows, in order; the first of what must stand there and does not, else undefined. */
  #heads(head: readonly number[], next: number): string | undefined {
    const heads = head.flatMap((at) => this.#form.laid.rows[at] ?? []).filter(({ text }) => text !== "");
    const rest = heads.map((cell) => ({ cell, keys: keysOf(cell.text) }));
    const { groups, own } = this.#form.labelsOf(next);
    const begins = own === undefined ? groups : [...groups, own];
    const stray: { text: string; row: number }[] = [];
    for (;;) {
      this.#cursor.skipBlanks();
      const token = this.#cursor.here;
      if (token === undefined) return heads[0]?.text ?? "";
      if (isPageNumber(token.text)) {
        this.#cursor.at += 1;
        continue;
      }
      const exact = rest.findIndex((one) => this.#head(one));
      const found = exact < 0 && rest[0] !== undefined && this.#label(rest[0], true) ? 0 : exact;
      if (found >= 0) {
        rest.splice(0, found + 1);
        continue;
      }
      const isRow = begins.some(({ keys }) => this.#cursor.labelAt(keys) !== undefined);
      if (isRow || (begins.length === 0 && isValue(token.text))) break;
      // A misprint of the first label stands where the heads have all been found.
      if (rest.length === 0 && begins.some(({ keys }) => isAlike(token.keys, keys))) break;
      if (!isUnit(token.text)) stray.push({ text: token.text, row: token.row });
      if (stray.length > mostStray || isValue(token.text)) return rest[0]?.cell.text ?? heads[0]?.text ?? "";
      this.#cursor.at += 1;
    }
    this.stray.push(...stray);
    this.values.judgeHeads(head, next, stray[0]?.text);
    return undefined;
  }

  #head(one: Labelled): boolean {
    if (this.#label(one, false)) return true;
    const token = this.#cursor.here;
    // A note over the labels says the same in more or fewer words.
    if (token === undefined || one.cell.kind !== "note" || token.text.length < shortestNote) return false;
    const keys = keysOf(token.text);
    if (!isWithin(keys, one.keys) && !isAlike(keys, one.keys)) return false;
    this.#takeHere(one.cell, token);
    return true;
  }

  /** A row of the layout, or where it is passed by the next; the label that is missing, else undefined. */
  #rowOrOdd(at: number): string | undefined {
    const missing = this.#row(at);
    if (missing === undefined || !this.#mayBeOdd || this.odd !== undefined) return missing;
    const odd = oddRowHere(this.#form, this.#cursor, this.values, at);
    if (odd === undefined) return missing;
    this.odd = odd;
    this.stray.push(...odd.beside.map(({ text, row }) => ({ text, row })));
    const values = (this.#form.laid.rows[odd.is === "rest" ? at - 1 : at] ?? []).filter((cell) => cell.address !== undefined);
    const isLeft = this.values.unread.some(({ address }) => values.some((cell) => cell.address === address));
    if (odd.is !== "beside" && !isLeft) this.values.leave(values, odd.row, odd.reason);
    return odd.is === "passed" ? undefined : this.#row(at);
  }

  /** A row of the layout; the label that is missing, else undefined. */
  #row(at: number): string | undefined {
    const { groups, own } = this.#form.labelsOf(at);
    this.#between(own === undefined ? groups : [...groups, own], own);
    for (const group of groups) this.#label(group, this.values.taken.get(group.cell) === undefined);
    const line = this.#cursor.here?.row;
    if (own !== undefined && !this.#label(own, true)) return own.cell.text;
    if (own !== undefined) this.#again(own);
    const cells = this.#form.laid.rows[at] ?? [];
    for (const plain of cells.filter(({ kind, text }) => kind === "plain" && text !== "")) if (!this.#plain(plain)) return plain.text;
    const values = cells.filter(({ address }) => address !== undefined);
    if (values.length > 0) this.values.row(values, own === undefined ? undefined : this.#cursor.before, line, this.to);
    return undefined;
  }

  /** Page numbers, and heads that stand again at the top of a page. */
  #between(labels: readonly Labelled[], own: Labelled | undefined): void {
    for (;;) {
      this.#cursor.skipBlanks();
      const text = this.#cursor.here?.text;
      if (text === undefined || labels.some(({ keys }) => this.#cursor.labelAt(keys) !== undefined)) return;
      if (isPageNumber(text)) this.#cursor.at += 1;
      else {
        const end = this.#form.heads.map((keys) => this.#cursor.labelAt(keys)).find((one) => one !== undefined);
        if (end === undefined || own === undefined) return;
        this.#cursor.at = end;
      }
    }
  }

  /** A label that spans columns stands in each of them, where spans were filled up. */
  #again({ keys }: Labelled): void {
    const { row } = this.#cursor.before ?? { row: -1 };
    for (let here = this.#cursor.here; here?.row === row && isSame(here.keys, keys) && !isValue(here.text); here = this.#cursor.here)
      this.#cursor.at += 1;
  }

  /** Takes what the form prints in a row besides labels and values, or passes on where it is left out; false where something stands before it. */
  #plain(cell: LayoutCell): boolean {
    const isThere = (token: Token | undefined): token is Token =>
      token !== undefined && (token.text === cell.text || (isDash(cell.text) && isDash(token.text)));
    const token = this.#cursor.here;
    if (isThere(token)) this.#takeHere(cell, token);
    return isThere(token) || !isThere(this.#cursor.next);
  }
}
