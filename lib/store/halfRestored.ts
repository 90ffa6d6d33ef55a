// The mark beside the data file while a restore changes it (safekeeping/putBack.ts). Where the restore was broken off, the mark is left, and
// no store is opened over what may be half: the data file of before without its log.
import { readFileSync } from "node:fs";

/** Where the mark lies; it holds the path of the folder with what was put aside. */
export const markOf = (path: string): string => `${path}-restoring`;

/** That a restore of this data file is not over, as one sentence; undefined where there is none. */
export function halfRestored(path: string): string | undefined {
  try {
    const aside = readFileSync(markOf(path), "utf8");
    return `数据文件 ${path} 正在从备份恢复，或者上次恢复到一半中断了，所以没有打开，什么都没有丢：请再运行一次 nianbao restore，后面写同一个备份文件，做完再启动，换下来的原来的数据在 ${aside}。`;
  } catch {
    return undefined;
  }
}
