// A file that somebody would put back, looked through before anything else is done with it: its manifest, its bytes, its pages, and
// every report in it. The same look is the trial of a copy that was just made.
import { openSync, closeSync, readSync } from "node:fs";
import { reportFormat } from "../../report/report.ts";
import { backupFamily } from "../backup.ts";
import type { Verdict } from "../inspect.ts";
import { endOf, sha256Of, type Manifest } from "./seal.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** `manifest`: of a safe copy; none of a data file that a person has copied. */
export type Examined = { readonly manifest: Manifest | undefined; readonly tally: Tally };

/** A file to be looked through, and the name by which the person knows it. */
type Looked = { readonly path: string; readonly name: string };

const sentences: Readonly<Record<Verdict["kind"], (name: string, found: string) => string>> = {
  damaged: (name, found) => `备份文件 ${name} 已损坏（${found}），没有用它，原有的数据没有改动：请换一份备份。`,
  unreadable: (name, found) => `备份文件 ${name} 读不了（${found}），原有的数据没有改动。`,
  foreign: (name, found) =>
    `${name} 不是年报编制的备份或数据文件${found === "" ? "" : `（里面有 ${found}）`}，没有用它，原有的数据没有改动。`,
  newer: (name, found) =>
    `备份文件 ${name} 是较新版本的系统做的（里面有本版本不认识的 ${found}），没有用它，原有的数据没有改动：请先升级本系统。`,
};

/** The first bytes of a file, no more than 4 KB. */
function beginningOf(path: string): Buffer {
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, "r");
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/** What another door takes, by the format that a file of JSON says at its beginning. */
function jsonWords(name: string, format: string): string {
  if (format === reportFormat)
    return `${name} 是一份报告的数据文件，不是备份，没有用它，原有的数据没有改动：请在首页点“导入”，选这个文件。`;
  return format.startsWith(backupFamily)
    ? `${name} 是在首页“备份全部报告”得到的文件，原有的数据没有改动：请在首页点“更多”里的“从备份恢复”，选这个文件。`
    : sentences.foreign(name, "");
}

/** Why a file is no copy at all, by how it begins; undefined where it may be one. */
function otherKind({ path, name }: Looked): string | undefined {
  const bytes = beginningOf(path);
  if (bytes.length === 0) return `${name} 是空的（0 字节），不是备份，原有的数据没有改动：请换一份备份。`;
  if (bytes.toString("latin1", 0, 4) === "PK\u0003\u0004")
    return `${name} 是压缩包（发布包、Word 文件和工作簿也是），不是备份，没有用它，原有的数据没有改动。`;
  const text = bytes.toString("utf8");
  return /^\uFEFF?\s*\{/.test(text) ? jsonWords(name, /"format"\s*:\s*"([^"]{1,40})"/.exec(text)?.[1] ?? "") : undefined;
}

async function found(looked: Looked): Promise<Examined | { readonly problem: string }> {
  const { path, name } = looked;
  const say = ({ kind, found: what }: Verdict) => ({ problem: sentences[kind](name, what) });
  const other = otherKind(looked);
  if (other !== undefined) return { problem: other };
  const end = endOf(path);
  if (end === "broken") return say({ kind: "damaged", found: "文件不完整，或者被改动过" });
  if (end !== "bare" && (await sha256Of(path, end.bytes)) !== end.sha256) return say({ kind: "damaged", found: "内容与校验码不符" });
  const tally = await tallyOf(path, { each: true });
  if ("problem" in tally) return say(tally.problem);
  if (end === "bare") return { manifest: undefined, tally };
  const isEqual = (["reports", "deleted", "content", "schema"] as const).every((name) => tally[name] === end[name]);
  return isEqual ? { manifest: end, tally } : say({ kind: "damaged", found: "里面的报告与清单不符" });
}

/** Looks through a file that nobody writes to: what it holds, or in one sentence why it is not to be used. */
export async function examine(looked: Looked): Promise<Examined | { readonly problem: string }> {
  try {
    return await found(looked);
  } catch (error) {
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { problem: sentences.unreadable(looked.name, what) };
  }
}
