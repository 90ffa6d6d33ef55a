// @ts-check
// `npm run test:changed`: what a change needs before it is committed, in seconds: layout and linter of the files that differ, types of all, and
// the unit tests that are near: of the same folders, of the files that import a changed one, and those that import it themselves. What is further
// away is left to `npm test`: from most files of lib all tests can be reached. `npm run test:changed -- main` holds the tree against another commit.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { environment, modernNode, root, run } from "./child.mjs";
import { main } from "./say.mjs";

const since = process.argv[2] ?? "HEAD";

/** @param {...string} args */
const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);

/** What git lists, and what it does not know yet. @param {...string} args */
const withNew = (...args) => [...new Set([...git(...args), ...git("ls-files", "--others", "--exclude-standard")])];

/** @param {string} bin inside node_modules @param {string[]} args */
const command = (bin, args) => run(modernNode(), [join(root, "node_modules", bin), ...args], { env: environment(), quiet: true });

main(async () => {
  const code = withNew("diff", "--name-only", "--diff-filter=d", since).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
  const tested = near(code);
  if (code.length === 0) process.stdout.write("没有改动的代码\n");
  const steps = /** @type {const} */ ([
    ["排版", () => command("@biomejs/biome/bin/biome", ["format", "--no-errors-on-unmatched", ...code]), code],
    ["类型检查", types, code],
    [
      "代码检查",
      () => command("eslint/bin/eslint.js", ["--cache", "--cache-location", ".cache/eslint", "--max-warnings=0", ...code]),
      code,
    ],
    [`附近的单元测试（${tested.length} 个文件）`, () => command("vitest/vitest.mjs", ["run", "--reporter=dot", ...tested]), tested],
  ]);
  const codes = await Promise.all(steps.map(([title, work, on]) => (on.length === 0 ? 0 : timed(title, work))));
  return Math.max(0, ...codes);
});

/** The files that a file imports, as paths from the root. @param {string} file */
function importsOf(file) {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([#.][^"]+)"/g)].map(([, path = ""]) =>
    path.startsWith("#") ? path.slice(1) : normalize(join(dirname(file), path)).replaceAll("\\", "/"),
  );
}

/** The unit tests near these files. @param {string[]} changed @returns {string[]} */
function near(changed) {
  const deleted = git("ls-files", "--deleted");
  const ours = withNew("ls-files").filter(
    (file) => /^(lib|components|app|scripts)\/.*\.(ts|tsx|mjs)$/.test(file) && !deleted.includes(file),
  );
  const users = ours.filter((file) => importsOf(file).some((path) => changed.includes(path)));
  const folders = changed.map((file) => dirname(file));
  const twins = [...changed, ...users].map((file) => file.replace(/\.(ts|tsx|mjs)$/, ".test.ts"));
  return ours.filter(
    (file) => file.endsWith(".test.ts") && (folders.includes(dirname(file)) || users.includes(file) || twins.includes(file)),
  );
}

/** The compiler goes on from what it wrote down the last time. */
function types() {
  return command("typescript/bin/tsc", ["--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.tsbuildinfo"]);
}

/** @param {string} title @param {() => Promise<number>} work */
async function timed(title, work) {
  const start = performance.now();
  const code = await work();
  process.stdout.write(`${title}：${code === 0 ? "通过" : "没有通过"}，${((performance.now() - start) / 1000).toFixed(1)} 秒\n`);
  return code;
}
