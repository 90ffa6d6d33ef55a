// What the form holds beside what is stored: the changes that would make the one the other. Pure.
import { blockChanges, changesBetween, entriesOf, keyOf, placedBlocks, type Write } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";

/** The changes that lead from the known values to the report; blocks keep their position where it is known. */
export function changesOf(report: Report, known: ReadonlyMap<string, Write>): readonly Write[] {
  const stored = [...known.values()];
  const placed = placedBlocks(stored);
  const texts = changesBetween(
    stored.filter(({ area }) => area !== "narrative"),
    entriesOf({ ...report, narrative: {} }),
  );
  const parts = new Set([...placed.keys(), ...Object.keys(report.narrative)]);
  return [...texts, ...[...parts].flatMap((part) => blockChanges(part, report.narrative[part] ?? [], placed.get(part) ?? []))];
}

/** As `changesOf`, by key, and without what waits for a person. */
export function openChanges(
  report: Report,
  known: ReadonlyMap<string, Write>,
  held: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Write> {
  return new Map(changesOf(report, known).flatMap((change) => (held.has(keyOf(change)) ? [] : [[keyOf(change), change]])));
}
