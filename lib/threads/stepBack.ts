// A thread that lets the server's own thread go first: where both want a processor and there is none free, who waits for a page should not wait for a file.
// Linux reckons threads as it reckons processes, each with a priority of its own; elsewhere a priority is the whole process's, so nothing is done there.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";
import { setFlagsFromString } from "node:v8";

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

function lower(number: number): void {
  try {
    if (getPriority(number) < steppedBack) setPriority(number, steppedBack);
  } catch {
    // Without it the thread works all the same.
  }
}

/** Lowers the priority of the thread that calls it, where that can be done for a thread alone. */
export function stepBack(): void {
  const number = threadNumber();
  if (number !== undefined && number !== process.pid) lower(number);
}

const tasks = "/proc/self/task";

function nameOf(task: string): string {
  try {
    return readFileSync(`${tasks}/${task}/comm`, "utf8").trim();
  } catch {
    // It has ended.
    return "";
  }
}

/** The numbers of the threads that V8 looks through heaps with, the heaps of all threads; none where the system does not tell. */
function helpers(): readonly number[] {
  if (process.platform !== "linux") return [];
  try {
    return readdirSync(tasks)
      .filter((task) => nameOf(task) === "V8Worker")
      .map(Number);
  } catch {
    return [];
  }
}

/**
 * Called by a server at its start: its own thread goes before those that look through heaps, for what a thread that reads a large file leaves behind is theirs to clear, and
 * all of them together would keep it from a processor. It then clears its own new objects alone, some milliseconds at a time, so that it never waits for one of them.
 */
export function goFirst(): void {
  setFlagsFromString("--no-parallel-scavenge");
  for (const number of helpers()) lower(number);
}
