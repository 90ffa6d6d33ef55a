// 练习报告: a finished report with invented figures.
import { z } from "zod";
import { practiceReport } from "../report/practice.ts";
import { act } from "./act.ts";

export const practice = act("practice", z.object({}), async (store) => {
  const id = await store.create(practiceReport(), { practice: true });
  return { answer: { id }, report: id, told: {} };
});
