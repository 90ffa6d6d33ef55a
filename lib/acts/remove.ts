// 删除: a report is in no list any more, and can be brought back.
import { z } from "zod";
import { act } from "./act.ts";

export const remove = act("remove", z.object({ report: z.string() }), async (store, { report }) => {
  await store.remove(report);
  return { answer: {}, report, told: {} };
});
