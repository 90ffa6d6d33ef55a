// 新建报告: a report with nothing filled in but the ready sentences of its format.
import { z } from "zod";
import { editionsForYear } from "../editions/index.ts";
import { newParticularsSchema } from "../report/particulars.ts";
import { begunReport } from "../report/report.ts";
import { act, mustBeOnly } from "./act.ts";
import { Refusal } from "./refusal.ts";

const input = z.object({ particulars: newParticularsSchema, anyway: z.boolean().default(false) });

export const create = act("create", input, async (store, { particulars, anyway }) => {
  const { name, issuer, kind, level, date, edition: chosen } = particulars;
  const year = Number(particulars.year);
  const fitting = editionsForYear(year);
  const edition = fitting.find(({ id }) => id === chosen) ?? fitting[0];
  if (edition === undefined) throw new Refusal(400, `本系统还没有${year}年的报告格式。`);
  await mustBeOnly(store, { name, year }, { anyway });
  const id = await store.create(begunReport(edition, year, { name, issuer, kind, level }, date, await store.settings()));
  return { answer: { id }, report: id, told: {} };
});
