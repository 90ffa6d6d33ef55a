// @ts-check
// Tells whether work is already done: a hash over what the work depends on, kept in a file inside its result.
// Contents are hashed, not times: a fresh checkout or a copied folder changes every time and no content.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// What goes into `next build`. The rest of the tree (tests, e2e, bench, the command line, the guard) cannot change its result.
const sources = [
  ..."app components lib public".split(" "),
  ..."next.config.mjs postcss.config.mjs package-lock.json package.json tsconfig.json instrumentation.ts".split(" "),
];
const notBuilt = (/** @type {string} */ path) =>
  path.startsWith("lib/cli/") || path.startsWith("lib/guard/") || /\.(test\.tsx?|testing\.ts|child\.ts|md)$/.test(path);

/**
 * The files at or under a path, relative to the root, in one order on every machine.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesAt(root, `${path}/${name}`));
}

/**
 * Names and lengths are hashed with the contents, so that moving text from one file to another shows.
 * @param {string} root
 * @param {string[]} paths
 */
function hashOf(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** What node_modules depends on. @param {string} root */
export function installHash(root) {
  return `${process.platform} ${process.arch} ${hashOf(root, ["package-lock.json"])}`;
}

/** What .next depends on. @param {string} root */
export function sourceHash(root) {
  return hashOf(
    root,
    sources.flatMap((source) => filesAt(root, source)).filter((path) => !notBuilt(path)),
  );
}

/** @param {string} file @param {string} hash */
export function isStamped(file, hash) {
  return existsSync(file) && readFileSync(file, "utf8") === hash;
}

/** @param {string} file @param {string} hash */
export function stamp(file, hash) {
  writeFileSync(file, hash);
}

/** Taken off before the work begins, so that work cut short is not mistaken for done. @param {string} file */
export function unstamp(file) {
  rmSync(file, { force: true });
}
