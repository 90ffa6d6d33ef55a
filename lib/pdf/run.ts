// Runs a program for a file: in a folder of its own that goes away, with a time limit, and never left running.
//
// LibreOffice and Chromium are start scripts and trees of processes: on POSIX each gets a process group, and the group is
// ended; on Windows taskkill ends the tree. What ends us ends them too, short of SIGKILL, after which they end by themselves.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { rmSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";

const onWindows = process.platform === "win32";
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (onWindows) spawn("taskkill", ["/PID", String(pid), "/T", "/F"], { stdio: "ignore", windowsHide: true });
    else process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

/** Behind who types: a server must go on answering. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed, or ended already.
  }
}

/** Calls `work` when this process is ended, by whatever: the returned function takes that back. A signal that nobody else listens to ends us as before. */
function atOurEnd(work: () => void): () => void {
  const heard = (signal: NodeJS.Signals): void => {
    work();
    forget();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off("exit", work);
    for (const signal of signals) process.off(signal, heard);
  };
  // The last first: a program is ended before its folder goes.
  process.prependListener("exit", work);
  for (const signal of signals) process.prependListener(signal, heard);
  return forget;
}

/** Gives `work` a new folder, and removes it with all that is in it. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-pdf-"));
  const forget = atOurEnd(() => rmSync(folder, { recursive: true, force: true }));
  try {
    return await work(folder);
  } finally {
    forget();
    // A helper of the program may hold a file for a moment longer.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
  }
}

/** What is added to a program's environment. */
export type Environment = Readonly<Record<string, string>>;

/** Runs a program to its end; false where its time was up (milliseconds). What it prints is of no use to anybody. */
function run(program: string, words: readonly string[], timeout: number, more: Environment): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { env: { ...process.env, ...more }, stdio: "ignore", detached: !onWindows, windowsHide: true });
    giveWay(child);
    const forget = atOurEnd(() => end(child));
    const finish = (inTime: boolean): void => {
      clearTimeout(timer);
      forget();
      // Also after a good end: nothing of the tree stays.
      end(child);
      resolve(inTime);
    };
    const timer = setTimeout(() => finish(false), timeout);
    child.once("error", () => finish(true));
    child.once("exit", () => finish(true));
  });
}

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString("latin1") === "%PDF-" && bytes.subarray(-1024).includes("%%EOF");

/** The PDF, or what else is asked for (`isWhole`), that a program makes when run so, with what is added to its environment; null where it made none in time, or could not be started. */
export async function makes(
  program: string,
  words: readonly string[],
  file: string,
  timeout: number,
  more: Environment = {},
  isWhole: (bytes: Buffer) => boolean = isPdf,
): Promise<Uint8Array | null> {
  const inTime = await run(program, words, timeout, more);
  const bytes = inTime ? await readFile(file).catch(() => null) : null;
  return bytes !== null && isWhole(bytes) ? bytes : null;
}
