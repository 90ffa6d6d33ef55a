// What follows from the form's values, kept up to date as one types: totals, findings, progress.
//
// It holds no value of its own: every number is computed from the form, and components read small snapshots that
// change only when what they show changes, so that a key press paints only the cells it touches.
import type { Address, Edition } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { evaluate, type Readings } from "#lib/arithmetic/evaluate.ts";
import { canonicalNumber } from "#lib/arithmetic/number.ts";
import { instancesOf, judge, type Instance } from "#lib/arithmetic/relations.ts";
import type { Finding, Findings } from "#lib/checks/finding.ts";
import { progressOf, sectionOf, type Progress } from "#lib/checks/progress.ts";
import { runChecks } from "#lib/checks/run.ts";
import type { Report } from "#lib/report/report.ts";

/** How a cell is marked: unreadable or negative itself; an operand of the finding that was clicked; an input under one. */
export type CellMark = "" | "bad" | "strong" | "light" | "bad strong" | "bad light";

export type Live = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Recomputes after a change of the form. */
  readonly refresh: () => void;
  readonly report: () => Report;
  readonly progress: () => Progress;
  readonly findings: () => Findings;
  /** The total as shown, "" while all it sums is blank; a partial sum ends with `…`. */
  readonly total: (address: Address) => string;
  readonly mark: (address: Address) => CellMark;
  /** The findings of one section; the same array while none of them changed. */
  readonly findingsOf: (section: string) => readonly Finding[];
  /** 平, 差 2 or 未填完 for a relation in one line. */
  readonly balance: (instance: Instance) => string;
  /** Marks the places of a finding, or none. */
  readonly show: (finding: Finding | null) => void;
};

type State = { readonly report: Report; readonly readings: Readings; readonly checks: Findings; readonly progress: Progress; readonly bad: ReadonlySet<Address> };

function compute(edition: Edition, report: Report): State {
  const readings = evaluate(walk(edition), report);
  const checks = runChecks(edition, report, readings);
  const bad = new Set(checks.findings.filter(({ check }) => check.startsWith("value.")).flatMap(({ at }) => at));
  return { report, readings, checks, progress: progressOf(edition, report, checks.findings), bad };
}

function difference(instance: Instance, readings: Readings): string {
  const verdict = judge(instance, readings);
  if (verdict.state === "open") return "未填完";
  return verdict.state === "holds" ? "平" : `差 ${canonicalNumber(verdict.left.minus(verdict.right).abs())}`;
}

/** The live view of a form whose present report `read` gives. */
export function createLive(edition: Edition, read: () => Report): Live {
  const outline = walk(edition);
  const listeners = new Set<() => void>();
  let state = compute(edition, read());
  let shown: Finding | null = null;
  let bySection = new Map<string, readonly Finding[]>();
  const tell = () => listeners.forEach((listener) => listener());

  const sectionFindings = (section: string): readonly Finding[] =>
    state.checks.findings.filter(({ at }) => sectionOf(outline, at[0] ?? "")?.id === section);

  const keepUnchanged = () => {
    bySection = new Map(
      [...bySection].map(([section, before]) => {
        const now = sectionFindings(section);
        const same = now.length === before.length && now.every(({ message }, place) => message === before[place]?.message);
        return [section, same ? before : now];
      }),
    );
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: () => {
      state = compute(edition, read());
      if (shown !== null) shown = state.checks.findings.find(({ check, at }) => check === shown?.check && at[0] === shown.at[0]) ?? null;
      keepUnchanged();
      tell();
    },
    report: () => state.report,
    progress: () => state.progress,
    findings: () => state.checks,
    total: (address) => {
      const reading = state.readings.get(address);
      if (reading?.state === "known") return canonicalNumber(reading.value);
      return reading?.state === "partial" ? `${canonicalNumber(reading.value)}…` : "";
    },
    mark: (address) => {
      const bad = state.bad.has(address) ? "bad" : "";
      const place = shown?.at.indexOf(address) ?? -1;
      if (shown === null || place < 0) return bad;
      const strength = place < shown.operands ? "strong" : "light";
      return bad === "" ? strength : `bad ${strength}`;
    },
    findingsOf: (section) => {
      const kept = bySection.get(section) ?? sectionFindings(section);
      bySection.set(section, kept);
      return kept;
    },
    balance: (instance) => difference(instance, state.readings),
    show: (finding) => {
      shown = finding;
      tell();
    },
  };
}

/** The relations of a grid that are judged in each of its lines, for the strip of balances below it. */
export const balancesOf = (edition: Edition, grid: string): readonly Instance[] => instancesOf(edition).filter((instance) => instance.grid === grid);
