// Asking for the 访问口令 at the terminal of the machine itself: nothing of what is typed is shown. Piped in, it is the first line.
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { PassThrough } from "node:stream";
import { problemOf } from "./password.ts";

/** Where is asked: stdin and stderr, which stays seen where stdout goes into a file. */
export type Asking = { readonly input: Readable & { readonly isTTY?: boolean }; readonly output: Writable };

/** One answer; undefined where there is none: the input has ended, or Ctrl+C. */
function hidden({ input, output }: Asking, question: string): Promise<string | undefined> {
  output.write(question);
  return new Promise((resolve) => {
    // Keys are read one by one and edited as always; what readline would show goes nowhere.
    const lines = createInterface({ input, output: new PassThrough(), terminal: input.isTTY === true, historySize: 0 });
    let answer: string | undefined;
    lines.once("line", (line) => {
      answer = line;
      lines.close();
    });
    lines.once("SIGINT", () => lines.close());
    lines.once("close", () => {
      if (input.isTTY === true) output.write("\n");
      resolve(answer);
    });
  });
}

/** Asks at a terminal until a password was typed twice that may be one; undefined where it was given up. */
async function typed(asking: Asking): Promise<string | undefined> {
  for (;;) {
    const first = await hidden(asking, "请设置访问口令（至少 8 个字符，输入时不显示）：");
    if (first === undefined) return undefined;
    const problem = problemOf(first);
    if (problem !== undefined) {
      asking.output.write(`${problem}\n`);
      continue;
    }
    const second = await hidden(asking, "请再输入一次：");
    if (second === undefined) return undefined;
    if (second === first) return first;
    asking.output.write("两次输入的不一样，请重新设置。\n");
  }
}

/** A new password from the person at the terminal, or from a pipe. A RangeError says in a sentence why what came by a pipe is none. */
export async function newPassword(asking: Asking): Promise<string | undefined> {
  if (asking.input.isTTY === true) return typed(asking);
  const piped = await hidden({ input: asking.input, output: new PassThrough() }, "");
  const problem = problemOf(piped ?? "");
  if (problem !== undefined) throw new RangeError(problem);
  return piped;
}
