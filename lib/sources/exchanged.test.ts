// @vitest-environment node
// Heads that have changed places over their figures are noticed in a PDF, too.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { pdfOf } from "../reading/pdf/pdf.testing.ts";
import { paper, reportToDamage } from "./malformed.testing.ts";
import { openSource } from "./open.ts";

const report = reportToDamage(disclosure2021);
const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构"];
const pairs = heads.flatMap((one, at) => heads.slice(at + 1).map((other): [string, string] => [one, other]));

const inTable = (figures: object): readonly string[] => Object.keys(figures).filter((address) => address.startsWith("applications."));

const read = async (worded?: (label: string) => string): Promise<readonly string[]> =>
  inTable((await openSource(pdfOf([paper(disclosure2021, report, worded)]))).recognised.report.figures);

test("as it stands all figures of the table are read", async () => {
  expect((await read()).length).toBe(inTable(report.figures).length);
});

test.each(pairs)("%s and %s over each other's column leave every figure of the table unread", async (one, other) => {
  expect(await read((label) => (label === one ? other : label === other ? one : label))).toEqual([]);
});
