// Declared sentences with the report's own words and figures.
import { describe, expect, test } from "vitest";
import type { FieldsPart, Section } from "../edition/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Texts } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { fieldsSentence, gap, sentence } from "./sentence.ts";

function partOf(id: string): { readonly section: Section; readonly part: FieldsPart } {
  for (const section of disclosure2021.sections)
    for (const part of section.parts) if (part.kind === "fields" && part.id === id) return { section, part };
  throw new RangeError(`no fields ${id}`);
}
const said = (id: string, fields: Texts, issuer = "沂水县人民政府办公室") => {
  const { section, part } = partOf(id);
  const report = reportOf(disclosure2021, {}, { fields });
  return fieldsSentence(section, part, { ...report, body: { ...report.body, issuer } });
};
const fees = (feeNotices: string, feeCharged: string, feeCollected: string) =>
  said("fees", { "other.feeNotices": feeNotices, "other.feeCharged": feeCharged, "other.feeCollected": feeCollected });

describe("the fees", () => {
  test("that are all zero say so in the words of the format", () => {
    expect(fees("0", "0", "0")).toBe("本年度未发出收费通知，未收取政府信息公开信息处理费。");
    expect(fees("0件", "０", "0.00")).toBe("本年度未发出收费通知，未收取政府信息公开信息处理费。");
  });
  test("otherwise state all three figures", () => {
    expect(fees("3", "600", "400")).toBe("本年度发出收费通知3件，通知收费总金额600元，实际收取政府信息公开信息处理费400元。");
    expect(fees("3", "600", "0")).toBe("本年度发出收费通知3件，通知收费总金额600元，实际收取政府信息公开信息处理费0元。");
  });
  test("print their numbers in the one spelling", () => {
    expect(fees(" １２ 件", "1,200.50", "007")).toBe("本年度发出收费通知12件，通知收费总金额1200.5元，实际收取政府信息公开信息处理费7元。");
  });
  test("leave a line to write on where something is missing", () => {
    expect(fees("", "", "")).toBe(`本年度发出收费通知${gap}件，通知收费总金额${gap}元，实际收取政府信息公开信息处理费${gap}元。`);
    expect(fees("0", "0", "")).toBe(`本年度发出收费通知0件，通知收费总金额0元，实际收取政府信息公开信息处理费${gap}元。`);
  });
  test("print what cannot be read as it was typed", () => {
    expect(fees("约3", "<b>", "0")).toBe("本年度发出收费通知约3件，通知收费总金额<b>元，实际收取政府信息公开信息处理费0元。");
  });
});

describe("the contact", () => {
  const all = {
    "preface.address": "示范路1号",
    "preface.postcode": "000000",
    "preface.phone": "0000-1234567",
    "preface.email": "a@b.example",
  };
  test("joins what is filled in", () => {
    expect(said("contact", all)).toBe(
      "如对本报告有疑问，请与沂水县人民政府办公室联系（地址：示范路1号；邮编：000000；电话：0000-1234567；电子邮箱：a@b.example）。",
    );
    expect(said("contact", { "preface.address": "示范路1号", "preface.phone": " 0000-1234567 ", "preface.email": " " })).toBe(
      "如对本报告有疑问，请与沂水县人民政府办公室联系（地址：示范路1号；电话：0000-1234567）。",
    );
  });
  test("names the body where the issuer is not yet known", () => {
    expect(said("contact", { "preface.phone": "1" }, " ")).toBe("如对本报告有疑问，请与沂水县联系（电话：1）。");
  });
  test("keeps a place that was typed as text as it is", () => {
    expect(said("contact", { "preface.address": "{year}$&{preface.phone}" })).toBe(
      "如对本报告有疑问，请与沂水县人民政府办公室联系（地址：{year}$&{preface.phone}）。",
    );
  });
});

test("the address of a site is left out where it is blank, its name is a line to write on", () => {
  expect(said("access", { "preface.siteName": "沂水县人民政府网站" })).toBe("本报告电子版可在沂水县人民政府网站查阅和下载。");
  expect(said("access", { "preface.siteAddress": "www.example" })).toBe(`本报告电子版可在${gap}（www.example）查阅和下载。`);
});

test("a ready sentence follows the report's year, name and issuer", () => {
  const report = reportOf(disclosure2021, {}, { year: 2024 });
  expect(sentence(["{name}{year}年由{issuer}编制，{nothing}。"], report)).toBe(`沂水县2024年由沂水县人民政府办公室编制，${gap}。`);
});
