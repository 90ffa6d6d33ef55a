// 发布设置: what the installation says of every report that it publishes.
import { z } from "zod";
import { isSetting } from "../report/publication.ts";
import { editions } from "../editions/index.ts";
import { localProblem } from "../checks/local.ts";
import { dueProblem } from "../signing/due.ts";
import { act } from "./act.ts";
import { Refusal } from "./refusal.ts";

const refused = "发布设置没有保存：内容不完整，或者有一项超过 1000 字。";

const input = z.object({ texts: z.record(z.string().refine(isSetting, refused), z.string(refused).max(1000, refused), refused) });

export const settings = act("settings", input, async (store, { texts }) => {
  const problem = localProblem(texts) || dueProblem(editions, texts);
  if (problem !== "") throw new Refusal(400, `发布设置没有保存：${problem}`);
  await store.setSettings(texts);
  return { answer: {}, report: null, told: { keys: Object.keys(texts) } };
});
