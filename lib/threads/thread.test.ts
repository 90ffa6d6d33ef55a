// A task in a thread comes to its own end only: in time, in memory, with its own error, and the next one is done all the same.
import { execFileSync } from "node:child_process";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Told } from "./task.testing.ts";
import { steppedBack } from "./stepBack.ts";
import { Overworked, threadOf } from "./thread.ts";

const asked = (time = 20_000) =>
  threadOf<Told>(() => new Worker(new URL("./task.testing.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 64 } }), {
    time,
    memory: 300,
  });

const overOf = (problem: unknown): string => (problem instanceof Overworked ? problem.over : String(problem));

test("tasks are done in the order of asking, each gets its own answer", async () => {
  const ask = asked();
  const done: string[] = [];
  await Promise.all(["a", "b", "c"].map(async (say) => done.push(await ask<string>({ say }))));
  expect(done).toEqual(["a", "b", "c"]);
});

test.each([
  ["spins", { spin: true }, "time", 5000],
  ["takes all memory", { fill: true }, "memory", 20_000],
  ["takes all memory for buffers, which a heap's limit leaves out", { buffers: true }, "memory", 20_000],
  ["ends the thread", { leave: true }, "broken", 20_000],
] as const)("a task that %s is refused, and those that wait are done", async (_, task, over, time) => {
  const ask = asked(time);
  await ask({ say: "warm" });
  const [bad, good] = await Promise.allSettled([ask(task), ask({ say: "after" })]);
  expect(bad.status === "rejected" ? overOf(bad.reason) : "done").toBe(over);
  expect(good).toEqual({ status: "fulfilled", value: "after" });
});

test("a task may be given less of the processor than others, and waiting uses none", async () => {
  const ask = asked();
  await ask({ say: "warm" });
  const [waiting, spinning] = await Promise.allSettled([
    ask<string>({ say: "waited", wait: 1500 }, [], { cpu: 800 }),
    ask({ spin: true }, [], { cpu: 800 }),
  ]);
  expect(waiting).toEqual({ status: "fulfilled", value: "waited" });
  expect(spinning).toMatchObject({ status: "rejected", reason: { over: "time" } });
});

test("an error of the task keeps its words and tells its place, and the thread goes on", async () => {
  const ask = asked();
  const error: unknown = await ask({ fail: "no such thing" }).catch((problem: unknown) => problem);
  expect(error instanceof Error ? [error.message, /task\.testing\.ts/.test(error.stack ?? "")] : []).toEqual(["no such thing", true]);
  expect(await ask<string>({ say: "on" })).toBe("on");
});

test("what goes wrong in the thread after an answer harms nobody, and the next task is done in a new one", async () => {
  const ask = asked();
  expect(await ask<string>({ say: "done", later: true })).toBe("done");
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await ask<string>({ say: "on" })).toBe("on");
});

test("bytes that are moved are not copied", async () => {
  const bytes = new Uint8Array(1000);
  expect(await asked()({ count: bytes }, [bytes.buffer])).toBe("1000");
  expect(bytes.byteLength).toBe(0);
});

test.runIf(process.platform === "linux")("a thread lets the server's own go first, whose priority stays as it was", async () => {
  const before = getPriority();
  expect(await asked()<string>({ priority: true })).toBe(String(Math.max(steppedBack, before)));
  expect(getPriority(process.pid)).toBe(before);
});

test.runIf(process.platform === "linux")("a server's own thread goes before those that look through heaps", () => {
  const file = new URL("stepBack.ts", import.meta.url).href;
  const program = `
    import { readdirSync, readFileSync } from "node:fs";
    import { execFileSync } from "node:child_process";
import { getPriority } from "node:os";
    const priorities = (name) => readdirSync("/proc/self/task").filter((task) => readFileSync("/proc/self/task/" + task + "/comm", "utf8").trim() === name).map((task) => getPriority(Number(task)));
    const own = getPriority();
    const { goFirst } = await import(${JSON.stringify(file)});
    goFirst();
    console.log(JSON.stringify({ helpers: [...new Set(priorities("V8Worker"))], own: getPriority() - own }));`;
  const said = execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  expect(JSON.parse(said)).toEqual({ helpers: [Math.max(steppedBack, getPriority())], own: 0 });
});
