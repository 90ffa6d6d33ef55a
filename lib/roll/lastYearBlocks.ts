// What a part said in last year's report, as it was printed: own text, or the sentence that was chosen instead of it.
//
// Parts meet by equal address. Where last year's format was divided otherwise, a part without a namesake shows the texts
// of its section that have none either; what stood in sections that this format does not have is shown with the first
// part that must be written. So no text of last year is out of reach.
import type { Bound } from "../arithmetic/opened.ts";
import { blockAddress } from "../edition/address.ts";
import { sentence } from "../document/sentence.ts";
import type { Address, Edition } from "../edition/edition.ts";
import { walk, type ProsePlace } from "../edition/walk.ts";
import { blocksOf, choiceOf, type NarrativeBlock, type Report } from "../report/report.ts";

/** `section`: null where the text is that of the same part, else what the places are called that it was collected from. */
export type LastYearBlocks = { readonly blocks: readonly NarrativeBlock[]; readonly section: string | null };

function printedBlocks(report: Report, { address, part }: ProsePlace): readonly NarrativeBlock[] {
  const choice = choiceOf(report, address);
  const chosen = choice === "none" ? part.none : choice === "ready" && part.ready !== undefined ? sentence(part.ready, report) : undefined;
  return chosen === undefined ? blocksOf(report, address) : [{ id: choice ?? "", kind: "paragraph", text: chosen }];
}

/** The parts of last year's format that a part without a namesake stands beside. */
function counterparts(before: Edition, own: Edition, address: Address): readonly ProsePlace[] {
  const [old, now] = [walk(before).prose, walk(own).prose];
  const without = [...old.values()].filter((place) => !now.has(place.address));
  const hasSection = (id: string) => own.sections.some((section) => section.id === id);
  const first = [...now.values()].find((place) => place.part.required && !old.has(place.address));
  return without.filter(({ section: { id } }) => (hasSection(id) ? id === now.get(address)?.section.id : first?.address === address));
}

/** Last year's blocks beside the part at this address of `own`. */
export function lastYearBlocks({ edition, report }: Bound, own: Edition, address: Address): LastYearBlocks {
  const same = walk(edition).prose.get(address);
  if (same !== undefined) return { blocks: printedBlocks(report, same), section: null };
  const places = counterparts(edition, own, address);
  const blocks = places.flatMap((place) =>
    printedBlocks(report, place).map((block) => ({ ...block, id: blockAddress(place.address, block.id) })),
  );
  return { blocks, section: [...new Set(places.map(({ section }) => section.name))].join("、") };
}
