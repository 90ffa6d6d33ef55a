// What is done with one file, of however many: plain values in, plain values out, since they travel between threads (crew.ts).
import type { How as ConvertHow } from "./convert.ts";
import { openReport, type OpenedFile } from "./open.ts";
import { isWrong, judge, judgedJson, judgedLines, type Beside } from "./judged.ts";
import { unitTextOf, type UnitText } from "../checkup/alike.ts";
import { walk } from "../edition/walk.ts";
import type { OfSheet, SheetPart } from "../checkup/sheet.ts";
import { pack, unpack, type Packed } from "./kept.ts";
import { recogniseHow, type SourceHow } from "./source.ts";
import { terminalIn } from "./terminal.ts";
import type { TextOnly } from "./textOnly.ts";

/** A file to be read. `folder`: where the user stands. */
export type Wanted = { readonly file: string; readonly folder: string; readonly how: SourceHow };

/** `places`: where each figure stands is asked for, too. `text`: so are its paragraphs, to be held against those of others. */
export type ToRead = Wanted & { readonly places: boolean; readonly text: boolean };

/** A report that was read: whose and of which year, and what is kept of it. */
export type ReadFile = {
  readonly name: string;
  readonly kind: string;
  readonly year: number;
  readonly packed: Packed;
  readonly text: UnitText | undefined;
};

/** `said`: sentences for stderr. `unjudged`: a report whose tables are in no known format, for its text. */
export type Said<Result> = { readonly said: readonly string[] } & (Result | { readonly error: string; readonly unjudged?: ReadFile });

/** One report to be judged, beside that of the year before where there is one. */
export type ToJudge = Beside & {
  readonly file: string;
  readonly own: Packed;
  readonly beforehand: Packed | undefined;
  /** Where there is none, one of a year before that. */
  readonly longAgo: Packed | undefined;
  readonly json: boolean;
  /** A 核查单 is asked for. */
  readonly sheet: OfSheet | undefined;
};

/** The text of a report to be judged beside that of an earlier one. */
export type ToJudgeText = { readonly file: string; readonly own: Packed; readonly beforehand: Packed | undefined };

/** What is printed of a file, and its part of the 核查单. */
export type Shown = { readonly text: string; readonly wrong: boolean; readonly part?: SheetPart | undefined };

export type ToConvert = Omit<Wanted, "how"> & { readonly output: string; readonly how: ConvertHow };

export type ToList = Wanted & { readonly json: boolean; readonly several: boolean };

/** A source whose tables are in no known format cannot be judged. */
function judgeable(file: string, opened: OpenedFile): OpenedFile {
  if ("error" in opened || opened.source.recognised.edition !== null) return opened;
  const { findings, why } = opened.source.recognised;
  return { error: `文件 ${file} 没有核对：${findings.map(({ message }) => message).join("") || why}` };
}

/** A terminal that keeps what is said. */
function keeping(folder: string) {
  const said: string[] = [];
  return {
    said,
    terminal: {
      ...terminalIn(
        folder,
        () => undefined,
        () => undefined,
      ),
      complain: (sentence: string) => void said.push(sentence),
    },
  };
}

/** Reads a file for `check`. */
async function readFileFor({ file, folder, how, places, text }: ToRead): Promise<Said<ReadFile>> {
  const { said, terminal } = keeping(folder);
  const source = await openReport(file, terminal, recogniseHow(how));
  const opened = judgeable(file, source);
  if (!("error" in opened)) return { said, ...readOf(opened, file, places, text) };
  return { said, error: opened.error, ...("error" in source ? {} : { unjudged: readOf(source, file, false, false) }) };
}

type Opened = Exclude<OpenedFile, { readonly error: string }>;

function readOf(opened: Opened, file: string, places: boolean, text: boolean): ReadFile {
  const { edition, report, source } = opened;
  const { body, year } = report;
  return {
    name: body.name,
    kind: body.kind,
    year,
    packed: pack(opened, places),
    text: text ? unitTextOf({ name: file, recognised: source.recognised, report, outline: walk(edition) }) : undefined,
  };
}

/** Judges the text of what was read. */
async function judgeTextRead({ own, beforehand }: ToJudgeText): Promise<TextOnly> {
  return (await import("./textOnly.ts")).textOnly(unpack(own), beforehand && unpack(beforehand));
}

/** Judges what was read. */
async function judgeRead({ file, own, beforehand, longAgo, json, sheet, ...beside }: ToJudge): Promise<Shown> {
  const read = unpack(own);
  const judged = judge(file, read, beforehand && unpack(beforehand), beside, longAgo && unpack(longAgo));
  const text = json ? JSON.stringify(judgedJson(judged), null, 2) : judgedLines(judged).join("\n");
  const part = sheet && (await import("./sheet.ts")).partOf(judged, read.edition, sheet);
  return { text, wrong: isWrong(judged), part };
}

/** Lists the figures of a file; with its name where it is one of several. */
async function listFigures({ json, several, ...wanted }: ToList): Promise<Said<Pick<Shown, "text">>> {
  const { said, terminal } = keeping(wanted.folder);
  const { figuresJson, figuresText } = await import("./listing.ts");
  const opened = await openReport(wanted.file, terminal, recogniseHow(wanted.how));
  if ("error" in opened) return { said, error: opened.error };
  const named = several ? { file: wanted.file } : {};
  const text = json
    ? JSON.stringify({ ...named, ...figuresJson(opened) }, null, 2)
    : `${several ? `${wanted.file}  ` : ""}${figuresText(opened)}`;
  return { said, text };
}

/** Writes a file as another one. `isWhole`: all of it was read. */
async function convertFile({ file, folder, output, how }: ToConvert): Promise<Said<{ readonly isWhole: boolean }>> {
  const { said, terminal } = keeping(folder);
  const { convertOne } = await import("./convert.ts");
  let isWritten = false;
  const code = await convertOne(file, output, how, { ...terminal, print: () => (isWritten = true) });
  if (!isWritten) return { said: said.slice(0, -1), error: said.at(-1) ?? "" };
  return { said: said.map((sentence) => `${file}：${sentence}`), isWhole: code === 0 };
}

type Kinds = {
  readonly read: { readonly asked: ToRead; readonly done: Said<ReadFile> };
  readonly judge: { readonly asked: ToJudge; readonly done: Shown };
  readonly judgeText: { readonly asked: ToJudgeText; readonly done: TextOnly };
  readonly convert: { readonly asked: ToConvert; readonly done: Said<{ readonly isWhole: boolean }> };
  readonly figures: { readonly asked: ToList; readonly done: Said<Pick<Shown, "text">> };
};

export type Kind = keyof Kinds;
export type Asked<One extends Kind> = Kinds[One]["asked"];
export type Done<One extends Kind> = Kinds[One]["done"];
export type Task = { [One in Kind]: { readonly kind: One; readonly asked: Asked<One> } }[Kind];

/** Everything that can be asked for. */
export const tasks: { readonly [One in Kind]: (asked: Asked<One>) => Promise<Done<One>> } = {
  read: readFileFor,
  judge: judgeRead,
  judgeText: judgeTextRead,
  convert: convertFile,
  figures: listFigures,
};
