// The sources of a table or part as numbered notes. Places with the same words share a note, as on a sheet written by
// hand: ① 司法局 1月12日反馈 — for these two rows and that cell.
import type { Address, Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import type { Bound } from "../arithmetic/opened.ts";
import { placeName } from "../edition/name.ts";
import type { Report } from "../report/report.ts";
import { placesOver, sourceOf } from "../report/sources.ts";
import { circled } from "./circled.ts";

export type NotedPlace = { readonly at: Address; readonly name: string };

/** `lastYear`: what counted for its places the year before, where that was other words. */
export type Note = {
  readonly sign: string;
  readonly text: string;
  readonly places: readonly NotedPlace[];
  readonly lastYear: readonly string[];
};

/** `left`: what counted last year for places that have nothing this year. */
export type Notes = { readonly notes: readonly Note[]; readonly left: readonly { readonly place: NotedPlace; readonly text: string }[] };

const written = (report: Pick<Report, "sources">, at: Address): string => report.sources[at]?.trim() ?? "";

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** The notes of these places, in their order. */
export function notesOf(edition: Edition, report: Report, places: readonly Address[], lastYear?: Bound): Notes {
  const named = (at: Address): NotedPlace => ({ at, name: placeName(walk(edition), at) });
  const before = (at: Address): string => (lastYear === undefined ? "" : (sourceOf(lastYear.edition, lastYear.report, at)?.text ?? ""));
  const texts = unique(places.map((at) => written(report, at)).filter((text) => text !== ""));
  const notes = texts.map((text, number): Note => {
    const own = places.filter((at) => written(report, at) === text);
    return {
      sign: circled(number + 1),
      text,
      places: own.map(named),
      lastYear: unique(own.map(before)).filter((one) => one !== "" && one !== text),
    };
  });
  const left = places.flatMap((at) => {
    const text = lastYear === undefined ? "" : written(lastYear.report, at);
    return text === "" || placesOver(edition, at).some((over) => written(report, over) !== "") ? [] : [{ place: named(at), text }];
  });
  return { notes, left };
}

/** The sign of the note at this very place, or "". */
export const signAt = ({ notes }: Notes, at: Address): string =>
  notes.find(({ places }) => places.some((place) => place.at === at))?.sign ?? "";
