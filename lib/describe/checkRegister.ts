// All checks that there are, of all formats, for the page 检查项目: each once, with what it may be switched to. From the register, so that none is missing.
import { basisOf, type Check } from "../checks/check.ts";
import type { CheckKind } from "../checks/kind.ts";
import { allChecksOf } from "../checks/register.ts";
import { allowedFor, needsReason, settingOf, type Change, type Setting, type Switches } from "../checks/switches.ts";
import type { Basis, Edition, Severity } from "../edition/edition.ts";

/** Checks of one name, which are switched together. `editions`: the ids of the formats that have it; `basis`: null where it is that of the table or field in question. */
export type CheckEntry = {
  readonly ids: readonly string[];
  readonly name: string;
  readonly kind: CheckKind;
  readonly looksAt: string;
  readonly severity: Severity;
  readonly basis: readonly Basis[] | null;
  readonly editions: readonly string[];
  readonly allowed: readonly Setting[];
  /** Whether a change asks for a reason. */
  readonly reason: boolean;
};

/** An entry with what the installation asks of it now, and how that came. */
export type SwitchedEntry = CheckEntry & { readonly setting: Setting; readonly record: readonly Change[] };

type Gathered = { readonly check: Check; readonly ids: Set<string>; readonly editions: Set<string>; readonly basis: Map<string, Basis> };

function gather(editions: readonly Edition[]): readonly Gathered[] {
  const byId = new Map<string, Gathered>();
  const byName = new Map<string, Gathered>();
  for (const { id: edition, check } of editions.flatMap((one) => allChecksOf(one).map((check) => ({ id: one.id, check })))) {
    const found = byId.get(check.id) ?? byName.get(check.name) ?? { check, ids: new Set(), editions: new Set(), basis: new Map() };
    byId.set(check.id, found);
    byName.set(check.name, found);
    found.ids.add(check.id);
    found.editions.add(edition);
    for (const one of basisOf(check) ?? []) found.basis.set(JSON.stringify(one), one);
  }
  return [...new Set(byId.values())];
}

/** In the order of the register, those of the first format first; a check that several formats word differently is called as in the first. */
export const checkRegister = (editions: readonly Edition[]): readonly CheckEntry[] =>
  gather(editions).map(({ check, ids, editions: of, basis }) => ({
    ids: [...ids],
    name: check.name,
    kind: check.kind,
    looksAt: check.looksAt,
    severity: check.severity,
    basis: basisOf(check) === null ? null : [...basis.values()],
    editions: [...of],
    allowed: allowedFor(check),
    reason: needsReason(check, "off"),
  }));

/** The same with what stands in the settings. */
export const switchedRegister = (editions: readonly Edition[], switches: Switches): readonly SwitchedEntry[] =>
  checkRegister(editions).map((entry) => {
    const [id = ""] = entry.ids;
    return { ...entry, setting: settingOf(switches, id), record: switches.get(id) ?? [] };
  });
