// The headings of a source as it prints them, in its order: those of the form, those of the office's own, and those that nobody knows. What the report
// makes of them (its own headings and ordinals) is another matter; here nothing is set right.
import type { MetHeading } from "../apart/plan.ts";
import { addressIn } from "../edition/address.ts";
import type { Address } from "../edition/edition.ts";
import { ordinalBefore, type Before } from "../ordinals/ordinalBefore.ts";
import type { Line } from "../prose/recognise.ts";
import type { Where } from "../reading/reading.ts";
import type { HeadingOf } from "../report/printedHeading.ts";
import type { NarrativeBlock } from "../report/report.ts";
import type { SourceHeading } from "./recognised.ts";

/** A line and the block of a part that was made of it, at its address. `isHeading`: it is one in the report, or took another ordinal in it. */
export type Made = {
  readonly line: Line;
  readonly part: Address;
  readonly at: Address;
  readonly block: NarrativeBlock;
  readonly isHeading: boolean;
};

/** What a line is to whoever wants it as it stands in the source. */
export type LineInSource = { readonly where: (line: Line) => Where | undefined; readonly printed: (text: string, line: Line) => string };

const ownerOf = ({ heading }: MetHeading, made: Made | undefined): HeadingOf => {
  if (heading?.part !== undefined) return { of: "part", part: addressIn(heading.section, heading.part.id) };
  if (heading !== undefined) return { of: "section", section: heading.section.id };
  return made === undefined ? { of: "nothing" } : { of: "block", block: made.at };
};

type Named = { readonly line: Line; readonly name: string; readonly before: Before | undefined };

function asPrinted({ line, name, before }: Named, own: HeadingOf, source: LineInSource): readonly SourceHeading[] {
  const where = source.where(line);
  if (where === undefined) return [];
  const sign = before?.sign ?? "";
  return [
    {
      ...own,
      sign: sign.trim(),
      place: before?.place ?? null,
      level: before?.level ?? null,
      rank: line.rank,
      text: source.printed(name.slice(sign.length).trim(), line),
      runsOn: line.text.length > name.length,
      mark: line.text.charAt(name.length),
      where,
    },
  ];
}

/** All headings of a source in its order. `met`: those that parted its text; `made`: its lines that became blocks. */
export function headingsOf(met: readonly MetHeading[], made: readonly Made[], source: LineInSource): readonly SourceHeading[] {
  const known = new Set(met.map(({ line }) => line.source));
  const blockOf = new Map(made.map((one) => [one.line.source, one]));
  const own = made.filter(({ line, isHeading }) => isHeading && !known.has(line.source));
  const all = [
    ...met.map((one) => ({ named: one, own: ownerOf(one, blockOf.get(one.line.source)) })),
    ...own.map(({ line, at }) => ({
      named: { line, name: line.text, before: ordinalBefore(line.text) },
      own: { of: "block", block: at } as const,
    })),
  ];
  return all
    .sort((one, other) => (one.named.line.source ?? 0) - (other.named.line.source ?? 0))
    .flatMap((one) => asPrinted(one.named, one.own, source));
}
