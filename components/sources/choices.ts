// For which place a 数据来源 may be written from where one stands, in the words of the form.
import type { Address, Edition } from "#lib/edition/edition.ts";
import { addressIn } from "#lib/edition/address.ts";
import { walk } from "#lib/edition/walk.ts";
import type { FieldsPart, ProsePart, Section } from "#lib/edition/edition.ts";
import { placesOver } from "#lib/report/sources.ts";

export type PlaceChoice = { readonly at: Address; readonly label: string };

/** 这一格, 这一行, 整张表 over a cell, the nearest first. A total has no 这一格. */
export function choicesOver(edition: Edition, cell: Address): readonly PlaceChoice[] {
  const { cells, grids } = walk(edition);
  return placesOver(edition, cell).map((at) => ({ at, label: cells.has(at) ? "这一格" : grids.has(at) ? "整张表" : "这一行" }));
}

/** The part as a whole, and each of its lines where it has some. */
export function choicesIn(section: Section, part: ProsePart | FieldsPart): readonly PlaceChoice[] {
  const fields = part.kind === "fields" ? part.fields.map(({ id, label }) => ({ at: addressIn(section, id), label })) : [];
  return [{ at: addressIn(section, part.id), label: fields.length === 0 ? part.name : "整个部分" }, ...fields];
}

/** The place that is offered first: a cell that has its own, else its row, which is what a source is mostly given for; a part as a whole. */
export function firstPlace(edition: Edition, at: Address, written: (at: Address) => boolean): Address {
  const [nearest = at, next = nearest] = placesOver(edition, at);
  return walk(edition).cells.has(nearest) && !written(nearest) ? next : nearest;
}
