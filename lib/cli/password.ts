// `nianbao password`: sets or changes the 访问口令 of an installation that others can reach, on the machine itself. Asked for at a terminal; by
// a pipe it is the first line, so that it stands in no list of processes and in no history of commands.
import { newPassword, type Asking } from "../guard/ask.ts";
import { kept } from "../guard/password.ts";
import { writePassword } from "../guard/passwordFile.ts";
import { dataFolder } from "./dataFolder.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { systemCode } from "./terminal.ts";

const here: Asking = { input: process.stdin, output: process.stderr };

/** Keeps a new password in the folder of the data that NIANBAO_DATA names, as `npm start` understands it. A running server ends all sessions. */
export async function password(terminal: Terminal, asking: Asking = here, chosen = process.env.NIANBAO_DATA): Promise<ExitCode> {
  const dataDir = dataFolder(terminal, chosen);
  try {
    const given = await newPassword(asking);
    if (given === undefined) {
      terminal.complain("没有设置，原来的口令（如果有）不变。");
      return 2;
    }
    writePassword(dataDir, await kept(given));
    terminal.print(`访问口令已设置，数据目录是 ${dataDir}。已经进入的人都要重新输入。`);
    return 0;
  } catch (error) {
    if (error instanceof RangeError) terminal.complain(error.message);
    else if (systemCode(error) !== "")
      terminal.complain(`访问口令没有存成：不能写入 ${dataDir}（${systemCode(error)}），请检查这个目录的权限和磁盘空间。`);
    else throw error;
    return 2;
  }
}
