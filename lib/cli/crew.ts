// Who does the work on many files: a few small ones are done here, more by threads on all cores. One bad file has its sentence and stops no other.
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { Overworked, type Limits } from "../threads/thread.ts";
import { poolOf } from "../threads/pool.ts";
import type { Taken } from "./taken.ts";
import type { Asked, Done, Kind, Task } from "./tasks.ts";

/** So many files, of so many bytes together, are done before a thread has started. */
const few = { files: 8, bytes: 2_000_000 } as const;

/** Milliseconds, in all and of the processor, and megabytes for one file. What waits for LibreOffice may take its 90 s, where several stand in line. */
const limits = { time: 180_000, cpu: 20_000, memory: 1200 } as const;

/** Megabytes. A thread is ended long before; but V8 collects the more often, the less it may hold: with 800 a page took 15% longer. */
const heap = 2 * 1024;

/** A heap is looked through when it has grown by half: left to itself it grows to several times what is alive in it. */
const sparing = "--heap-growing-percent=50";

/** Megabytes for new objects of a thread, most of which are gone at once. */
const young = 96;

/** More take memory, and no folder is so large. */
const most = 16;

type Failed = { readonly error: string; readonly said: readonly string[] };

/** `ahead`: how many files it makes sense to ask for before the first of them is done. */
export type Crew = {
  readonly ahead: number;
  readonly ask: <One extends Kind>(kind: One, asked: Asked<One>) => Promise<Done<One> | Failed>;
};

const overworked = {
  time: `读了 ${limits.cpu / 1000} 秒以上还没有读完，已经停下`,
  memory: "读起来占用的内存太多，已经停下",
  broken: "读的时候出错中断了",
} as const;

function failed(file: string, problem: unknown): Failed {
  if (problem instanceof Overworked) return { said: [], error: `文件 ${file} 没有读：${overworked[problem.over]}。` };
  const [line = ""] = (problem instanceof Error ? problem.message : String(problem)).split("\n");
  const detail = process.env.NIANBAO_DEBUG === "1" && problem instanceof Error ? [problem.stack ?? ""] : [];
  return { said: detail, error: `文件 ${file} 没有读：出现意外的问题（${line}）。设置 NIANBAO_DEBUG=1 再运行一次可以看到详情。` };
}

const thread = (): Worker =>
  new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: young },
  });

const isFew = (files: readonly Taken[]): boolean =>
  files.length <= few.files && files.reduce((sum, one) => sum + ("length" in one ? one.length : 0), 0) <= few.bytes;

/** Those who do the work on these files. `start`: starts a thread that does tasks. */
export function crewFor(files: readonly Taken[], start: () => Worker = thread, atMost: Limits = limits): Crew {
  const size = Math.min(availableParallelism(), most, files.length);
  const isHere = isFew(files);
  if (!isHere) setFlagsFromString(sparing);
  const ask = isHere ? undefined : poolOf<Task>(start, atMost, size);
  /** What does the work is loaded where it is done: where threads do it, it would only keep them waiting. */
  const here = async <One extends Kind>(kind: One, asked: Asked<One>): Promise<Done<One>> =>
    (await import("./tasks.ts")).tasks[kind](asked);
  return {
    ahead: ask === undefined ? 1 : size * 4,
    ask: async (kind, asked) => {
      try {
        return await (ask === undefined ? here(kind, asked) : ask<Done<typeof kind>>({ kind, asked } as Task));
      } catch (problem) {
        return failed(asked.file, problem);
      }
    },
  };
}

/** What comes of each, in their order: so many are begun at a time, and no more results are kept than that. `work` never rejects. */
export async function* inOrder<One, Result>(
  all: readonly One[],
  ahead: number,
  work: (one: One) => Promise<Result>,
): AsyncGenerator<readonly [One, Result]> {
  const begun: Promise<readonly [One, Result]>[] = [];
  for (let next = 0; next < all.length || begun.length > 0; ) {
    for (; begun.length < ahead && next < all.length; next += 1)
      begun.push(...all.slice(next, next + 1).map(async (one) => [one, await work(one)] as const));
    const first = await begun.shift();
    if (first !== undefined) yield first;
  }
}
