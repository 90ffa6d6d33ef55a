// Many tasks over a few threads: all are done, each answer is its task's own, and what breaks a thread breaks one task.
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { poolOf } from "./pool.ts";
import type { Told } from "./task.testing.ts";

function pool(size: number, limits: { readonly time: number; readonly cpu?: number } = { time: 20_000 }) {
  let started = 0;
  const ask = poolOf<Told>(
    () => {
      started += 1;
      return new Worker(new URL("./task.testing.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 64 } });
    },
    limits,
    size,
  );
  return { ask, started: () => started };
}

test("as many tasks at a time as there are threads, and each gets its own answer", async () => {
  const { ask, started } = pool(2);
  const names = ["a", "b", "c", "d", "e"];
  expect(await Promise.all(names.map((say) => ask<string>({ say })))).toEqual(names);
  expect(started()).toBe(2);
});

test("one task alone starts one thread", async () => {
  const { ask, started } = pool(4);
  await ask({ say: "a" });
  await ask({ say: "b" });
  expect(started()).toBe(1);
});

test("a task that ends its thread is refused, and all others are done", async () => {
  const { ask } = pool(2);
  const tasks: readonly Told[] = [{ say: "a" }, { leave: true }, { say: "b" }, { fill: true }, { say: "c" }];
  const ends = await Promise.allSettled(tasks.map((task) => ask<string>(task)));
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"]);
});

test("a task that works too long is refused, one that only waits is not", async () => {
  const { ask } = pool(1, { time: 20_000, cpu: 1500 });
  await ask({ say: "warm" });
  const [waiting, spinning] = await Promise.allSettled([ask<string>({ say: "waited", wait: 2500 }), ask({ spin: true })]);
  expect(waiting).toEqual({ status: "fulfilled", value: "waited" });
  expect(spinning).toMatchObject({ status: "rejected", reason: { over: "time" } });
});
