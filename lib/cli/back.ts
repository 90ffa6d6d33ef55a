// `nianbao back REPORT FILE`: what a Word file that somebody edited says otherwise than the report that it was made of, each change with its place and who made
// it. Nothing is taken.
import type { Reviser } from "../reading/reading.ts";
import { UnreadableSource } from "../reading/reading.ts";
import type { Change, Deed } from "../redline/change.ts";
import { subjects } from "../redline/change.ts";
import { bytesOf, openReport } from "./open.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Json = { readonly json?: true | undefined };

const deeds: Readonly<Record<Deed, string>> = { changed: "改", added: "加", removed: "删", moved: "移动", regrouped: "分段" };

const byWords = (by: readonly Reviser[]): string =>
  by.length === 0 ? "没有留修订痕迹" : by.map(({ author, date }) => `${author === "" ? "没有署名" : author} ${date}`.trim()).join("、");

const shown = (text: string): string => (text === "" ? "（空）" : text.replaceAll("\n", "⏎"));

const lineOf = ({ deed, place, before, from, to, after, by, hint }: Change): string => {
  const words = deed === "moved" ? from : `${before}［－${shown(from)}－］｛＋${shown(to)}＋｝${after}`;
  return `  ${place}（${deeds[deed]}，${byWords(by)}）：${words}${hint === "" ? "" : `　${hint}`}`;
};

const changeJson = ({ id, subject, deed, place, from, to, before, after, by, tracked, taking, hint, where }: Change) => ({
  ...{ id, subject, deed, place, from, to, before, after, by, tracked, hint, where },
  at:
    taking === null
      ? null
      : "block" in taking
        ? { part: taking.part, block: taking.block }
        : "part" in taking
          ? { part: taking.part }
          : { address: taking.at },
});

/** Numbers first. */
const inOrder = (changes: readonly Change[]): readonly Change[] =>
  subjects.flatMap((subject) => changes.filter((one) => one.subject === subject));

/** 0 where nothing was changed, 1 where something was, 2 where a file was not read. */
export async function back(report: string, file: string, { json }: Json, terminal: Terminal): Promise<ExitCode> {
  const own = await openReport(report, terminal);
  const read = bytesOf(file, terminal);
  const problem = "error" in own ? own.error : "error" in read ? read.error : undefined;
  if (problem !== undefined || "error" in own || "error" in read) {
    if (json) terminal.printJson({ file, error: problem });
    terminal.complain(problem ?? "");
    return 2;
  }
  const [{ openReturned }, { redlineOf }, { boundTogether }] = await Promise.all([
    import("../redline/file.ts"),
    import("../redline/redline.ts"),
    import("../redline/together.ts"),
  ]);
  try {
    const { reading, looks, imprint, savedBy } = await openReturned(read.bytes);
    const { changes, remarks, notes, isOther, ...redline } = redlineOf(own, reading);
    const outside = [...redline.outside, ...looks];
    const all = inOrder(boundTogether(changes));
    if (json)
      terminal.printJson({
        file,
        imprint: imprint ?? null,
        savedBy,
        isOther,
        changes: all.map(changeJson),
        outside,
        comments: remarks,
        notes,
      });
    else
      terminal.print(
        [
          `${file}：改动 ${all.length} 处，正文以外 ${outside.length} 处，批注 ${remarks.length} 条。`,
          ...(isOther ? ["  它与这份报告很少有相同的行，可能不是从这份报告导出的。"] : []),
          ...all.map(lineOf),
          ...outside.map(({ what }) => `  正文以外：${what}`),
          ...remarks.map(({ text, by, near }) => `  批注（${byWords([by])}）：${shown(text)}${near === "" ? "" : `，在“${near}”`}`),
          ...notes.map((note) => `  ${note}`),
        ].join("\n"),
      );
    return all.length + outside.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    if (json) terminal.printJson({ file, error: error.message });
    terminal.complain(`文件 ${file} 没有读：${error.message}`);
    return 2;
  }
}
