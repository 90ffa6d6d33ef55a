// @ts-check
// Puts the packages of package-lock.json into node_modules, once: `npm ci`, and a stamp inside node_modules.
// What somebody installed by hand is accepted when npm's own record in node_modules says the same as the lockfile,
// so a developer's folder is not thrown away. Must run on Node 18 with nothing installed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { carriedNode, modernNode, root, run } from "./child.mjs";
import { Plain, say } from "./say.mjs";
import { installHash, isStamped, stamp } from "./stamp.mjs";

const stampFile = join(root, "node_modules", ".nianbao-installed");
const beforehand = join(root, ".cache", "node-for-npm");
/** The carried Node's package, as lockfiles name it. */
const carriedPackage = relative(root, dirname(dirname(carriedNode()))).replaceAll("\\", "/");

/** Installs if anything is missing or the lockfile has changed. */
export async function install() {
  const hash = installHash(root);
  if (isStamped(stampFile, hash)) return;
  if (!installedByHand()) await npmCi();
  await linkNode();
  stamp(stampFile, hash);
}

/** On an old Node npm silently leaves out optional packages that ask for a newer one, so it is run on the carried Node. */
async function npmCi() {
  say("正在安装年报编制用到的程序包（只在第一次运行和更新以后需要，约一分钟）……");
  // Development packages too, whatever this machine's npm is set to: the build needs them.
  const code = await npm(["ci", "--include=dev", "--include=optional"], await nodeForNpm());
  rmSync(beforehand, { recursive: true, force: true });
  if (code === 0) return;
  const windows = process.platform === "win32" ? "如果提示文件被占用，请先删除 node_modules 文件夹。" : "";
  throw new Plain(`程序包没有装成，原因见上面 npm 的提示；多半是网络不通，请检查后再运行一次。${windows}`);
}

/**
 * A copy of the carried Node outside node_modules, which `npm ci` empties: installed alone, by the same lockfile.
 * Where none is carried, the machine's own must do.
 */
async function nodeForNpm() {
  const { packages, ...lock } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const carried = packages[carriedPackage];
  if (!carried) return modernNode();
  const dependencies = { [basename(carriedPackage)]: carried.version };
  const alone = { "": { dependencies }, [carriedPackage]: { ...carried, optional: false } };
  mkdirSync(beforehand, { recursive: true });
  writeFileSync(join(beforehand, "package.json"), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(beforehand, "package-lock.json"), JSON.stringify({ ...lock, packages: alone }));
  await npm(["ci", "--prefix", beforehand]);
  const node = join(beforehand, relative(root, carriedNode()));
  return existsSync(node) ? node : undefined;
}

/**
 * Makes `node` mean the carried one in npm's scripts. npm before 11 takes this link away again: the packages for other kinds of
 * machine, which it leaves out, own a `node` too.
 */
async function linkNode() {
  if (!existsSync(carriedNode()) || existsSync(join(root, "node_modules", ".bin", "node"))) return;
  if ((await npm(["rebuild", basename(carriedPackage), "--ignore-scripts"])) === 0) return;
  throw new Plain("随附的 Node.js 没有装好，请删除 node_modules 文件夹后再运行一次。");
}

/** The npm that runs us, on the Node that runs it or the one given. @param {string[]} args @param {string} [node] */
function npm(args, node = process.env.npm_node_execpath ?? process.execPath) {
  const cli = process.env.npm_execpath ?? "";
  const all = [...args, "--no-audit", "--no-fund", "--loglevel=error"];
  if (cli.endsWith("npm-cli.js")) return run(node, [cli, ...all], { env: process.env, quiet: true });
  return run("npm", all, { env: process.env, quiet: true, shell: process.platform === "win32" });
}

function installedByHand() {
  const record = join(root, "node_modules", ".package-lock.json");
  return existsSync(record) && isComplete(packagesOf(join(root, "package-lock.json")), packagesOf(record), thisMachine());
}

/** @typedef {{ os: string, cpu: string, libc: string }} Machine */
/** @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Package */

/** @param {string} file @returns {Record<string, Package>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** @returns {Machine} */
function thisMachine() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? { header: {} });
  return { os: process.platform, cpu: process.arch, libc: header.glibcVersionRuntime ? "glibc" : "musl" };
}

/**
 * Whether everything wanted is installed in its version. An optional package may be absent, unless it is a build for this machine.
 * @param {Record<string, Package>} wanted
 * @param {Record<string, Package>} installed
 * @param {Machine} machine
 */
export function isComplete(wanted, installed, machine) {
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    return path === "" || (found ? found.version === entry.version : entry.optional === true && !isMadeFor(entry, machine));
  });
}

/** @param {Package} entry @param {Machine} machine */
function isMadeFor({ os, cpu, libc }, machine) {
  const suits = (/** @type {string | string[] | undefined} */ list, /** @type {string} */ name) =>
    list === undefined || [list].flat().includes(name);
  return Boolean(os ?? cpu) && suits(os, machine.os) && suits(cpu, machine.cpu) && suits(libc, machine.libc);
}
