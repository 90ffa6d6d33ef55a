// For thread.test.ts: a thread that does as it is told.
import { getPriority } from "node:os";
import { serve } from "./serve.ts";
import { threadNumber } from "./stepBack.ts";

export type Told = {
  readonly say?: string;
  readonly fail?: string;
  readonly spin?: true;
  readonly fill?: true;
  readonly buffers?: true;
  readonly leave?: true;
  readonly later?: true;
  readonly wait?: number;
  readonly count?: Uint8Array;
  readonly priority?: true;
};

serve(async ({ say = "", fail, spin, fill, buffers, leave, later, wait, count, priority }: Told) => {
  if (fail !== undefined) throw new RangeError(fail);
  if (later === true)
    setTimeout(() => {
      throw new RangeError("too late");
    }, 50);
  if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait));
  if (leave === true) process.exit(3);
  while (spin === true);
  const kept: number[][] = [];
  const held: Uint8Array[] = [];
  while (buffers === true) held.push(new Uint8Array(8_000_000));
  while (fill === true) kept.push(Array.from({ length: 100_000 }, (_, at) => at));
  if (priority === true) return { result: String(getPriority(threadNumber())) };
  return { result: count === undefined ? say : String(count.byteLength) };
});
