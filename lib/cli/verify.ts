// `nianbao verify PACKAGE [FILE…]`: whether the package is whole, whether a file is one of it byte for byte, and whether a web
// page says what the report of the package says. What cannot be read is told as that, never as the same.
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { altered, unpack } from "../package/open.ts";
import type { Report } from "../report/report.ts";
import { reportsBefore } from "./before.ts";
import { judge, ownIn, unread, type Judged, type Package } from "./judge.ts";
import { openFolder } from "./folder.ts";
import { bytesOf, lookAt } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const words: { readonly [State in Judged["state"]]: (judged: Judged) => string } = {
  identical: ({ name }) => `就是发布包里的“${name ?? ""}”，逐字节相同。`,
  same: () => "网页的数字和文字与报告相同（文件本身改动过，例如经过门户编辑器）。",
  different: ({ differences }) =>
    differences.every(({ kind }) => kind === "unread")
      ? `有 ${differences.length} 处没有能核对，其余与报告相同：`
      : `与报告不同，共 ${differences.length} 处：`,
  unread: () => "没有核对。",
};

const linesOf = (judged: Judged): readonly string[] => [
  `${judged.file}：${words[judged.state](judged)}`,
  ...judged.differences.map(({ message }) => `  ${message}`),
  ...judged.notes.map((note) => `  ${note}`),
];

/** So many files that are in no manifest are named. */
const mostMore = 10;

const moreLines = (more: readonly string[]): readonly string[] =>
  more.length === 0
    ? []
    : [
        `  另有 ${more.length} 个文件不在清单里，是后来放进去的，没有核对：${more
          .slice(0, mostMore)
          .map((name) => `“${name}”`)
          .join("、")}${more.length > mostMore ? "等" : ""}。如果是报告的附件，请另行核对。`,
      ];

function packageLines(archive: string, { manifest, more }: Package, broken: readonly string[]): readonly string[] {
  const { title, mark, report, files, findings } = manifest;
  const state = `${title}${mark === null ? "" : `（${mark}）`}，第 ${report.revision ?? "—"} 次保存，最后修改于 ${report.changed}，${files.length} 个文件，导出时有 ${findings.filter(({ remark }) => remark === null).length} 处未说明的问题。`;
  return [
    `${basename(archive)}：${state}`,
    ...(broken.length === 0 ? ["  包里的文件都与清单相符。"] : broken.map((name) => `  “${name}”与清单不符，被改动过或缺失。`)),
    ...moreLines(more),
  ];
}

async function openPackage(archive: string, terminal: Terminal): Promise<Package | { readonly error: string }> {
  const isFolder = (await stat(terminal.pathOf(archive)).catch(() => undefined))?.isDirectory() === true;
  const looked = isFolder ? undefined : await lookAt(archive, "package", terminal);
  if (looked !== undefined && "error" in looked) return looked;
  const opened = looked === undefined ? openFolder(terminal.pathOf(archive)) : unpack(looked.bytes);
  return "problem" in opened ? { error: `${archive} 不能作为发布包读取：${opened.problem}。` } : opened;
}

/** The reports of years before that were named, where the package's own report can be read. */
async function namedBefore(
  opened: Package,
  charts: readonly string[],
  terminal: Terminal,
): Promise<{ readonly before: readonly Report[] } | { readonly error: string }> {
  const own = charts.length === 0 ? undefined : ownIn(opened);
  return own === undefined ? { before: [] } : reportsBefore(own.report, charts, terminal);
}

async function opening(archive: string, charts: readonly string[], terminal: Terminal) {
  const opened = await openPackage(archive, terminal);
  if ("error" in opened) return opened;
  const named = await namedBefore(opened, charts, terminal);
  return "error" in named ? named : { opened, before: named.before };
}

/** What was asked for: `charts` are the files of reports of years before. */
export type How = { readonly json?: true | undefined; readonly charts?: readonly string[] | undefined };

/** Verifies a package and files against it. 1 where something is different or altered, 2 where something was not read. */
export async function verify(archive: string, files: readonly string[], { json, charts = [] }: How, terminal: Terminal): Promise<ExitCode> {
  const start = await opening(archive, charts, terminal);
  if ("error" in start) {
    if (json) terminal.printJson({ package: archive, error: start.error });
    terminal.complain(start.error);
    return 2;
  }
  const { opened, before } = start;
  const broken = altered(opened);
  const judged: Judged[] = [];
  for (const file of files) {
    const read = await bytesOf(file, terminal);
    judged.push("error" in read ? unread(file, read.error) : await judge(file, read.bytes, opened, before));
  }
  if (json) terminal.printJson({ package: archive, manifest: opened.manifest, altered: broken, more: opened.more, files: judged });
  else terminal.print([...packageLines(archive, opened, broken), ...judged.flatMap(linesOf)].join("\n"));
  if (judged.some(({ state }) => state === "unread")) return 2;
  return broken.length > 0 || judged.some(({ state }) => state === "different") ? 1 : 0;
}
