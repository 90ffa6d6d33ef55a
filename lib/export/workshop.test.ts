// Files made in a thread of its own: the same as made here, each to whom it was for, and the asking thread stays free.
import { performance } from "node:perf_hooks";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usualPrinting } from "../paper/printing.ts";
import { readReportText } from "../report/read.ts";
import { make } from "./make.ts";
import type { Order, OwnForm } from "./order.ts";
import { order } from "./workshop.ts";

const reading = readReportText(readFileSync(new URL("../editions/disclosure-2021/samples/yishui-2021.json", import.meta.url), "utf8"));
const report = "problems" in reading ? expect.fail(reading.problems.join("")) : reading.report;
const ordered = (form: OwnForm, name: string): Order<OwnForm> => ({
  id: "a",
  report: { ...report, body: { ...report.body, name } },
  changed: "2022-01-25T00:00:00Z",
  form,
  printing: usualPrinting,
  settings: {},
});

test("many orders at once: each gets its own file, the same bytes as made here, and this thread is free meanwhile", async () => {
  await order(ordered("docx", "甲县"));
  const before = performance.eventLoopUtilization();
  const names = Array.from({ length: 12 }, (_, place) => `第${place}县`);
  const goods = await Promise.all(names.map((name) => order(ordered("docx", name))));
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  expect(goods.map(({ document }) => document.title)).toEqual(names.map((name) => `${name}2021年政府信息公开工作年度报告`));
  const [first, here] = [goods[3], await make(ordered("docx", "第3县"))];
  expect(Buffer.from(first?.bytes ?? []).equals(Buffer.from(here.bytes))).toBe(true);
});

test("an order that cannot be made is refused, and those beside it are made", async () => {
  const wanted = ordered("json", "甲县");
  const unknown = { ...wanted, report: { ...wanted.report, edition: "none" } };
  const [bad, good] = await Promise.allSettled([order(unknown), order(ordered("json", "甲县"))]);
  expect([bad.status, good.status]).toEqual(["rejected", "fulfilled"]);
});
