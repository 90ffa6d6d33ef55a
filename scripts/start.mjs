// @ts-check
// Serves the built app (`npm start`), or the app under development (`npm run dev`), and says so when it really answers.
// The store is opened once before anything is served: damaged or newer data is one sentence here, not an error page later.
// The server (serve.mjs) runs as a child on Node 24 with the folder of the data told it in NIANBAO_DATA, absolute.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { environment, modernNode, root, run } from "./child.mjs";
import { needPassword } from "./password.mjs";
import { main, Plain, say } from "./say.mjs";
import { addressOf, otherPort, settings } from "./settings.mjs";
import { sparing, sparingly } from "./sparing.mjs";
import { untilStopped } from "./stopping.mjs";

const mode = process.argv[2] === "dev" ? "dev" : "start";
/** For a debugger: `npm run dev -- --inspect`, also with an address and port. They are the server's, not those of this process. */
const nodeFlags = process.argv.slice(3).filter((flag) => flag.startsWith("--inspect"));

main(async () => {
  const { host, port: wanted, dataDir, opened } = settings(process.env, root);
  if (opened) await needPassword(dataDir);
  const port = await freePort(host, wanted);
  const tried = await tryStore(dataDir);
  if (tried !== 0) return tried;
  const server = serve(host, port, dataDir);
  const over = untilStopped(server);
  stopWithNpm();
  if (await answers(addressOf(host, port), over)) announce(host, port, opened);
  return over;
});

/** Opens the store once; answers how that ended, 0 where it can be used. @param {string} dataDir */
const tryStore = (dataDir) =>
  run(modernNode(), [...sparing, join(root, "scripts", "look.mjs")], { env: { ...environment(), NIANBAO_DATA: dataDir } });

/**
 * The port to use, proved free by taking it for a moment; 0 becomes any free one.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 */
function freePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => reject(new Plain(whyNot(error, host, port))));
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function whyNot(error, host, port) {
  if (error.code === "EADDRINUSE") return `端口 ${port} 已被别的程序占用（也可能年报编制已经在运行），请换一个端口：${otherPort(port)}`;
  if (error.code === "EACCES") return `没有权限使用端口 ${port}，请换一个 1024 以上的端口：${otherPort(3000)}`;
  return `HOST=${host} 不是本机的地址，无法在这个地址上启动。`;
}

/** @param {string} host @param {number} port @param {string} dataDir */
function serve(host, port, dataDir) {
  const leash = new URL("leash.mjs", import.meta.url).href;
  return spawn(modernNode(), [...sparing, ...nodeFlags, "--import", leash, join(root, "scripts", "serve.mjs"), mode], {
    cwd: root,
    env: {
      ...sparingly,
      ...environment(),
      NODE_ENV: mode === "dev" ? "development" : "production",
      HOST: host,
      PORT: String(port),
      NIANBAO_DATA: dataDir,
    },
    // Next's own English greeting is left out; what goes wrong still shows.
    stdio: ["ignore", mode === "dev" ? "inherit" : "ignore", "inherit", "ipc"],
  });
}

/** npm passes a signal on as far as its shell, and older ones not even so far: when either has gone, we go too. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const born = forebears();
  setInterval(() => forebears() !== born && process.kill(process.pid, "SIGTERM"), 500).unref();
}

/** The shell that started us and, where the system shows it, the npm that started the shell. */
function forebears() {
  const shell = `/proc/${process.ppid}/stat`;
  // The fields after the name, which is in brackets and may hold anything, begin with the state and the parent.
  const parent = existsSync(shell) ? readFileSync(shell, "utf8").split(") ").at(-1)?.split(" ")[1] : "";
  return `${process.ppid} ${parent}`;
}

/**
 * Waits until the address answers; false when the server ended before that.
 * @param {string} address
 * @param {Promise<number>} code
 */
async function answers(address, code) {
  let over = false;
  void code.then(() => (over = true));
  while (!over) {
    if ((await responds(address)) && !over) return true;
    await pause(50);
  }
  return false;
}

/** Any response counts, and no connection is kept that the server would wait for when stopping. @param {string} address @returns {Promise<boolean>} */
function responds(address) {
  return new Promise((resolve) => {
    const request = get(address, { agent: false }, (response) => response.resume().once("close", () => resolve(true)));
    request.once("error", () => resolve(false));
  });
}

/** @param {string} host @param {number} port @param {boolean} opened */
function announce(host, port, opened) {
  process.stdout.write(`年报编制已启动：${addressOf(host, port)}\n`);
  if (opened) say("别的电脑也能打开它，打开时要输入访问口令；知道口令的人都能查看和修改全部年报。更换口令：npm run -s nianbao -- password");
}
