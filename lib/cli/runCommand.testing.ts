// For tests only: the real command in a process of its own, or many times in this one, and folders of report files to try it on.
//
// INIT_CWD is taken out of the environment, as npm sets it while it runs the tests themselves. The processes share what Node
// has compiled: half of a short command's time is reading its own source.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { run } from "./run.ts";
import { terminalIn } from "./terminal.ts";

export const project = fileURLToPath(new URL("../..", import.meta.url));

/** The path of a correct report with the totals of the paper: "yishui-2021", "yanshan-2022". */
export const samplePath = (name: string): string => join(project, "lib/editions/disclosure-2021/samples", `${name}.json`);

export function sample(name: string): Report {
  const reading = readReportText(readFileSync(samplePath(name), "utf8"));
  if ("problems" in reading) throw new RangeError(`${name} is no report: ${reading.problems.join("")}`);
  return reading.report;
}

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs `nianbao` with these words and waits for its end. */
export function nianbao(
  words: readonly string[],
  { cwd = project, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const own = {
    ...process.env,
    INIT_CWD: undefined,
    NODE_OPTIONS: undefined,
    NODE_COMPILE_CACHE: join(project, ".cache/compiled"),
    ...env,
  };
  return new Promise((end) => {
    const options = { cwd, env: own, maxBuffer: 2 ** 26 };
    const child = execFile(process.execPath, [join(project, "lib/cli/main.ts"), ...words], options, (_, stdout, stderr) =>
      end({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The same in this process, for what is tried many times; it has no help. */
export async function here(words: readonly string[], { cwd = project }: { readonly cwd?: string } = {}): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  const code = await run(
    words,
    terminalIn(
      cwd,
      (text) => (stdout += text),
      (text) => (stderr += text),
    ),
  );
  return { code, stdout, stderr };
}

type Told = Ended & { readonly value: unknown };

const toldBy = (ended: Ended): Told => ({ ...ended, value: JSON.parse(ended.stdout) });

/** What the command said with --json: stdout as a whole must be one JSON value. */
export const json = async (words: readonly string[], options: Parameters<typeof nianbao>[1] = {}): Promise<Told> =>
  toldBy(await nianbao([...words, "--json"], options));

/** The same in this process. */
export const jsonHere = async (words: readonly string[], options: Parameters<typeof here>[1] = {}): Promise<Told> =>
  toldBy(await here([...words, "--json"], options));

/** A new folder with these files in it: text as it is, anything else as JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "nianbao-cli-"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(path, name), typeof content === "string" ? content : JSON.stringify(content));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
