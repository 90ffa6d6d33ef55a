// A report taken over into another revision of its edition: what has a place there goes along text for text, what has
// none is named and left behind. Nothing is converted: a value stays what was typed, and checks judge it anew.
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type Outline } from "../edition/walk.ts";
import { mayHold } from "../editions/years.ts";
import { contentOf, contents, type AreaRules, type Content } from "./areas.ts";
import type { Report } from "./report.ts";

/** `left`: the places whose values did not come along, each once. */
export type Revised = { readonly report: Report; readonly left: readonly Address[] };

type Split<Value> = { readonly kept: Readonly<Record<Address, Value>>; readonly left: readonly Address[] };

function split<Value>({ fits, isBlank }: AreaRules<Value>, outline: Outline, values: Readonly<Record<Address, Value>>): Split<Value> {
  const entries = Object.entries(values);
  return {
    kept: Object.fromEntries(entries.filter(([address, value]) => fits(outline, address, value))),
    left: entries.flatMap(([address, value]) => (fits(outline, address, value) || isBlank(value) ? [] : [address])),
  };
}

/** The report in `next`, another revision of its edition. Throws a RangeError where that is another edition, or not for its year. */
export function revised(report: Report, next: Edition): Revised {
  if (next.id !== report.edition || !mayHold(next, report.year))
    throw new RangeError(`${next.id} ${next.revision} is no revision for a report of ${report.edition} ${report.year}`);
  const outline = walk(next);
  const content: Content = report;
  const left: Address[] = [];
  const kept = contentOf((area) => {
    const divided = split(contents[area], outline, content[area]);
    // The key of a remark is no place, and without its finding it says nothing.
    if (area !== "remarks") left.push(...divided.left);
    return divided.kept;
  });
  return { report: { ...report, editionRevision: next.revision, ...kept }, left: [...new Set(left)] };
}
