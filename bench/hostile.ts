// How long ordinary requests take while twenty others at a time are made to keep the server busy (attacks.ts).
//
// Who attacks and who watches are processes of their own, so that neither holds the other up. Attackers stand for other machines: theirs lets everybody else
// on this one go first. Three are left that want the processors: the server's own thread, one that it reads or writes files in, and who watches.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import type { Report } from "../lib/report/report.ts";
import { post } from "./attacks.ts";
import { serve, type Server } from "./server.ts";
import { fact, median, p95, type Row } from "./table.ts";
import type { Watched } from "./watcher.ts";

async function made({ url }: Server, report: Report): Promise<string> {
  const answer = await post(`${url}/api/acts/import`, JSON.stringify({ text: JSON.stringify(report), anyway: true }));
  return ((await answer.json()) as { id: string }).id;
}

const told = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} / ${p95(times).toFixed(0)} (p95) / ${Math.max(...times).toFixed(0)} (max), n=${times.length}`;

type Attacked = { readonly statuses: readonly number[]; readonly seconds: number };

/** The next thing that a child says. Throws where it ends instead. */
async function heard<Said>(child: ChildProcess): Promise<Said> {
  const settled = new AbortController();
  const ended = async (): Promise<never> => {
    await once(child, "exit", settled);
    throw new Error("who attacks or watches has ended");
  };
  try {
    const [said] = (await Promise.race([once(child, "message", settled), ended()])) as [Said];
    return said;
  } finally {
    settled.abort();
  }
}

const started = (name: string, of: string, report: string): ChildProcess =>
  fork(fileURLToPath(new URL(name, import.meta.url)), [of, report]);

/** What was watched while this went on. */
async function beside<Result>(watcher: ChildProcess, work: () => Promise<Result>): Promise<Watched & { readonly result: Result }> {
  watcher.send("go");
  const result = await work();
  await pause(100);
  const watched = heard<Watched>(watcher);
  watcher.send("stop");
  return { ...(await watched), result };
}

const rowsOf = (what: string, { times, late }: Watched, goal?: string): readonly Row[] =>
  Object.entries(times).map(([name, found]) =>
    fact(`${what}：${name} (ms)`, `${told(found)}；测量者自己最多晚了 the watcher was late by ${late.toFixed(0)}`, goal),
  );

/** Each kind of attack by itself. */
export async function benchHostile(report: Report): Promise<readonly Row[]> {
  const server = await serve();
  const children: ChildProcess[] = [];
  try {
    const attacker = started("attacker.ts", server.url, await made(server, report));
    children.push(attacker);
    setPriority(attacker.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL);
    const { names } = await heard<{ readonly names: readonly string[] }>(attacker);
    const watcher = started("watcher.ts", server.url, await made(server, report));
    children.push(watcher);
    await heard(watcher);
    const rows = [...rowsOf("平时 idle", await beside(watcher, () => pause(2_000)))];
    for (const [number, name] of names.entries()) {
      const { result, ...watched } = await beside(watcher, () => {
        attacker.send(number);
        return heard<Attacked>(attacker);
      });
      rows.push(...rowsOf(`20 × ${name}（${result.seconds.toFixed(1)} s，${result.statuses.join("、")}）`, watched, "< 200"));
    }
    return [...rows, fact("此后的内存 memory afterwards (MB)", (server.memory() / 1e6).toFixed(0))];
  } finally {
    for (const child of children) child.kill();
    await server.stop();
  }
}
