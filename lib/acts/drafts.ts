// 填入已有的报告, asked: the reports of a year into which one that was read may go, those of the same name first.
import { z } from "zod";
import { namedAmong } from "../overview/yearChoice.ts";
import { question } from "./act.ts";

export const drafts = question(z.object({ year: z.int(), name: z.string() }), async (store, { year, name }) =>
  namedAmong(await store.ofYear(year), name),
);
