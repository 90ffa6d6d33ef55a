// THE DOOR for every file that holds a report, whoever made it: bytes in, a report out with what was not taken, or a sentence that says why not.
//
// Our own data and workbooks come back exactly, with no recognising; all else is read by the reader of its kind and laid over the editions. What is
// large is loaded where it is needed: most calls open data files.
import { openedKnown } from "../arithmetic/open.ts";
import type { Edition } from "../edition/edition.ts";
import { UnreadableSource, type SourceReading, type Where } from "../reading/reading.ts";
import { whatIs, type WhatIs } from "../reading/whatIs.ts";
import { whereWords } from "../reading/whereWords.ts";
import { refusalOf, textNotes } from "../reading/words.ts";
import type { HowToRecognise, Recognised } from "../recognise/recognised.ts";
import type { Report } from "../report/report.ts";
import { ownLine } from "../workbook/names.ts";
import { formatOf, readers } from "./readers.ts";

/** What of a source is not in its report, what to look at of what is, and where its totals are other than ours: whole sentences, or with a place before. */
export type Unsure = { readonly leftOut: readonly string[]; readonly notes: readonly string[]; readonly differing: readonly string[] };

/** A source opened. `isOwn`: it is a file of this program, and nothing had to be recognised. `edition`: the one that the report is under. */
export type OpenedSource = {
  readonly edition: Edition;
  readonly isOwn: boolean;
  readonly recognised: Recognised;
  readonly unsure: Unsure;
  /** What the reader saw, for who shows the source beside what was read of it; of a file of ours there is none. */
  readonly reading?: SourceReading;
};

const nothing = { headings: [], beside: [], unread: [], notRecognised: [], questions: [], findings: [] };

/** A report that came as data: each figure stands at its own address. */
function asData(edition: Edition, report: Report, notes: readonly string[]): Recognised {
  const where = Object.fromEntries(
    [...Object.keys(report.figures), ...Object.keys(report.stated)].map((address): [string, Where] => [address, { in: "data", address }]),
  );
  const printed = { ...report.figures, ...report.stated };
  return { format: "json", reader: "json 1", edition: edition.id, why: "数据文件写明了格式。", report, where, printed, ...nothing, notes };
}

async function ownData(found: Extract<WhatIs, { readonly text: string }>): Promise<OpenedSource> {
  const { readReportText } = await import("../report/read.ts");
  const read = readReportText(found.text);
  if ("problems" in read) throw new UnreadableSource(`不能作为报告读取：${read.problems.join("")}`);
  const recognised = asData(read.edition, read.report, textNotes(found, "source"));
  return { edition: read.edition, isOwn: true, recognised, unsure: { leftOut: [], notes: recognised.notes, differing: [] } };
}

/** Our own workbook, which carries addresses; why it is none where it is another's. */
async function ownWorkbook(bytes: Uint8Array): Promise<OpenedSource | { readonly problem: string }> {
  const [{ reportFromWorkbook }, { UnreadableFile }] = await Promise.all([import("../workbook/report.ts"), import("../workbook/open.ts")]);
  try {
    const { edition, report, ...unsure } = await reportFromWorkbook(bytes);
    const where: Where = { in: "sheet", sheet: "", cell: "" };
    const unread = unsure.leftOut.map((said) => ({ where, text: "", reason: said.replace(/。$/u, "") }));
    const notes = [...unsure.notes, ...unsure.differing];
    return {
      edition,
      isOwn: true,
      recognised: { ...asData(edition, report, notes), format: "xlsx", reader: "workbook 1", unread },
      unsure,
    };
  } catch (problem) {
    if (problem instanceof UnreadableFile) return { problem: problem.message };
    throw problem;
  }
}

