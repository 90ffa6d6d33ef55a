// The thread's side: takes a task, does it, answers. An error travels as its words and its stack, so that who reads the log finds the place.
import { parentPort } from "node:worker_threads";
import { stepBack } from "./stepBack.ts";

/** `moved`: buffers of the result that go over without being copied. */
export type Served<Result> = { readonly result: Result; readonly moved?: readonly ArrayBuffer[] };
export type Answer<Result> = { readonly result: Result } | { readonly problem: { readonly message: string; readonly stack: string } };

/** Answers each task that comes in with what `work` makes of it. Called once, by the file that a thread is started with. `isAlone`: nobody waits for another thread meanwhile. */
export function serve<Task, Result>(work: (task: Task) => Promise<Served<Result>>, { isAlone = false } = {}): void {
  if (!isAlone) stepBack();
  parentPort?.on("message", (task: Task) => {
    work(task).then(
      ({ result, moved = [] }) => parentPort?.postMessage({ result } satisfies Answer<Result>, [...moved]),
      (error: unknown) => {
        const problem =
          error instanceof Error ? { message: error.message, stack: error.stack ?? "" } : { message: String(error), stack: "" };
        parentPort?.postMessage({ problem } satisfies Answer<Result>);
      },
    );
  });
}
