// Reports of years before as they are named where a person has to tell them apart: title, when it was saved last, how far it is.
// Computed on the server; the page carries the words alone.
import { opened } from "../arithmetic/open.ts";
import { bodyKey, titleOf, type Report } from "../report/report.ts";
import { noOrigin, type Head, type YearBefore, type YearsBefore } from "../report/yearBefore.ts";
import { summaryOf, type Summary } from "./summary.ts";

export type Stored = {
  readonly id: string;
  readonly practice: boolean;
  readonly changed: string;
  readonly origin: string | null;
  readonly report: Report;
};

/** What a list knows of a report. */
type Listed = Pick<Summary, "id" | "name" | "title" | "practice" | "changed" | "filled" | "asked">;

/** A report to choose; `same`: of the same name. */
export type Choice = { readonly id: string; readonly label: string; readonly same: boolean };

/** A year of which several reports could be meant; `choose`: the report at which one says which, null where that cannot be said. */
export type UnclearYear = { readonly year: number; readonly choose: string | null; readonly among: readonly string[] };

/** What the editor is told of the year before: how it is known, or why it is not; `unclear`: which years are left out. */
export type YearsTold = {
  readonly state: "line" | "name" | "several" | "nothing" | "gone" | "said";
  readonly label: string;
  readonly unclear: readonly UnclearYear[];
};

/** What can be chosen as the year before of a report, and what stands now; `none`: it was said that there is none. */
export type Choices = {
  readonly title: string;
  readonly year: number;
  readonly chosen: string | null;
  readonly none: boolean;
  readonly told: boolean;
  readonly choices: readonly Choice[];
};

const savedAt = (iso: string): string => new Date(iso).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hourCycle: "h23" });

const titled = ({ report }: Stored): string => {
  const edition = opened(report)?.edition;
  return edition === undefined ? report.body.name : titleOf(edition, report);
};

/** 《沂水县2021年…年度报告》（2022/1/20 10:05:12 保存，已填 120/150 处）. */
export const labelOf = (stored: Stored): string => labelFrom({ ...summaryOf(stored), title: titled(stored) });

const labelFrom = ({ title, practice, changed, filled, asked }: Listed): string =>
  `《${title}》${practice ? "（练习）" : ""}（${savedAt(changed)} 保存，已填 ${filled}/${asked} 处）`;

export const unclearOf = ({ unclear }: YearsBefore<Stored>): readonly UnclearYear[] =>
  unclear.map(({ year, choose, among }) => ({ year, choose: choose?.id ?? null, among: among.map(labelOf) }));

export function toldOf(found: YearBefore<Stored>, years: YearsBefore<Stored>): YearsTold {
  const unclear = unclearOf(years);
  if (found.state === "one") return { state: found.by, label: labelOf(found.one), unclear };
  return { state: found.state === "several" ? "several" : found.why, label: "", unclear };
}

const isNamed = (name: string, one: Listed): boolean => bodyKey(one.name) === bodyKey(name);

/** Reports to choose from, those of this name first. */
export const namedAmong = (listed: readonly Listed[], name: string): readonly Choice[] =>
  listed
    .map((one) => ({ id: one.id, label: labelFrom(one), same: isNamed(name, one) }))
    .sort((one, two) => Number(two.same) - Number(one.same) || (one.label < two.label ? -1 : 1));

/** The reports to choose from among those of the year before, those of the same name first; practice ones only beside another. */
export function choicesFor(own: Stored, ofYearBefore: readonly Listed[], found: YearBefore<Pick<Head, "id">>): Choices {
  const choices = namedAmong(
    ofYearBefore.filter((one) => one.id !== own.id && (own.practice || !one.practice)),
    own.report.body.name,
  );
  return {
    title: titled(own),
    year: own.report.year - 1,
    chosen: found.state === "one" ? found.one.id : null,
    none: own.origin === noOrigin,
    told: own.origin !== null,
    choices,
  };
}
