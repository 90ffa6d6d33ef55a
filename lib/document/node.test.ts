// File names, and characters that no document can hold.
import { expect, test } from "vitest";
import { fileNameOf, printable } from "./node.ts";

test("a file is called like the report", () => {
  expect(fileNameOf({ title: "沂水县2021年政府信息公开工作年度报告", state: "完稿" }, "docx")).toBe(
    "沂水县2021年政府信息公开工作年度报告.docx",
  );
});

test("a mark is part of the name", () => {
  expect(fileNameOf({ title: "报告", state: "草稿" }, "html")).toBe("报告（草稿）.html");
  expect(fileNameOf({ title: "报告", state: "空白表" }, "json")).toBe("报告（空白表）.json");
  expect(fileNameOf({ title: "报告", state: "送审稿" }, "docx")).toBe("报告（送审稿）.docx");
});

test("characters that file systems refuse are left out", () => {
  expect(fileNameOf({ title: ' a/b\\c:d*e?f"g<h>i|j\nk\u0000 ', state: "完稿" }, "docx")).toBe("abcdefghijk.docx");
});

test("characters that are not seen, or that would show the name in another order, are left out of it", () => {
  expect(fileNameOf({ title: "报告\u202Efdp\u202C\u200F\u2067\u200B\uFEFF\u0085", state: "完稿" }, "docx")).toBe("报告fdp.docx");
});

test("printable text keeps everything but what XML cannot hold", () => {
  expect(printable("甲\u0000\u0008\uFFFE乙\uD800丙𠀀丁\t\n<&>\r\n戊\r己")).toBe("甲乙丙𠀀丁\t\n<&>\n戊\n己");
});
