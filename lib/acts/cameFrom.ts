// 这个数是怎么来的, asked: what became of places, newest first.
import { z } from "zod";
import { areas } from "../report/areas.ts";
import { most, mostLetters } from "../report/bounds.ts";
import { question, reportAt } from "./act.ts";

const place = z.object({ area: z.enum(areas), address: z.string().max(mostLetters.address) });
const input = z.object({ report: z.string(), places: z.array(place).min(1).max(most.blocks) });

export const cameFrom = question(input, async (store, { report, places }) => {
  await reportAt(store, report);
  return store.changesOf(report, places);
});
