// Published reports read and checked: files a second on one core and on all, how many figures are right, beside what other programs make of the same files;
// and a folder of 1,000 pages through the command, with its memory.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openedIn } from "../lib/arithmetic/opened.ts";
import { runChecks } from "../lib/checks/run.ts";
import { openSource } from "../lib/sources/open.ts";
import { tools } from "../scripts/tools.mjs";
import { byOthers } from "./others.ts";
import { residentOf } from "./server.ts";
import { forms, reportsFor, written, type Form, type Source } from "./sources.ts";
import { fact, type Row } from "./table.ts";

/** Of each form; a PDF is made by LibreOffice, which takes seconds. */
const counts: Readonly<Record<Form, number>> = { html: 200, docx: 100, xlsx: 40, md: 200, pdf: 12 };

/** So many of them do other programs read, some of which take seconds for each. */
const forOthers = 12;

const [few, many] = [100, 1000];

type Right = { readonly right: number; readonly wrong: number; readonly all: number };

/** Figures at the right address with the right value; `wrong`: with another. */
function compared({ report }: Source, read: Readonly<Record<string, string>>): Right {
  const all = Object.entries(report.figures);
  const right = all.filter(([address, text]) => read[address] === text).length;
  const wrong = Object.entries(read).filter(([address, text]) => report.figures[address] !== text).length;
  return { right, wrong, all: all.length };
}

async function onOneCore(form: Form, sources: readonly Source[]): Promise<Row> {
  const found: Right[] = [];
  let spent = 0;
  for (const source of sources) {
    const start = performance.now();
    const { edition, recognised } = await openSource(await readFile(source.path));
    runChecks(openedIn(edition, recognised.report));
    spent += performance.now() - start;
    found.push(compared(source, recognised.report.figures));
  }
  const sum = (of: (one: Right) => number): number => found.reduce((all, one) => all + of(one), 0);
  const told = `${sum(({ right }) => right)} / ${sum(({ all }) => all)} 个数读对，${sum(({ wrong }) => wrong)} 个读错 figures right, wrong`;
  return fact(
    `.${form}，读取并检查，一核 read and check, one core (份/秒 a second)`,
    `${((sources.length / spent) * 1000).toFixed(1)}；${told}`,
  );
}

const command = fileURLToPath(new URL("../lib/cli/main.ts", import.meta.url));

type Ran = { readonly seconds: number; readonly peak: number };

/** The command over a folder: from its start to its end, and the most memory that it held, in bytes. */
async function checked(folder: string): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", command, "check", folder], { stdio: "ignore" });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentOf(child.pid ?? 0))), 50);
  await once(child, "exit");
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, peak };
}

async function ofForm(form: Form, folder: string): Promise<readonly Row[]> {
  const sources = await written(folder, form, await reportsFor(counts[form]), tools().soffice);
  const [first] = sources;
  if (first === undefined) return [fact(`.${form}`, "没有 LibreOffice，做不出来")];
  const { seconds } = await checked(dirname(first.path));
  return [
    await onOneCore(form, sources),
    fact(
      `.${form}，nianbao check 一个文件夹，${availableParallelism()} 核 the command over a folder (份/秒 a second)`,
      (sources.length / seconds).toFixed(1),
    ),
    ...(await byOthers(form, sources.slice(0, forOthers), folder)),
  ];
}

async function ofThousand(folder: string): Promise<readonly Row[]> {
  const reports = await reportsFor(many);
  const [some, all] = [await written(folder, "html", reports.slice(0, few), null), await written(folder, "html", reports, null)];
  const small = await checked(dirname(some[0]?.path ?? ""));
  const large = await checked(dirname(all[0]?.path ?? ""));
  const megabytes = ({ peak }: Ran): string => (peak / 1e6).toFixed(0);
  return [
    fact(`${many} 个网页，nianbao check，${availableParallelism()} 核 1,000 pages by the command (s)`, large.seconds.toFixed(1), "< 5"),
    fact(
      `其间内存最高，${few} 个和 ${many} 个 peak memory, of 100 and of 1,000 (MB)`,
      `${megabytes(small)}；${megabytes(large)}`,
      "相同 flat",
    ),
  ];
}

/** All forms, then the folder of 1,000. */
export async function benchReading(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-reading-"));
  try {
    const rows: Row[] = [];
    for (const form of forms) rows.push(...(await ofForm(form, folder)));
    return [...rows, ...(await ofThousand(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
