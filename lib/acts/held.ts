// What a report holds now, asked: to be laid beside what was read.
import { z } from "zod";
import { labelOf } from "../overview/yearChoice.ts";
import { question, reportAt } from "./act.ts";

export const held = question(z.object({ report: z.string() }), async (store, { report }) => {
  const stored = await reportAt(store, report);
  return { id: stored.id, label: labelOf(stored), report: stored.report };
});
