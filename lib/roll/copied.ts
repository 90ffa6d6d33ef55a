// Which paragraphs still say what last year's report says: copied and not yet changed. Nothing is stored for it: a
// paragraph stops being copied as soon as one character differs.
import { blockAddress } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";

/** Shorter ones are alike by chance. */
const shortest = 12;

/** What paragraphs of a report say, those aside that are too short to tell. */
export const sayingsOf = ({ narrative }: Pick<Report, "narrative">): ReadonlySet<string> =>
  new Set(
    Object.values(narrative)
      .flatMap((blocks) => blocks.map(({ text }) => text.trim()))
      .filter((text) => text.length >= shortest),
  );

/** True where a paragraph says word for word what one of `sayings` says. */
export const isCopied = ({ kind, text }: Pick<NarrativeBlock, "kind" | "text">, sayings: ReadonlySet<string>): boolean =>
  kind === "paragraph" && sayings.has(text.trim());

/** The blocks of this year's report, as `part.block`, whose text stands in last year's report word for word. */
export function copiedBlocks({ narrative }: Pick<Report, "narrative">, lastYear: Pick<Report, "narrative">): ReadonlySet<Address> {
  const sayings = sayingsOf(lastYear);
  return new Set(
    Object.entries(narrative).flatMap(([part, blocks]) =>
      blocks.filter((block) => isCopied(block, sayings)).map(({ id }) => blockAddress(part, id)),
    ),
  );
}
