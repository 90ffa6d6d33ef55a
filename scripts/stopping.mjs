// @ts-check
// How the server that start.mjs has begun comes to its end, and with which code that ends.
import { ended } from "./child.mjs";

/** Milliseconds that a server which was asked to stop has for it. */
const patience = 5000;

/**
 * The code to end with once the server has: 0 where the stop was asked for, which is no failure. A server that does not finish in time is ended.
 * @param {import("node:child_process").ChildProcess} server
 * @returns {Promise<number>}
 */
export async function untilStopped(server) {
  const stopped = { asked: false };
  const stop = () => {
    stopped.asked = true;
    setTimeout(() => server.kill("SIGKILL"), patience).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const code = await ended(server);
  return stopped.asked ? 0 : code;
}
