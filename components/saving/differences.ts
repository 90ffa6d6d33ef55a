// What the form holds beside what is stored: the changes that would make the one the other. Pure.
import { blockChanges, entriesOf, keyOf, placedBlocks, type Write } from "#lib/report/patch.ts";
import type { Report } from "#lib/report/report.ts";

type Known = ReadonlyMap<string, Write>;

/** Works out what follows from two objects that nobody alters, once as long as they stay the same: a key changes the report in one area. */
function lastOf<One, Two, Value>(from: (one: One, two: Two) => Value): (one: One, two: Two) => Value {
  let last: { readonly one: One; readonly two: Two; readonly value: Value } | undefined;
  return (one, two) => {
    if (last?.one !== one || last.two !== two) last = { one, two, value: from(one, two) };
    return last.value;
  };
}

/** The changes of all but running text. */
function textChanges(report: Report, known: Known): readonly Write[] {
  const now = new Map(entriesOf({ ...report, narrative: {} }).map((entry) => [keyOf(entry), entry]));
  const changed = [...now].flatMap(([key, entry]) => (entry.value === (known.get(key)?.value ?? "") ? [] : [entry]));
  const gone = [...known].flatMap(([key, { area, address, value }]) =>
    area === "narrative" || value === "" || now.has(key) ? [] : [{ area, address, value: "" }],
  );
  return [...changed, ...gone];
}

const blocksChanged = lastOf((narrative: Report["narrative"], known: Known): readonly Write[] => {
  const placed = placedBlocks(known.values());
  const parts = new Set([...placed.keys(), ...Object.keys(narrative)]);
  return [...parts].flatMap((part) => blockChanges(part, narrative[part] ?? [], placed.get(part) ?? []));
});

/** The changes that lead from the known values, by their keys, to the report; blocks keep their position where it is known. */
export const changesOf = lastOf((report: Report, known: Known): readonly Write[] => [
  ...textChanges(report, known),
  ...blocksChanged(report.narrative, known),
]);

/** As `changesOf`, by key, and without what waits for a person. */
export function openChanges(
  report: Report,
  known: ReadonlyMap<string, Write>,
  held: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, Write> {
  return new Map(changesOf(report, known).flatMap((change) => (held.has(keyOf(change)) ? [] : [[keyOf(change), change]])));
}
