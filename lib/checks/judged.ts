// What was checked, in words: each check with how many places it looked at and how many of them it could not judge. So
// that "nothing wrong" says what it rests on, and what is open is told in groups.
import type { Material } from "./check.ts";
import type { Unjudged } from "./finding.ts";
import { checksOf } from "./register.ts";

/** `places`: how many places it was asked of; `open`: how many of those could not be judged. */
export type Checked = { readonly name: string; readonly places: number; readonly open: number };

/** Every check of the edition over a report, given what it left open; those of one name as one. Those that had nothing to look at are left out. */
export function checkedIn(material: Material, unjudged: readonly Unjudged[]): readonly Checked[] {
  const places = new Map<string, number>();
  for (const check of checksOf(material.outline.edition)) places.set(check.name, (places.get(check.name) ?? 0) + check.places(material));
  return [...places]
    .filter(([, looked]) => looked > 0)
    .map(([name, looked]) => ({ name, places: looked, open: unjudged.filter((one) => one.name === name).length }));
}

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
