// `nianbao figures FILE…`: every cell of each report with its labels, its value, what was typed and what was printed.
//
// It tells, it does not judge: the exit code is 0 whatever the findings say, and 2 only where a file was not read.
import { crewFor, inOrder } from "./crew.ts";
import type { SourceHow } from "./source.ts";
import { listOn } from "./list.ts";
import { filesOf, isFolder } from "./taken.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** What was asked for. */
export type How = SourceHow & { readonly json?: boolean | undefined };

/** Lists all figures of each report, in the order given. One file alone is told of without its name. */
export async function figures(typed: readonly string[], { json = false, ...how }: How, terminal: Terminal): Promise<ExitCode> {
  const [first = ""] = typed;
  const several = typed.length > 1 || (await isFolder(first, terminal));
  const files = await filesOf(typed, terminal);
  const crew = crewFor(files);
  const list = listOn(terminal, json && several);
  const folder = terminal.pathOf("");
  let [unread, done] = [false, 0];
  const listed = inOrder(files, crew.ahead, async (one) =>
    "error" in one ? { said: [], ...one } : crew.ask("figures", { file: one.file, folder, how, json, several }),
  );
  for await (const [{ file }, one] of listed) {
    terminal.progress(`正在读取：${(done += 1)}/${files.length}`);
    one.said.forEach(terminal.complain);
    if ("error" in one) unread = true;
    if ("error" in one && json) list.add(JSON.stringify({ file, error: one.error }, null, 2));
    if ("error" in one) terminal.complain(one.error);
    else list.add(one.text);
  }
  terminal.progress("");
  list.end();
  return unread ? 2 : 0;
}
