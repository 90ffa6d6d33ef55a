// `npm run mutants`: plants the faults of mutants/faults.ts, one at a time, in a copy of the working tree, and runs the unit tests of its room
// until the first fails, the test beside the file before all others. A fault that no test notices is printed as 活着; fewer than nine in ten that
// die fail the run. By hand only: it takes minutes.
// `npm run mutants -- typing arrivals` runs only those whose room, file or words hold one of these.
// `npm run mutants -- trials` plants the faults of mutants/trials.ts, each of which the test that stands for it must notice; `-- trials T05 F16` some.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { faults, rooms, type Fault } from "./mutants/faults.ts";
import { commonTo, trials, type Proof } from "./mutants/trials.ts";

const root = join(import.meta.dirname, "..");

/** So many of the faults must die. */
const wanted = 0.9;

const timesIn = (source: string, text: string): number => source.split(text).length - 1;

/** Faults that no longer fit their file exactly once. */
const stale = (all: readonly Fault[]): readonly string[] =>
  all.flatMap(({ file, what, from }) => {
    const times = existsSync(join(root, file)) ? timesIn(readFileSync(join(root, file), "utf8"), from) : 0;
    return times === 1 ? [] : [`${file}：${what}（找到 ${times} 处）`];
  });

/** The files of the working tree, committed or not, in a folder of their own. */
function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-mutants-"));
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  for (const file of list.split("\0").filter((file) => file !== "" && existsSync(join(root, file)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

type Assertion = { readonly status: string; readonly fullName: string };
type Report = {
  readonly success: boolean;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly Assertion[] }[];
};

/** Titles as vitest takes them: a pattern. */
const named = (titles: readonly string[]): readonly string[] =>
  titles.length === 0 ? [] : ["-t", titles.map((title) => commonTo(title).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")];

/** Milliseconds, for tests that hang: the tests of all rooms take minutes on a machine that has much else to do. */
const patience = 1_800_000;

/** The first test that fails with the tree as it is, of those with one of these titles where some are named; undefined where none does. */
function firstFailure(folder: string, tests: readonly string[], titles: readonly string[] = []): string | undefined {
  const output = join(folder, "mutants-result.json");
  rmSync(output, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const args = ["run", "--bail=1", "--reporter=json", `--outputFile=${output}`, ...named(titles), ...tests];
  spawnSync(process.execPath, [vitest, ...args], { cwd: folder, stdio: "ignore", timeout: patience });
  if (!existsSync(output)) return "（测试没有跑完）";
  // Its shape is that of vitest's own reporter.
  const { success, testResults } = JSON.parse(readFileSync(output, "utf8")) as Report;
  if (success) return undefined;
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === "failed");
  return (
    failed?.fullName ??
    `（${
      testResults
        .find(({ status }) => status === "failed")
        ?.name.split("/")
        .at(-1) ?? "测试"
    } 不能加载）`
  );
}

/** What the tests say while a fault is planted. */
function planted<Result>(path: string, from: string, to: string, test: () => Result): Result {
  const source = readFileSync(path, "utf8");
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  try {
    return test();
  } finally {
    writeFileSync(path, source);
  }
}

const outcome = (folder: string, { room, file, from, to }: Fault): string | undefined =>
  planted(join(folder, file), from, to, () => {
    const twin = file.replace(/\.tsx?$/, ".test.ts");
    const found = existsSync(join(folder, twin)) ? firstFailure(folder, [twin]) : undefined;
    return found ?? firstFailure(folder, rooms[room]);
  });

function copied(): string {
  const folder = copyOfTree();
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Each trial by the one test that stands for it: all of them must die. */
function tried(words: readonly string[]): number {
  const all = Object.entries<Proof>(trials).flatMap(([name, { fault, ...proof }]) =>
    fault !== undefined && (words.length === 0 || words.includes(name)) ? [{ name, ...proof, fault }] : [],
  );
  const folder = copied();
  const sound = firstFailure(
    folder,
    [...new Set(all.map(({ file }) => file))],
    all.map(({ title }) => title),
  );
  if (sound !== undefined) {
    console.log(`没有故障时测试也不通过：${sound}`);
    return 1;
  }
  const alive = all.filter(({ name, kind, file, title, fault: [source, from, to] }) => {
    const by = planted(join(folder, source), from, to, () => firstFailure(folder, [file], [title]));
    console.log(`${name}\t${kind}\t${by === undefined ? "活着" : `死于：${by}`}`);
    return by === undefined;
  });
  console.log(`${all.length} 个故障，死 ${all.length - alive.length} 个`);
  return alive.length > 0 ? 1 : 0;
}

function main(words: readonly string[]): number {
  const old = stale(faults);
  if (old.length > 0) {
    console.log(`这些故障和代码对不上了，请在 scripts/mutants/faults.ts 里改写：\n${old.join("\n")}`);
    return 1;
  }
  const chosen = faults.filter(
    (fault) => words.length === 0 || words.some((word) => `${fault.room} ${fault.file} ${fault.what}`.includes(word)),
  );
  const folder = copied();
  const sound = firstFailure(folder, [...new Set(chosen.flatMap(({ room }) => rooms[room]))]);
  if (sound !== undefined) {
    console.log(`没有故障时测试也不通过：${sound}`);
    return 1;
  }
  let died = 0;
  for (const [place, fault] of chosen.entries()) {
    const start = performance.now();
    const by = outcome(folder, fault);
    if (by !== undefined) died += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${place + 1}\t${fault.room}\t${fault.file}\t${fault.what}\t${by === undefined ? "活着" : `死于：${by}`}\t${seconds} s`);
  }
  console.log(`${chosen.length} 个故障，死 ${died} 个`);
  return died < chosen.length * wanted ? 1 : 0;
}

const [first, ...more] = process.argv.slice(2);
process.exitCode = first === "trials" ? tried(more) : main(process.argv.slice(2));
