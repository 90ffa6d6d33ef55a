// How many headings （一）（二） a section prints before a part, so that the form shows the ordinals of the page.
import type { Part, Section } from "#lib/edition/edition.ts";
import { placeOf } from "#lib/edition/walk.ts";
import { blocksOf, choiceOf, type Report } from "#lib/report/report.ts";

function printed(section: Section, part: Part, report: Report): number {
  if (part.kind !== "prose" && part.kind !== "fields") return 0;
  const address = placeOf(section, part.id);
  const own = part.kind === "prose" && choiceOf(report, address) === undefined ? blocksOf(report, address) : [];
  const begun = part.kind === "prose" ? own.length > 0 || choiceOf(report, address) !== undefined : part.fields.some(({ id }) => (report.fields[placeOf(section, id)] ?? "").trim() !== "");
  const head = part.heading !== undefined && (part.required || begun) ? 1 : 0;
  return part.heading === undefined ? own.filter((block) => block.kind === "heading" && block.level === 1).length : head;
}

/** How many sections of its own the office has titled in a part that may be so divided. */
const titled = (section: Section, part: Part, report: Report): number =>
  part.kind === "prose" && part.titles !== undefined ? blocksOf(report, placeOf(section, part.id)).filter((block) => block.kind === "heading" && block.level === 1).length : 0;

/** The number of first-level headings before `part` in its section, its own heading not counted. */
export function ordinalsBefore(section: Section, part: Part, report: Report): number {
  const before = section.parts.slice(0, section.parts.indexOf(part));
  const counted = part.kind === "prose" && part.titles !== undefined ? titled : printed;
  return before.reduce((sum, one) => sum + counted(section, one, report), 0);
}
