// 编制下一年度年报, asked: what will come along and what not, before anything is made.
import { z } from "zod";
import { rollPlanOf, type ToldPlan } from "../roll/rollPlan.ts";
import { question } from "./act.ts";
import { rolledFrom } from "./rolled.ts";

export const rollPlan = question(
  z.object({ report: z.string(), edition: z.string().optional() }),
  async (store, { report, edition: chosen }): Promise<ToldPlan> => {
    const { edition, source, next, rolled, answer } = await rolledFrom(store, report, chosen);
    const choice =
      answer.kind === "several"
        ? { why: answer.message, formats: answer.editions.map(({ id, name }) => ({ id, name })), chosen: next.id }
        : null;
    return { ...rollPlanOf(edition, source, next, rolled), choice };
  },
);
