// The start page and a report's page at 10, 1,000 and 5,000 reports: how long they take, how much memory the server then holds, how
// long the first look at all of them takes, and a search. The reports are full ones of two years, each body with both.
import { mkdtempSync, rmSync } from "node:fs";
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

async function page(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

async function times(url: string): Promise<readonly number[]> {
  for (let warm = 0; warm < 5; warm += 1) await page(url);
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await page(url);
    found.push(performance.now() - start);
  }
  return found;
}

/** Seconds until all reports were looked at since the server was started: the start page says so until then. */
async function looked({ url }: Server): Promise<number> {
  const start = performance.now();
  while ((await page(`${url}/`)).includes("正在逐份核对")) await pause(250);
  return (performance.now() - start) / 1000;
}

type Measured = {
  readonly count: number;
  readonly first: number;
  readonly start: readonly number[];
  readonly report: readonly number[];
  readonly search: readonly number[];
  readonly memory: number;
};

async function measured(report: Report, count: number): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), "nianbao-bench-store-"));
  try {
    const id = await filled(data, report, count);
    const server = await serve(data);
    try {
      const first = await looked(server);
      return {
        count,
        first,
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

export async function benchStore(report: Report): Promise<readonly Row[]> {
  const all: Measured[] = [];
  for (const count of sizes) all.push(await measured(report, count));
  const [few] = all;
  const told = (found: readonly number[], at10: readonly number[] | undefined): string =>
    `${median(found).toFixed(0)} / ${p95(found).toFixed(0)} (p95)，${(median(found) / median(at10 ?? found)).toFixed(2)} 倍`;
  return all.flatMap(({ count, first, start, report: opened, search, memory }) => [
    fact(`${count} 份：首页 start page (ms)`, told(start, few?.start), "≤ 1.3 倍"),
    fact(`${count} 份：打开一份 a report (ms)`, told(opened, few?.report), "≤ 1.3 倍"),
    fact(`${count} 份：按名称和状态查找 search (ms)`, told(search, few?.search)),
    fact(`${count} 份：启动后全部核对一遍 the first look at all (s)`, first.toFixed(1)),
    fact(`${count} 份：内存 memory (MB)`, (memory / 1e6).toFixed(0)),
  ]);
}
