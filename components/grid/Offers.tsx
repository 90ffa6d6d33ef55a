"use client";
// What last year's report says about cells of this table: offered with its source and its arithmetic, filled only when
// one asks for it.
import { isWithin } from "#lib/edition/address.ts";
import { offersOf, type Offer } from "#lib/arithmetic/offer.ts";
import { namesAmong, sumInFigures, sumInWords } from "#lib/checks/offerWords.ts";
import type { Relation } from "#lib/edition/edition.ts";
import { walk } from "#lib/edition/walk.ts";
import type { Texts } from "#lib/report/report.ts";
import type { Opened } from "#lib/arithmetic/opened.ts";
import { useEditor, useReport, type Editor } from "../editor/context.ts";
import { settled } from "./cells.ts";
import { OfferStrip, type OfferLine } from "./OfferStrip.tsx";
import type { SheetParts } from "./useSheet.ts";

type Strip = { readonly relation: Relation; readonly lines: readonly OfferLine[] };

/** The offers of a grid that are not yet what its cells hold, by the relation that makes them. */
function stripsOf(
  { edition, outline, live }: Editor,
  grid: string,
  figures: Texts,
  { edition: before, readings: previous }: Opened,
): readonly Strip[] {
  const readings = live.readings();
  const own = offersOf(edition, live.report(), readings, previous).filter(({ at }) => isWithin(at, grid));
  const lineOf = (offer: Offer, name: string): readonly OfferLine[] => {
    const { at, value, from } = offer;
    const present = figures[at] ?? "";
    if (value === null || settled(outline, at, present) === value) return [];
    const short = from.length === 1 ? `${name} ${value}` : `${name} ${sumInFigures(offer, readings, previous)}＝${value}`;
    const sum = sumInWords(offer, outline, walk(before), readings, previous);
    return [{ at, name, value, present, short, sum: from.length === 1 ? sum : `${sum}＝${value}` }];
  };
  return [...new Set(own.map(({ relation }) => relation))].flatMap((relation) => {
    const offers = own.filter((offer) => offer.relation === relation);
    const names = namesAmong(
      outline,
      offers.map(({ at }) => at),
    );
    const lines = offers.flatMap((offer, place) => lineOf(offer, names[place] ?? ""));
    return lines.length === 0 ? [] : [{ relation, lines }];
  });
}

type Props = { readonly grid: string; readonly sheet: SheetParts; readonly lastYear: Opened };

export function Offers({ grid, sheet: { sheet }, lastYear }: Props) {
  const editor = useEditor();
  const strips = stripsOf(editor, grid, useReport().figures, lastYear);
  const source = editor.years.label;
  const take = (lines: readonly OfferLine[]) => {
    const changes = lines.map(({ at, value, present }) => ({ address: at, from: present, to: value }));
    sheet.tell({ kind: "fill", changes, words: `已按${source}填入 ${lines.length} 格，Ctrl+Z 可以撤销。`, by: "offered" });
    const [first] = lines;
    if (first !== undefined) sheet.tell({ kind: "go", address: first.at });
  };
  return strips.map(({ relation, lines }) => (
    <OfferStrip key={relation.id} relation={relation} lines={lines} source={source} onTake={take} />
  ));
}
