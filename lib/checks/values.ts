// Each number by itself: can it be read, and is it not negative. Whole numbers, decimals and signs follow from the measure.
import { shownOf } from "../characters/unseen.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import type { Check } from "./check.ts";
import { isWronglyNegative, numberName, numbersOf, type FilledNumber } from "./numbers.ts";

const asTyped = ({ address, text }: FilledNumber) => ({ at: [address], actual: text, values: { [address]: text } });

export const unreadableValue: Check = {
  id: "value.unreadable",
  name: "填的数都能识别",
  kind: "value",
  severity: "error",
  basis: "ofPlace",
  looksAt: "填写的每一个数，包括照纸上填的总计",
  places: (material) => numbersOf(material).length,
  run: (material) =>
    numbersOf(material).flatMap((number) => {
      const { reading, text } = number;
      if (reading.state !== "unreadable") return [];
      return [{ ...asTyped(number), brief: `${numberName(material, number)}填的是“${shownOf(text)}”，${reading.problem}。` }];
    }),
};

export const negativeValue: Check = {
  id: "value.negative",
  name: "没有不该有的负数",
  kind: "value",
  severity: "error",
  basis: "ofPlace",
  looksAt: "填写的每一个数，增减数除外",
  places: (material) => numbersOf(material).filter(({ measure }) => measure.number !== "change").length,
  run: (material) =>
    numbersOf(material).flatMap((number) => {
      const { reading } = number;
      if (!isWronglyNegative(number) || reading.state === "unreadable") return [];
      return [
        { ...asTyped(number), brief: `${numberName(material, number)}填的是 ${canonicalNumber(reading.value)}，不能是负数，请核对。` },
      ];
    }),
};
