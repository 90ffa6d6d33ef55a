// The reports of a backup as 恢复 lists them: those that are not here first, then those that are others here, then those that are the same.
import { isNotHere, standings, type ListedReport, type Standing, type Told } from "#lib/overview/backedUp.ts";
import { momentIn } from "#lib/report/date.ts";

/** How the two stand to each other, as the list says it. */
export const standingNames: { readonly [Key in Standing]: string } = {
  missing: "本机没有",
  binned: "本机已删除",
  damaged: "本机的已损坏",
  newer: "备份的较新",
  older: "本机的较新",
  different: "不同，修改时间一样",
  same: "相同",
};

/** `choosable`: there is something to take. */
export type RestoreGroup = {
  readonly name: string;
  readonly choosable: boolean;
  readonly reports: readonly ListedReport[];
};

const byStanding = (one: ListedReport, two: ListedReport): number =>
  standings.indexOf(one.standing) - standings.indexOf(two.standing) || two.year - one.year || one.title.localeCompare(two.title, "zh-CN");

/** The groups that are not empty. */
export function restoreGroups(reports: readonly ListedReport[]): readonly RestoreGroup[] {
  const sorted = [...reports].sort(byStanding);
  const groups = [
    { name: "本机没有的", choosable: true, reports: sorted.filter(({ standing }) => isNotHere(standing)) },
    { name: "与本机不同的", choosable: true, reports: sorted.filter(({ standing }) => !isNotHere(standing) && standing !== "same") },
    { name: "与本机相同的", choosable: false, reports: sorted.filter(({ standing }) => standing === "same") },
  ];
  return groups.filter((group) => group.reports.length > 0);
}

/** What is chosen before anybody chooses: what is not here. Nothing that is here is replaced unasked. */
export const chosenFirst = (reports: readonly ListedReport[]): ReadonlySet<string> =>
  new Set(reports.filter(({ standing }) => isNotHere(standing)).map(({ id }) => id));

/** How many of the chosen ones replace a report that is here. */
export const replacing = (reports: readonly ListedReport[], chosen: ReadonlySet<string>): number =>
  reports.filter(({ id, standing }) => chosen.has(id) && !isNotHere(standing)).length;

/** 2026/1/20 10:05，已填 120/150 处; only the time of a format that this version does not know. */
export const toldWords = ({ changed, filled, asked }: Told): string =>
  `${timeOf(changed)}${asked === 0 ? "" : `，已填 ${filled}/${asked} 处`}`;

const timeOf = (iso: string): string => momentIn(new Date(iso), { year: true });
