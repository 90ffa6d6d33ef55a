// A page that lacks the 更正说明 of its report is told of; where it stands, or there is none to stand there, nothing is said.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { compose } from "../document/compose.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { verifyFile } from "./file.ts";
import { noteOn } from "./noteOn.ts";

const report = practiceReport(disclosure2021.id);
const note = "更正说明：2026年1月25日公布的《报告》，因统计有误，现更正如下：“自然人”由3更正为4。以本次公布的内容为准。";
const said = async (carried: string, asked: string): Promise<readonly string[]> => {
  const page = `<html><head><meta charset="utf-8"></head><body><p>首页</p>${renderFragment(compose(disclosure2021, report), carried)}</body></html>`;
  return noteOn(await verifyFile({ edition: disclosure2021, report }, new TextEncoder().encode(page)), asked);
};

test("the page that carries it, and one of a report without any, are told nothing", async () => {
  expect([await said(note, note), await said("", ""), await said(`${note}\n（县政府办公室）`, `${note}\n（县政府办公室）`)]).toEqual([
    [],
    [],
    [],
  ]);
});

test("the page that lacks it, or has another one, is told", async () => {
  const missing = ["网页上没有读到定稿时写的更正说明，或者改过，请看一看。"];
  expect([await said("", note), await said(note.replace("由3", "由2"), note)]).toEqual([missing, missing]);
});
