// A Word file says which report in which revision it was made of, so that what comes back edited is held against that; a file made of a data file says nothing.
import { expect, test } from "vitest";
import { imprintFrom, imprintNames } from "../document/imprint.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { unzip } from "../outputs/docx/unzip.testing.ts";
import { usualPrinting } from "../paper/printing.ts";
import { practiceReport } from "../report/practice.ts";
import { make } from "./make.ts";
import type { Order } from "./order.ts";

const order = {
  ...{ id: "r-1", report: practiceReport(disclosure2021.id), changed: "2026-01-20T08:30:00Z", printing: usualPrinting, settings: {} },
  form: "docx",
} satisfies Order<"docx">;

/** All parts of the file as text. */
const textOf = (bytes: Uint8Array): string =>
  unzip(bytes)
    .map(({ text }) => text)
    .join("\n");

test("an exported Word file carries the id and the revision in its properties, and nowhere in its text", async () => {
  const { bytes } = await make({ ...order, revision: 7 });
  const custom = unzip(bytes).find(({ path }) => path === "docProps/custom.xml")?.text ?? "";
  const found = [...custom.matchAll(/name="([^"]*)"><vt:lpwstr>([^<]*)</g)].map(([, name = "", text = ""]) => [name, text] as const);
  expect(imprintFrom(new Map(found))).toEqual({ report: "r-1", revision: 7 });
  expect(textOf(bytes).split(imprintNames.report)).toHaveLength(2);
});

test("a Word file that was made of a data file carries nothing", async () => {
  const { bytes } = await make(order);
  expect(textOf(bytes)).not.toContain(imprintNames.report);
});
