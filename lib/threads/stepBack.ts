// A thread that lets the server's own thread go first: where both want a processor and there is none free, who waits for a page should not wait for a file.
// Linux reckons threads as it reckons processes, each with a priority of its own; elsewhere a priority is the whole process's, so nothing is done there.
import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** Niceness: a third of the share of an ordinary thread, where all want more than there is. Much less, and the limits of time would be met on a machine that others keep busy. */
export const steppedBack = 5;

/** The number of the thread that asks, where the system gives each one; undefined elsewhere. */
export function threadNumber(): number | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    // PID/task/NUMBER
    return Number(readlinkSync("/proc/thread-self").split("/").at(-1));
  } catch {
    return undefined;
  }
}

/** Lowers the priority of the thread that calls it, where that can be done for a thread alone. */
export function stepBack(): void {
  const number = threadNumber();
  if (number === undefined || number === process.pid) return;
  try {
    setPriority(number, steppedBack);
  } catch {
    // Without it the thread works all the same.
  }
}
