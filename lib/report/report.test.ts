// What a report says of itself.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { blankReport, blocksOf, choiceOf, titleOf } from "./report.ts";

const body = { name: "沂水县", issuer: "", kind: "", level: "" } as const;
const title = (name: string, year = 2021) => titleOf(disclosure2021, { year, body: { ...body, name } });

test("a blank report holds its particulars and nothing else", () => {
  expect(blankReport(disclosure2021, 2022, body)).toEqual({
    format: "nianbao/1",
    edition: "disclosure-2021",
    editionRevision: 1,
    year: 2022,
    body,
    date: "",
    figures: {},
    stated: {},
    fields: {},
    narrative: {},
    sources: {},
    remarks: {},
    publication: {},
  });
});

test("the title is the name, the year and the words of the format", () => {
  expect(title("沂水县")).toBe("沂水县2021年政府信息公开工作年度报告");
  expect(title(" 砚山县 ", 2022)).toBe("砚山县2022年政府信息公开工作年度报告");
});

test("a name is taken as it is typed, whatever signs are in it", () => {
  expect(title("$&县")).toBe("$&县2021年政府信息公开工作年度报告");
  expect(title("{year}县")).toBe("{year}县2021年政府信息公开工作年度报告");
  expect(title("<b>县</b>")).toBe("<b>县</b>2021年政府信息公开工作年度报告");
});

test("only 本年度无此项 and the ready sentence are choices", () => {
  const fields = { "other.matters": "none", "preface.period": "ready", "overview.opening": "", "other.feeNotices": "3" };
  expect(Object.keys(fields).map((part) => choiceOf({ fields }, part))).toEqual(["none", "ready", undefined, undefined]);
  expect(choiceOf({ fields }, "overview.disclosure")).toBeUndefined();
});

test("blocks of nothing but space are no text", () => {
  const text = { id: "b", kind: "paragraph", text: " 文 " } as const;
  expect(blocksOf({ narrative: { a: [{ id: "a", kind: "paragraph", text: " \n　" }, text] } }, "a")).toEqual([text]);
  expect(blocksOf({ narrative: {} }, "a")).toEqual([]);
});
