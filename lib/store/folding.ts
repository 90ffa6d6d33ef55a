// Brings the log into the data file soon after the last writing, so that the file with the name alone is complete: it is
// what people copy. Done between two writings, never waited for; where another program reads just then, a little later.
import { fold, type DataFile } from "./file.ts";

/** So long after the last writing, and at the latest so long after the first that lies in the log, in milliseconds. */
const idle = 3_000;
const latest = 20_000;

/** `written`: to be told of each writing. `stop`: nothing is begun any more. */
export function folding(file: DataFile): { written(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let [first, last] = [0, 0];
  const wait = (time: number): void => {
    timer = setTimeout(() => void attempt(), time).unref();
  };
  const attempt = async (): Promise<void> => {
    const now = performance.now();
    if (now - last < idle - 10 && now - first < latest) return wait(idle - (now - last));
    const [before, folded] = [last, await file.alone(fold).catch(() => false)];
    if (timer === undefined) return;
    if (folded && before === last) timer = undefined;
    else wait(idle);
  };
  return {
    written() {
      last = performance.now();
      if (timer !== undefined) return;
      first = last;
      wait(idle);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
