// The properties that are appended to a PDF, in a file small enough to read.
import { expect, test } from "vitest";
import { withProperties } from "./properties.ts";

const about = {
  title: "青禾县2025年政府信息公开工作年度报告",
  author: "青禾县人民政府",
  subject: "版式可能与Word不同",
  keywords: "",
  modified: new Date("2026-01-20T08:09:10Z"),
};
const small = Buffer.from(
  "%PDF-1.4\n1 0 obj\n<</Producer (Skia/PDF m156)>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2\n/Root 1 0 R\n/Info 1 0 R>>\nstartxref\n56\n%%EOF\n",
  "latin1",
);

test("the file stays as it is, and what is appended is found where its own table says", () => {
  const text = Buffer.from(withProperties(small, about)).toString("latin1");
  expect(text.startsWith(small.toString("latin1"))).toBe(true);
  const [, offset = "", table = ""] = /xref\n0 1\n0{10} 65535 f \n2 1\n(\d{10}) 00000 n \n.*startxref\n(\d+)\n%%EOF\n$/s.exec(text) ?? [];
  expect(text.slice(Number(offset))).toMatch(/^2 0 obj\n<<\/Title <FEFF9752/);
  expect(text.slice(Number(table))).toMatch(/^xref\n0 1\n/);
  expect(text).toContain("/Producer (Skia/PDF m156)/CreationDate (D:20260120080910Z)");
  expect(text).toContain("/Size 3/Root 1 0 R/Info 2 0 R/Prev 56");
});

test("keywords stand in it where there are any", () => {
  const keywords = (text: string) => Buffer.from(withProperties(small, { ...about, keywords: text })).toString("latin1");
  expect(keywords("")).not.toContain("/Keywords");
  expect(keywords("短码")).toContain("/Keywords <FEFF77ed7801>");
});

test("a file whose end is of another kind is left alone", () => {
  const other = Buffer.from("%PDF-1.7\nstartxref\n9\n%%EOF\n");
  expect(withProperties(other, about)).toBe(other);
});
