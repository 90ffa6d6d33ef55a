// The code of a frozen report is read back from whatever it went out as.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { make } from "../export/make.ts";
import { usualPrinting } from "../paper/printing.ts";
import { withProperties } from "../pdf/properties.ts";
import { pdfOf, Sheet } from "../reading/pdf/pdf.testing.ts";
import { whatIs } from "../reading/whatIs.ts";
import { practiceReport } from "../report/practice.ts";
import { codeOf } from "../signing/code.ts";
import { verifyFile } from "./file.ts";
import { stampOf, stampOfKeywords, stampOfPage } from "./stamp.ts";

const report = practiceReport(disclosure2021.id);
const own = { edition: disclosure2021, report };
const hash = "a".repeat(64);
const code = codeOf(hash);
const signed = { number: 1, algorithm: "sha256", hash, code, at: "2026-01-21T01:00:00.000Z" } as const;
const about = { id: "a", changed: "2026-01-20T17:02:03.004Z", report, settings: {}, printing: usualPrinting };

test.each(["docx", "html", "package"] as const)(
  "a %s carries it, one of an open report none, and both say what the report says",
  async (form) => {
    const name = `报告.${form === "package" ? "zip" : form}`;
    const [frozen, open] = [await make({ ...about, form, signed }), await make({ ...about, form })];
    expect(await verifyFile(own, frozen.bytes, { name })).toMatchObject({ code, state: "same" });
    expect(await verifyFile(own, open.bytes, { name })).toMatchObject({ code: null, state: "same" });
  },
);

test("a PDF carries it in its keywords, also beside others", async () => {
  const sheet = new Sheet();
  sheet.text(100, 700, "青禾县2025年政府信息公开工作年度报告");
  const made = withProperties(pdfOf([sheet]), {
    ...{ title: "", author: "", subject: "", modified: new Date(about.changed) },
    keywords: `nianbao-code ${code}`,
  });
  const pdf = Uint8Array.from(made);
  const { readPdf } = await import("../reading/pdf/read.ts");
  expect(stampOf(pdf, whatIs(pdf), await readPdf(pdf))).toBe(code);
  expect(stampOfKeywords(`nianbao-code, ${code}, nianbao-hash, sha256, ${hash}`)).toBe(code);
  expect(stampOfKeywords(`年报, nianbao-code ${code}; 公开`)).toBe(code);
  expect([stampOfKeywords(""), stampOfKeywords("nianbao-code 12345"), stampOfKeywords(code)]).toEqual([null, null, null]);
});

test("a page of which a portal kept the text alone carries none", () => {
  expect(stampOfPage(new TextEncoder().encode("<p>青禾县</p>"))).toBeNull();
});

test("a package of which a file was changed is never the same", async () => {
  const { bytes } = await make({ ...about, form: "package", signed });
  const { unzipSync, zipSync } = await import("fflate");
  const files = unzipSync(bytes);
  const name = Object.keys(files).find((one) => one.endsWith(".csv")) ?? "";
  const changed = zipSync({ ...files, [name]: new TextEncoder().encode("x") });
  const verified = await verifyFile(own, changed, { name: "包.zip" });
  expect(verified).toMatchObject({ code, state: "different" });
  expect(verified.notes.join("")).toContain(`包里的“${name}”与清单不符`);
});
