// Servers killed with kill -9 at random moments while people type with the machine of the page (components/saving/killing.testing.ts): what was
// acknowledged and is gone, what was taken twice, and whether in the end stands what was typed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { walk } from "../lib/edition/walk.ts";
import { openStore } from "../lib/store/open.ts";
import { killable, killing } from "../components/saving/killing.testing.ts";
import { readSample } from "./sample.ts";
import { fact, type Row } from "./table.ts";

/** `rounds`: how often a server is killed. */
export async function benchKilled(rounds: number): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-killed-"));
  const { report, edition } = readSample();
  const store = await openStore(folder);
  const id = await store.create({ ...report, figures: {}, stated: {} });
  await store.close();
  const server = await killable({ NIANBAO_DATA: folder });
  const cells = [...walk(edition).cells].flatMap(([address, { total }]) => (total ? [] : [address]));
  const format = { edition: edition.id, editionRevision: edition.revision };
  try {
    const out = await killing({ servers: [server], report: id, format, cells, rounds, people: 20, random: Math.random });
    for (const sentence of [...out.lost, ...out.fell, ...out.wrong]) process.stderr.write(`${sentence}\n`);
    return [
      fact("服务器被强制结束的次数 rounds of kill -9", String(out.rounds)),
      fact("请求，其中没有得到回答的 requests, without an answer", `${out.requests} / ${out.unanswered}`),
      fact("确认过的修改，其中丢失的 acknowledged changes, lost", `${out.acknowledged} / ${out.lost.length}`, "0"),
      fact("重复写入、旧值盖新值 taken twice or an older over a newer", String(out.fell.length), "0"),
      fact("最后与所填不同的格 cells that differ from what was typed", String(out.wrong.length), "0"),
      fact("浏览器关掉后接着发送的 journals gone on from", String(out.goneOn)),
    ];
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
