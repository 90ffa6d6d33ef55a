// Which paragraphs still say what last year's report says: copied and not yet changed. Nothing is stored for it: a
// paragraph stops being copied as soon as one character differs.
import type { Address } from "../edition/edition.ts";
import type { Report } from "../report/report.ts";

/** Shorter ones are alike by chance. */
const shortest = 12;

/** The blocks of this year's report, as `part.block`, whose text stands in last year's report word for word. */
export function copiedBlocks({ narrative }: Pick<Report, "narrative">, lastYear: Pick<Report, "narrative">): ReadonlySet<Address> {
  const before = new Set(Object.values(lastYear.narrative).flatMap((blocks) => blocks.map(({ text }) => text.trim())));
  const isCopied = (text: string): boolean => text.trim().length >= shortest && before.has(text.trim());
  return new Set(Object.entries(narrative).flatMap(([part, blocks]) => blocks.flatMap(({ id, kind, text }) => (kind === "paragraph" && isCopied(text) ? [`${part}.${id}`] : []))));
}
