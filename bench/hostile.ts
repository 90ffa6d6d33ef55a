// How long ordinary requests take while twenty others at a time are made to keep the server busy (attacks.ts), sent by another process.
// Three busy ones share the processors then: the server's own thread, one that it reads or writes files in, and who attacks.
import { fork } from "node:child_process";
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import type { Report } from "../lib/report/report.ts";
import { json, post } from "./attacks.ts";
import { serve, type Server } from "./server.ts";
import { fact, median, p95, type Row } from "./table.ts";

async function made({ url }: Server, report: Report): Promise<string> {
  const answer = await post(`${url}/api/acts/import`, JSON.stringify({ text: JSON.stringify(report), anyway: true }));
  return ((await answer.json()) as { id: string }).id;
}

type Asked = Readonly<Record<string, () => Promise<Response>>>;

/** What people do meanwhile: a page, a save. */
function ordinary({ url }: Server, id: string): Asked {
  let base = 1;
  const change = () => ({ area: "figures", address: "applications.received.person", value: String(Math.floor(Math.random() * 1000)) });
  return {
    "打开页面 a page": () => fetch(`${url}/reports/${id}/fill/requests`),
    "保存 a save": async () => {
      const body = JSON.stringify({ base, changes: [change()] });
      const answer = await fetch(`${url}/api/reports/${id}`, { method: "PATCH", headers: json, body });
      const { revision, conflicts } = (await answer.clone().json()) as {
        readonly revision: number;
        readonly conflicts: readonly unknown[];
      };
      if (conflicts.length > 0) throw new Error("a save was not taken");
      base = revision;
      return answer;
    },
  };
}

async function timed(asked: Asked, ended: () => boolean): Promise<Readonly<Record<string, readonly number[]>>> {
  const all = await Promise.all(
    Object.entries(asked).map(async ([name, ask]) => {
      const times: number[] = [];
      while (!ended()) {
        const start = performance.now();
        await (await ask()).arrayBuffer();
        times.push(performance.now() - start);
        await pause(20);
      }
      return [name, times] as const;
    }),
  );
  return Object.fromEntries(all);
}

const told = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} / ${p95(times).toFixed(0)} (p95) / ${Math.max(...times).toFixed(0)} (max), n=${times.length}`;

type Attacked = { readonly statuses: readonly number[]; readonly seconds: number };

/** The next thing that a child says. */
async function heard<Said>(child: ReturnType<typeof fork>): Promise<Said> {
  const [said] = (await once(child, "message")) as [Said];
  return said;
}

/** Each kind of attack by itself; then how late this process was itself, which no server can be blamed for. */
export async function benchHostile(report: Report): Promise<readonly Row[]> {
  const server = await serve();
  try {
    const [id, target] = [await made(server, report), await made(server, report)];
    const attacker = fork(fileURLToPath(new URL("attacker.ts", import.meta.url)), [server.url, target]);
    const { names } = await heard<{ readonly names: readonly string[] }>(attacker);
    const watched = ordinary(server, id);
    for (let round = 0; round < 10; round += 1) for (const ask of Object.values(watched)) await (await ask()).arrayBuffer();
    const rows: Row[] = [];
    const idle = Date.now() + 2_000;
    for (const [name, times] of Object.entries(await timed(watched, () => Date.now() > idle)))
      rows.push(fact(`平时 idle：${name} (ms)`, told(times)));
    const late = monitorEventLoopDelay({ resolution: 5 });
    late.enable();
    for (const [number, name] of names.entries()) {
      let over = false;
      const watching = timed(watched, () => over);
      attacker.send(number);
      const { statuses, seconds } = await heard<Attacked>(attacker);
      await pause(100);
      over = true;
      for (const [what, times] of Object.entries(await watching))
        rows.push(fact(`20 × ${name}（${seconds.toFixed(1)} s，${statuses.join("、")}）：${what} (ms)`, told(times), "< 200"));
    }
    attacker.kill();
    rows.push(fact("测量者自己最多晚了 the watcher itself was late by at most (ms)", (late.max / 1e6).toFixed(0)));
    rows.push(fact("此后的内存 memory afterwards (MB)", (server.memory() / 1e6).toFixed(0)));
    return rows;
  } finally {
    await server.stop();
  }
}
