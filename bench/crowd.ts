// Many people who save: how long each waits until the server has it on its disk, what fails, and how much memory the servers take. Over a data
// file with one server, and over PostgreSQL with two, of which each request meets another one than the request before.
import { Agent, request } from "node:http";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { walk } from "../lib/edition/walk.ts";
import type { Write } from "../lib/report/patch.ts";
import type { Report } from "../lib/report/report.ts";
import { openStore } from "../lib/store/open.ts";
import { onPostgres } from "./postgres.ts";
import { readSample } from "./sample.ts";
import { serve, type Server } from "./server.ts";
import { fact, median, p95, p99, type Row } from "./table.ts";

const crowds = [20, 50, 200] as const;

/** Milliseconds: between two saves of one person, and for how long; saves before that are not counted. */
const [every, long, warm] = [2_000, 60_000, 5_000];

/** People who work in one report. */
const together = 4;

const agent = new Agent({ keepAlive: true });

type Answer = { readonly status: number; readonly took: number; readonly text: string };

function sent(url: string, body: object): Promise<Answer> {
  const text = JSON.stringify(body);
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request(
      url,
      { method: "PATCH", agent, headers: { "content-type": "application/json", "content-length": Buffer.byteLength(text) } },
      (response) => {
        let all = "";
        response.setEncoding("utf8").on("data", (piece: string) => (all += piece));
        response.once("end", () => resolve({ status: response.statusCode ?? 0, took: performance.now() - start, text: all }));
      },
    );
    asking.once("error", reject);
    asking.end(text);
  });
}

type Counted = { readonly times: number[]; errors: number };

/** One person: a cell of his own, another value at each save, on the base that the last answer gave. */
async function person(
  servers: readonly Server[],
  id: string,
  address: string,
  until: number,
  counted: Counted,
  from: number,
): Promise<void> {
  await pause(Math.random() * every);
  let base = 1;
  for (let round = 0; performance.now() < until; round += 1) {
    const due = performance.now() + every;
    const changes: readonly Write[] = [{ area: "figures", address, value: String(1_000 + round) }];
    const answer = await sent(`${servers[round % servers.length]?.url}/api/reports/${id}`, { base, changes }).catch(() => undefined);
    const began = performance.now() - (answer?.took ?? 0);
    if (answer?.status === 200) {
      base = (JSON.parse(answer.text) as { readonly revision: number }).revision;
      if (began > from) counted.times.push(answer.took);
    } else counted.errors += 1;
    await pause(Math.max(0, due - performance.now()));
  }
}

async function crowd(servers: readonly Server[], ids: readonly string[], cells: readonly string[], people: number) {
  const start = performance.now();
  const counted: Counted = { times: [], errors: 0 };
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, ...servers.map((server) => server.memory()))), 1_000);
  await Promise.all(
    Array.from({ length: people }, (_, at) =>
      person(servers, ids[Math.floor(at / together)] ?? "", cells[at % cells.length] ?? "", start + warm + long, counted, start + warm),
    ),
  );
  clearInterval(watch);
  return { ...counted, memory };
}

type Place = { readonly name: string; readonly folders: readonly string[]; readonly url: string };

async function measured({ name, folders, url }: Place, report: Report): Promise<readonly Row[]> {
  const cells = [...walk(readSample().edition).cells].flatMap(([address, { total }]) => (total ? [] : [address]));
  const store = await openStore(folders[0] ?? "", { url });
  const ids: string[] = [];
  for (let at = 0; at < Math.max(...crowds) / together; at += 1)
    ids.push(await store.create({ ...report, body: { ...report.body, name: `第${at + 1}县` } }));
  await store.close();
  const servers: Server[] = [];
  const rows: Row[] = [];
  try {
    for (const folder of folders) servers.push(await serve(folder, url === "" ? {} : { DATABASE_URL: url }));
    for (const people of crowds) {
      const { times, errors, memory } = await crowd(servers, ids, cells, people);
      const told = [median(times), p95(times), p99(times)].map((time) => time.toFixed(1)).join(" / ");
      rows.push(
        fact(`${name}，${people} 人：保存到确认 acknowledged, p50 / p95 / p99 (ms)`, told, people === 200 ? "p99 < 50" : ""),
        fact(`${name}，${people} 人：出错 errors`, `${errors} / ${times.length + errors}`, "0"),
        fact(`${name}，${people} 人：每个服务器的内存 memory of each server (MB)`, (memory / 1e6).toFixed(0)),
      );
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  return rows;
}

export async function benchCrowd(report: Report): Promise<readonly Row[]> {
  const folder = () => mkdtempSync(join(tmpdir(), "nianbao-bench-crowd-"));
  return [
    ...(await measured({ name: "数据文件，一个服务器", folders: [folder()], url: "" }, report)),
    ...(await onPostgres((url) => measured({ name: "PostgreSQL，两个服务器", folders: [folder(), folder()], url }, report))),
  ];
}
