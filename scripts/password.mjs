// @ts-check
// An installation that others can reach does not start without a 访问口令: asked for at the terminal at the first such start.
import { newPassword } from "../lib/guard/ask.ts";
import { kept } from "../lib/guard/password.ts";
import { readPassword, writePassword } from "../lib/guard/passwordFile.ts";
import { Plain, say } from "./say.mjs";

/** Sees to it that a password is set. @param {string} dataDir */
export async function needPassword(dataDir) {
  if (isSet(dataDir)) return;
  const why = "别的电脑也能打开年报编制（HOST 或 NIANBAO_HOSTS 这样设置），所以要先设一个访问口令，别人打开时要输入它。";
  if (!process.stdin.isTTY)
    throw new Plain(`${why}请在这台电脑的终端里运行 npm run -s nianbao -- password 设置口令，然后再启动。现在没有启动。`);
  say(why);
  const password = await newPassword({ input: process.stdin, output: process.stderr });
  if (password === undefined) throw new Plain("没有设置访问口令，没有启动。");
  try {
    writePassword(dataDir, await kept(password));
  } catch (error) {
    throw new Plain(
      `访问口令没有存成（${error instanceof Error ? error.message : error}），没有启动。请检查 ${dataDir} 的权限和磁盘空间。`,
    );
  }
}

/** @param {string} dataDir */
function isSet(dataDir) {
  try {
    return readPassword(dataDir) !== undefined;
  } catch (error) {
    throw new Plain(`${error instanceof Error ? error.message : error}没有启动。设置口令：npm run -s nianbao -- password`);
  }
}
