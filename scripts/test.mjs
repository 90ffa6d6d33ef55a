// @ts-check
// `npm test`: lint and types, unit tests beside the build, browser tests, stopping where something fails, and one summary of both
// kinds of tests. `npm run check` is the first two: node scripts/test.mjs lint types. The tools are found before (pretest).
// What runs at the same time is what leaves a processor free: the build uses one.
// The readable reporters talk while they run; the summary is added up from their JSON twins in .cache.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { compiler, environment, modernNode, root, run } from "./child.mjs";
import { main } from "./say.mjs";
import { fromPlaywright, fromVitest, summarise } from "./summary.mjs";
import { tools } from "./tools.mjs";

/** @typedef {import("./summary.mjs").Outcome} Outcome */

/** @type {Record<string, { title: string, work: () => Promise<Outcome[] | number> }>} */
const stages = {
  lint: { title: "代码检查", work: lint },
  types: { title: "类型检查", work: types },
  build: { title: "生成程序", work: () => build().then(() => 0) },
  unit: { title: "单元测试", work: unitTests },
  browser: { title: "浏览器测试", work: browserTests },
};

/** What runs at the same time, in order. The types of the routes are written by the build too, so these two do not meet. */
const rounds = [["lint", "types"], ["build", "unit"], ["browser"]];

main(async () => {
  const named = process.argv.slice(2);
  const wanted = rounds.map((names) => names.filter((name) => named.length === 0 || named.includes(name)));
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const names of wanted) {
    const ended = await Promise.allSettled(names.map(perform));
    for (const one of ended) if (one.status === "rejected") throw one.reason;
    outcomes.push(...ended.flatMap((one) => (one.status === "fulfilled" ? one.value : [])));
    if (outcomes.some(({ state }) => state === "failed")) break;
  }
  if (!wanted.flat().some((name) => name === "unit" || name === "browser")) return outcomes.length;
  const { lines, ok } = summarise(outcomes, tools(), Boolean(process.env.CI));
  process.stdout.write(`\n${lines.join("\n")}\n`);
  return ok ? 0 : 1;
});

/** @param {string} name @returns {Promise<Outcome[]>} */
async function perform(name) {
  const stage = stages[name];
  if (stage === undefined) throw new RangeError(`no stage ${name}`);
  process.stdout.write(`\n── ${stage.title}\n`);
  const result = await stage.work();
  return typeof result === "number" ? ending(stage.title, result) : result;
}

/** A stage that is no list of tests counts only when it fails. @param {string} title @param {number} code @returns {Outcome[]} */
function ending(title, code) {
  return code === 0 ? [] : [{ name: title, state: "failed", tags: [] }];
}

/** @param {string} bin inside node_modules @param {string[]} args @param {Record<string, string>} [env] */
function command(bin, args, env = {}) {
  return run(modernNode(), [join(root, "node_modules", bin), ...args], { env: { ...environment(), ...env } });
}

/** How the code is laid out, which `npm run format` mends; then the linter, in two threads: the types are done long before one has ended. */
async function lint() {
  const laidOut = await command("@biomejs/biome/bin/biome", ["format", "."]);
  return laidOut || command("eslint/bin/eslint.js", ["--concurrency=2", "--max-warnings=0", "."]);
}

/** The types of the routes are Next's to write, before the compiler can read them. */
async function types() {
  const generated = await command("next/dist/bin/next", ["typegen"]);
  return generated || command(compiler, ["--noEmit"]);
}

async function unitTests() {
  const { file, read } = report("vitest", fromVitest);
  const args = ["run", "--passWithNoTests", "--allowOnly=false", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return read("单元测试", await command("vitest/vitest.mjs", args));
}

/** A project whose browser is missing is only listed: its tests then count as skipped. */
async function browserTests() {
  const missing = [...(tools().browser ? [] : ["chromium"]), ...(tools().chromium109 ? [] : ["chromium-109"])];
  const present = ["chromium", "chromium-109"].filter((project) => !missing.includes(project));
  const ran = present.length > 0 ? await playwright(present, "list,json", ["--forbid-only"]) : [];
  return [...ran, ...(missing.length > 0 ? await playwright(missing, "json", ["--list"]) : [])];
}

/** @param {string[]} projects @param {string} reporter @param {string[]} more */
async function playwright(projects, reporter, more) {
  const { file, read } = report("playwright", fromPlaywright);
  const args = ["test", "--pass-with-no-tests", `--reporter=${reporter}`, ...projects.map((project) => `--project=${project}`), ...more];
  return read("浏览器测试", await command("@playwright/test/cli.js", args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }));
}

/**
 * Where a runner writes its JSON, and how to read it: a bad end that no test explains counts as one failure.
 * @template T
 * @param {string} name
 * @param {(report: T) => Outcome[]} from
 */
function report(name, from) {
  const file = join(root, ".cache", `${name}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(file, { force: true });
  /** @param {string} title @param {number} code @returns {Outcome[]} */
  const read = (title, code) => {
    const outcomes = existsSync(file) ? from(JSON.parse(readFileSync(file, "utf8"))) : [];
    return outcomes.some(({ state }) => state === "failed") ? outcomes : [...outcomes, ...ending(title, code)];
  };
  return { file, read };
}
