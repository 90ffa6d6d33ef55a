// What another window changed, made ready for the form: single texts as they are, narrative parts with the block put
// in, replaced or taken out at its place among the blocks that this window holds.
import { blockIn } from "#lib/edition/address.ts";
import { bareBlock, inPlace, positioned, readBlock, type PlacedBlock } from "#lib/report/blocks.ts";
import { placedBlocks, type Write } from "#lib/report/patch.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { NarrativeBlock, Report } from "#lib/report/report.ts";

export type Arrival = { readonly texts: readonly Write[]; readonly parts: ReadonlyMap<Address, readonly NarrativeBlock[]> };

/** Changes from elsewhere over the report that the form holds; `known` is what was stored before they came. */
export function merged(changes: readonly Write[], report: Report, known: ReadonlyMap<string, Write>): Arrival {
  const before = placedBlocks(known.values());
  const blocksOf = (part: Address): Map<string, PlacedBlock> =>
    new Map(positioned(report.narrative[part] ?? [], before.get(part) ?? []).map((block) => [block.id, block]));
  // Put in order once a part: a tab that was closed may have left thousands of paragraphs.
  const parts = new Map<Address, Map<string, PlacedBlock>>();
  for (const change of changes.filter(({ area }) => area === "narrative")) {
    const place = blockIn(change.address);
    if (place === undefined) continue;
    const blocks = parts.get(place.part) ?? blocksOf(place.part);
    const block = readBlock(place.id, change.value);
    if (block === undefined) blocks.delete(place.id);
    else blocks.set(place.id, block);
    parts.set(place.part, blocks);
  }
  return {
    texts: changes.filter(({ area }) => area !== "narrative"),
    parts: new Map([...parts].map(([part, blocks]) => [part, [...blocks.values()].sort(inPlace).map(bareBlock)])),
  };
}
