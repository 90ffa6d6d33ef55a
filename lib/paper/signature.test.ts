// Where the signature ends, in characters from the right edge of the text.
import { expect, test } from "vitest";
import { indentsOf } from "./signature.ts";
import { widthOf } from "./width.ts";

test("the date begins two characters to the right of the name, which ends two in from the edge", () => {
  const [name, date] = ["青禾县人民政府办公室", "2026年1月20日"];
  const right = indentsOf(widthOf(name), widthOf(date), false);
  expect(right.issuer).toBe(2);
  expect(right.issuer + widthOf(name) - (right.date + widthOf(date))).toBe(2);
});

test("where the date is the longer it ends two characters in, and the name moves left with it", () => {
  const [name, date] = ["青禾县", "2026年12月20日"];
  const right = indentsOf(widthOf(name), widthOf(date), false);
  expect(right.date).toBe(2);
  expect(right.issuer + widthOf(name) - (right.date + widthOf(date))).toBe(2);
});

test("without a date the name ends two characters in", () => {
  expect(indentsOf(3, 0, false).issuer).toBe(2);
});

test("with a seal the date ends four characters in, and the name stands in the middle over it", () => {
  const [name, date] = [widthOf("青禾县人民政府办公室"), widthOf("2026年1月20日")];
  const right = indentsOf(name, date, true);
  expect(right.date).toBe(4);
  expect(right.issuer + name / 2).toBe(right.date + date / 2);
});

test("with a seal a name that would reach over the edge ends two characters in, the date in the middle under it", () => {
  const [name, date] = [18, 7];
  const right = indentsOf(name, date, true);
  expect(right.issuer).toBe(2);
  expect(right.issuer + name / 2).toBe(right.date + date / 2);
});
