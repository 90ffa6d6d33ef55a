// THE ONE ROW OF A TABLE THAT HAS BECOME TEXT WHICH IS IN DOUBT, where every other is certain: it is not there, its label is another, or a row stands there that the form does not
// have. Then it alone is unread, as in tables (recognise/odd.ts).
//
// Certain is: each other row is found by its own label word for word, in the form's order, with as many values as the form has places. What stands in the place of the row must be
// a line of its own, or a label with as many values as a row has; else values of its neighbours may be its own. A label of the form there says that rows have moved.
import type { Address } from "../../edition/edition.ts";
import type { LayoutCell } from "../../edition/layout.ts";
import { isEmpty } from "../../tables/matrix.ts";
import type { FlatCursor } from "./cursor.ts";
import type { FlatForm, Labelled } from "./form.ts";
import { isValue, type Token } from "./token.ts";
import type { FlatValues } from "./values.ts";

/** `is`: the form's row is passed by, or what stands `beside` it is none of the form's, or the `rest` of the row before. `at`: of the layout; `row`: of the text. `beside`: what stands there. */
export type OddRow = {
  readonly is: "passed" | "beside" | "rest";
  readonly at: number;
  readonly row: number;
  readonly beside: readonly Token[];
  readonly reason: string;
};

/** So many texts at most has a row in doubt: a label in pieces, and its values. */
const mostTexts = 24;

/** In a table of fewer rows nothing shows that the others did not slip along. */
const fewest = 4;

const valuesIn = (form: FlatForm, at: number): readonly LayoutCell[] =>
  (form.laid.rows[at] ?? []).filter(({ address }) => address !== undefined);

/** The labels of which one stands where a row begins: its own, or that of a group that begins there or has not been met. */
function beginsOf(form: FlatForm, { taken }: FlatValues, at: number): readonly Labelled[] {
  const { groups, own } = form.labelsOf(at);
  return own === undefined ? [] : [...groups.filter(({ cell }) => !taken.has(cell)), own];
}

/** A whole row of the text: a label that the form does not print, and as many values as a row has. */
function isRow(form: FlatForm, between: readonly Token[], count: number): boolean {
  const filled = between.filter(({ text }) => !isEmpty(text));
  const first = filled.findIndex(({ text }) => isValue(text));
  const [label, values] = [filled.slice(0, first), filled.slice(first)];
  return first > 0 && values.length === count && values.every(({ text }) => isValue(text)) && !label.some(({ keys }) => form.prints(keys));
}

/** Whether the row before has its label and all that was taken of it in one line of the text, which ends before this token. */
function isLineBefore(form: FlatForm, { taken }: FlatValues, at: number, here: Token): boolean {
  const own = form.labelsOf(at - 1).own?.cell;
  const line = own === undefined ? undefined : taken.get(own)?.row;
  return line !== undefined && line < here.row && valuesIn(form, at - 1).every((cell) => taken.get(cell)?.row === line);
}

/** Whether all of this stands in the line of the row before, of which nothing was read: a cell of it is no value. */
function isRestOf(form: FlatForm, { taken }: FlatValues, at: number, between: readonly Token[]): boolean {
  const own = form.labelsOf(at - 1).own?.cell;
  const line = own === undefined ? undefined : taken.get(own)?.row;
  return (
    between.length > 0 &&
    between.every(({ row }) => row === line) &&
    valuesIn(form, at - 1).every((cell) => isEmpty(taken.get(cell)?.text ?? ""))
  );
}

/** What is in doubt where a row of the layout did not come; the cursor goes to where the walk goes on. Undefined, and it stays, where that is not one row alone. */
export function oddRowHere(form: FlatForm, cursor: FlatCursor, values: FlatValues, at: number): OddRow | undefined {
  const [from, here, { own }] = [cursor.at, cursor.here, form.labelsOf(at)];
  const [begins, next] = [beginsOf(form, values, at), beginsOf(form, values, at + 1)];
  if (here === undefined || own === undefined || next.length === 0) return undefined;
  const count = valuesIn(form, at).length;
  const stands = (labels: readonly Labelled[]): boolean => labels.some(({ keys }) => cursor.labelAt(keys) !== undefined);
  for (const between of Array.from({ length: mostTexts + 1 }, (_, ahead) => [
    ...(ahead === 0 ? [] : [here]),
    ...cursor.behind(ahead - 1),
  ])) {
    cursor.at = from + between.length;
    const is = stands(next) ? "passed" : stands(begins) ? "beside" : undefined;
    cursor.at = is === undefined ? from : cursor.at;
    if (is === undefined) continue;
    if (is === "beside" && isRestOf(form, values, at, between)) return { is: "rest", at, row: here.row, beside: between, reason: "" };
    // Figures behind a row without any may be those of a part of it.
    const isBlankBefore = is === "beside" && valuesIn(form, at - 1).every((cell) => isEmpty(values.taken.get(cell)?.text ?? ""));
    const isOne = isBlankBefore ? false : between.length === 0 ? isLineBefore(form, values, at, here) : isRow(form, between, count);
    const isCertain = isOne && (is === "passed" || between.length > 0) && !values.taken.has(own.cell);
    if (isCertain) {
      const reason = between.length === 0 ? "表里没有这一行" : `这里印的是“${between[0]?.text ?? ""}”，不是这一行的行名，只有这一行没有读`;
      return { is, at, row: here.row, beside: between, reason };
    }
    cursor.at = from;
    return undefined;
  }
  return undefined;
}

/** Whether every row but the one in doubt is certain. */
export function isOddAlone(form: FlatForm, { taken, unread }: FlatValues, misprints: number, odd: OddRow): boolean {
  const row = { passed: odd.at, beside: -1, rest: odd.at - 1 }[odd.is];
  const own = new Set<Address>(valuesIn(form, row).flatMap(({ address }) => address ?? []));
  const named = form.laid.rows.filter((_, at) => {
    const label = form.labelsOf(at).own;
    return label !== undefined && taken.has(label.cell);
  });
  return misprints === 0 && named.length >= fewest && unread.every(({ address }) => own.has(address));
}
