// Work on many files by threads: one bad file has its sentence, whatever it does to its thread, and all others are done, in their order.
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { crewFor, inOrder } from "./crew.ts";

const start = (): Worker => new Worker(new URL("./crew.testing.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 64 } });

/** Longer than a busy machine takes: only what never ends is to be stopped for its time. */
const patient = 100_000;

test.each([
  ["ends", "文件 ends 没有读：读的时候出错中断了。", patient],
  ["fails", "文件 fails 没有读：出现意外的问题（no such thing）。", patient],
  ["fills", "文件 fills 没有读：读起来占用的内存太多，已经停下。", patient],
  ["spins", /^文件 spins 没有读：.*还没有读完，已经停下。$/, 3000],
])("a file that %s in the middle of others has its sentence, and they are done", { timeout: patient }, async (bad, sentence, cpu) => {
  const names = ["a", "b", "c", "d", bad, "e", "f", "g", "h", "i"];
  const crew = crewFor(
    names.map((file) => ({ file, length: 1 })),
    start,
    { time: patient, cpu },
  );
  const coming = inOrder(names, crew.ahead, (file) => crew.ask("figures", { file, folder: "", how: {}, json: false, several: true }));
  const told: string[] = [];
  for await (const [, one] of coming) told.push("error" in one ? one.error : one.text);
  expect(told.filter((_, at) => names[at] !== bad)).toEqual(names.filter((name) => name !== bad));
  expect(told[names.indexOf(bad)]).toEqual(
    typeof sentence === "string" ? expect.stringContaining(sentence) : expect.stringMatching(sentence),
  );
});

test("no more is begun than is asked for, though the first takes longest", async () => {
  let [begun, most] = [0, 0];
  const seen: number[] = [];
  const work = async (one: number): Promise<number> => {
    begun += 1;
    most = Math.max(most, begun - seen.length);
    await new Promise((resolve) => setTimeout(resolve, one === 0 ? 30 : 1));
    return one * 2;
  };
  for await (const [one, result] of inOrder([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3, work)) {
    expect(result).toBe(one * 2);
    seen.push(one);
  }
  expect([seen, most]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 3]);
});
