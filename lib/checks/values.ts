// Each number by itself: can it be read, and is it not negative. Whole numbers and decimals follow from the measure.
import type { Address, Measure } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { canonicalNumber, readNumber, type Reading } from "../arithmetic/number.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import type { Report } from "../report/report.ts";
import { ownAdvice, type Finding } from "./finding.ts";
import { nameOf } from "./name.ts";

function judgeValue(outline: Outline, address: Address, measure: Measure, text: string, reading: Reading | undefined, printed: boolean): readonly Finding[] {
  if (reading === undefined || reading.state === "blank") return [];
  if (reading.state !== "unreadable" && !reading.value.lt(0)) return [];
  const basis = outline.cells.get(address)?.grid.basis ?? outline.fields.get(address)?.part.basis ?? ownAdvice;
  const where = `${nameOf(outline, address)}${printed ? "（纸上印的总计）" : ""}`;
  const common = { severity: "error", at: [address], operands: 1, expected: null, actual: text, values: { [address]: text }, basis } as const;
  const found = (check: string, message: string) => [{ ...common, check, message, brief: message }];
  if (reading.state === "unreadable") return found("value.unreadable", `${where}填的是“${text}”，${reading.problem}。`);
  return found("value.negative", `${where}填的是 ${canonicalNumber(reading.value)}，不能是负数，请核对。`);
}

/** Errors of single values, in the order of the paper: inputs, printed totals, fields. */
export function checkValues(outline: Outline, report: Report, readings: Readings): readonly Finding[] {
  const cells = [...outline.cells.values()].flatMap(({ address, measure, total }) => {
    const text = total ? report.stated[address] : report.figures[address];
    if (text === undefined || text === "") return [];
    return judgeValue(outline, address, measure, text, total ? readNumber(text, measure) : readings.get(address), total);
  });
  const fields = [...outline.fields.values()].flatMap(({ address, field }) => {
    const text = report.fields[address] ?? "";
    return field.measure === undefined || text === "" ? [] : judgeValue(outline, address, field.measure, text, readings.get(address), false);
  });
  return [...cells, ...fields];
}
