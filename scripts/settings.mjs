// @ts-check
// What a person may set when starting the app: HOST, PORT, NIANBAO_HOSTS, NIANBAO_DATA and DATABASE_URL. Pure: it reads only what it is given.
import { isAbsolute, join, resolve } from "node:path";
import { asksPassword, hostIn, oursOf } from "../lib/guard/ours.ts";
import { Plain } from "./say.mjs";

/**
 * @param {NodeJS.ProcessEnv} env npm says in INIT_CWD where the person stood; the data folder is meant from there
 * @param {string} root the project's folder
 * @returns {{ host: string, port: number, dataDir: string, databaseUrl: string, ours: import("../lib/guard/ours.ts").Ours, opened: boolean }} dataDir is absolute; databaseUrl is "" where the data are in it; port 0 means any free one; opened: others can reach it
 */
export function settings(env, root) {
  const host = hostIn(env);
  const typed = env.PORT?.trim() || "3000";
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65535) throw new Plain(`PORT=${typed} 不是端口号，请用 1 到 65535 之间的整数。`);
  return {
    host,
    port: Number(typed),
    dataDir: dataDir(env, root),
    databaseUrl: env.DATABASE_URL?.trim() ?? "",
    ours: ours(host, Number(typed), env.NIANBAO_HOSTS),
    opened: asksPassword(env),
  };
}

/** @param {string} host @param {number} port @param {string | undefined} list */
function ours(host, port, list) {
  try {
    return oursOf(host, port, list);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Plain(
      `NIANBAO_HOSTS 里的“${error.message}”不是域名或网址。请写成 nianbao.example.gov.cn 或 https://nianbao.example.gov.cn，几个之间用逗号隔开。`,
    );
  }
}

/** @param {NodeJS.ProcessEnv} env @param {string} root */
function dataDir({ NIANBAO_DATA: chosen, INIT_CWD: from }, root) {
  if (!chosen) return join(root, "data");
  return isAbsolute(chosen) ? chosen : resolve(from ?? process.cwd(), chosen);
}

/** The address to open on this machine; one that means "all addresses" cannot be opened itself. @param {string} host @param {number} port */
export function addressOf(host, port) {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return `http://${reachable}:${port}`;
}

/** How to choose another port, as it is typed on this kind of machine. @param {number} port */
export function otherPort(port) {
  const other = port < 65535 ? port + 1 : 3000;
  return process.platform === "win32" ? `set PORT=${other}&& npm start` : `PORT=${other} npm start`;
}
