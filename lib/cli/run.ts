// One call of the command, from its words to its exit code: whatever goes wrong ends as a sentence and a code, never as a stack.
// It knows no process, so that tests can call it as often as they like without starting one.
import { program } from "./program.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { isAnswered, wrongCall } from "./usage.ts";

function unexpected(error: unknown): string {
  if (process.env.NIANBAO_DEBUG === "1" && error instanceof Error) return error.stack ?? error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `出现意外的问题，没有做成：${message.split("\n")[0] ?? ""}。设置 NIANBAO_DEBUG=1 再运行一次可以看到详情。`;
}

/** Does what the words say. */
export async function run(words: readonly string[], out: Terminal): Promise<ExitCode> {
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
