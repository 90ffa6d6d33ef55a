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
