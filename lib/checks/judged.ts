// What was checked, in words: each check with how many places it looked at and how many of them it could not judge. So
// that "nothing wrong" says what it rests on, and what is open is told in groups.
import type { Edition } from "../edition/edition.ts";
import type { Material } from "./check.ts";
import type { Unjudged } from "./finding.ts";
import { checkKinds, type CheckKind } from "./kind.ts";
import { allChecksOf, checksOf } from "./register.ts";

/** `places`: how many places it was asked of; `open`: how many of those could not be judged. */
export type Checked = { readonly name: string; readonly kind: CheckKind; readonly places: number; readonly open: number };

/** Every check of the edition over a report, given what it left open; those of one name as one. Those that had nothing to look at are left out. */
export function checkedIn(material: Material, unjudged: readonly Unjudged[]): readonly Checked[] {
  const looked = new Map<string, { readonly kind: CheckKind; readonly places: number }>();
  for (const check of checksOf(material.outline.edition)) {
    const { name, kind } = check;
    looked.set(name, { kind, places: (looked.get(name)?.places ?? 0) + check.places(material) });
  }
  return [...looked]
    .filter(([, { places }]) => places > 0)
    .map(([name, { kind, places }]) => ({ name, kind, places, open: unjudged.filter((one) => one.name === name).length }));
}

/** The checks that the installation has switched off in this edition, by their names: neither passed nor open, nobody asked. */
export const offIn = (edition: Edition): readonly string[] => [
  ...new Set(allChecksOf(edition).flatMap(({ id, name }) => (edition.switched?.[id] === "off" ? [name] : []))),
];

/** What was judged, kind by kind (单个的数 144 处), and what was not, by the reason (没有上一年的报告可以对照 8 处). What had nothing to look at is in neither. */
export type Account = { readonly judged: readonly string[]; readonly open: readonly string[] };

/** What checks of one name left open. */
export type OpenCheck = { readonly name: string; readonly places: readonly Unjudged[] };
export type OpenReason = { readonly reason: string; readonly count: number; readonly checks: readonly OpenCheck[] };

/** What could not be judged, by the reason and then by the check. */
export function byReason(unjudged: readonly Unjudged[]): readonly OpenReason[] {
  const reasons = [...new Set(unjudged.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const own = unjudged.filter((one) => one.reason === reason);
    const names = [...new Set(own.map(({ name }) => name))];
    return { reason, count: own.length, checks: names.map((name) => ({ name, places: own.filter((one) => one.name === name) })) };
  });
}

const verdict = "，未能判断";
const withoutVerdict = (reason: string): string => (reason.endsWith(verdict) ? reason.slice(0, -verdict.length) : reason);

const kindsInOrder = Object.keys(checkKinds).filter((kind): kind is CheckKind => Object.hasOwn(checkKinds, kind));

/** The account of what was checked, and of what that left open. */
export const accountOf = (checked: readonly Checked[], unjudged: readonly Unjudged[]): Account => ({
  judged: kindsInOrder.flatMap((kind) => {
    const judged = checked.filter((one) => one.kind === kind).reduce((sum, { places, open }) => sum + Math.max(0, places - open), 0);
    return judged === 0 ? [] : [`${checkKinds[kind].name} ${judged} 处`];
  }),
  open: byReason(unjudged).map(({ reason, count }) => `${withoutVerdict(reason)} ${count} 处`),
});
