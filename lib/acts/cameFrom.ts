// 这个数是怎么来的, asked: what became of one place, newest first.
import { z } from "zod";
import { areas } from "../report/areas.ts";
import { question, reportAt } from "./act.ts";

const input = z.object({ report: z.string(), area: z.enum(areas), address: z.string().max(300) });

export const cameFrom = question(input, async (store, { report, area, address }) => {
  await reportAt(store, report);
  return store.changesOf(report, { area, address });
});
