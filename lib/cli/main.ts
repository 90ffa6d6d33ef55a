// The command `nianbao`: see README.md here for what it promises. This file runs it and ends it.
//
// The exit code is set, not forced, so that everything written is flushed. Nobody is shown a stack of calls unless
// NIANBAO_DEBUG=1 asks for it.
import { program } from "./program.ts";
import { systemCode, terminal, type ExitCode, type Terminal } from "./terminal.ts";
import { isAnswered, wrongCall } from "./usage.ts";

function unexpected(error: unknown): string {
  if (process.env.NIANBAO_DEBUG === "1" && error instanceof Error) return error.stack ?? error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `出现意外的问题，没有做成：${message.split("\n")[0] ?? ""}。设置 NIANBAO_DEBUG=1 再运行一次可以看到详情。`;
}

async function run(words: readonly string[], out: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await program(out, (ended) => (code = ended)).parseAsync(words, { from: "user" });
    return code;
  } catch (error) {
    if (isAnswered(error)) return 0;
    const sentence = wrongCall(error) ?? unexpected(error);
    if (words.includes("--json")) out.printJson({ error: sentence });
    out.complain(sentence);
    return 2;
  }
}

const here = terminal();

// A reader that has seen enough, such as head, closes the pipe: that is no error. A full disk is.
process.stdout.on("error", (error) => {
  if (systemCode(error) === "EPIPE") return;
  here.complain(`结果没有写完（${systemCode(error)}）。`);
  process.once("exit", () => (process.exitCode = 2));
});
process.stderr.on("error", () => undefined);
process.exitCode = await run(process.argv.slice(2), here);
