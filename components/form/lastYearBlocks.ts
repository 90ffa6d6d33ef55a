// What a part said in last year's report, as it was printed: own text, or the sentence that was chosen instead of it.
import { sentence } from "#lib/document/sentence.ts";
import type { Address } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import { blocksOf, choiceOf, type NarrativeBlock } from "#lib/report/report.ts";
import type { LastYear } from "./context.ts";

/** Its blocks at the same address; none where the format of last year had no such part, or nothing stood in it. */
export function lastYearBlocks({ edition, report }: Pick<LastYear, "edition" | "report">, address: Address): readonly NarrativeBlock[] {
  const part = walk(edition).prose.get(address)?.part;
  const choice = choiceOf(report, address);
  const chosen = choice === "none" ? part?.none : choice === "ready" && part?.ready !== undefined ? sentence(part.ready, report) : undefined;
  if (part === undefined) return [];
  return chosen === undefined ? blocksOf(report, address) : [{ id: choice ?? "", kind: "paragraph", text: chosen }];
}
