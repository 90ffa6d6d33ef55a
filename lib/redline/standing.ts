// Where something stands that came in or was moved: in which part of the form, and behind which of its paragraphs.
import { addressIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import type { Match } from "./align.ts";
import type { Item, Spot } from "./expected.ts";
import type { Context } from "./told.ts";

/** The own part in which text that came in here stands, as the form has them. */
function partFor({ outline }: Context, spot: Spot | null): Address | undefined {
  if (spot === null) return undefined;
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

/** What stands before a piece in the order of the file: items that did not move. */
function itemsBefore(matches: readonly Match[], match: Match): readonly Item[] {
  return matches.slice(0, matches.indexOf(match)).flatMap((one) => {
    if (one.is === "same" || one.is === "gone") return [one.item];
    return one.is === "regrouped" ? one.items : [];
  });
}

export type Standing = { readonly part: Address; readonly after: readonly string[]; readonly choice: boolean };

/** In which part, and behind which of its blocks, something stands that came in. */
export function standingOf(context: Context, match: Match): Standing | undefined {
  const before = itemsBefore(context.matches, match);
  const last = before.at(-1);
  const behind = context.matches.slice(context.matches.indexOf(match)).find((one) => one.is === "same" || one.is === "gone");
  const next = behind?.is === "same" || behind?.is === "gone" ? behind.item : undefined;
  if (last === undefined || last.role.is === "title") {
    const part = next?.role.is === "block" ? next.role.part : undefined;
    return part === undefined ? undefined : { part, after: [], choice: false };
  }
  const part =
    last.role.is === "block" || last.role.is === "choice" ? last.role.part : last.spot === null ? undefined : partFor(context, last.spot);
  if (part === undefined) return undefined;
  const after = before.flatMap(({ role }) => (role.is === "block" && role.part === part ? [role.block.id] : [])).reverse();
  const choice = context.base.report.fields[part];
  return { part, after, choice: choice === "none" || choice === "ready" };
}

export function behindWords({ base }: Context, { part, after }: Standing): string {
  const blocks = base.report.narrative[part] ?? [];
  const at = blocks.findIndex(({ id }) => id === after[0]);
  return at < 0 ? "的最前面" : `第 ${at + 1} 段后面`;
}
