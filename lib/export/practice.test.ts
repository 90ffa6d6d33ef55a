// A practice report, whose figures are made up, says so in all that leaves the app, however complete it is.
import { describe, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { unzip } from "../outputs/docx/unzip.testing.ts";
import { usualPrinting } from "../paper/printing.ts";
import { practiceReport } from "../report/practice.ts";
import { fileNameIn } from "./fileName.ts";
import { fileForms } from "./forms/forms.ts";
import { make, sheetFor } from "./make.ts";
import type { OwnForm } from "./order.ts";

const orderOf = <Form extends OwnForm>(form: Form, practice: boolean) => ({
  ...{ id: "r-1", report: practiceReport(disclosure2021.id), practice, form },
  ...{ changed: "2026-01-20T08:30:00Z", printing: usualPrinting, settings: {} },
});

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe.each([true, false])("practice: %s", (practice) => {
  test("the names of all its files say so", async () => {
    const document = await sheetFor(orderOf("print", practice));
    for (const form of fileForms) expect(fileNameIn(form, document).includes("（练习）"), form.id).toBe(practice);
  });

  test.each(["html", "fragment", "print", "markdown"] as const)("its %s says so", async (form) => {
    const { bytes, document } = await make(orderOf(form, practice));
    expect(document.state === "练习").toBe(practice);
    expect(textOf(bytes).includes("练习")).toBe(practice);
  });

  test("the header of each page of its Word file says so, and so does its workbook", async () => {
    const having = (bytes: Uint8Array) =>
      unzip(bytes)
        .filter(({ text }) => text.includes("练习"))
        .map(({ path }) => path);
    const [word, book] = [await make(orderOf("docx", practice)), await make(orderOf("xlsx", practice))];
    expect(having(word.bytes)).toEqual(practice ? ["word/header1.xml", "word/header2.xml"] : []);
    expect(having(book.bytes).length > 0).toBe(practice);
  });
});
