// `nianbao checks`: the register, every check of every format with its cases; and `nianbao checks diff`: which findings one version of the rules brings and
// takes beside another, over reports.
//
// A version of the rules is a folder with this program, which then judges the files itself, or what its `check --json` said before, in a file.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { basisOf } from "../checks/check.ts";
import { severityNames } from "../checks/finding.ts";
import { checkKinds } from "../checks/kind.ts";
import { checksOf } from "../checks/register.ts";
import { editions } from "../editions/index.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Every check with the formats that it is of, in the order of the register. */
function registerJson() {
  const all = editions.flatMap((edition) => checksOf(edition).map((check) => ({ edition: edition.id, check })));
  const ids = [...new Set(all.map(({ check }) => check.id))];
  return ids.flatMap((id) => {
    const own = all.filter(({ check }) => check.id === id);
    const [first] = own;
    if (first === undefined) return [];
    const { name, kind, severity, looksAt } = first.check;
    return [{ id, name, kind, severity, looksAt, basis: basisOf(first.check), editions: own.map(({ edition }) => edition) }];
  });
}

/** Lists the register. */
export function checks(json: boolean, terminal: Terminal): ExitCode {
  const all = registerJson();
  if (json) terminal.printJson(all);
  else
    terminal.print(
      all
        .map(
          ({ id, name, kind, severity, looksAt }) =>
            `${id}  ${name}（${severityNames[severity]}，${checkKinds[kind].name}）\n  看什么：${looksAt}`,
        )
        .join("\n"),
    );
  return 0;
}

/** As much of what `check --json` says as is compared; more is let pass, for the versions differ. */
const judgedShape = z.array(
  z.looseObject({
    file: z.string(),
    findings: z
      .array(
        z.looseObject({
          check: z.string(),
          severity: z.string(),
          message: z.string(),
          at: z.array(z.string()),
          text: z.array(z.looseObject({ quote: z.string() })).optional(),
        }),
      )
      .optional(),
  }),
);

type Judged = z.output<typeof judgedShape>;
type Told = { readonly check: string; readonly severity: string; readonly message: string; readonly at: readonly string[] };

/** What a program in a folder says of files; its own exit code 1 is no failure. */
const saidBy = (folder: string, files: readonly string[]): Promise<string> =>
  new Promise((done) => {
    const words = ["--disable-warning=ExperimentalWarning", join(folder, "lib/cli/main.ts"), "check", "--json", ...files];
    execFile(process.execPath, words, { cwd: folder, maxBuffer: 2 ** 28, env: { ...process.env, INIT_CWD: undefined } }, (_, stdout) =>
      done(stdout),
    );
  });

/** One version of the rules over files, or why it cannot be had. */
async function judgedBy(version: string, files: readonly string[], terminal: Terminal): Promise<Judged | { readonly error: string }> {
  const path = terminal.pathOf(version);
  if (!existsSync(path)) return { error: `找不到 ${version}。` };
  const isFolder = statSync(path).isDirectory();
  if (isFolder && !existsSync(join(path, "lib/cli/main.ts"))) return { error: `${version} 里没有本系统的程序。` };
  try {
    const text = isFolder ? await saidBy(path, files.map(terminal.pathOf)) : readFileSync(path, "utf8");
    return judgedShape.parse(JSON.parse(text));
  } catch {
    return { error: `${version} 不是 check --json 的结果，也没有得到它的检查结果。` };
  }
}

const keyOf = ({ check, at, text = [] }: NonNullable<Judged[number]["findings"]>[number]): string =>
  `${check}@${at[0] ?? ""}#${text.map(({ quote }) => quote).join(" ")}`;

const toldOf = ({ check, severity, message, at }: Told): Told => ({ check, severity, message, at });

function differences(before: Judged, after: Judged) {
  return before.map(({ findings: then = [] }, place) => {
    const { file = "", findings: now = [] } = after[place] ?? {};
    const [old, fresh] = [new Set(then.map(keyOf)), new Set(now.map(keyOf))];
    return {
      file,
      added: now.filter((finding) => !old.has(keyOf(finding))).map(toldOf),
      removed: then.filter((finding) => !fresh.has(keyOf(finding))).map(toldOf),
    };
  });
}

const line = (sign: string, { check, message }: Told): string => `  ${sign} ${message}〔${check}〕`;

/** Which findings the second version brings and takes. 0, or 2 where a version cannot be had. */
export async function checksDiff(
  before: string,
  after: string,
  files: readonly string[],
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  const versions = [await judgedBy(before, files, terminal), await judgedBy(after, files, terminal)] as const;
  const [then, now] = versions;
  if ("error" in then || "error" in now || then.length !== now.length) {
    const error = "error" in then ? then.error : "error" in now ? now.error : "两次检查的文件不同，不能对照。";
    if (json) terminal.printJson({ error });
    terminal.complain(error);
    return 2;
  }
  const found = differences(then, now);
  if (json) terminal.printJson(found);
  else
    terminal.print(
      found
        .flatMap(({ file, added, removed }) => [
          `${file}：新增 ${added.length} 条，减少 ${removed.length} 条`,
          ...added.map((one) => line("＋", one)),
          ...removed.map((one) => line("－", one)),
        ])
        .join("\n"),
    );
  return 0;
}
