// What of two copies of one report differs besides figures and text, by its kinds: it is in no table and no paragraph, and is counted only.
import { blockAddress } from "../edition/address.ts";
import { areas, type Area } from "../report/areas.ts";
import { sameBound } from "../report/bound.ts";
import { entriesOf, keyOf } from "../report/patch.ts";
import { areaNames } from "../report/placeWords.ts";
import type { Report } from "../report/report.ts";

/** Whether the tables and paragraphs side by side show the area. */
const isShown: { readonly [Key in Area]: boolean } = {
  about: false,
  figures: true,
  stated: false,
  fields: true,
  narrative: true,
  sources: false,
  remarks: false,
  publication: false,
};

/** Paragraphs of both that say the same, and whose numbers follow other cells, or none. */
function boundOtherwise(before: Report, now: Report): number {
  const old = new Map(
    Object.entries(before.narrative).flatMap(([part, blocks]) => blocks.map((one) => [blockAddress(part, one.id), one] as const)),
  );
  return Object.entries(now.narrative)
    .flatMap(([part, blocks]) => blocks.map((one) => ({ one, other: old.get(blockAddress(part, one.id)) })))
    .filter(({ one, other }) => other?.text === one.text && !sameBound(one.bound, other.bound)).length;
}

/** 数据来源 3 处, for each kind that differs and is not shown. */
export function differsElsewhere(before: Report, now: Report): readonly string[] {
  const old = new Map(entriesOf(before).map((entry) => [keyOf(entry), entry]));
  const own = new Map(entriesOf(now).map((entry) => [keyOf(entry), entry]));
  const changed = [...new Map([...old, ...own])].filter(([key]) => (old.get(key)?.value ?? "") !== (own.get(key)?.value ?? ""));
  const bound = boundOtherwise(before, now);
  const counted = areas
    .filter((area) => !isShown[area])
    .map((area) => ({ area, count: changed.filter(([, entry]) => entry.area === area).length }))
    .filter(({ count }) => count > 0)
    .map(({ area, count }) => `${areaNames[area]} ${count} 处`);
  return bound === 0 ? counted : [...counted, `跟着表格的数 ${bound} 段`];
}
