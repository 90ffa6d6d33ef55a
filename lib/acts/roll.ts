// 编制下一年度年报: the report of the year after, in the format that serves it.
import { z } from "zod";
import { fromReport } from "../report/doer.ts";
import { titleOf } from "../report/report.ts";
import { act, mustBeOnly } from "./act.ts";
import { rolledFrom } from "./rolled.ts";

const input = z.object({ report: z.string(), edition: z.string().optional(), anyway: z.boolean().default(false) });

export const roll = act("roll", input, async (store, { report: from, edition, anyway }) => {
  const { edition: own, source, practice, rolled } = await rolledFrom(store, from, edition);
  await mustBeOnly(store, { name: rolled.report.body.name, year: rolled.report.year }, { anyway });
  const id = await store.create(rolled.report, { practice, origin: from, way: "rolled", whence: fromReport(titleOf(own, source)) });
  return { answer: { id }, report: id, told: { from } };
});
