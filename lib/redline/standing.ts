// Where something stands that came in or was moved: in which part of the form, and behind which of its paragraphs.
import { choiceOf } from "../report/report.ts";
import { addressIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import type { Outline } from "../edition/walk.ts";
import type { Match } from "./align.ts";
import type { Item, Spot } from "./expected.ts";
import type { Context } from "./told.ts";

/** The own part in which text that came in here stands, as the form has them. */
function partFor(outline: Outline, spot: Spot): Address | undefined {
  const { section, part } = spot;
  const takes = (at: number): boolean => section.parts[at]?.kind === "prose";
  const order = [
    part,
    ...section.parts.map((_, at) => at).filter((at) => at > part),
    ...section.parts
      .map((_, at) => at)
      .filter((at) => at < part)
      .reverse(),
  ];
  const found = section.parts[order.find(takes) ?? -1];
  const address = found?.kind === "prose" ? addressIn(section, found.id) : undefined;
  return address !== undefined && outline.prose.has(address) ? address : undefined;
}

/** `after`: the own blocks in front of it, the nearest first. `choice`: a sentence of the format stands in that part. */
export type Standing = { readonly part: Address; readonly after: readonly string[]; readonly choice: boolean };

/** So many are enough: one of them is still there. */
const mostBefore = 20;

const itemsOf = (match: Match): readonly Item[] =>
  match.is === "same" || match.is === "gone" ? [match.item] : match.is === "regrouped" ? match.items : [];

/** The part of what stands behind the title, where the first that follows is own text. */
function firstPart(matches: readonly Match[]): Address | undefined {
  const first = matches.flatMap((match) => itemsOf(match)).find(({ role }) => role.is !== "title");
  return first?.role.is === "block" ? first.role.part : undefined;
}

/** In which part, and behind which of its blocks, each piece stands that came in or was moved; those that stand in none are missing. */
export function standingsOf(matches: readonly Match[], { outline, base }: Pick<Context, "outline" | "base">): ReadonlyMap<Match, Standing> {
  const behind = new Map<Address, readonly string[]>();
  const found = new Map<Match, Standing>();
  const begins = firstPart(matches);
  let last: Item | undefined;
  const partNow = (): Address | undefined => {
    if (last === undefined || last.role.is === "title") return begins;
    if (last.role.is === "block" || last.role.is === "choice") return last.role.part;
    return last.spot === null ? undefined : partFor(outline, last.spot);
  };
  for (const match of matches) {
    for (const item of itemsOf(match)) {
      last = item;
      const { role } = item;
      if (role.is === "block") behind.set(role.part, [role.block.id, ...(behind.get(role.part) ?? [])].slice(0, mostBefore));
    }
    const part = match.is === "new" || match.is === "moved" ? partNow() : undefined;
    if (part !== undefined) found.set(match, { part, after: behind.get(part) ?? [], choice: choiceOf(base.report, part) !== undefined });
  }
  return found;
}

export function behindWords({ base }: Context, { part, after }: Standing): string {
  const blocks = base.report.narrative[part] ?? [];
  const at = blocks.findIndex(({ id }) => id === after[0]);
  return at < 0 ? "的最前面" : `第 ${at + 1} 段后面`;
}
