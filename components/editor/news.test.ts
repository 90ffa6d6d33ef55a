import { describe, expect, test } from "vitest";
import type { Finding } from "#lib/checks/finding.ts";
import { news, spokenOf } from "./news.ts";

const finding = (check: string, place: string, message = "差 1", severity: Finding["severity"] = "error"): Finding => ({
  check,
  kind: "relation",
  severity,
  message,
  brief: message,
  at: [place],
  operands: 1,
  expected: null,
  actual: null,
  values: {},
  basis: [],
});

const [one, two, three] = [
  finding("balance", "g.a.x"),
  finding("balance", "g.a.y", "差 2"),
  finding("value.negative", "g.b.x", "不能是负数"),
];

describe("what is said of the problems", () => {
  test("nothing while they are the same, also where the figures in a message change", () => {
    expect(news([one], [one])).toBe("");
    expect(news([one], [finding("balance", "g.a.x", "差 12")])).toBe("");
    expect(news([], [])).toBe("");
  });
  test("a new one is said in its own words, several by their number and the first", () => {
    expect(news([one], [one, three])).toBe("新的问题：不能是负数");
    expect(news([], [two, three])).toBe("新出现 2 处问题，第一处：差 2");
  });
  test("what a problem rests on is left to be read", () => {
    const whole = "左＝1，右＝2，差 1。依据：〔2021〕30号，三、情况。请核对。";
    expect(news([], [{ ...finding("balance", "g.a.x", whole), brief: "左＝1，右＝2，差 1。请核对。" }])).toBe(
      "新的问题：左＝1，右＝2，差 1。请核对。",
    );
  });
  test("a new one goes before those that were mended", () => {
    expect(news([one], [three])).toBe("新的问题：不能是负数");
  });
  test("mended ones are said with how many are left", () => {
    expect(news([one, two], [two])).toBe("改好 1 处问题，还有 1 处。");
    expect(news([one, two], [])).toBe("问题已改好，没有别的问题了。");
  });
  test("advice is not said aloud", () => {
    expect(spokenOf([one, finding("style", "g.c", "", "advice")])).toEqual([one]);
  });
});
