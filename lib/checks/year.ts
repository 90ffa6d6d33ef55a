// The year of the report beside the years of its format: a later one may be a slip, or the report was made before the next format
// came. Either way it opens and counts; it is said, once.
import { isOffered, yearsInWords } from "../editions/years.ts";
import { dateAddress } from "../report/date.ts";
import type { Family } from "./check.ts";

/** Of each edition, for it rests on the document that the edition obeys. It stands at the signature: the year itself is no place of the form. */
export const yearOfFormat: Family = {
  rows: ({ edition }) => [
    {
      id: "year.outside",
      name: "年度在这种格式现在适用的年度之内",
      kind: "particulars",
      severity: "advice",
      basis: edition.basis.slice(0, 1),
      looksAt: "报告的年度",
      places: () => 1,
      run: ({ report: { year } }) => {
        if (isOffered(edition, year)) return [];
        const brief = `这份报告是${year}年的，它的格式（${edition.name}）现在用于${yearsInWords(edition)}。请核对年度；年度不错、上级要求用新格式的，请新建一份。`;
        return [{ at: [dateAddress], brief, actual: String(year), values: {} }];
      },
    },
  ],
};
