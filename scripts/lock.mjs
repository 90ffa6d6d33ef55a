// @ts-check
// Completes package-lock.json for other kinds of machine; run it after every `npm install` that changes the lockfile:
//   node scripts/lock.mjs
// npm leaves an optional package out of the lockfile when the registry at hand does not have it (here: most builds for Windows
// and macOS). Then npm 11 refuses `npm ci` everywhere, and other npms install nothing that runs on those machines. Every missing
// one is named exactly by the package that wants it, so its entry can be written without asking anybody; only its checksum
// stays unknown. That the lockfile is complete is tested in lock.test.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./child.mjs";

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], optionalDependencies?: Record<string, string> }} Entry */
/** @typedef {Record<string, Entry>} Packages */

/**
 * The optional packages that are wanted and have no entry, as the entries they should have, by their path.
 * @param {Packages} packages
 * @returns {Packages}
 */
export function missingEntries(packages) {
  const wants = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
  return Object.fromEntries(wants.map(({ name, version, dev }) => [`node_modules/${name}`, entryOf(name, version, dev)]));
}

/** Looks where Node would: beside the package, then one folder up and so on. @param {Packages} packages @param {string} path @param {string} name */
function isFound(packages, path, name) {
  const parents = path.split("/node_modules/").map((_, depth, parts) => parts.slice(0, depth + 1).join("/node_modules/"));
  return ["", ...parents].some((parent) => `${parent}${parent && "/"}node_modules/${name}` in packages);
}

/**
 * Which machines a package is for stands in its name: @next/swc-darwin-arm64, …-win32-x64-msvc, …-wasm32-wasi.
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {Entry}
 */
function entryOf(name, version, dev) {
  const [, system, processor] = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)/.exec(name) ?? [];
  const machine = system && processor ? { cpu: [processor], os: [system] } : name.includes("-wasm32") ? { cpu: ["wasm32"] } : undefined;
  if (!machine || !/^\d+\.\d+\.\d+/.test(version))
    throw new RangeError(`${name}@${version}: not the name of a build for one kind of machine`);
  const { cpu, ...os } = machine;
  return { version, cpu, ...(dev && { dev }), optional: true, ...os };
}

function main() {
  const file = join(root, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = missingEntries(lock.packages);
  const byPath = Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) => one.localeCompare(other, "en"));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(byPath) }, null, 2)}\n`);
  process.stdout.write(`${Object.keys(added).length} entries added\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
