// Table three as a plain React page has it: one component, its texts in one state, totals computed at each render. It is drawn by a
// server and comes alive in the browser, as our page does, and does nothing else: no form, no checks, no saving.
import { createElement as h, useState, type ReactNode } from "react";

/** `sums`: the inputs under a total. */
export type PlainCell = {
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly at?: string;
  readonly sums?: readonly string[];
};
export type PlainTable = { readonly lines: readonly (readonly PlainCell[])[]; readonly texts: Readonly<Record<string, string>> };

const numberIn = (text: string | undefined): number => (text === undefined || !/^\d+$/.test(text) ? 0 : Number(text));

export function Plain({ lines, texts }: PlainTable): ReactNode {
  const [typed, type] = useState(texts);
  const inside = ({ text, at = "", sums }: PlainCell): ReactNode => {
    if (sums !== undefined)
      return h(
        "output",
        { id: `total-${at}` },
        sums.reduce((sum, one) => sum + numberIn(typed[one]), 0),
      );
    if (at === "") return text;
    const change = ({ target }: { readonly target: HTMLInputElement }) => type({ ...typed, [at]: target.value });
    return h("input", { id: at, inputMode: "numeric", value: typed[at] ?? "", onChange: change });
  };
  const cell = (one: PlainCell, key: number) =>
    h("td", { key, rowSpan: one.rows, colSpan: one.columns, className: one.sums === undefined ? "" : "total" }, inside(one));
  return h(
    "table",
    {},
    h(
      "tbody",
      {},
      lines.map((line, key) => h("tr", { key }, line.map(cell))),
    ),
  );
}
