// commander in Chinese: the titles of its help, and one sentence for each way to call a command wrongly.
import { CommanderError, type Command } from "commander";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** Columns that text takes on a terminal: a Chinese character takes two. */
const displayWidth = (text: string): number => text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);

/** Help in Chinese; wrong calls are thrown, not printed, and nothing ends the process. */
export function inChinese(command: Command): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`, displayWidth })
    .configureOutput({ outputError: () => undefined });
}

const seeHelp = "用法见 nianbao --help。";

const sentences: Readonly<Record<string, (name: string) => string>> = {
  "commander.unknownCommand": (name) =>
    `没有“${name}”这个命令。命令有 editions、figures、check、checks、diff、convert、back、verify、backup、restore、move、password；${seeHelp}`,
  "commander.unknownOption": (name) => `没有“${name}”这个选项。${seeHelp}`,
  "commander.missingArgument": (name) => `还缺一项：${name}。${seeHelp}`,
  "commander.excessArguments": (name) => `${name} 后面写得太多了。${seeHelp}`,
  "commander.optionMissingArgument": (name) => `选项 ${name} 后面还缺一项。${seeHelp}`,
  "commander.missingMandatoryOptionValue": (name) => `还缺一项：${name}。${seeHelp}`,
  "commander.help": () =>
    "请写明要做什么：editions、figures、check、checks、diff、convert、back、verify、backup、restore、move 或 password。",
};

/** The sentence for a wrong call; undefined where help or the version was asked for and given, or for another error. */
export function wrongCall(error: unknown): string | undefined {
  if (!(error instanceof CommanderError) || error.exitCode === 0) return undefined;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  return sentences[error.code]?.(name) ?? `命令写得不对（${error.message}）。${seeHelp}`;
}

/** True where commander has said all there is to say: the help or the version. */
export const isAnswered = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0;
