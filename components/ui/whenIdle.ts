// What may wait until the browser has nothing else to do, so that no key waits for it.

/** At the latest after this many milliseconds. */
const latest = 500;

/** Runs it when the browser is idle; what comes back calls it off. */
export function whenIdle(run: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const asked = window.requestIdleCallback(run, { timeout: latest });
  return () => window.cancelIdleCallback(asked);
}

/** Runs it when the browser is idle, once at first and again after each of these has told; what comes back ends it. */
export function wheneverRested(run: () => void, ...tells: readonly ((listener: () => void) => () => void)[]): () => void {
  let stop = whenIdle(run);
  const follow = (): void => {
    stop();
    stop = whenIdle(run);
  };
  const leave = tells.map((tell) => tell(follow));
  return () => {
    stop();
    for (const one of leave) one();
  };
}
