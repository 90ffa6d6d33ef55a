// A name over several lines, as Word gets it.
import { expect, test } from "vitest";
import { signatureLines } from "./signature.ts";
import { widthOf } from "../../paper/width.ts";

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