const placed = (where: Where, text: string): string => {
  const words = whereWords(where);
  return words === "" ? text : `${text}（${words}）`;
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What was not taken and what to look at, in sentences. */
const unsureOf = ({ unread, notRecognised, questions, findings, notes }: Recognised): Unsure => ({
  leftOut: [
    ...unread.map(({ where, text, reason }) => `${placed(where, `“${short(text)}”`)}：${reason}。`),
    ...notRecognised.map(({ where, text }) => `${placed(where, `“${short(text)}”`)}：在报告里没有它的位置。`),
  ],
  notes: [
    ...notes.map((note) => `${note}。`),
    ...findings.map(({ message, where }) => placed(where, message)),
    ...questions.map(({ message }) => message),
  ],
  differing: [],
});

const copied = "这是本系统导出的工作簿另存成的，里面认格用的编号已经没有了";
const original = "请选用另存以前的 .xlsx；找不到的，在系统里重新导出工作簿，把数复制过去（只粘贴数值）";

/** Whether a workbook of ours was saved as a page, as text or by a program that drops the names of its cells. */
const isOwnCopy = ({ pieces }: SourceReading): boolean =>
  pieces.some((piece) =>
    piece.kind === "line" ? piece.text.includes(ownLine) : piece.block.cells.some(({ text }) => text.includes(ownLine)),
  );

/** What such a copy makes is read by its labels, and says so first; where nothing of it can be read, that is why. */
async function recognisedIn(reading: SourceReading, how: HowToRecognise): Promise<Recognised> {
  const { recognise } = await import("../recognise/recognise.ts");
  if (!isOwnCopy(reading)) return recognise(reading, how);
  const lost = (cause?: unknown) => new UnreadableSource(`${copied}，没有读出数。${original}。`, { cause });
  try {
    const recognised = recognise(reading, how);
    if (Object.keys(recognised.printed).length === 0) throw lost();
    const note = `${copied}，数是按行名、列名认出来的，单位和说明没有读。${original}`;
    return { ...recognised, notes: [note, ...recognised.notes] };
  } catch (problem) {
    throw problem instanceof UnreadableSource ? lost(problem) : problem;
  }
}

async function opened(reading: SourceReading, how: HowToRecognise): Promise<OpenedSource> {
  const recognised = await recognisedIn(reading, how);
  return { edition: openedKnown(recognised.report).edition, isOwn: false, recognised, unsure: unsureOf(recognised), reading };
}

/** Another's workbook. Where no reader takes it, what our own said of it is more than that there is none. */
async function workbook(bytes: Uint8Array, found: WhatIs, how: HowToRecognise): Promise<OpenedSource> {
  const own = await ownWorkbook(bytes);
  if (!("problem" in own)) return own;
  try {
    return await opened(await readers.xlsx(bytes, found), how);
  } catch (problem) {
    if (problem instanceof UnreadableSource)
      throw new UnreadableSource(own.problem === problem.message ? own.problem : `${own.problem}${problem.message}`);
    throw problem;
  }
}

/** An old workbook, or an OpenDocument one: ours still, where our own was saved so, for office programs keep the names of its cells. */
async function oldWorkbook(bytes: Uint8Array, found: WhatIs, how: HowToRecognise): Promise<OpenedSource> {
  const { oldAsXlsx } = await import("../reading/legacy/read.ts");
  const { xlsx, note, read } = await oldAsXlsx(bytes, found);
  const own = await ownWorkbook(xlsx);
  if ("problem" in own) return opened(await read(), how);
  const [recognised, unsure] = [own.recognised, own.unsure];
  return {
    ...own,
    recognised: { ...recognised, format: "xls", notes: [...recognised.notes, `${note}。`] },
    unsure: { ...unsure, notes: [...unsure.notes, `${note}。`] },
  };
}

/** Opens the bytes of any file as a report. Throws an UnreadableSource whose message is a whole sentence in Chinese. */
export async function openSource(bytes: Uint8Array, how: HowToRecognise = {}): Promise<OpenedSource> {
  const found = whatIs(bytes);
  const format = formatOf(found);
  if (format === undefined) throw new UnreadableSource(refusalOf(found, "source"));
  if (format === "json" && "text" in found) return ownData(found);
  if (format === "xls") return oldWorkbook(bytes, found, how);
  return format === "xlsx" ? workbook(bytes, found, how) : opened(await readers[format](bytes, found), how);
}
