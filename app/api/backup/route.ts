import { z } from "zod";
import { store } from "#lib/store/instance.ts";
import type { Received } from "#lib/store/receive.ts";
import { answering, done, file, refuse } from "../answer.ts";
import { doerOf } from "../doer.ts";
import { lineAhead, noJson, piecesOf } from "../body.ts";
import { lookedAt } from "./lookedAt.ts";

const modes = z.enum(["missing", "all", "chosen"]).nullable();
const choice = z.object({ take: z.array(z.uuid()), settings: z.boolean() });

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

/** The first line says which reports, the file follows. */
async function chosen(incoming: Request): Promise<Received> {
  const { json, rest } = await lineAhead(piecesOf(incoming));
  const read = choice.safeParse(json);
  if (!read.success) throw noJson();
  return (await store()).receiveBackup(rest, { take: new Set(read.data.take), settings: read.data.settings }, doerOf(incoming));
}

/**
 * The body is the file itself, of any length. Without a query: what restoring would change, report by report. `?look=`: the report of this id
 * beside the one that is here. `?mode=`: restores; `chosen`: those that the first line names.
 */
async function post(incoming: Request): Promise<Response> {
  const asked = new URL(incoming.url).searchParams;
  const [mode, look] = [modes.safeParse(asked.get("mode")), asked.get("look")];
  if (!mode.success) return refuse(400, "mode 应是 missing（只恢复本机没有的）、all（全部以备份为准）或 chosen（第一行写明哪几份）。");
  const kept = await store();
  if (look !== null) {
    const both = await kept.receiveOne(piecesOf(incoming), look);
    const found = "refusal" in both ? both : lookedAt(both);
    return "refusal" in found ? refuse(400, found.refusal) : done(found);
  }
  const received =
    mode.data === "chosen"
      ? await chosen(incoming)
      : await kept.receiveBackup(piecesOf(incoming), mode.data ?? undefined, doerOf(incoming));
  return "refusal" in received ? refuse(400, received.refusal) : done(received);
}

export const GET = answering(get);
export const POST = answering(post);
