// `nianbao move`: an installation from its folder into PostgreSQL, back, or into another folder or database.
import { isStoreError } from "../store/errors.ts";
import { moved, type Move, type Moved } from "../store/moving/move.ts";
import type { Table } from "../store/moving/tables.ts";
import { isAddress } from "../store/postgres.ts";
import { dataFolder } from "./dataFolder.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `from`, `to`: a folder, or postgres://… */
export type MoveHow = { readonly from: string; readonly to: string };

const tableNames: Readonly<Record<Table, string>> = {
  reports: "报告",
  entries: "填写的内容",
  settings: "发布设置",
  marks: "系统记号",
  versions: "历史版本",
  changes: "历史里的改动",
  journals: "浏览器日志的记号",
  frozen: "定稿",
  posted: "发布记录",
  scans: "签批扫描件",
  issued: "定稿发出的文件",
};

const doing: Readonly<Record<Parameters<Move["told"]>[0], string>> = {
  copying: "正在搬",
  comparing: "正在核对",
  reports: "正在逐份核对报告",
};

const named = (damaged: readonly string[]): string => `${damaged.slice(0, 3).join("、")}${damaged.length > 3 ? "等" : ""}`;

function told({ from, to, counts, digests, sound, damaged }: Moved, isDatabase: boolean): readonly string[] {
  const binned = counts.deleted === 0 ? "" : `、${counts.deleted} 份已删除的报告`;
  return [
    `已从 ${from} 搬到 ${to}：${counts.reports} 份报告${binned}。每张表读回来核对过，行数和校验码两边相同：`,
    ...[...digests].map(([table, { rows, sha256 }]) => `  ${table}（${tableNames[table]}）  ${rows} 行  ${sha256.slice(0, 16)}`),
    `逐份核对了报告自己的校验码：${sound} 份与保存时相同${damaged.length === 0 ? "" : `，${damaged.length} 份原来就已损坏（${named(damaged)}），照原样搬了过去`}。`,
    isDatabase
      ? "原来的数据没有改动。以后启动时请写明 DATABASE_URL；访问口令（password.json）和以前的自动备份还在原来的文件夹里。"
      : "原来的数据没有改动。以后启动时请用 NIANBAO_DATA 写明这个文件夹，不要再写 DATABASE_URL。",
  ];
}

/** Moves all data, proves that they are the same there, and says so. */
export async function move({ from, to }: MoveHow, terminal: Terminal, chosen = process.env.NIANBAO_DATA): Promise<ExitCode> {
  try {
    const result = await moved({
      from,
      to,
      pathOf: terminal.pathOf,
      folder: dataFolder(terminal, chosen),
      told: (what, done, table) => terminal.progress(`${doing[what]}${table === undefined ? "" : `${tableNames[table]}`}：${done}`),
    });
    terminal.progress("");
    for (const sentence of told(result, isAddress(to))) terminal.print(sentence);
    return 0;
  } catch (error) {
    terminal.progress("");
    if (!isStoreError(error)) throw error;
    terminal.complain(error.message);
    return 2;
  }
}
