// 说明 of warnings beside the findings that they explain, with whether they still fit the numbers.
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { findingKey, type Finding } from "../checks/finding.ts";
import { nameOf } from "../edition/name.ts";
import type { Report } from "../report/report.ts";
import { isCurrent, placeOfRemark } from "../report/remark.ts";

/** `state`: it fits; the numbers were changed since; what it explained is no longer found. */
export type SheetRemark = {
  readonly at: Address;
  readonly message: string;
  readonly text: string;
  readonly state: "current" | "expired" | "gone";
};

/** The remarks of a report in the order of the findings, those whose finding is gone at the end. */
export function remarksOf(outline: Outline, { remarks }: Report, findings: readonly Finding[]): readonly SheetRemark[] {
  const found = new Map(findings.map((finding) => [findingKey(finding), finding]));
  const order = [...found.keys(), ...Object.keys(remarks)];
  return [...new Set(order)].flatMap((key): readonly SheetRemark[] => {
    const [remark, finding] = [remarks[key], found.get(key)];
    if (remark === undefined || remark.text.trim() === "") return [];
    const at = placeOfRemark(key);
    if (finding === undefined)
      return [
        { at, message: outline.cells.has(at) || outline.fields.has(at) ? nameOf(outline, at) : "", text: remark.text, state: "gone" },
      ];
    return [{ at, message: finding.message, text: remark.text, state: isCurrent(remark, finding.values) ? "current" : "expired" }];
  });
}
