// A report judged: what is wrong and what could not be judged, by every check of the register.
import type { Readings } from "../arithmetic/evaluate.ts";
import type { Address, Basis } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { PrintedBesides } from "../report/printedHeading.ts";
import type { Report } from "../report/report.ts";
import { basisOf, materialOf, type Check, type Found, type Judgeable, type Material } from "./check.ts";
import { ownAdvice, type Finding, type Findings, type Unjudged } from "./finding.ts";
import { checksOf } from "./register.ts";

/** What the table, the field or the text at a place rests on. */
function basisAt({ cells, fields, prose }: Outline, at: Address = ""): readonly Basis[] {
  const wants = prose.get(at)?.part.mustSay;
  return cells.get(at)?.grid.basis ?? fields.get(at)?.part.basis ?? (wants === undefined ? ownAdvice : [wants]);
}

/** Words as a part of a key: eight signs that no path of the form takes apart. */
function shortOf(words: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}

const findingOf = (check: Check, outline: Outline, { operands = 1, expected = null, actual = null, ...found }: Found): Finding => ({
  check: check.id,
  kind: check.kind,
  severity: check.severity,
  message: found.message ?? found.brief,
  brief: found.brief,
  at: found.at,
  operands,
  expected,
  actual,
  values: found.values,
  basis: basisOf(check) ?? basisAt(outline, found.at[0]),
  ...(found.text === undefined ? {} : { text: found.text }),
  ...(found.corrections === undefined || found.corrections.length === 0 ? {} : { corrections: found.corrections }),
  ...(found.which === undefined ? {} : { which: shortOf(found.which) }),
});

/** What these checks say of a report. */
export function judgedBy(checks: readonly Check[], material: Material): Findings {
  const findings: Finding[] = [];
  const unjudged: Unjudged[] = [];
  for (const check of checks)
    for (const one of check.run(material))
      if ("reason" in one) unjudged.push({ check: check.id, name: check.name, at: one.at, reason: one.reason });
      else findings.push(findingOf(check, material.outline, one));
  return { findings, unjudged };
}

/**
 * All checks of an edition over a report, beside the numbers of the year before where they are known. `today` (ISO) is for what a day
 * alone makes wrong: nobody needs it to know whether a report is complete. `before`: the report of the year before, for what its text says; `printed`: what the source that it was read from has besides. Pure; check by check in
 * the order of the register, and within each in that of the paper.
 */
export const runChecks = (own: Judgeable, previous?: Readings, today?: string, before?: Report, printed?: PrintedBesides): Findings =>
  judgedBy(checksOf(own.edition), materialOf(own, previous, today, before, printed));
