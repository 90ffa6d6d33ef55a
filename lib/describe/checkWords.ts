// The checks of a format besides its relations, in words: what each holds, what it looks at, how grave it is and on what it rests.
// They come from the register, so that none is missing here (relations have words of their own: relationWords.ts).
import { basisOf, type Check } from "../checks/check.ts";
import { checksOf } from "../checks/register.ts";
import type { Basis, Edition, Severity } from "../edition/edition.ts";

/** Checks of one name are told as one. `basis`: null where it is that of the table or the field in question. */
export type CheckWords = {
  readonly ids: readonly string[];
  readonly name: string;
  readonly looksAt: string;
  readonly severity: Severity;
  readonly basis: readonly Basis[] | null;
};

function together(checks: readonly [Check, ...Check[]]): CheckWords {
  const [{ name, looksAt, severity }] = checks;
  const all = checks.map(basisOf);
  const distinct = new Map(all.flatMap((basis) => basis ?? []).map((one) => [JSON.stringify(one), one]));
  return { ids: checks.map(({ id }) => id), name, looksAt, severity, basis: all.includes(null) ? null : [...distinct.values()] };
}

/** In the order of the register. */
export function checkWords(edition: Edition): readonly CheckWords[] {
  const byName = new Map<string, [Check, ...Check[]]>();
  for (const check of checksOf(edition)) {
    if (check.kind === "relation") continue;
    const same = byName.get(check.name);
    if (same === undefined) byName.set(check.name, [check]);
    else same.push(check);
  }
  return [...byName.values()].map(together);
}
