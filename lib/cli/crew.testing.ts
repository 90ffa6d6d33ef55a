// For crew.test.ts: a thread that does with a file what the file is called.
import { serve } from "../threads/serve.ts";
import type { Task } from "./tasks.ts";

serve(async ({ asked: { file } }: Task) => {
  if (file === "ends") process.exit(3);
  if (file === "fails") throw new RangeError("no such thing\nat all");
  while (file === "spins");
  const kept: number[][] = [];
  while (file === "fills") kept.push(Array.from({ length: 100_000 }, (_, at) => at));
  return { result: { said: [], text: file } };
});
