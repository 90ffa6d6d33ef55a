// Where the signature ends, in characters from the right edge of the text.
import { expect, test } from "vitest";
import { indentsOf, signatureLines } from "./signature.ts";
import { widthOf } from "../../paper/width.ts";

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

test("a name that is longer than its line is broken between words into one paragraph, inside the text", () => {
  const issuer = "云岭傣族彝族拉祜族自治州青禾河谷经济技术开发区管理委员会政务服务和数据管理局办公室";
  for (const sealed of [false, true]) {
    const [name, date] = signatureLines({ kind: "signature", issuer, date: "2026年1月20日" }, sealed, 28);
    const lines = name?.text.split("\n") ?? [];
    expect(lines.join("")).toBe(issuer);
    expect(lines.length).toBeGreaterThan(1);
    const room = 28 - (name?.indent.left ?? 0) - (name?.indent.right ?? 0);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(room);
    expect([name?.indent.left ?? -1, name?.indent.right ?? -1, date?.indent.right ?? -1].every((indent) => indent >= 0)).toBe(true);
  }
});
