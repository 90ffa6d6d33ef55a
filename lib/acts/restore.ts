// 恢复: undoes a deletion.
import { z } from "zod";
import { act } from "./act.ts";

export const restore = act("restore", z.object({ report: z.string() }), async (store, { report }) => {
  await store.restore(report);
  return { answer: {}, report, told: {} };
});
