// 检查项目: checks that the installation switches off, gives another severity, or asks again as they were. Who, why and when stay with them.
import { z } from "zod";
import type { Check } from "../checks/check.ts";
import { allChecksOf } from "../checks/register.ts";
import { allowedFor, needsReason, recordAfter, settings, switchKey } from "../checks/switches.ts";
import { editions } from "../editions/index.ts";
import { act } from "./act.ts";
import { Refusal } from "./refusal.ts";

const long = "写的原因太长，最多 300 字；名字最多 50 字。";

const input = z.object({
  checks: z.array(z.string()).min(1).max(100),
  to: z.enum(settings),
  who: z.string().trim().max(50, long),
  why: z.string().trim().max(300, long),
});

/** The check of each format that has this id. */
const checksCalled = (id: string): readonly Check[] =>
  editions.flatMap((edition) => allChecksOf(edition).filter((check) => check.id === id));

export const switchChecks = act("switchChecks", input, async (store, { checks, to, who, why }) => {
  const found = checks.map(checksCalled);
  if (found.some((own) => own.length === 0)) throw new Refusal(400, "没有这一项检查，可能系统已经更新。请重新打开“检查项目”。");
  if (found.flat().some((check) => !allowedFor(check).includes(to) && check.severity !== to))
    throw new Refusal(400, "本系统自己的建议没有文件依据，只能照原来或者关掉。");
  if (why === "" && found.flat().some((check) => needsReason(check, to))) throw new Refusal(400, "这一项有文件依据，改动请写明原因。");
  const before = await store.settings();
  const change = { to, who, why, when: new Date().toISOString() };
  await store.setSettings(Object.fromEntries(checks.map((id) => [switchKey(id), recordAfter(before[switchKey(id)], change)])));
  return { answer: {}, report: null, told: { checks, to } };
});
