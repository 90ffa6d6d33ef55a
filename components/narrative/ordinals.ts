// How many headings （一）（二） a section prints before a part, so that the form shows the ordinals of the page.
import type { Part, ProsePart, Section } from "#lib/edition/edition.ts";
import { addressIn } from "#lib/edition/address.ts";
import { numberingOf, takenFrom, takeOwn } from "#lib/document/numbering.ts";
import { blocksOf, choiceOf, type NarrativeBlock, type Report } from "#lib/report/report.ts";

/** The ordinal last used after headings of the first level at which own headings begin. */
function countedOn(place: number, part: ProsePart, blocks: readonly NarrativeBlock[]): number {
  const numbering = numberingOf(part);
  const level = numbering === "titled" ? 0 : 1;
  const taken = takenFrom(place, numbering);
  for (const block of blocks) if (block.kind === "heading" && block.level === 1) takeOwn(taken, 1, level, block.text);
  return taken[level];
}

function printed(place: number, section: Section, part: Part, report: Report): number {
  if (part.kind !== "prose" && part.kind !== "fields") return place;
  const address = addressIn(section, part.id);
  const own = part.kind === "prose" && choiceOf(report, address) === undefined ? blocksOf(report, address) : [];
  const begun =
    part.kind === "prose"
      ? own.length > 0 || choiceOf(report, address) !== undefined
      : part.fields.some(({ id }) => (report.fields[addressIn(section, id)] ?? "").trim() !== "");
  if (part.heading !== undefined) return place + (part.required || begun ? 1 : 0);
  return part.kind === "prose" && part.titles === undefined ? countedOn(place, part, own) : place;
}

/** Sections of its own that the office has titled in a part that may be so divided. */
const titled = (place: number, section: Section, part: Part, report: Report): number =>
  part.kind === "prose" && part.titles !== undefined ? countedOn(place, part, blocksOf(report, addressIn(section, part.id))) : place;

/** The number of first-level headings before `part` in its section, its own heading not counted. */
export function ordinalsBefore(section: Section, part: Part, report: Report): number {
  const before = section.parts.slice(0, section.parts.indexOf(part));
  const counted = part.kind === "prose" && part.titles !== undefined ? titled : printed;
  return before.reduce((place, one) => counted(place, section, one, report), 0);
}
