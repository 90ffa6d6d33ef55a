// Several threads of one kind, for a command that has the machine to itself: as many tasks at a time as there are threads, each in one that is free.
import type { TransferListItem, Worker } from "node:worker_threads";
import { turns } from "../turns/turns.ts";
import { threadOf, type Ask, type Limits } from "./thread.ts";

/** Asks `size` threads that `start` starts, each as soon as it is needed. A task over a limit is refused as threadOf refuses it, and takes no other along. */
export function poolOf<Task>(start: () => Worker, limits: Limits, size: number): Ask<Task> {
  const inTurn = turns(size);
  const free: Ask<Task>[] = Array.from({ length: size }, () => threadOf<Task>(start, limits));
  return <Result>(task: Task, moved: readonly TransferListItem[] = []) =>
    inTurn(async () => {
      const ask = free.pop();
      if (ask === undefined) throw new RangeError("more turns than threads");
      try {
        return await ask<Result>(task, moved);
      } finally {
        free.push(ask);
      }
    });
}
