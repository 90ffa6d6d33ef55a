// 上一年是哪一份, asked: which reports could be it, and what stands now.
import { z } from "zod";
import { choicesFor } from "../overview/yearChoice.ts";
import { question, reportAt } from "./act.ts";

export const yearBefore = question(z.object({ report: z.string() }), async (store, { report }) => {
  const own = await reportAt(store, report);
  return choicesFor(own, await store.ofYear(own.report.year - 1), await store.yearBefore(report));
});
