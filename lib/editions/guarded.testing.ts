// Which numbers of a report cannot change by one without an error, by what its format declares: the totals that were printed and
// what they add up, and what takes part in an equality that is an error. A limit (其中 at most its whole) leaves room; so it
// promises nothing here.
import { instancesFor } from "../arithmetic/applicable.ts";
import type { Instance, OperandPlace } from "../arithmetic/relations.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { inputsUnder, walk, type Cell, type Outline } from "../edition/walk.ts";
import type { Report } from "../report/report.ts";

const filled = (report: Report, address: Address): boolean => (report.figures[address] ?? report.fields[address] ?? "") !== "";

/** The inputs of an equality that do not stand on both sides of it alike; none where one of them is blank, for it is open then. */
function heldBy(outline: Outline, report: Report, { left, right }: Instance): readonly Address[] {
  const weights = new Map<Address, number>();
  const weigh = (places: readonly OperandPlace[], side: 1 | -1) =>
    places.forEach(({ address, sign }) =>
      inputsUnder(outline, address).forEach((input) => weights.set(input, (weights.get(input) ?? 0) + side * sign)),
    );
  weigh(left, 1);
  weigh(right, -1);
  return [...weights.keys()].every((address) => filled(report, address))
    ? [...weights].flatMap(([address, weight]) => (weight === 0 ? [] : [address]))
    : [];
}

/** The cells that are so held, in the order of the paper. */
export function guardedIn(edition: Edition, report: Report): readonly Cell[] {
  const outline = walk(edition);
  const printed = outline.totals.filter(({ address }) => (report.stated[address] ?? "") !== "");
  const equalities = instancesFor(edition, report).filter(
    ({ relation, previous, follows }) => relation.op === "equal" && relation.severity === "error" && !previous && !follows,
  );
  const held = new Set([
    ...printed.flatMap(({ address }) => [address, ...inputsUnder(outline, address)]),
    ...equalities.flatMap((instance) => heldBy(outline, report, instance)),
  ]);
  return [...outline.cells.values()].filter(({ address }) => held.has(address));
}
