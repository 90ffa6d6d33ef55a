// The start page and a report's page at 10, 1,000 and 5,000 reports: how long they take, how much memory the server then holds, how
// long the first look at all of them takes, and a search. The reports are full ones of two years, each body with both.
import { mkdtempSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Report } from "../lib/report/report.ts";
import { openStore } from "../lib/store/open.ts";
import { serve, type Server } from "./server.ts";
import { fact, median, p95, type Row } from "./table.ts";

const sizes = [10, 60, 1_000, 5_000] as const;
const rounds = 15;

/** Puts so many reports into the data of a folder and answers the id of the last one, which has a year before. */
async function filled(folder: string, report: Report, count: number): Promise<string> {
  const store = await openStore(folder);
  let last = "";
  await store.together(async (writes) => {
    for (let at = 0; at < count; at += 1) {
      const body = { ...report.body, name: `第${Math.floor(at / 2) + 1}县` };
      last = await writes.create({ ...report, body, year: report.year + (at % 2) });
    }
  });
  await store.close();
  return last;
}

/** `first`: milliseconds to the first byte of the body; `all`: to the last; `sent`: bytes on the way, as a browser asks for them. */
type Took = { readonly first: number; readonly all: number; readonly sent: number };

function page(url: string): Promise<Took> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip, deflate, br", "accept-language": "zh-CN" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      let [first, sent] = [0, 0];
      response.on("data", (chunk: Buffer) => {
        first ||= performance.now() - start;
        sent += chunk.length;
      });
      response.once("end", () => resolve({ first, all: performance.now() - start, sent }));
    }).once("error", reject);
  });
}

async function times(url: string): Promise<readonly Took[]> {
  for (let warm = 0; warm < 5; warm += 1) await page(url);
  const found: Took[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await page(url));
  return found;
}

/** Seconds until all reports were looked at since the server was started: the start page says so until then. */
async function looked({ url }: Server): Promise<number> {
  const start = performance.now();
  while ((await (await fetch(url)).text()).includes("正在逐份核对")) await pause(250);
  return (performance.now() - start) / 1000;
}

type Measured = {
  readonly count: number;
  readonly looked: number;
  readonly start: readonly Took[];
  readonly report: readonly Took[];
  readonly search: readonly Took[];
  readonly memory: number;
};

async function measured(report: Report, count: number): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), "nianbao-bench-store-"));
  try {
    const id = await filled(data, report, count);
    const server = await serve(data);
    try {
      return {
        count,
        looked: await looked(server),
        start: await times(`${server.url}/`),
        report: await times(`${server.url}/reports/${id}/fill/requests`),
        search: await times(`${server.url}/?words=${encodeURIComponent("第3县")}&state=done`),
        memory: server.memory(),
      };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const told = (found: readonly number[], at10: readonly number[] | undefined): string =>
  `${median(found).toFixed(0)} / ${p95(found).toFixed(0)} (p95)，${(median(found) / median(at10 ?? found)).toFixed(2)} 倍`;

/** Of one page: to its first byte and to its last, and its bytes. */
function rowsOf(name: string, found: readonly Took[], at10: readonly Took[] | undefined): readonly Row[] {
  const of = (key: keyof Took) =>
    told(
      found.map((took) => took[key]),
      at10?.map((took) => took[key]),
    );
  return [
    fact(`${name}：到第一个字节 to the first byte (ms)`, of("first"), "< 100"),
    fact(`${name}：到最后一个字节 to the last (ms)`, of("all"), "≤ 1.3 倍"),
    fact(`${name}：传送的字节 bytes sent (kB)`, (median(found.map(({ sent }) => sent)) / 1000).toFixed(0), "< 200"),
  ];
}

export async function benchStore(report: Report): Promise<readonly Row[]> {
  const all: Measured[] = [];
  for (const count of sizes) all.push(await measured(report, count));
  const [few] = all;
  return all.flatMap(({ count, looked: seconds, start, report: opened, search, memory }) => [
    ...rowsOf(`${count} 份：首页 start page`, start, few?.start),
    ...rowsOf(`${count} 份：打开一份 a report`, opened, few?.report),
    ...rowsOf(`${count} 份：按名称和状态查找 search`, search, few?.search),
    fact(`${count} 份：启动后全部核对一遍 the first look at all (s)`, seconds.toFixed(1)),
    fact(`${count} 份：内存 memory (MB)`, (memory / 1e6).toFixed(0)),
  ]);
}
