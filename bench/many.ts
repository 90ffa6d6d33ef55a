// 100 reports exported in one go through the server's own route, asked for all at once: reports a second and peak memory, and
// meanwhile how long a page of the editor takes that somebody else opens.
import { setTimeout as pause } from "node:timers/promises";
import type { Report } from "../lib/report/report.ts";
import { serve, type Server } from "./server.ts";
import { fact, median, p95, type Row } from "./table.ts";

const count = 100;

async function imported({ url }: Server, report: Report, place: number): Promise<string> {
  const text = JSON.stringify({ ...report, body: { ...report.body, name: `第${place + 1}县` } });
  const answer = await fetch(`${url}/api/acts/import`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, anyway: true }),
  });
  return ((await answer.json()) as { id: string }).id;
}

/** Asks for something again and again until `ended` says so; how long each answer took, to its last byte. */
async function poll(url: string, ended: () => boolean): Promise<readonly number[]> {
  const times: number[] = [];
  while (!ended()) {
    const start = performance.now();
    await (await fetch(url)).arrayBuffer();
    times.push(performance.now() - start);
    await pause(20);
  }
  return times;
}

async function peakWhile(server: Server, ended: () => boolean): Promise<number> {
  let peak = 0;
  while (!ended()) {
    peak = Math.max(peak, server.memory());
    await pause(50);
  }
  return peak;
}

/** All files of one format at once; `count` of them and how the server was meanwhile. */
async function exportAll(server: Server, ids: readonly string[], format: string, page: string): Promise<readonly Row[]> {
  let over = false;
  const ended = () => over;
  const watched = Promise.all([poll(page, ended), peakWhile(server, ended)]);
  const start = performance.now();
  const sizes = await Promise.all(
    ids.map(async (id) => (await (await fetch(`${server.url}/api/reports/${id}/export/${format}`)).arrayBuffer()).byteLength),
  );
  const seconds = (performance.now() - start) / 1000;
  over = true;
  const [times, peak] = await watched;
  const smallest = Math.min(...sizes);
  const name = `${ids.length} 份 .${format} 一次导出 ${ids.length} exports at once`;
  return [
    fact(`${name} (份/秒 a second)`, (ids.length / seconds).toFixed(1)),
    fact(`${name}：最小的一份 smallest (kB)`, (smallest / 1000).toFixed(1)),
    fact(`${name}：内存最高 peak memory (MB)`, (peak / 1e6).toFixed(0)),
    fact(
      `${name}：其间打开页面 a page meanwhile (ms)`,
      `${median(times).toFixed(0)} / ${p95(times).toFixed(0)} (p95) / ${Math.max(...times).toFixed(0)} (max), n=${times.length}`,
      "< 300",
    ),
  ];
}

/** 100 Word files, and a few PDF files, which take a program of their own each. */
export async function benchMany(report: Report): Promise<readonly Row[]> {
  const server = await serve();
  try {
    const ids: string[] = [];
    for (let place = 0; place < count; place += 1) ids.push(await imported(server, report, place));
    const page = `${server.url}/reports/${ids[0] ?? ""}/fill/requests`;
    let rounds = 0;
    const idle = await poll(page, () => (rounds += 1) > 20);
    const memory = server.memory();
    await (await fetch(`${server.url}/api/reports/${ids[0] ?? ""}/export/docx`)).arrayBuffer();
    return [
      fact("平时内存 memory before exports (MB)", (memory / 1e6).toFixed(0)),
      fact("平时打开页面 a page of an idle server (ms)", `${median(idle.slice(5)).toFixed(0)} / ${p95(idle.slice(5)).toFixed(0)} (p95)`),
      ...(await exportAll(server, ids, "docx", page)),
      ...(await exportAll(server, ids, "xlsx", page)),
      ...(await exportAll(server, ids.slice(0, 5), "pdf", page)),
    ];
  } finally {
    await server.stop();
  }
}
