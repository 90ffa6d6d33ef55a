// What people do meanwhile, a page and a save, from a process of its own that does nothing else: hostile.ts starts it with the server's address and the id of
// a report, and sends it "go" and "stop". It says how long each took, and how late it was itself, which no server can be blamed for.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { json } from "./attacks.ts";

/** Milliseconds of each request by its name, and by how many at most this process came late to look. */
export type Watched = { readonly times: Readonly<Record<string, readonly number[]>>; readonly late: number };

const [url = "", id = ""] = process.argv.slice(2);
let base = 1;
let over = true;

async function save(): Promise<Response> {
  const change = { area: "figures", address: "applications.received.person", value: String(Math.floor(Math.random() * 1000)) };
  const answer = await fetch(`${url}/api/reports/${id}`, {
    method: "PATCH",
    headers: json,
    body: JSON.stringify({ base, changes: [change] }),
  });
  const { revision, conflicts } = (await answer.clone().json()) as { readonly revision: number; readonly conflicts: readonly unknown[] };
  if (conflicts.length > 0) throw new Error("a save was not taken");
  base = revision;
  return answer;
}

const asked: Readonly<Record<string, () => Promise<Response>>> = {
  "打开页面 a page": () => fetch(`${url}/reports/${id}/fill/requests`),
  "保存 a save": save,
};

async function again(ask: () => Promise<Response>): Promise<readonly number[]> {
  const times: number[] = [];
  while (!over) {
    const start = performance.now();
    await (await ask()).arrayBuffer();
    times.push(performance.now() - start);
    await pause(20);
  }
  return times;
}

async function watch(): Promise<void> {
  const late = monitorEventLoopDelay({ resolution: 2 });
  late.enable();
  const times = await Promise.all(Object.entries(asked).map(async ([name, ask]) => [name, await again(ask)] as const));
  late.disable();
  process.send?.({ times: Object.fromEntries(times), late: late.max / 1e6 } satisfies Watched);
}

process.on("message", (said: "go" | "stop") => {
  over = said === "stop";
  if (!over) void watch();
});
for (let round = 0; round < 10; round += 1) for (const ask of Object.values(asked)) await (await ask()).arrayBuffer();
process.send?.("ready");
