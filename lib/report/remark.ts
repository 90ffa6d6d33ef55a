// 说明: why a warning may stand, kept with the numbers that it was given for. It expires when one of them changes, and
// is not lost then: the person sees that it no longer fits and says it again or mends the number.
import type { Address } from "../edition/edition.ts";
import type { Remark, Texts } from "./report.ts";

const isTexts = (value: unknown): value is Texts =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string");

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The place that a remark is about, of its key `check@address` (checks/finding.ts). */
export const placeOfRemark = (key: string): Address => key.slice(key.indexOf("@") + 1).replace(/#.*$/su, "");

/** The remark with its numbers in order. */
export const orderedRemark = ({ text, values }: Remark): Remark => ({
  text,
  values: Object.fromEntries(Object.entries(values).sort(([one], [two]) => (one < two ? -1 : 1))),
});

/** The remark as a stored value; the same remark gives the same text. */
export const writeRemark = (remark: Remark): string => JSON.stringify(orderedRemark(remark));

/** The remark in a stored value, or undefined where it holds none. */
export function readRemark(value: string): Remark | undefined {
  const json = parsed(value);
  if (typeof json !== "object" || json === null || !("text" in json && "values" in json)) return undefined;
  return typeof json.text === "string" && isTexts(json.values) ? { text: json.text, values: json.values } : undefined;
}

/** Whether two sets of values are the same, in whatever order. */
export const sameTexts = (one: Texts, two: Texts): boolean =>
  Object.keys(one).length === Object.keys(two).length && Object.entries(one).every(([key, text]) => two[key] === text);

/** Whether an remark still fits: every number that the finding rests on is the one that it was given for. */
export const isCurrent = (remark: Remark, values: Texts): boolean => sameTexts(remark.values, values);
