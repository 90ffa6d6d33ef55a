import { describe, expect, test } from "vitest";
import { editions } from "../editions/index.ts";
import { layout } from "../edition/layout.ts";
import { walk } from "../edition/walk.ts";
import { phrases } from "./phrases.ts";

const labels = editions.flatMap((edition) =>
  [...walk(edition).grids.values()].flatMap(({ grid }) =>
    layout(grid)
      .rows.flat()
      .map(({ text }) => text),
  ),
);

describe("a heading", () => {
  test("goes over to the next line between words", () => {
    expect(phrases("社会公益组织")).toEqual(["社会", "公益", "组织"]);
    expect(phrases("结果维持")).toEqual(["结果", "维持"]);
    expect(phrases("申请人情况")).toEqual(["申请人", "情况"]);
  });
  test("keeps punctuation with its word and leaves no character alone", () => {
    expect(phrases("（三）不予公开")).toEqual(["（三）", "不予", "公开"]);
    expect(phrases("复议后起诉")).toEqual(["复议后", "起诉"]);
    expect(phrases("")).toEqual([]);
  });
  test("of any edition loses nothing, and no piece begins with what closes", () => {
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      expect(phrases(label).join("")).toBe(label);
      for (const phrase of phrases(label)) expect(phrase).not.toMatch(/^[，。、：；）》”]/u);
    }
  });
});
