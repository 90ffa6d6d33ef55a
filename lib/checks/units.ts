// An amount for which the form prints no unit, and that names none: it could be in more than one, and is read in the measure's own.
import { typedUnit } from "../arithmetic/number.ts";
import type { Check, Material } from "./check.ts";
import { nameOf } from "../edition/name.ts";
import { isWronglyNegative, numbersOf, type FilledNumber } from "./numbers.ts";

const mayNameUnit = ({ measure }: FilledNumber): boolean => measure.units !== undefined;

/** Numbers that cannot be read, or are negative where they may not be, are wrong anyway: what their unit is comes later. */
const isSound = (number: FilledNumber): boolean => number.reading.state !== "unreadable" && !isWronglyNegative(number);

function asked({ outline }: Material, { address, text, measure: { unit, units = {} } }: FilledNumber): string {
  return `${nameOf(outline, address)}填的是 ${text.trim()}，没有写单位：格式上没有印单位，请在数后写明${Object.keys(units).join("或")}；现在按${unit}计。`;
}

export const missingUnit: Check = {
  id: "unit.missing",
  name: "格式没有印单位的数，都写了单位",
  kind: "writing",
  severity: "advice",
  basis: "own",
  looksAt: "格式没有印单位的金额",
  places: (material) => numbersOf(material).filter(mayNameUnit).length,
  run: (material) =>
    numbersOf(material)
      .filter((number) => mayNameUnit(number) && isSound(number) && typedUnit(number.text, number.measure) === "")
      .map((number) => {
        const { address, text } = number;
        return { at: [address], brief: asked(material, number), actual: text, values: { [address]: text } };
      }),
};
