// Where in the text a cell is used: the bound numbers that add it up, directly or by way of a total.
import { inputsUnder } from "../edition/walk.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { choiceOf, type Report } from "../report/report.ts";
import type { BoundNumber } from "../report/bound.ts";
import { cellsOf } from "./names.ts";

/** A bound number of the text, with the words around it. `through`: the total by way of which it follows the cell; undefined where it follows it directly. */
export type Use = {
  readonly part: Address;
  readonly block: string;
  readonly number: BoundNumber;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly through: Address | undefined;
};

/** So much of the text on each side. */
const [left, right] = [10, 4];

/** The bound numbers of a report that follow a cell of this year, those that do so directly first, in the order of the paper. */
export function usesOf(outline: Outline, report: Report, cell: Address): readonly Use[] {
  const through = (number: BoundNumber): Address | undefined | null => {
    const cells = cellsOf(number.of);
    if (number.of.as === "before") return null;
    if (cells.includes(cell)) return undefined;
    return cells.find((address) => outline.cells.get(address)?.total === true && inputsUnder(outline, address).includes(cell)) ?? null;
  };
  const uses = [...outline.prose.keys()].flatMap((part) =>
    choiceOf(report, part) !== undefined
      ? []
      : (report.narrative[part] ?? []).flatMap(({ id, text, bound = [] }) =>
          bound.flatMap((number): readonly Use[] => {
            const by = through(number);
            if (by === null) return [];
            const { start, end } = number;
            const [before, words, after] = [
              text.slice(Math.max(0, start - left), start),
              text.slice(start, end),
              text.slice(end, end + right),
            ];
            return [{ part, block: id, number, before, words, after, through: by }];
          }),
        ),
  );
  return [...uses.filter((use) => use.through === undefined), ...uses.filter((use) => use.through !== undefined)];
}
