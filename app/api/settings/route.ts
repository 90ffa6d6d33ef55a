import { z } from "zod";
import { isSetting } from "#lib/report/publication.ts";
import { store } from "#lib/store/instance.ts";
import { answering, done, refuse } from "../answer.ts";
import { bodyOf } from "../body.ts";

const request = z.record(z.string().refine(isSetting), z.string().max(1000));

async function put(incoming: Request): Promise<Response> {
  const asked = request.safeParse(await bodyOf(incoming));
  if (!asked.success) return refuse(400, "发布设置没有保存：内容不完整，或者有一项超过 1000 字。");
  await (await store()).setSettings(asked.data);
  return done();
}

export const PUT = answering(put);
