// Servers killed with kill -9 at random moments while people type with the machine of the page (components/saving/killing.testing.ts): what was
// acknowledged and is gone, what was taken twice, and whether in the end stands what was typed.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { walk } from "../lib/edition/walk.ts";
import { openStore } from "../lib/store/open.ts";
import { killable, killing, type Killable } from "../components/saving/killing.testing.ts";
import { onPostgres } from "./postgres.ts";
import { readSample } from "./sample.ts";
import { fact, type Row } from "./table.ts";

type Over = { readonly name: string; readonly folder: string; readonly url: string; readonly count: number };

/** `count`: of servers over this folder or database, of which one is killed each round. */
async function killedOver({ name, folder, url, count }: Over, rounds: number): Promise<readonly Row[]> {
  const { report, edition } = readSample();
  const store = await openStore(folder, { url });
  const id = await store.create({ ...report, figures: {}, stated: {} });
  await store.close();
  const servers: Killable[] = [];
  const cells = [...walk(edition).cells].flatMap(([address, { total }]) => (total ? [] : [address]));
  const format = { edition: edition.id, editionRevision: edition.revision };
  try {
    for (let at = 0; at < count; at += 1) servers.push(await killable({ NIANBAO_DATA: folder, DATABASE_URL: url }));
    const out = await killing({ servers, report: id, format, cells, rounds, people: 20, random: Math.random });
    for (const sentence of [...out.lost, ...out.fell, ...out.wrong]) process.stderr.write(`${sentence}\n`);
    return [
      fact(`${name}：服务器被强制结束的次数 rounds of kill -9`, String(out.rounds)),
      fact(`${name}：请求，其中没有得到回答的 requests, without an answer`, `${out.requests} / ${out.unanswered}`),
      fact(`${name}：确认过的修改，其中丢失的 acknowledged changes, lost`, `${out.acknowledged} / ${out.lost.length}`, "0"),
      fact(`${name}：重复写入、旧值盖新值 taken twice or an older over a newer`, String(out.fell.length), "0"),
      fact(`${name}：最后与所填不同的格 cells that differ from what was typed`, String(out.wrong.length), "0"),
      fact(`${name}：浏览器关掉后接着发送的 journals gone on from`, String(out.goneOn)),
    ];
  } finally {
    for (const server of servers) await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `rounds`: how often a server is killed, over a data file and over PostgreSQL with two servers. */
export async function benchKilled(rounds: number): Promise<readonly Row[]> {
  const folder = () => mkdtempSync(join(tmpdir(), "nianbao-killed-"));
  return [
    ...(await killedOver({ name: "数据文件", folder: folder(), url: "", count: 1 }, rounds)),
    ...(await onPostgres((url) => killedOver({ name: "PostgreSQL，两个服务器", folder: folder(), url, count: 2 }, rounds))),
  ];
}
