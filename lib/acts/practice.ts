// 练习报告: a finished report with invented figures, in the format of the year that is reported on now. Each time a new one, whole, whatever
// became of those before.
import { z } from "zod";
import { yearToReport } from "../editions/years.ts";
import { practiceFor } from "../report/practice.ts";
import { act } from "./act.ts";

export const practice = act("practice", z.object({}), async (store) => {
  const id = await store.create(practiceFor(yearToReport(new Date())), { practice: true, way: "practised" });
  return { answer: { id }, report: id, told: {} };
});
