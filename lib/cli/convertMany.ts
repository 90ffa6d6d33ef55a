// `nianbao convert FOLDER FOLDER --to .json`: every report in a folder written as a file of the same name, by as many at a time as there are cores.
import { mkdir } from "node:fs/promises";
import { dirname, extname } from "node:path";
import type { How } from "./convert.ts";
import { crewFor, inOrder } from "./crew.ts";
import { byEnding, listed } from "./forms.ts";
import { filesOf, type Taken } from "./taken.ts";
import { systemCode, type ExitCode, type Terminal } from "./terminal.ts";

type Goal = { readonly file: string } & ({ readonly output: string } | { readonly error: string });

/** Where each file goes: under its own name and in folders of the same names, but never two to one place. */
function goalsOf(files: readonly Taken[], input: string, output: string, ending: string): readonly Goal[] {
  const taken = new Map<string, string>();
  const [from, to] = [input, output].map((typed) => typed.replace(/[\\/]+$/, ""));
  return files.map(({ file, ...one }): Goal => {
    if ("error" in one) return { file, error: one.error };
    const goal = `${to ?? ""}${file.slice((from ?? "").length, file.length - extname(file).length)}${ending}`;
    const before = taken.get(goal);
    if (before !== undefined) return { file, error: `文件 ${file} 没有转换：${before} 也要写成 ${goal}，请把两个分开放。` };
    taken.set(goal, file);
    return { file, output: goal };
  });
}

async function madeRoom(goals: readonly Goal[], terminal: Terminal): Promise<string | undefined> {
  try {
    const folders = new Set(goals.flatMap((goal) => ("output" in goal ? [dirname(terminal.pathOf(goal.output))] : [])));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    return undefined;
  } catch (problem) {
    return `不能写文件夹（${systemCode(problem) || String(problem)}）。`;
  }
}

/** Writes every report of a folder into another one. What is told of each stands behind its name; 2 where something was not read or written whole. */
export async function convertMany(input: string, output: string, { to = "", ...how }: How, terminal: Terminal): Promise<ExitCode> {
  const ending = to.startsWith(".") ? to : `.${to}`;
  if (!byEnding.has(ending)) {
    terminal.complain(`${input} 是文件夹，请用 --to 写明其中的报告写成哪一种文件：${listed(byEnding.keys())}。`);
    return 2;
  }
  const files = await filesOf([input], terminal);
  const goals = goalsOf(files, input, output, ending);
  const refused = await madeRoom(goals, terminal);
  if (refused !== undefined) {
    terminal.complain(refused);
    return 2;
  }
  const [crew, folder] = [crewFor(files), terminal.pathOf("")];
  let [written, whole, at] = [0, 0, 0];
  const coming = inOrder(goals, crew.ahead, async (goal) =>
    "error" in goal ? { said: [], error: goal.error } : crew.ask("convert", { file: goal.file, folder, output: goal.output, how }),
  );
  for await (const [, done] of coming) {
    terminal.progress(`正在转换：${(at += 1)}/${goals.length}`);
    if (done.said.length > 0 || "error" in done) terminal.progress("");
    done.said.forEach(terminal.complain);
    if ("error" in done) terminal.complain(done.error);
    else [written, whole] = [written + 1, whole + (done.isWhole ? 1 : 0)];
  }
  terminal.progress("");
  const partly = written - whole;
  terminal.print(`共 ${goals.length} 个文件：写成 ${written} 个${partly > 0 ? `，其中 ${partly} 个有没有读入的内容` : ""}，在 ${output}。`);
  return whole === goals.length ? 0 : 2;
}
