// What was checked, in words: each check with how many places it looked at and how many of them it could not judge. So
// that "nothing wrong" says what it rests on, and what is open is told in groups.
import { showsNothing } from "../characters/unseen.ts";
import type { Edition, Relation } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import { instancesFor, undecidedFor, type Subject } from "../arithmetic/applicable.ts";
import { instancesOf } from "../arithmetic/relations.ts";
import { blocksOf, type Report, type Texts } from "../report/report.ts";
import type { Unjudged } from "./finding.ts";

const between: { readonly [Op in Relation["op"]]: (left: string, right: string) => string } = {
  equal: (left, right) => `${left}＝${right}`,
  atMost: (left, right) => `${left}不大于${right}`,
  atLeast: (left, right) => `${left}不小于${right}`,
  noneWithout: (left, right) => `${right}为 0 时，${left}也为 0`,
};

const relationName = ({ op, left, right }: Relation): string => between[op](left.name, right.name);

const statedName = "纸上印的总计与各项相加一致";

/** What a check holds a report to, in words: 第一项＋第二项＝第三项＋第四项. */
export function checkName(edition: Edition, check: string): string {
  const instance = instancesOf(edition).find(({ relation }) => relation.id === check);
  return instance === undefined ? statedName : relationName(instance.relation);
}

/** `places`: how many places it was asked of; `open`: how many of those could not be judged. */
export type Checked = { readonly name: string; readonly places: number; readonly open: number };

const filledIn = (texts: Texts): number => Object.values(texts).filter((text) => !showsNothing(text)).length;

function numbersIn({ fields }: Outline, report: Report): number {
  const measured = [...fields.values()].filter(
    ({ address, field }) => field.measure !== undefined && !showsNothing(report.fields[address] ?? ""),
  );
  return filledIn(report.figures) + filledIn(report.stated) + measured.length;
}

/** Parts of text and fields in which something was written. */
const textsIn = ({ prose }: Outline, report: Report): number =>
  [...prose.keys()].filter((part) => blocksOf(report, part).length > 0).length + filledIn(report.fields);

/**
 * The relations that an edition asks of a report, or may ask, by what they hold it to; what only follows from others is not
 * counted.
 */
function relationsIn(edition: Edition, subject: Subject): readonly { readonly name: string; readonly places: number }[] {
  const asked = [...instancesFor(edition, subject), ...undecidedFor(edition, subject)];
  const names = asked.flatMap(({ relation, follows }) => (follows ? [] : [relationName(relation)]));
  return [...new Set(names)].map((name) => ({ name, places: names.filter((one) => one === name).length }));
}

/** Every check of the edition over a report, given what it left open. Those that had nothing to look at are left out. */
export function checkedIn(outline: Outline, report: Report, unjudged: readonly Unjudged[]): readonly Checked[] {
  const { edition } = outline;
  const all = [
    { name: "填的数都能识别，没有不该有的负数", places: numbersIn(outline, report) },
    ...relationsIn(edition, report),
    { name: statedName, places: filledIn(report.stated) },
    { name: "文字里没有自造的字和不成字的符号", places: textsIn(outline, report) },
    { name: "落款日期是日历上有的一天", places: report.date.trim() === "" ? 0 : 1 },
  ];
  const open = unjudged.map(({ check }) => checkName(edition, check));
  return all.filter(({ places }) => places > 0).map((one) => ({ ...one, open: open.filter((name) => name === one.name).length }));
}

/** What checks of one name left open. */
export type OpenCheck = { readonly name: string; readonly places: readonly Unjudged[] };
export type OpenReason = { readonly reason: string; readonly count: number; readonly checks: readonly OpenCheck[] };

/** What could not be judged, by the reason and then by the check. */
export function byReason(edition: Edition, unjudged: readonly Unjudged[]): readonly OpenReason[] {
  const reasons = [...new Set(unjudged.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const own = unjudged.filter((one) => one.reason === reason);
    const names = [...new Set(own.map(({ check }) => checkName(edition, check)))];
    const checks = names.map((name) => ({ name, places: own.filter(({ check }) => checkName(edition, check) === name) }));
    return { reason, count: own.length, checks };
  });
}
