// @ts-check
// The server itself: a plain HTTP server of Node with Next behind the guard (lib/guard). start.mjs starts it as a child on the carried Node, with
// HOST, PORT, NIANBAO_DATA and NIANBAO_HOSTS settled. Bodies reach the routes as they arrive: nothing between reads or cuts them.
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { cookieOf, doorOf } from "../lib/guard/door.ts";
import { guarded, mayPass } from "../lib/guard/guarded.ts";
import { connectionTo } from "../lib/store/postgres.ts";
import { besideAt } from "../lib/store/postgresBeside.ts";
import { sessionsIn } from "../lib/store/postgresSessions.ts";
import { triesIn } from "../lib/store/postgresTries.ts";
import { isMade } from "../lib/store/safekeeping/days.ts";
import { keepDaily } from "../lib/store/safekeeping/keeper.ts";
import { goFirst } from "../lib/threads/stepBack.ts";
import { paced } from "../lib/turns/paced.ts";
import { root } from "./child.mjs";
import { settings } from "./settings.mjs";
import { spare, sparing } from "./sparing.mjs";

spare();
goFirst();
const development = process.argv[2] === "dev";
const { host, port, dataDir, databaseUrl, ours, opened } = settings(process.env, root);
const app = next({ dev: development, dir: root, hostname: host, port });
await app.prepare();

const door = opened ? doorOf(dataDir, databaseUrl && !development ? sharedDoor() : { cookie: cookieOf(port) }) : undefined;
const guard = { ours, development, door, pass: begunInTurn(app.getRequestHandler()) };
const server = createServer(
  // Only the development server speaks over web sockets; a request to change over that is not taken is answered like any other.
  { shouldUpgradeCallback: (request) => development && mayPass(request, guard) },
  development ? logged(guarded(guard)) : guarded(guard),
);
server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, host);

let lastAsked = performance.now();
server.on("request", () => (lastAsked = performance.now()));
// What is in PostgreSQL is backed up where PostgreSQL is.
const stopDaily = databaseUrl ? () => undefined : keepDaily({ run: daily, quietFor: () => performance.now() - lastAsked });

/** Streams of news stay open for minutes: their windows open a new one when there is a server again. @type {Set<import("node:http").ServerResponse>} */
const open = new Set();
server.on("request", (_, response) => {
  open.add(response);
  response.once("close", () => open.delete(response));
});

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop());

// Longer than people pause: a connection that is closed at the very moment when the next save goes out on it would lose that try.
server.keepAliveTimeout = 75_000;

/**
 * Requests that arrive together are begun one after the other, so that what is under way goes on between them. Who has gone away by then is not answered.
 * @param {import("../lib/guard/guarded.ts").Guard["pass"]} answer
 * @returns {import("../lib/guard/guarded.ts").Guard["pass"]}
 */
function begunInTurn(answer) {
  const inTurn = paced();
  return (request, response) =>
    new Promise((resolve, reject) => inTurn(() => (response.destroyed ? resolve() : answer(request, response).then(resolve, reject))));
}

/**
 * A line for each request under development, when it has been answered: what was asked, the status and the milliseconds. Next's own files are left out.
 * @param {import("node:http").RequestListener} listener
 * @returns {import("node:http").RequestListener}
 */
function logged(listener) {
  return (request, response) => {
    const start = performance.now();
    const said = () =>
      process.stdout.write(`${request.method} ${request.url} ${response.statusCode} ${Math.round(performance.now() - start)} ms\n`);
    if (!request.url?.startsWith("/_next/")) response.once("close", said);
    listener(request, response);
  };
}

/** Of servers side by side on one database: whom one of them has let in the others let in, whatever their ports. */
function sharedDoor() {
  const cookie = cookieOf(Buffer.from(connectionTo(databaseUrl).server.database).toString("hex"));
  const beside = besideAt(databaseUrl);
  return { cookie, open: sessionsIn(beside), locks: triesIn(beside) };
}

/** Runs daily.mjs to its end, where the copy of today is not there yet: answers with what it says where it fails, "" where it does not. @returns {Promise<string>} */
function daily() {
  if (isMade(dataDir, new Date())) return Promise.resolve("");
  return new Promise((resolve, reject) => {
    let said = "";
    const child = spawn(process.execPath, [...sparing, join(root, "scripts", "daily.mjs")], {
      env: { ...process.env, NIANBAO_DATA: dataDir },
      stdio: ["ignore", "ignore", "pipe"],
    });
    child.stderr.setEncoding("utf8").on("data", (/** @type {string} */ text) => (said += text));
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0 ? "" : (said.trim().split("\n").at(-1) ?? "") || `退出码 ${code}`));
  });
}

/** No new requests; those under way are finished (start.mjs waits some seconds), then what is open is closed. */
async function stop() {
  if (stopping) return;
  stopping = true;
  stopDaily();
  await new Promise((resolve) => {
    server.close(resolve);
    for (const response of open) if (String(response.getHeader("content-type")).startsWith("text/event-stream")) response.end();
    if (development) server.closeAllConnections();
  });
  await app.close();
  process.exit(0);
}
