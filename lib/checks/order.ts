// The order of the paper: every place that a finding may stand at, by its place in the edition, and findings in it.
import type { Address, Part, Section } from "../edition/edition.ts";
import { addressIn, besideTables } from "../edition/address.ts";
import type { Outline } from "../edition/walk.ts";
import { findingKey, type Finding } from "./finding.ts";
import { sectionOf } from "./progress.ts";

function placesIn(outline: Outline, section: Section, part: Part): readonly Address[] {
  switch (part.kind) {
    case "prose":
      return [addressIn(section, part.id)];
    case "fields":
      return part.fields.map(({ id }) => addressIn(section, id));
    case "grid":
      return (outline.grids.get(part.grid.id)?.cells ?? []).map(({ address }) => address);
    case "signature":
      return signaturePlaces;
  }
}

/** Name and date of the signature, in the order of the paper. */
export const signaturePlaces = ["about.issuer", "about.date"] as const;

const known = new WeakMap<Outline, ReadonlyMap<Address, number>>();

/** Every cell, field, part of text and particular of the signature with its number on the paper. Computed once per edition. */
export function paperOrder(outline: Outline): ReadonlyMap<Address, number> {
  const all = () =>
    outline.edition.sections.flatMap((section) => [
      ...section.parts.flatMap((part) => placesIn(outline, section, part)),
      besideTables(section),
    ]);
  const order = known.get(outline) ?? new Map(all().map((address, place) => [address, place]));
  known.set(outline, order);
  return order;
}

/** Where a finding stands on the paper, by its first place. */
export const orderOf = (outline: Outline, { at }: Pick<Finding, "at">): number =>
  paperOrder(outline).get(at[0] ?? "") ?? Number.MAX_SAFE_INTEGER;

/** Findings in the order of the paper; those at one place stay as they came. */
export const inPaperOrder = (outline: Outline, findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, two) => orderOf(outline, one) - orderOf(outline, two));

export type SectionFindings = { readonly section: Section; readonly findings: readonly Finding[] };

/** The findings by section, both in the order of the paper; sections without any are left out. */
export function bySection(outline: Outline, findings: readonly Finding[]): readonly SectionFindings[] {
  const ordered = inPaperOrder(outline, findings);
  return outline.edition.sections
    .map((section) => ({ section, findings: ordered.filter(({ at }) => sectionOf(outline, at[0] ?? "") === section) }))
    .filter((one) => one.findings.length > 0);
}

/** Where one stands: at a place of the paper by its number, or at a finding, which may be no longer among those listed. */
export type Standpoint = { readonly place: number } | { readonly finding: Finding };

export type Next = { readonly finding: Finding; readonly place: number; readonly wrapped: boolean };

function indexFrom(outline: Outline, ordered: readonly Finding[], from: Standpoint, by: 1 | -1): number {
  const here = "finding" in from ? ordered.findIndex((finding) => findingKey(finding) === findingKey(from.finding)) : -1;
  if (here >= 0) return here + by;
  const place = "finding" in from ? orderOf(outline, from.finding) : from.place;
  if (by === 1) return ordered.findIndex((finding) => orderOf(outline, finding) >= place);
  return ordered.filter((finding) => orderOf(outline, finding) < place).length - 1;
}

/**
 * The next or the previous of findings in the order of the paper, one that stands at the place itself being next.
 * Behind the last comes the first (`wrapped`). Undefined where there are none.
 */
export function nextOf(outline: Outline, ordered: readonly Finding[], from: Standpoint, by: 1 | -1): Next | undefined {
  const index = indexFrom(outline, ordered, from, by);
  const wrapped = index < 0 || index >= ordered.length;
  const place = wrapped ? (by === 1 ? 0 : ordered.length - 1) : index;
  const finding = ordered[place];
  return finding === undefined ? undefined : { finding, place, wrapped };
}
