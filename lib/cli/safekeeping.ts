// `nianbao backup` and `nianbao restore`: all data of an installation as one file, and back.
import { join } from "node:path";
import { isStoreError, StoreError } from "../store/errors.ts";
import { databaseUrl } from "../store/instance.ts";
import { fileName } from "../store/open.ts";
import { makeCopy } from "../store/safekeeping/make.ts";
import { putBack } from "../store/safekeeping/putBack.ts";
import type { Counts } from "../store/safekeeping/tally.ts";
import { dataFolder } from "./dataFolder.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** `force`: a file that is there is replaced. `version`: of the program. */
type How = { readonly force: boolean; readonly version: string };

const counted = ({ reports, deleted }: Pick<Counts, "reports" | "deleted">): string =>
  `${reports} 份报告${deleted === 0 ? "" : `、${deleted} 份已删除的报告`}`;

const sized = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

const moment = (iso: string): string => new Date(iso).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hourCycle: "h23" });

const ofDamaged = (damaged: readonly string[]): string =>
  `其中 ${damaged.length} 处与当初保存的不一样（${damaged.slice(0, 3).join("、")}${damaged.length > 3 ? "等" : ""}），请留好更早的备份。`;

async function said(terminal: Terminal, work: () => Promise<readonly string[]>): Promise<ExitCode> {
  try {
    for (const sentence of await work()) terminal.print(sentence);
    return 0;
  } catch (error) {
    if (!isStoreError(error)) throw error;
    terminal.complain(error.message);
    return 2;
  }
}

/** What is in PostgreSQL is backed up by its own programs: of one moment, and with all that belongs to it there. */
function mustBeFile(what: string, program: string): void {
  if (databaseUrl() === "") return;
  throw new StoreError(
    `写了 DATABASE_URL，数据在 PostgreSQL 里，没有${what}：请用 PostgreSQL 自己的 ${program}；要一个能拷走的数据文件夹，用 nianbao move --from 数据库地址 --to 空文件夹。`,
  );
}

/** Makes a safe copy of the data that NIANBAO_DATA names, whether a server runs or not. */
export const backup = (file: string, how: How, terminal: Terminal, chosen = process.env.NIANBAO_DATA): Promise<ExitCode> =>
  said(terminal, async () => {
    mustBeFile("备份", "pg_dump -Fc");
    const source = join(dataFolder(terminal, chosen), fileName);
    const { manifest, tally, size } = await makeCopy({ source, goal: terminal.pathOf(file), now: new Date(), ...how });
    const sentence = `已备份到 ${file}（${sized(size)}），并试着恢复了一遍：${counted(manifest)}都读出来了，每份都与保存时相同，校验码 ${manifest.sha256.slice(0, 8)}。`;
    return tally.damaged.length === 0
      ? [sentence]
      : [`已备份到 ${file}（${sized(size)}）：${counted(manifest)}。${ofDamaged(tally.damaged)}`];
  });

/** Puts a file in the place of the data that NIANBAO_DATA names; no server may use them. */
export const restore = (file: string, terminal: Terminal, chosen = process.env.NIANBAO_DATA): Promise<ExitCode> =>
  said(terminal, async () => {
    mustBeFile("恢复", "pg_restore");
    const folder = dataFolder(terminal, chosen);
    const { manifest, tally, aside } = await putBack({ folder, file: terminal.pathOf(file), now: new Date() });
    const from = manifest === undefined ? "这个文件没有清单，只核对了每份报告的内容" : `备份于 ${moment(manifest.made)}，与清单相同`;
    return [
      `已从 ${file} 恢复 ${counted(tally)}（${from}）。`,
      ...(tally.damaged.length === 0 ? [] : [ofDamaged(tally.damaged)]),
      aside === undefined ? "原来没有数据。" : `原来的数据没有删，在 ${aside}。`,
    ];
  });
