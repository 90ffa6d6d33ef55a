// 改用第 n 次修订: a report taken over into the newest revision of its format; what was before stays as a deleted report.
import { z } from "zod";
import { otherRevision } from "../report/named.ts";
import { act, reportAt } from "./act.ts";
import { Refusal } from "./refusal.ts";

export const revise = act("revise", z.object({ report: z.string(), revision: z.int() }), async (store, { report, revision }) => {
  const stored = await reportAt(store, report);
  if (otherRevision(stored.report)?.revision !== revision) throw new Refusal(400, `这份报告不能改用第 ${revision} 次修订。`);
  const old = await store.revise(report, revision);
  return { answer: { old }, report, told: { to: revision, kept: old } };
});
