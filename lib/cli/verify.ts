// `nianbao verify PACKAGE|REPORT [FILE…]`: whether the package is whole, whether a file is one of it byte for byte, and whether what was published
// says what the report says, that of the package or that of a data file. What cannot be read is told as that, never as the same.
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { altered, unpack } from "../package/open.ts";
import type { Where } from "../reading/reading.ts";
import { whatIs } from "../reading/whatIs.ts";
import { whereWords } from "../reading/whereWords.ts";
import { titleOf, type Report } from "../report/report.ts";
import { reportsBefore } from "./before.ts";
import { judge, judgeAgainst, ownIn, unread, type Judged, type Package } from "./judge.ts";
import { openFolder } from "./folder.ts";
import { bytesOf, lookAt, openReport } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

const words: { readonly [State in Judged["state"]]: (judged: Judged) => string } = {
  identical: ({ name }) => `就是发布包里的“${name ?? ""}”，逐字节相同。`,
  same: ({ by, compared }) =>
    by === "page"
      ? "网页的数字和文字与报告相同（文件本身改动过，例如经过门户编辑器）。"
      : `按读出的内容核对，数字和文字与报告相同（${compared}）。`,
  different: ({ differences }) =>
    differences.every(({ kind }) => kind === "unread")
      ? `有 ${differences.length} 处没有能核对，其余与报告相同：`
      : `与报告不同，共 ${differences.length} 处：`,
  unread: () => "没有核对。",
};

const placed = (where: Where | null): string => (where === null || whereWords(where) === "" ? "" : `（${whereWords(where)}）`);

/** What the code that a file carries says beside that of the package. */
function codeLine({ code }: Judged, signed: string | undefined): readonly string[] {
  if (code === null) return [];
  const beside = signed === undefined ? "请与报审单上的短码核对" : signed === code ? "与发布包的相同" : `与发布包的 ${signed} 不同`;
  return [`  文件带的定稿短码 ${code}，${beside}。`];
}

const linesOf = (judged: Judged, signed: string | undefined): readonly string[] => [
  `${judged.file}：${words[judged.state](judged)}`,
  ...codeLine(judged, signed),
  ...judged.differences.map(({ message, where, near }) => `  ${message}${near ? "" : placed(where)}`),
  ...judged.looks.map(({ message }) => `  样子：${message}`),
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
  const { title, mark, report, files, findings, signed } = manifest;
  const state = `${title}${mark === null ? "" : `（${mark}）`}，第 ${report.revision ?? "—"} 次保存，最后修改于 ${report.changed}，${files.length} 个文件，导出时有 ${findings.filter(({ remark }) => remark === null).length} 处未说明的问题。`;
  return [
    `${basename(archive)}：${state}`,
    ...(signed === undefined
      ? []
      : [`  定稿的文件，短码 ${signed.code}（${signed.algorithm.toUpperCase()} ${signed.hash}），请与报审单上的短码核对。`]),
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

type Start =
  | { readonly error: string; readonly json: object }
  | {
      readonly lines: readonly string[];
      readonly json: object;
      readonly isAltered: boolean;
      /** The package's own code. */
      readonly signed: string | undefined;
      readonly judged: (file: string, bytes: Uint8Array) => Promise<Judged>;
    };

/** A report's own data, to be held against. */
async function beginReport(file: string, charts: readonly string[], terminal: Terminal): Promise<Start> {
  const opened = await openReport(file, terminal);
  if ("error" in opened) return { ...opened, json: { file, error: opened.error } };
  const { edition, report } = opened;
  const named = await reportsBefore(report, charts, terminal);
  if ("error" in named) return { ...named, json: { file, error: named.error } };
  const title = titleOf(edition, report);
  return {
    lines: [`${basename(file)}：${title}。`],
    json: { report: file, title, edition: edition.id, year: report.year },
    isAltered: false,
    signed: undefined,
    judged: (name, bytes) => judgeAgainst(name, bytes, { own: { edition, report }, beside: { before: named.before, exact: false } }),
  };
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

async function beginPackage(archive: string, charts: readonly string[], terminal: Terminal): Promise<Start> {
  const opened = await openPackage(archive, terminal);
  const named = "error" in opened ? opened : await namedBefore(opened, charts, terminal);
  if ("error" in opened) return { ...opened, json: { package: archive, ...opened } };
  if ("error" in named) return { ...named, json: { package: archive, ...named } };
  const broken = altered(opened);
  return {
    lines: packageLines(archive, opened, broken),
    json: { package: archive, manifest: opened.manifest, altered: broken, more: opened.more },
    isAltered: broken.length > 0,
    signed: opened.manifest.signed?.code,
    judged: (file, bytes) => judge(file, bytes, opened, named.before),
  };
}

/** A data file is told by its bytes. */
async function begin(archive: string, charts: readonly string[], terminal: Terminal): Promise<Start> {
  const isFile = (await stat(terminal.pathOf(archive)).catch(() => undefined))?.isFile() === true;
  const read = isFile ? bytesOf(archive, terminal) : undefined;
  const isData = read !== undefined && "bytes" in read && whatIs(read.bytes).kind === "json";
  return isData ? beginReport(archive, charts, terminal) : beginPackage(archive, charts, terminal);
}

/** What was asked for: `charts` are the files of reports of years before. */
export type How = { readonly json?: true | undefined; readonly charts?: readonly string[] | undefined };

/** Verifies a package or a report and files against it. 1 where something is different or altered, 2 where something was not read. */
export async function verify(archive: string, files: readonly string[], { json, charts = [] }: How, terminal: Terminal): Promise<ExitCode> {
  const start = await begin(archive, charts, terminal);
  if ("error" in start) {
    if (json) terminal.printJson(start.json);
    terminal.complain(start.error);
    return 2;
  }
  const judged: Judged[] = [];
  for (const file of files) {
    const read = bytesOf(file, terminal);
    judged.push("error" in read ? unread(file, read.error) : await start.judged(file, read.bytes));
  }
  if (json) terminal.printJson({ ...start.json, files: judged });
  else terminal.print([...start.lines, ...judged.flatMap((one) => linesOf(one, start.signed))].join("\n"));
  if (judged.some(({ state }) => state === "unread")) return 2;
  return start.isAltered || judged.some(({ state }) => state === "different") ? 1 : 0;
}
