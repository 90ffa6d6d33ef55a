// Work that is asked for all at once and done in the order of asking, so much of it at a time: exports that a server makes beside
// its pages, programs of hundreds of megabytes, orders of a thread. Between two turns the event loop comes round, so that a server
// looks at who else is waiting. What fails holds nobody up.

/** Does work when it is its turn. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Turns of their own, `most` of them at a time. */
export function turns(most: number): InTurn {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const next = (): void => {
    const go = waiting.shift();
    if (go === undefined) busy -= 1;
    else setImmediate(go);
  };
  return async (work) => {
    if (busy < most) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      next();
    }
  };
}
