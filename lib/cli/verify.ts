// `nianbao verify PACKAGE [FILE…]`: whether the package is whole, whether a file is one of it byte for byte, and whether a web
// page says what the report of the package says. What cannot be read is told as that, never as the same.
import { basename, extname } from "node:path";
import { altered, sha256Of, unpack, type Opened } from "../package/pack.ts";
import { readReportText } from "../report/read.ts";
import type { Difference } from "../verify/difference.ts";
import { verifyPage } from "../verify/verify.ts";
import { bytesOf } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Package = Extract<Opened, { manifest: unknown }>;

/** `identical`: byte for byte the file `name` of the package. `same`, `different`: a page that was compared. `unread`: neither, for the reason in `notes`. */
type Judged = { readonly file: string; readonly state: "identical" | "same" | "different" | "unread"; readonly name: string | null; readonly differences: readonly Difference[]; readonly notes: readonly string[] };

const unread = (file: string, note: string): Judged => ({ file, state: "unread", name: null, differences: [], notes: [note] });

/** The report of a package, from the data file in it. */
function reportOf({ manifest, files }: Package) {
  const data = manifest.files.find(({ name }) => extname(name) === ".json");
  const content = data === undefined ? undefined : files.get(data.name);
  return content === undefined ? undefined : readReportText(new TextDecoder().decode(content));
}

function judge(file: string, content: Uint8Array, opened: Package): Judged {
  const known = opened.manifest.files.find(({ sha256 }) => sha256 === sha256Of(content));
  if (known !== undefined) return { file, state: "identical", name: known.name, differences: [], notes: [] };
  if (!/^\.x?html?$/i.test(extname(file))) return unread(file, "它与发布包里的文件都不相同，也不是网页（.html），内容无法核对。");
  const reading = reportOf(opened);
  if (reading === undefined || "problems" in reading) return unread(file, "发布包里的数据文件无法读取，不能核对网页的内容。");
  const { state, differences, notes } = verifyPage(reading.edition, reading.report, content);
  return { file, state, name: null, differences, notes };
}

const words: { readonly [State in Judged["state"]]: (judged: Judged) => string } = {
  identical: ({ name }) => `就是发布包里的“${name ?? ""}”，逐字节相同。`,
  same: () => "网页的数字和文字与报告相同（文件本身改动过，例如经过门户编辑器）。",
  different: ({ differences }) => `与报告不同，共 ${differences.length} 处：`,
  unread: () => "没有核对。",
};

const linesOf = (judged: Judged): readonly string[] => [`${judged.file}：${words[judged.state](judged)}`, ...judged.differences.map(({ message }) => `  ${message}`), ...judged.notes.map((note) => `  ${note}`)];

function packageLines(archive: string, { manifest }: Package, broken: readonly string[]): readonly string[] {
  const { title, mark, report, files, findings } = manifest;
  const state = `${title}${mark === null ? "" : `（${mark}）`}，第 ${report.revision ?? "—"} 次保存，最后修改于 ${report.changed}，${files.length} 个文件，导出时有 ${findings.filter(({ remark }) => remark === null).length} 处未说明的问题。`;
  return [`${basename(archive)}：${state}`, ...(broken.length === 0 ? ["  包里的文件都与清单相符。"] : broken.map((name) => `  “${name}”与清单不符，被改动过或缺失。`))];
}

async function openPackage(archive: string, terminal: Terminal): Promise<Package | { readonly error: string }> {
  const read = await bytesOf(archive, terminal);
  if ("error" in read) return read;
  const opened = unpack(read.bytes);
  return "problem" in opened ? { error: `${archive} 不能作为发布包读取：${opened.problem}。` } : opened;
}

/** Verifies a package and files against it. 1 where something is different or altered, 2 where something was not read. */
export async function verify(archive: string, files: readonly string[], json: boolean, terminal: Terminal): Promise<ExitCode> {
  const opened = await openPackage(archive, terminal);
  if ("error" in opened) {
    if (json) terminal.printJson({ package: archive, error: opened.error });
    terminal.complain(opened.error);
    return 2;
  }
  const broken = altered(opened);
  const judged: Judged[] = [];
  for (const file of files) {
    const read = await bytesOf(file, terminal);
    judged.push("error" in read ? unread(file, read.error) : judge(file, read.bytes, opened));
  }
  if (json) terminal.printJson({ package: archive, manifest: opened.manifest, altered: broken, files: judged });
  else terminal.print([...packageLines(archive, opened, broken), ...judged.flatMap(linesOf)].join("\n"));
  if (judged.some(({ state }) => state === "unread")) return 2;
  return broken.length > 0 || judged.some(({ state }) => state === "different") ? 1 : 0;
}
