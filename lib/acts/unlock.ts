// 解锁 and 更正: what ends a frozen report, so that it takes changes again. Both are kept, with the reason. Before it went on line its code
// is void; after, it stays what the public saw, and the next one says what it corrects.
import { z } from "zod";
import { isPosted } from "../signing/frozen.ts";
import type { Ending } from "../signing/frozen.ts";
import type { Writes } from "../store/store.ts";
import { act, reportAt } from "./act.ts";
import { Refusal } from "./refusal.ts";

const reasonOf = (what: string) => z.string().trim().min(1, `请写${what}的原因。`).max(500, `${what}的原因不能超过 500 字。`);

const notFrozen = (): Refusal => new Refusal(409, "这份报告没有定稿，可以直接改。请刷新页面。");

async function ended(store: Writes, id: string, kind: Ending["kind"], reason: string): Promise<string> {
  await reportAt(store, id);
  const posted = isPosted(await store.frozen(id));
  if (posted && kind === "unlocked") throw new Refusal(409, "这份报告已经登记发布，不能解锁。要改的，用“更正”：已发布的一版照样保留。");
  if (!posted && kind === "corrected") throw new Refusal(409, "这份报告还没有登记发布，不用更正。要改的，用“解锁”。");
  const one = await store.endFrozen(id, { kind, reason });
  if (one === undefined) throw notFrozen();
  return one.code;
}

export const unlock = act("unlock", z.object({ report: z.string(), reason: reasonOf("解锁") }), async (store, { report, reason }) => {
  const code = await ended(store, report, "unlocked", reason);
  return { answer: {}, report, told: { code } };
});

export const correct = act("correct", z.object({ report: z.string(), reason: reasonOf("更正") }), async (store, { report, reason }) => {
  const code = await ended(store, report, "corrected", reason);
  return { answer: {}, report, told: { code } };
});
