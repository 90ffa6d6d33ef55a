// A hundred exports that are asked for at once take turns, a few at a time: each reads its report and hands it to the thread only when
// it is its turn, and between two turns the server looks at who else is waiting.

/** One in the thread, one that is being read meanwhile. */
const most = 2;

let busy = 0;
const waiting: (() => void)[] = [];

function next(): void {
  const go = waiting.shift();
  if (go === undefined) busy -= 1;
  else setImmediate(go);
}

/** Does the work when it is its turn, in the order of asking. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy < most) busy += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    next();
  }
}
