// Sources of every form gone wrong, thousands of each (lib/sources/malformed.testing.ts): nothing but a report or a sentence may come of them, in bounded time and memory.
//
// Each form is opened in a process of its own, one file after the other, so that what it keeps is seen; one that hangs is ended and said. What is read of it is held
// against the sound file (wrongFigures.ts). Each case has a seed, which makes the same file again: `npm run bench -- mutations pdf 1 from 4711`.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sparing } from "../scripts/sparing.mjs";
import { soundFiles } from "../lib/sources/malformed.testing.ts";
import type { Said } from "./mutator.ts";
import { oldForms } from "./oldFiles.ts";
import { fact, type Row } from "./table.ts";

/** Milliseconds after which a file hangs. */
const hang = 60_000;

/** Megabytes. */
const heap = 256;

type Tally = {
  read: number;
  refused: number;
  slowest: number;
  slowestCpu: number;
  slowestSeed: number;
  most: number;
  readonly others: string[];
  /** Files with a figure that is not the sound one's, with the first of these figures. */
  readonly moved: string[];
  readonly made: string[];
  readonly printed: string[];
};

/** Opens so many files from a seed on; tells the seed behind the one that hung or broke the process. */
function run(form: string, first: number, count: number, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL("./mutator.ts", import.meta.url)), [form, String(first), String(count)], {
      // As the server runs, and with no more heap than a reader may need: more of it ends the process, and is said.
      execArgv: ["--disable-warning=ExperimentalWarning", ...sparing, `--max-old-space-size=${heap}`],
    });
    let begun = first - 1;
    let timer = setTimeout(() => undefined, 0);
    const broken = (why: string): void => {
      tally.others.push(`${why} (seed ${begun})`);
      child.kill("SIGKILL");
    };
    child.on("message", (said: Said) => {
      clearTimeout(timer);
      timer = setTimeout(() => broken("hangs"), hang);
      if ("begun" in said) return void (begun = said.begun);
      if (said.outcome === "read" || said.outcome === "refused") tally[said.outcome] += 1;
      else tally.others.push(`${said.outcome.slice(0, 300)} (seed ${said.seed < 0 ? begun : said.seed})`);
      if (said.time > tally.slowest) [tally.slowest, tally.slowestCpu, tally.slowestSeed] = [said.time, said.cpu, said.seed];
      for (const kind of ["moved", "made", "printed"] as const) {
        const [figure] = said.wrong?.[kind] ?? [];
        if (figure !== undefined) tally[kind].push(`${figure} (seed ${said.seed})`);
      }
      tally.most = Math.max(tally.most, said.memory);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code !== 0 && code !== null) tally.others.push(`the process ended with ${code} (seed ${begun})`);
      // One that did not come to its first file would not come to it again.
      resolve(begun < first ? first + count : begun + 1);
    });
  });
}

async function benchForm(form: string, first: number, count: number): Promise<readonly Row[]> {
  const nothing = { others: [], moved: [], made: [], printed: [] };
  const tally: Tally = { read: 0, refused: 0, slowest: 0, slowestCpu: 0, slowestSeed: 0, most: 0, ...nothing };
  for (let next = first; next < first + count; ) next = await run(form, next, first + count - next, tally);
  for (const kind of ["others", "moved", "made"] as const) for (const one of tally[kind].slice(0, 8)) console.error(form, kind, one);
  return [
    fact(
      `${form}：${count} 份坏文件，读出、拒绝、别的 malformed files read, refused, else`,
      `${tally.read} / ${tally.refused} / ${tally.others.length}`,
      "… / … / 0",
    ),
    fact(
      `${form}：最慢的一份，占处理器 the slowest, and its processor time (ms)`,
      `${tally.slowest.toFixed(0)} / ${tally.slowestCpu.toFixed(0)} (seed ${tally.slowestSeed})`,
      "< 5000",
    ),
    fact(
      `${form}：数与原件不同的文件：到了别的行列名下、文件里没有这样印、文件里就这样印 with a figure under other labels, made up, as the damaged file prints it`,
      `${tally.moved.length} / ${tally.made.length} / ${tally.printed.length}`,
      "0 / 0 / …",
    ),
    fact(`${form}：内存最高 the most memory (MB)`, (tally.most / 1e6).toFixed(0), "< 500"),
  ];
}

/** `named`: forms and how many files of each, and from which seed on, where the command line says so (html pdf 500 from 2000). */
export async function benchMutations(named: readonly string[]): Promise<readonly Row[]> {
  const forms = [...Object.keys(await soundFiles()), ...oldForms];
  const chosen = forms.filter((form) => named.includes(form));
  const count = Number(named.find((word) => /^\d+$/.test(word)) ?? 5000);
  const first = Number(named[named.indexOf("from") + 1] ?? 0) || 0;
  const rows: Row[] = [];
  for (const form of chosen.length === 0 ? forms : chosen) rows.push(...(await benchForm(form, first, count)));
  return rows;
}
