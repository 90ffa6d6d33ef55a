// `nianbao check FILE…`: each report judged by its edition; a file that cannot be read does not stop the others.
//
// Twice over the files: all are read, for any may be the year before of another; then each is judged and printed, in the order given.
import { alikeAmong } from "../checkup/alike.ts";
import { filesBefore } from "../checkup/before.ts";
import type { OfSheet, SheetPart } from "../checkup/sheet.ts";
import { dayIn } from "../report/date.ts";
import { crewFor, inOrder, type Crew } from "./crew.ts";
import { listOn } from "./list.ts";
import { refusedPart, sheetRefusal, writeSheet } from "./sheet.ts";
import type { SourceHow } from "./source.ts";
import { filesOf, type Taken } from "./taken.ts";
import type { ReadFile } from "./tasks.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import type { TextOnly } from "./textOnly.ts";

/** What was asked for: `before` are the files of reports of the year before, in the place of those among the files; `sheet`: the file of the 核查单. */
export type How = SourceHow & {
  readonly json?: true | undefined;
  readonly before?: readonly string[] | undefined;
  readonly sheet?: string | undefined;
};

type Unread = { readonly file: string; readonly error: string; readonly unjudged?: ReadFile };
type Read = ReadFile & { readonly file: string };

async function readAll(
  files: readonly Taken[],
  { sheet, ...how }: Pick<How, "sheet"> & SourceHow,
  crew: Crew,
  terminal: Terminal,
): Promise<readonly (Read | Unread)[]> {
  const folder = terminal.pathOf("");
  const all: (Read | Unread)[] = [];
  const coming = inOrder(files, crew.ahead, async (one) =>
    "error" in one
      ? { said: [], ...one }
      : crew.ask("read", { file: one.file, folder, how, places: sheet !== undefined, text: files.length > 1 }),
  );
  for await (const [{ file }, { said, ...read }] of coming) {
    terminal.progress(`正在读取：${all.length + 1}/${files.length}`);
    if (said.length > 0) terminal.progress("");
    said.forEach(terminal.complain);
    all.push({ file, ...read });
  }
  terminal.progress("");
  return all;
}

const areRead = (all: readonly (Read | Unread)[]): readonly Read[] => all.flatMap((one) => ("error" in one ? [] : [one]));
/** Those whose tables are in no known format, and whose text is read all the same. */
const areUnjudged = (all: readonly (Read | Unread)[]): readonly Read[] =>
  all.flatMap((one) => ("error" in one && one.unjudged !== undefined ? [{ file: one.file, ...one.unjudged }] : []));
const unreadAmong = (all: readonly (Read | Unread)[]): string[] => all.flatMap((one) => ("error" in one ? [one.error] : []));

const unreadLines = (file: string, error: string, text: TextOnly | undefined): string =>
  [file, `  未能读取：${error}`, ...(text?.lines ?? []), ""].join("\n");

function summary(all: number, wrong: number, unread: number): string {
  const parts = [
    `${all - unread - wrong} 个没有错误`,
    ...(wrong > 0 ? [`${wrong} 个有错误`] : []),
    ...(unread > 0 ? [`${unread} 个未能读取`] : []),
  ];
  return `共 ${all} 个文件：${parts.join("，")}。`;
}

type ToJudge = { readonly json: boolean; readonly sheet: OfSheet | undefined };

/** Judges and prints each; the sentences for those that were not read, how many have an error, and the parts of the 核查单. */
async function judgeAll(all: readonly (Read | Unread)[], named: readonly Read[], { json, sheet }: ToJudge, crew: Crew, terminal: Terminal) {
  const beforeOf = filesBefore<Read>(named.length > 0 ? named : [...areRead(all), ...areUnjudged(all)], named.length > 0);
  const alike = alikeAmong(areRead(all).flatMap(({ text }) => text ?? []));
  const list = listOn(terminal, json);
  const [unread, counted] = [unreadAmong(all), { wrong: 0 }];
  const parts: SheetPart[] = [];
  const coming = inOrder(all, crew.ahead, async (read) => {
    if ("error" in read) {
      if (read.unjudged === undefined) return read;
      const { one, earlier } = beforeOf(read.unjudged);
      const [{ file, error }, beforehand] = [read, (one ?? earlier)?.packed];
      const text = await crew.ask("judgeText", { file, own: read.unjudged.packed, beforehand });
      return "error" in text ? read : { error, text };
    }
    const { one, several, earlier } = beforeOf(read);
    const [file, unclear] = [read.file, several.map((other) => other.file)];
    const beside = { before: one?.file ?? null, earlier: earlier?.file ?? null, unclear, alike: alike.get(file) ?? [] };
    return crew.ask("judge", { file, own: read.packed, beforehand: one?.packed, longAgo: earlier?.packed, ...beside, json, sheet });
  });
  for await (const [{ file }, shown] of coming) {
    if ("error" in shown) {
      const text = "text" in shown ? shown.text : undefined;
      list.add(json ? JSON.stringify({ file, error: shown.error, ...text?.json }, null, 2) : unreadLines(file, shown.error, text));
    } else list.add(shown.text);
    if ("error" in shown && !unread.includes(shown.error)) unread.push(shown.error);
    if ("wrong" in shown && shown.wrong) counted.wrong += 1;
    if (sheet !== undefined)
      parts.push("part" in shown && shown.part !== undefined ? shown.part : refusedPart(file, "error" in shown ? shown.error : "", sheet));
  }
  list.end();
  return { unread, ...counted, parts };
}

/** Refuses the whole call. */
function refused(sentences: readonly string[], json: true | undefined, terminal: Terminal): ExitCode {
  if (json) terminal.printJson({ error: sentences[0] });
  sentences.forEach(terminal.complain);
  return 2;
}

/** Judges the files in the order given. 2 where one was not read or the 核查单 not written, else 1 where one has an error. */
export async function check(typed: readonly string[], { json, before = [], ...how }: How, terminal: Terminal): Promise<ExitCode> {
  const wrongSheet = sheetRefusal(how.sheet);
  if (wrongSheet !== undefined) return refused([wrongSheet], json, terminal);
  const [files, earlier] = [await filesOf(typed, terminal), await filesOf(before, terminal)];
  const crew = crewFor([...files, ...earlier]);
  const named = await readAll(earlier, how, crew, terminal);
  if (unreadAmong(named).length > 0) return refused(unreadAmong(named), json, terminal);
  const all = await readAll(files, how, crew, terminal);
  const sheet = how.sheet === undefined ? undefined : { today: dayIn(new Date()), blankAsZero: how.blankAsZero === true };
  const { unread, wrong, parts } = await judgeAll(all, areRead(named), { json: json === true, sheet }, crew, terminal);
  if (json) unread.forEach(terminal.complain);
  else terminal.print(summary(all.length, wrong, unread.length));
  const unwritten = how.sheet === undefined || sheet === undefined ? undefined : await writeSheet(how.sheet, parts, sheet, terminal);
  if (unwritten !== undefined) terminal.complain(unwritten);
  return unread.length > 0 || unwritten !== undefined ? 2 : wrong > 0 ? 1 : 0;
}
