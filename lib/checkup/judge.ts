// Files judged beside each other. Which report is that of the year before is known only where all of them are, so that this runs where the batch lies:
// in the page, or in the command line; what is costly and may be hostile, the reading, was done before.
import { openedIn } from "../arithmetic/opened.ts";
import { runChecks } from "../checks/run.ts";
import { switchedIn } from "../checks/switches.ts";
import { editionNamed } from "../report/named.ts";
import { walk } from "../edition/walk.ts";
import type { Texts } from "../report/report.ts";
import { zerosOf } from "../recognise/blank.ts";
import { isAsked } from "../recognise/recognised.ts";
import { filesBefore, type FileBefore, type FileHead } from "./before.ts";
import type { Alike } from "./alike.ts";
import type { CheckedFile, CheckedReport, ReadFile, RefusedFile, UnknownReport } from "./checked.ts";

/** `blankAsZero`: cells without a number count as 0. `today`: ISO, for what a day alone makes wrong. `settings`: what the installation asks otherwise (checks/switches.ts). */
export type HowToJudge = { readonly blankAsZero: boolean; readonly today: string; readonly settings?: Texts };

/** A file with the report that is judged of it. */
type Judgeable = Pick<CheckedReport, "edition" | "outline" | "report"> & FileHead & { readonly file: ReadFile };

type Read = ReadFile | RefusedFile;

/** What is much the same in reports of other units, by the file (alike.ts). */
export type AlikeByFile = ReadonlyMap<string, readonly Alike[]>;

const none: AlikeByFile = new Map();

function judgeable(file: ReadFile, { blankAsZero, settings = {} }: HowToJudge): Judgeable | UnknownReport {
  const { recognised } = file;
  const { report } = recognised;
  const declared = editionNamed(report);
  if (recognised.edition === null || declared === undefined) return { ...file, edition: null };
  const edition = switchedIn(declared, settings);
  const outline = walk(edition);
  const figures = blankAsZero ? { ...report.figures, ...zerosOf(outline, recognised) } : report.figures;
  const { body, year } = report;
  return { file, name: body.name, kind: body.kind, year, edition, outline, report: { ...report, figures } };
}

/** Whether it is known whose and of which year a report is: else it is the year before of none, and has none. */
const isNamed = ({ file: { recognised } }: Judgeable): boolean => !isAsked(recognised, "year") && !isAsked(recognised, "name");

function checked(
  { file, edition, outline, report }: Judgeable,
  { one, several, earlier }: FileBefore<Judgeable>,
  { same, alike }: Pick<CheckedReport, "same" | "alike">,
  today: string,
): CheckedReport {
  const previous = one && openedIn(one.edition, one.report).readings;
  const found = runChecks(openedIn(edition, report), previous, today, (one ?? earlier)?.report, file.recognised);
  const judgement = {
    ...found,
    before: one?.file.name ?? null,
    unclear: several.map((other) => other.file.name),
    earlier: earlier?.file.name ?? null,
  };
  return { ...file, edition, outline, report, judgement, same, alike };
}

/** The first file of each content. */
function firstsOf(files: readonly Read[]): ReadonlyMap<string, ReadFile> {
  const firsts = new Map<string, ReadFile>();
  for (const file of files) if ("sha256" in file && !firsts.has(file.sha256)) firsts.set(file.sha256, file);
  return firsts;
}

/** What was made of a file, and beside what. */
type Memory = {
  readonly how: string;
  readonly own: Judgeable | UnknownReport;
  made?: { readonly beside: string; readonly report: CheckedReport };
};

const isJudgeable = (own: Judgeable | UnknownReport): own is Judgeable => "outline" in own;

/**
 * Judges files in their order. The function that it gives keeps what it made of a file as long as that is the same object beside the same ones, so
 * that it can be asked again after each file that comes in.
 */
export function judging(): (files: readonly Read[], how: HowToJudge, alike?: AlikeByFile) => readonly CheckedFile[] {
  const known = new WeakMap<ReadFile, Memory>();
  const remembered = (file: ReadFile, asked: HowToJudge): Memory => {
    const how = JSON.stringify(asked);
    const kept = known.get(file);
    const memory = kept?.how === how ? kept : { how, own: judgeable(file, asked) };
    known.set(file, memory);
    return memory;
  };
  return (files, how, alike = none) => {
    const firsts = firstsOf(files);
    const among = [...firsts.values()].map((file) => remembered(file, how).own).filter(isJudgeable);
    const beforeOf = filesBefore(among.filter(isNamed), false);
    return files.map((file) => {
      if ("refusal" in file) return file;
      const memory = remembered(file, how);
      const { own } = memory;
      if (!isJudgeable(own)) return own;
      const found: FileBefore<Judgeable> = isNamed(own) ? beforeOf(own) : { several: [] };
      const first = firsts.get(file.sha256)?.name ?? null;
      const more = { same: firsts.get(file.sha256) === file ? null : first, alike: alike.get(file.name) ?? [] };
      const beside = JSON.stringify([
        found.one?.file.name,
        found.earlier?.file.name,
        found.several.map((one) => one.file.name),
        first,
        more.alike,
      ]);
      if (memory.made?.beside === beside) return memory.made.report;
      const report = checked(own, found, more, how.today);
      memory.made = { beside, report };
      return report;
    });
  };
}

/** Files judged once. */
export const judged = (files: readonly Read[], how: HowToJudge): readonly CheckedFile[] => judging()(files, how);
