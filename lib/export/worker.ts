// The thread in which files are made, one after the other: see workshop.ts, which starts it.
import { parentPort } from "node:worker_threads";
import { make, type Goods, type Order } from "./formats.ts";

export type Asked = { readonly id: number; readonly order: Order };
export type Answered = { readonly id: number; readonly goods: Goods } | { readonly id: number; readonly problem: string };

let last: Promise<void> = Promise.resolve();

async function answer({ id, order }: Asked): Promise<void> {
  try {
    const goods = await make(order);
    parentPort?.postMessage({ id, goods } satisfies Answered, [goods.bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) } satisfies Answered);
  }
}

parentPort?.on("message", (asked: Asked) => {
  last = last.then(() => answer(asked));
});
