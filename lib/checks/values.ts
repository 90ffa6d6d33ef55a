// Each number by itself: can it be read, is it not negative, is its unit written where the form prints none. Whole
// numbers, decimals and signs follow from the measure.
import { shownOf } from "../characters/unseen.ts";
import type { Address, Measure } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { canonicalNumber, readNumber, typedUnit, type Reading } from "../arithmetic/number.ts";
import type { Readings } from "../arithmetic/evaluate.ts";
import type { Report } from "../report/report.ts";
import { ownAdvice, type Finding } from "./finding.ts";
import { nameOf } from "./name.ts";

/** A number that could be in more than one unit and names none; it is read in the measure's own. */
function withoutUnit(outline: Outline, address: Address, { unit, units = {} }: Measure, text: string): Finding {
  const message = `${nameOf(outline, address)}填的是 ${text.trim()}，没有写单位：格式上没有印单位，请在数后写明${Object.keys(units).join("或")}；现在按${unit}计。`;
  return {
    check: "unit.missing",
    severity: "advice",
    message,
    brief: message,
    at: [address],
    operands: 1,
    expected: null,
    actual: text,
    values: { [address]: text },
    basis: ownAdvice,
  };
}

function judgeValue(
  outline: Outline,
  address: Address,
  measure: Measure,
  text: string,
  reading: Reading | undefined,
  printed: boolean,
): readonly Finding[] {
  if (reading === undefined || reading.state === "blank") return [];
  if (reading.state !== "unreadable" && (measure.number === "change" || !reading.value.lt(0)))
    return measure.units === undefined || typedUnit(text, measure) !== "" ? [] : [withoutUnit(outline, address, measure, text)];
  const basis = outline.cells.get(address)?.grid.basis ?? outline.fields.get(address)?.part.basis ?? ownAdvice;
  const where = `${nameOf(outline, address)}${printed ? "（纸上印的总计）" : ""}`;
  const common = {
    severity: "error",
    at: [address],
    operands: 1,
    expected: null,
    actual: text,
    values: { [address]: text },
    basis,
  } as const;
  const found = (check: string, message: string) => [{ ...common, check, message, brief: message }];
  if (reading.state === "unreadable") return found("value.unreadable", `${where}填的是“${shownOf(text)}”，${reading.problem}。`);
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
    return field.measure === undefined || text === ""
      ? []
      : judgeValue(outline, address, field.measure, text, readings.get(address), false);
  });
  return [...cells, ...fields];
}
