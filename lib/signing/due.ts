// By which day a report is to be public, and what is said when that day is near or over and nobody has noted that it is.
//
// The day is the edition's (its document says so), or an earlier one that the place itself wants, from the settings. The check of the date of the
// signature (lib/checks/date.ts) goes by the document alone.
import type { Subject } from "../arithmetic/applicable.ts";
import { dueOf } from "../checks/date.ts";
import { kinds, levelInShort } from "../edition/body.ts";
import type { Due, Edition } from "../edition/edition.ts";
import { dayWords, printedDate } from "../report/date.ts";
import { dueKey } from "../report/publication.ts";
import type { Texts } from "../report/report.ts";

/** Days before the last one from which on it is said. */
const ahead = 21;
/** Days after it until which it is said. */
const behind = 90;

const day = 86_400_000;

const keyOf = ({ when }: Due): string => dueKey([...(when.kind ?? []), ...(when.level ?? [])]);

/** Where the installation may set an earlier day: of each kind of bodies that an edition has a day for, with its key, its words and the day of the document. */
export type LocalDue = { readonly key: string; readonly name: string; readonly by: string; readonly document: string };

export const localDues = ({ due = [] }: Pick<Edition, "due">): readonly LocalDue[] =>
  due.map((one) => ({
    key: keyOf(one),
    name: [...(one.when.level ?? []).map(levelInShort), ...(one.when.kind ?? []).map((kind) => kinds[kind])].join("、"),
    by: one.by,
    document: one.basis.document,
  }));

const isDay = (by: string): boolean => /^\d{2}-\d{2}$/.test(by) && !Number.isNaN(Date.parse(`2024-${by}T00:00:00Z`));

/** What is wrong with a day of an installation, in a sentence; "" where it may stand. */
export function localProblem({ name, by }: LocalDue, text: string): string {
  const asked = text.trim();
  if (asked === "") return "";
  if (!isDay(asked)) return `${name}的本地期限要写成“01-20”这样的月-日。`;
  return asked <= by ? "" : `${name}的本地期限不能晚于文件规定的${dayWords(by)}。`;
}

/** What is wrong with the days of an installation among its settings, in a sentence; "" where nothing is. */
export const dueProblem = (editions: readonly Pick<Edition, "due">[], settings: Texts): string =>
  editions
    .flatMap(localDues)
    .map((due) => localProblem(due, settings[due.key] ?? ""))
    .find((problem) => problem !== "") ?? "";

/** The last day (ISO) on which a report of this year and body is in time; undefined where no document says, or the kind of its body is not chosen. `own`: the place's own day. */
export function lastDayOf(
  edition: Edition,
  report: Subject,
  settings: Texts,
): { readonly day: string; readonly own: boolean; readonly document: string } | undefined {
  const due = dueOf(edition, report);
  if (due === undefined || due === "unknown") return undefined;
  const local = settings[keyOf(due)]?.trim() ?? "";
  const own = isDay(local) && local < due.by;
  return { day: `${report.year + 1}-${own ? local : due.by}`, own, document: due.basis.document };
}

export type Reminder = { readonly late: boolean; readonly day: string; readonly words: string };

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);

/** Whether a report must be public at all, and is not: one for practice never is. */
export type Owed = { readonly practice: boolean; readonly isPosted: boolean };

/** What is said of a report on a day (`today`, ISO); null where it is public or for practice, or the last day is not near, or long over. */
export const reminderFor = (
  { practice, isPosted }: Owed,
  edition: Edition,
  report: Subject,
  settings: Texts,
  today: string,
): Reminder | null => (practice || isPosted ? null : (reminderOf(edition, report, settings, today) ?? null));

/** What is said of a report that nobody has noted as public, on a day (`today`, ISO); undefined where the last day is not near, or long over. */
export function reminderOf(edition: Edition, report: Subject, settings: Texts, today: string): Reminder | undefined {
  const last = lastDayOf(edition, report, settings);
  if (last === undefined) return undefined;
  const left = daysBetween(today, last.day);
  if (Number.isNaN(left) || left > ahead || left < -behind) return undefined;
  const until = `${last.own ? "本地要求" : ""}${printedDate(last.day)}前公布`;
  if (left < 0) return { late: true, day: last.day, words: `应当${until}，已过 ${-left} 天，还没有登记发布` };
  return { late: false, day: last.day, words: `应当${until}，${left === 0 ? "今天是最后一天" : `还有 ${left} 天`}，还没有登记发布` };
}
