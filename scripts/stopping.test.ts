// A stop that somebody asked for, as a terminal or a service asks: all processes of the group get the signal.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";

const stopping = join(import.meta.dirname, "stopping.mjs");

/** Waits for a server of this code; says when that is there. */
const parent = (server: string): string => `
  import { spawn } from "node:child_process";
  import { untilStopped } from ${JSON.stringify(stopping)};
  const server = spawn(process.execPath, ["-e", ${JSON.stringify(server)}], { stdio: ["ignore", "pipe", "inherit"] });
  const code = untilStopped(server);
  server.stdout.once("data", () => console.log("there"));
  process.exitCode = await code;
`;

const begun = (server: string) =>
  spawn(process.execPath, ["--input-type=module", "-e", parent(server)], { detached: true, stdio: ["ignore", "pipe", "inherit"] });

test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "a stop that was asked for by %s is no failure",
  async (signal) => {
    const child = begun("console.log(1); setInterval(() => undefined, 1000);");
    const over = once(child, "exit");
    await once(child.stdout, "data");
    process.kill(-(child.pid ?? expect.fail("not begun")), signal);
    expect(await over).toEqual([0, null]);
  },
);

test("a server that ends by itself in a failure is one", async () => {
  const [code] = await once(begun("console.log(1); setTimeout(() => process.exit(3), 50);"), "exit");
  expect(code).toBe(3);
});
