// For thread.test.ts: a thread that does as it is told.
import { serve } from "./serve.ts";

export type Told = {
  readonly say?: string;
  readonly fail?: string;
  readonly spin?: true;
  readonly fill?: true;
  readonly leave?: true;
  readonly count?: Uint8Array;
};

serve(async ({ say = "", fail, spin, fill, leave, count }: Told) => {
  if (fail !== undefined) throw new RangeError(fail);
  if (leave === true) process.exit(3);
  while (spin === true);
  const kept: number[][] = [];
  while (fill === true) kept.push(Array.from({ length: 100_000 }, (_, at) => at));
  return { result: count === undefined ? say : String(count.byteLength) };
});
