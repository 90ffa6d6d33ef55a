// Makes files in a thread beside the server's own, so that pages are answered while a hundred reports are exported.
//
// The thread is started with the first order and ended when there has been none for a while: it holds the library for Word. One that
// breaks takes its orders with it, and the next order starts another.
import { Worker } from "node:worker_threads";
import type { Goods, Order } from "./formats.ts";
import type { Answered, Asked } from "./worker.ts";

type Waiting = { readonly resolve: (goods: Goods) => void; readonly reject: (problem: Error) => void };
type Shop = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

const rest = 60_000;

let shop: Shop | undefined;
let orders = 0;
let closing: NodeJS.Timeout | undefined;

function close(closed: Shop, problem: Error): void {
  if (shop === closed) shop = undefined;
  for (const { reject } of closed.waiting.values()) reject(problem);
  closed.waiting.clear();
  void closed.worker.terminate();
}

function settle({ waiting }: Shop, answer: Answered): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ("goods" in answer) asked?.resolve(answer.goods);
  else asked?.reject(new Error(answer.problem));
}

function open(): Shop {
  const opened: Shop = { worker: new Worker(new URL("./worker.ts", import.meta.url)), waiting: new Map() };
  opened.worker.on("message", (answer: Answered) => {
    settle(opened, answer);
    if (opened.waiting.size > 0) return;
    opened.worker.unref();
    clearTimeout(closing);
    closing = setTimeout(() => close(opened, new Error("closed")), rest).unref();
  });
  opened.worker.on("error", (error) => close(opened, error instanceof Error ? error : new Error(String(error))));
  opened.worker.on("exit", () => close(opened, new Error("the thread has ended")));
  return opened;
}

/** The file that is ordered, when those before it are done. Rejects where it cannot be made. */
export function order(what: Order): Promise<Goods> {
  clearTimeout(closing);
  const { worker, waiting } = (shop ??= open());
  const id = (orders += 1);
  worker.ref();
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, order: what } satisfies Asked);
  });
}
