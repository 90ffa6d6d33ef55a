// Sources of every form gone wrong, thousands of each (lib/sources/malformed.testing.ts): nothing but a report or a sentence may come of them, in bounded time and memory.
//
// Each form is opened in a process of its own, one file after the other, so that what it keeps is seen; one that hangs is ended and said.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sparing } from "../scripts/sparing.mjs";
import { soundFiles } from "../lib/sources/malformed.testing.ts";
import type { Said } from "./mutator.ts";
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
      tally.most = Math.max(tally.most, said.memory);
    });
    child.on("exit", (code) => {
      clearTimeout(timer);
      if (code !== 0 && code !== null) tally.others.push(`the process ended with ${code} (seed ${begun})`);
      resolve(begun + 1);
    });
  });
}

async function benchForm(form: string, count: number): Promise<readonly Row[]> {
  const tally: Tally = { read: 0, refused: 0, slowest: 0, slowestCpu: 0, slowestSeed: 0, most: 0, others: [] };
  for (let next = 0; next < count; ) next = await run(form, next, count - next, tally);
  for (const other of tally.others.slice(0, 5)) console.error(form, other);
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
    fact(`${form}：内存最高 the most memory (MB)`, (tally.most / 1e6).toFixed(0), "< 500"),
  ];
}

/** `named`: forms and how many files of each, where the command line says so (html pdf 500). */
export async function benchMutations(named: readonly string[]): Promise<readonly Row[]> {
  const forms = Object.keys(await soundFiles());
  const chosen = forms.filter((form) => named.includes(form));
  const count = Number(named.find((word) => /^\d+$/.test(word)) ?? 5000);
  const rows: Row[] = [];
  for (const form of chosen.length === 0 ? forms : chosen) rows.push(...(await benchForm(form, count)));
  return rows;
}
