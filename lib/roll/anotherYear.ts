// What of a report is of its year alone, said once for a copy for another year and for 编制下一年度年报 (roll.ts).
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { opened } from "../arithmetic/open.ts";
import type { Report } from "../report/report.ts";

/** Whether a field holds a measured number, a sum of money or a count: it is of its year. Lines of text are not. */
export const isOfItsYear = ({ fields }: Outline, address: Address): boolean => fields.get(address)?.field.measure !== undefined;

/** A copy for another year takes the texts along; figures with what was noted about them, printed totals, sums of money and the date are of their year. */
export function forAnotherYear(report: Report): Report {
  const outline = opened(report)?.outline;
  const stays = (address: Address): boolean => outline === undefined || !isOfItsYear(outline, address);
  return {
    ...report,
    date: "",
    figures: {},
    stated: {},
    sources: {},
    remarks: {},
    publication: {},
    fields: Object.fromEntries(Object.entries(report.fields).filter(([address]) => stays(address))),
  };
}
