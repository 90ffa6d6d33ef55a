// @ts-check
// Runs other programs: which Node runs them, what environment they get, and how they end with us.
// The project carries Node 24 as an optional npm package, so that the machine's own Node may be as old as 18;
// only this folder's set-up scripts run on that one. Built-ins only: this runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Plain } from "./say.mjs";

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const oldest = [24, 9];
const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** The Node that node_modules carries for this machine; it may not be there. */
export function carriedNode() {
  const folder = { win32: "win" }[String(process.platform)] ?? process.platform;
  return join(root, "node_modules", `node-${folder}-${process.arch}`, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/**
 * TypeScript's compiler inside node_modules, for the types alone: the native one needs a third of the time. The linter reads types
 * with the package `typescript`, whose programming interface the native one does not have.
 */
export const compiler = "typescript-native/bin/tsc";

/** A Node new enough for Next, the store and the tests. */
export function modernNode() {
  if (existsSync(carriedNode())) return carriedNode();
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldest;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath;
  throw new Plain(
    `本机的 Node.js 是 ${process.versions.node} 版，年报编制需要 ${oldest.join(".")} 或更新的版本；` +
      `项目自带的 Node.js 没有 ${process.platform}-${process.arch} 这种系统的，请先把本机的 Node.js 升级。`,
  );
}

/**
 * The environment of every program run here. Next reports nothing to its makers; node:sqlite does not call itself an experiment;
 * and `node` is the modern one, for the build starts more of them by that name.
 */
export function environment() {
  const quiet = "--disable-warning=ExperimentalWarning";
  const options = process.env.NODE_OPTIONS ?? "";
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, ".cache", "compiled"),
    NODE_OPTIONS: options.includes(quiet) ? options : `${options} ${quiet}`.trim(),
    [path]: `${dirname(modernNode())}${delimiter}${process.env[path] ?? ""}`,
  };
}

/**
 * Runs a program to its end and gives its exit code. Signals that reach us reach it, so nothing is left running.
 * `quiet` shows its output only when it fails.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export async function run(file, args, { env = environment(), quiet = false, shell = false } = {}) {
  const child = spawn(file, args, { cwd: root, env, shell, stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"] });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => output.push(chunk));
  const code = await ended(child);
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

/**
 * Waits for a child, passing our signals on; a child that a signal ended gives 128 and the rest, as in a shell.
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
export function ended(child) {
  const handlers = signals.map((signal) => /** @type {const} */ ([signal, () => void child.kill(signal)]));
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
      resolve(code);
    };
    child.once("error", () => finish(127));
    child.once("close", (code, signal) => finish(code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 0)));
  });
}
