// What of two copies of one report differs besides figures and text, by its kinds: it is in no table and no paragraph, and is counted only.
import { areas, type Area } from "../report/areas.ts";
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

/** 数据来源 3 处, for each kind that differs and is not shown. */
export function differsElsewhere(before: Report, now: Report): readonly string[] {
  const old = new Map(entriesOf(before).map((entry) => [keyOf(entry), entry]));
  const own = new Map(entriesOf(now).map((entry) => [keyOf(entry), entry]));
  const changed = [...new Map([...old, ...own])].filter(([key]) => (old.get(key)?.value ?? "") !== (own.get(key)?.value ?? ""));
  return areas
    .filter((area) => !isShown[area])
    .map((area) => ({ area, count: changed.filter(([, entry]) => entry.area === area).length }))
    .filter(({ count }) => count > 0)
    .map(({ area, count }) => `${areaNames[area]} ${count} 处`);
}
