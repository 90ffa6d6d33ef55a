// 核对总数: totals as printed on paper beside ours. They are compared and never used for anything else.
//
// A total with a blank operand is not compared: what is missing is not yet an error.
import type { Basis } from "../edition/edition.ts";
import { inputsUnder, partsOf, type Cell, type Outline } from "../edition/walk.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, readNumber, valueOf } from "../arithmetic/number.ts";
import type { Report } from "../report/report.ts";
import { cite, type Finding, type Findings, type Unjudged } from "./finding.ts";
import { nameOf } from "./name.ts";
import { openReason } from "./relations.ts";

/** The check is named by the grid and the line that is the total; where row and column are, by the row. */
const checkOf = (cell: Cell): string => `stated.${cell.grid.id}.${cell.sums[0]?.line.id ?? ""}`;

/** The label of the total on the form is the textual basis of its sum. */
const basisOf = (cell: Cell): readonly Basis[] =>
  cell.grid.basis.map(({ document, clause }) => ({ document, clause, quote: cell.sums[0]?.line.label ?? "" }));

function placesOf(outline: Outline, cell: Cell): { readonly at: readonly string[]; readonly operands: number } {
  const printed = [...new Set([cell.address, ...partsOf(cell)])];
  return { at: [...new Set([...printed, ...printed.flatMap((address) => inputsUnder(outline, address))])], operands: printed.length };
}

/** Compares every printed total with the computed one. */
export function checkStated(outline: Outline, report: Report, readings: Readings): Findings {
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const cell of outline.totals) {
    const printed = valueOf(readNumber(report.stated[cell.address], cell.measure));
    if (printed === null) continue;
    const ours = valueOf(readings.get(cell.address));
    const check = checkOf(cell);
    if (ours === null) unjudged.push({ check, at: placesOf(outline, cell).at, reason: openReason(placesOf(outline, cell).at, readings) });
    else if (!ours.eq(printed)) {
      const basis = basisOf(cell);
      const [expected, actual] = [canonicalNumber(ours), canonicalNumber(printed)];
      const difference = canonicalNumber(ours.minus(printed).abs());
      const sides = `${nameOf(outline, cell.address)}：各项相加＝${expected}，纸上印的总计＝${actual}，差 ${difference}。`;
      const todo = "请核对纸上的数和各项。";
      const message = `${sides}依据：${cite(basis)}“${basis[0]?.quote ?? ""}”。${todo}`;
      findings.push({
        check,
        severity: "error",
        message,
        brief: `${sides}${todo}`,
        ...placesOf(outline, cell),
        expected,
        actual,
        values: { [cell.address]: actual, expected },
        basis,
      });
    }
  }
  return { findings, unjudged };
}
