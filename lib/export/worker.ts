// The thread in which files are made, one after the other: see workshop.ts, which starts it.
import { parentPort } from "node:worker_threads";
import { turns } from "../turns/turns.ts";
import { make, type Goods, type Order } from "./formats.ts";

export type Asked = { readonly id: number; readonly order: Order };
export type Answered = { readonly id: number; readonly goods: Goods } | { readonly id: number; readonly problem: string };

const inTurn = turns(1);

async function answer({ id, order }: Asked): Promise<void> {
  try {
    const goods = await make(order);
    parentPort?.postMessage({ id, goods } satisfies Answered, [goods.bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Error ? error.message : String(error) } satisfies Answered);
  }
}

parentPort?.on("message", (asked: Asked) => {
  void inTurn(() => answer(asked));
});
