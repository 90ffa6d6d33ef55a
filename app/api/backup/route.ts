import { z } from "zod";
import { store } from "#lib/store/instance.ts";
import { answering, done, file, refuse } from "../answer.ts";
import { piecesOf } from "../body.ts";

const modes = z.enum(["missing", "all"]).nullable();

/** Text as it is made, a piece when the one before was taken: a backup may be larger than what a program can hold. */
function streamed(pieces: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const made = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done: over, value } = await made.next();
      if (over === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await made.return?.();
    },
  });
}

/** Everything in one file, named by the day. */
async function get(): Promise<Response> {
  const kept = await store();
  const note = await kept.backupNote();
  const day = new Date().toLocaleDateString("sv-SE");
  return file(
    streamed(kept.backup()),
    "application/json; charset=utf-8",
    `年报编制备份${day}.json`,
    note === undefined ? {} : { "x-note": encodeURIComponent(note) },
  );
}

/** The body is the file itself, of any length. Without `?mode=`: what restoring would change. With it: restores. */
async function post(incoming: Request): Promise<Response> {
  const mode = modes.safeParse(new URL(incoming.url).searchParams.get("mode"));
  if (!mode.success) return refuse(400, "mode 应是 missing（只恢复本机没有的）或 all（全部以备份为准）。");
  const received = await (await store()).receiveBackup(piecesOf(incoming), mode.data ?? undefined);
  return "refusal" in received ? refuse(400, received.refusal) : done(received);
}

export const GET = answering(get);
export const POST = answering(post);
