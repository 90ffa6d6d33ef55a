// @ts-check
// `npm run test:changed`: what a change needs before it is committed, in seconds: layout and linter of the files that differ, types, and the unit
// tests that are nearest, as many as go into some seconds (near.mjs). What was not run is said: from most files of lib all tests can be reached, and
// `npm test` runs them. `npm run test:changed -- main` holds the tree against another commit.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { compiler, environment, modernNode, root, run } from "./child.mjs";
import { near } from "./near.mjs";
import { main } from "./say.mjs";

const since = process.argv[2] ?? "HEAD";
/** For the unit tests, one after the other: about what the compiler takes beside them on the other processor. */
const seconds = 12;
/** How many of the near tests that were not run are told by name. */
const named = 12;
const cache = join(root, ".cache");

/** @param {...string} args */
const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);

/** What git lists, and what it does not know yet. @param {...string} args */
const withNew = (...args) => [...new Set([...git(...args), ...git("ls-files", "--others", "--exclude-standard")])];

/** @param {string} bin inside node_modules @param {string[]} args */
const command = (bin, args) => run(modernNode(), [join(root, "node_modules", bin), ...args], { env: environment(), quiet: true });

/** The files of code among these. @param {string[]} files */
const codeIn = (files) => files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

main(async () => {
  const changed = codeIn(withNew("diff", "--name-only", since));
  const code = codeIn(withNew("diff", "--name-only", "--diff-filter=d", since));
  const { run: tests, slow, far } = near(changed, importsOfAll(), lastTimes(), seconds);
  if (changed.length === 0) process.stdout.write("没有改动的代码\n");
  const steps = /** @type {const} */ ([
    ["排版", () => command("@biomejs/biome/bin/biome", ["format", "--no-errors-on-unmatched", ...code]), code],
    ["类型检查（改动的文件和直接用到它们的文件）", types, changed],
    [
      "代码检查",
      () => command("eslint/bin/eslint.js", ["--cache", "--cache-location", ".cache/eslint", "--max-warnings=0", ...code]),
      code,
    ],
    [`附近的单元测试（${tests.length} 个文件）`, () => unitTests(tests), tests],
  ]);
  const codes = await Promise.all(steps.map(([title, work, on]) => (on.length === 0 ? 0 : timed(title, work))));
  if (slow.length + far > 0) process.stdout.write(`${notRun(slow, far)}\n`);
  return Math.max(0, ...codes);
});

/** @param {string[]} slow @param {number} far */
function notRun(slow, far) {
  const names = `${slow.slice(0, named).join("、")}${slow.length > named ? "……" : ""}`;
  const near = slow.length === 0 ? [] : [`附近但时间不够的 ${slow.length} 个文件（${names}）`];
  const further = far === 0 ? [] : [`更远的 ${far} 个文件`];
  return `没有运行的单元测试：${[...near, ...further].join("，")}。npm test 全部运行；只运行一处：npm run test:unit -- 路径`;
}

/** For each file of ours what it imports, as paths from the root. */
function importsOfAll() {
  const deleted = git("ls-files", "--deleted");
  const ours = withNew("ls-files").filter((file) => /^(lib|components|app|scripts)\//.test(file) && !deleted.includes(file));
  return new Map(codeIn(ours).map((file) => [file, importsOf(file)]));
}

/** The files that a file imports. @param {string} file */
function importsOf(file) {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+)"/g)].map(([, path = ""]) =>
    path.startsWith("#") ? path.slice(1) : normalize(join(dirname(file), path)).replaceAll("\\", "/"),
  );
}

/** The compiler goes on from what it wrote down the last time. */
function types() {
  return command(compiler, ["--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"]);
}

/** Runs these test files and writes down how long each took. @param {string[]} files */
async function unitTests(files) {
  const report = join(cache, "changed.json");
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const code = await command("vitest/vitest.mjs", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...files]);
  writeFileSync(join(cache, "times.json"), JSON.stringify({ ...read("times.json"), ...timesIn(read("changed.json")) }));
  return code;
}

/** How long the tests of a file took the last time, here or under `npm test`. @returns {(file: string) => number | undefined} */
function lastTimes() {
  const times = { ...timesIn(read("vitest.json")), ...read("times.json") };
  return (file) => times[file];
}

/** A file of .cache; an empty record where there is none. @param {string} name */
function read(name) {
  return existsSync(join(cache, name)) ? JSON.parse(readFileSync(join(cache, name), "utf8")) : {};
}

/** Seconds by file, from vitest's JSON. @param {{ testResults?: { name: string, startTime: number, endTime: number }[] }} report */
function timesIn({ testResults = [] }) {
  return Object.fromEntries(
    testResults.map(({ name, startTime, endTime }) => [relative(root, name).replaceAll("\\", "/"), (endTime - startTime) / 1000]),
  );
}

/** @param {string} title @param {() => Promise<number>} work */
async function timed(title, work) {
  const start = performance.now();
  const code = await work();
  process.stdout.write(`${title}：${code === 0 ? "通过" : "没有通过"}，${((performance.now() - start) / 1000).toFixed(1)} 秒\n`);
  return code;
}
