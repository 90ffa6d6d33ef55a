// What the form holds beside what is stored: the changes that would make the one the other. Pure.
import { blockChanges, changesBetween, entriesOf, keyOf, placedBlocks, type Write } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";

type Known = ReadonlyMap<string, Write>;

function changesNow(report: Report, known: Known): readonly Write[] {
  const stored = [...known.values()];
  const placed = placedBlocks(stored);
  const texts = changesBetween(
    stored.filter(({ area }) => area !== "narrative"),
    entriesOf({ ...report, narrative: {} }),
  );
  const parts = new Set([...placed.keys(), ...Object.keys(report.narrative)]);
  return [...texts, ...[...parts].flatMap((part) => blockChanges(part, report.narrative[part] ?? [], placed.get(part) ?? []))];
}

/** What was asked last: what is kept on this PC is sent a moment later, and mostly nothing was typed in between. */
let last: { readonly report: Report; readonly known: Known; readonly changes: readonly Write[] } | undefined;

/** The changes that lead from the known values, which nobody alters any more, to the report; blocks keep their position where it is known. */
export function changesOf(report: Report, known: Known): readonly Write[] {
  if (last?.report !== report || last.known !== known) last = { report, known, changes: changesNow(report, known) };
  return last.changes;
}

/** As `changesOf`, by key, and without what waits for a person. */
export function openChanges(
  report: Report,
  known: ReadonlyMap<string, Write>,
  held: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Write> {
  return new Map(changesOf(report, known).flatMap((change) => (held.has(keyOf(change)) ? [] : [[keyOf(change), change]])));
}
