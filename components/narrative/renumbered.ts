// Which pasted headings stand under another ordinal than in the source, once they are in the part.
import { ordinalAt } from "#lib/ordinals/ordinalAt.ts";
import type { Recognised } from "#lib/prose/recognise.ts";

/** `mentioned`: ordinals of the source, now others, that the pasted text itself speaks of: 见（三）. */
export type Renumbered = {
  readonly changes: readonly { readonly from: string; readonly to: string }[];
  readonly mentioned: readonly string[];
};

/** 1. and 1、 are the same, （1） and 1. are not. */
function isSame(one: string, other: string): boolean {
  const of = (sign: string) => ([0, 1, 2, 3] as const).flatMap((level) => ordinalAt(level, `${sign}甲`) ?? [])[0];
  const [a, b] = [of(one), of(other)];
  return a === undefined || b === undefined ? one.trim() === other.trim() : a.level === b.level && a.place === b.place;
}

/** `shown`: the ordinal that the form shows before the block; "" where it brings its own. */
export function renumbered(blocks: readonly (readonly [Recognised, shown: string])[]): Renumbered {
  const changes = blocks.flatMap(([{ from, to }, shown]) => {
    const now = (to ?? shown).trim();
    return from === undefined || now === "" || isSame(from, now) ? [] : [{ from, to: now }];
  });
  const signs = new Set(changes.flatMap(({ from }) => (/^[（(]/.test(from) ? [from] : [])));
  const mentioned = [...signs].filter((sign) => blocks.some(([{ text, to }]) => text.includes(sign, to?.length ?? 0)));
  return { changes, mentioned };
}
