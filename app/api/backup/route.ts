import { z } from "zod";
import { readBackup } from "#lib/store/backup.ts";
import { store } from "#lib/store/instance.ts";
import { answering, done, file, refuse } from "../answer.ts";
import { bodyOf, mostBody } from "../body.ts";

const request = z.object({ text: z.string(), mode: z.enum(["missing", "all"]).optional() });

/** Everything in one file, named by the day. */
export async function GET(): Promise<Response> {
  const day = new Date().toLocaleDateString("sv-SE");
  return file(await (await store()).backup(), "application/json; charset=utf-8", `年报编制备份${day}.json`);
}

/** Without `mode`: what restoring would change. With it: restores. */
async function post(incoming: Request): Promise<Response> {
  const asked = request.safeParse(await bodyOf(incoming, mostBody.backup));
  if (!asked.success) return refuse(400, "没有收到备份文件的内容。");
  const backup = readBackup(asked.data.text);
  if ("problems" in backup) return refuse(400, backup.problems.join(""), { problems: backup.problems });
  const kept = await store();
  return done(asked.data.mode === undefined ? await kept.compareBackup(backup) : await kept.restoreBackup(backup, asked.data.mode));
}

export const POST = answering(post);
