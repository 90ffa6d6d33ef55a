// A production server of our own for measuring, on a free port with an empty folder of data.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Server = { readonly url: string; readonly memory: () => number; readonly stop: () => Promise<void> };

const childrenOf = (pid: number): readonly number[] =>
  existsSync(`/proc/${pid}/task`)
    ? readdirSync(`/proc/${pid}/task`).flatMap((task) => told(`/proc/${pid}/task/${task}/children`).split(" ").filter(Boolean).map(Number))
    : [];

/** What the system tells of a process; "" where it has ended, or the system tells nothing. */
function told(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Resident memory of a process and all below it, in bytes (Linux). */
export function residentOf(pid: number): number {
  const [, kilobytes = "0"] = /VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * 1024 + childrenOf(pid).reduce((sum, child) => sum + residentOf(child), 0);
}

/** Starts the app as `npm start` does and waits until it says where it is. `data`: its folder, which is gone with it; an empty one where none is given. `env`: what it is told besides. */
export async function serve(
  data: string = mkdtempSync(join(tmpdir(), "nianbao-bench-")),
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/start.mjs"], {
    env: { ...process.env, HOST: "127.0.0.1", PORT: "0", NIANBAO_DATA: data, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return {
    url,
    memory: () => residentOf(child.pid ?? 0),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => {
          rmSync(data, { recursive: true, force: true });
          resolve();
        });
        child.kill("SIGTERM");
      }),
  };
}
