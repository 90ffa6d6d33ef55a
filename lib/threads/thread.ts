// The asking side of a thread: one task at a time, in the order of asking, each with a limit of time; memory is limited for the thread.
//
// A task over its limit, or one that breaks the thread, ends it: that task is refused, those that wait go on in a new one. A thread that has
// had nothing to do for a while is ended, since it holds libraries and fonts.
import type { TransferListItem, Worker } from "node:worker_threads";
import { turns } from "../turns/turns.ts";
import type { Answer } from "./serve.ts";

/** Why a task was broken off. */
export class Overworked extends Error {
  readonly over: "time" | "memory" | "broken";

  constructor(over: Overworked["over"], cause?: unknown) {
    super(over === "time" ? "the task took too long" : over === "memory" ? "the task took too much memory" : "the thread has ended", {
      cause,
    });
    this.over = over;
  }
}

/**
 * In milliseconds: for one task, and without any until the thread is ended. `cpu`: how much of the processor the thread may use for one task, however much else
 * wants it, and however long it waits for threads and programs of its own. `memory`: megabytes of the thread's heap and of its buffers together, which the limits
 * of a Worker leave out. Both are looked at several times a second.
 */
export type Limits = {
  readonly time: number;
  readonly rest?: number;
  readonly cpu?: number;
  readonly memory?: number;
};

/** What comes back is what the thread makes of such a task: who asks says what that is. `own`: limits of this task. */
export type Ask<Task> = <Result>(task: Task, moved?: readonly TransferListItem[], own?: Partial<Limits>) => Promise<Result>;

const usualRest = 60_000;

const overBy = (error: unknown): Overworked["over"] =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "broken";

const between = 150;

/** Calls `over` as soon as a thread holds or works more than it may; the returned function ends the watch. */
function watch(worker: Worker, { memory, cpu }: Limits, over: (by: Overworked["over"]) => void): () => void {
  if (memory === undefined && cpu === undefined) return () => undefined;
  // A thread that has ended meanwhile uses and holds nothing.
  const used = async (): Promise<number | undefined> => {
    const usage = cpu === undefined ? undefined : await worker.cpuUsage().catch(() => undefined);
    return usage === undefined ? undefined : (usage.user + usage.system) / 1000;
  };
  const begun = used();
  const look = async (): Promise<void> => {
    const [now, first] = await Promise.all([used(), begun]);
    if (cpu !== undefined && now !== undefined && now - (first ?? 0) > cpu) return over("time");
    const held = memory === undefined ? undefined : await worker.getHeapStatistics().catch(() => undefined);
    if (held !== undefined && held.used_heap_size + held.external_memory > (memory ?? 0) * 1_000_000) over("memory");
  };
  const timer = setInterval(() => void look(), between).unref();
  return () => clearInterval(timer);
}

/** What one task comes to in a thread: its result, or why there is none. */
function performed<Task, Result>(worker: Worker, task: Task, moved: readonly TransferListItem[], limits: Limits): Promise<Result> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      unwatch();
      for (const [event, heard] of Object.entries(listeners)) worker.off(event, heard);
      end();
    };
    const listeners = {
      message: (answer: Answer<Result>) =>
        settle(() => {
          if ("result" in answer) return resolve(answer.result);
          const error = new Error(answer.problem.message);
          error.stack = answer.problem.stack;
          reject(error);
        }),
      error: (error: unknown) => settle(() => reject(new Overworked(overBy(error), error))),
      exit: () => settle(() => reject(new Overworked("broken"))),
    };
    const timer = setTimeout(() => settle(() => reject(new Overworked("time"))), limits.time);
    const unwatch = watch(worker, limits, (by) => settle(() => reject(new Overworked(by))));
    for (const [event, heard] of Object.entries(listeners)) worker.on(event, heard);
    worker.postMessage(task, moved);
  });
}

/** Asks a thread that `start` starts. Rejects with an Overworked where a limit was met, else with the thread's own error. */
export function threadOf<Task>(start: () => Worker, limits: Limits): Ask<Task> {
  const { rest = usualRest } = limits;
  const inTurn = turns(1);
  let running: Worker | undefined;
  let closing: NodeJS.Timeout | undefined;

  const begin = (): Worker => {
    const worker = start();
    // An error that comes after the last task is nobody's, and an event that nobody hears would end the process.
    worker.on("error", () => undefined);
    worker.once("exit", () => {
      if (running === worker) running = undefined;
    });
    return worker;
  };

  const end = (): void => {
    const ended = running;
    running = undefined;
    void ended?.terminate();
  };

  return <Result>(task: Task, moved: readonly TransferListItem[] = [], own: Partial<Limits> = {}) =>
    inTurn(async () => {
      clearTimeout(closing);
      const worker = (running ??= begin());
      worker.ref();
      try {
        return await performed<Task, Result>(worker, task, moved, { ...limits, ...own });
      } catch (error) {
        if (error instanceof Overworked) end();
        throw error;
      } finally {
        running?.unref();
        closing = setTimeout(end, rest).unref();
      }
    });
}
