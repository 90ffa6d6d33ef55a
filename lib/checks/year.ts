// The year of the report beside the years of its format: a later one may be a slip, or the report was made before the next format
// came. Either way it opens and counts; it is said, once.
import type { Edition } from "../edition/edition.ts";
import { isOffered, yearsInWords } from "../editions/years.ts";
import type { Report } from "../report/report.ts";
import { dateAddress } from "./date.ts";
import type { Finding } from "./finding.ts";

/** It stands at the signature: the year itself is no place of the form. */
export function checkYear(edition: Edition, { year }: Pick<Report, "year">): readonly Finding[] {
  if (isOffered(edition, year)) return [];
  const message = `这份报告是${year}年的，它的格式（${edition.name}）现在用于${yearsInWords(edition)}。请核对年度；年度不错、上级要求用新格式的，请新建一份。`;
  return [
    {
      check: "year.outside",
      severity: "advice",
      message,
      brief: message,
      at: [dateAddress],
      operands: 1,
      expected: null,
      actual: String(year),
      values: {},
      basis: edition.basis.slice(0, 1),
    },
  ];
}
