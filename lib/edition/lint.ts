// What makes a declaration unsound, in sentences for the one who writes it. The tests run it for every registered edition.
//
// The language's types say what an edition may hold; this says what they cannot: that ids are well formed and met once,
// that every reference leads somewhere, that totals add up something and never themselves, that nothing printed is
// missing, that everything names what it rests on, and that the whole is plain data.
import type { Edition, Grid, Leaf, Part, ProsePart, Section } from "./edition.ts";
import { chartProblems } from "./lint/chart.ts";
import { gridProblems } from "./lint/grid.ts";
import { highlightProblems } from "./lint/highlight.ts";
import { relationProblems } from "./lint/relation.ts";
import { ids, printed, sources, type Problems } from "./lint/rules.ts";
import { saidProblems } from "./lint/said.ts";
import { placesProblems, sentencesProblems, titleProblems } from "./lint/sentence.ts";
import { addressIn, besideId } from "./address.ts";
import { relationsOf } from "./relations.ts";
import { leavesOf, rowsOf, walk } from "./walk.ts";

const editionId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const dottedId = /^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)+$/;

/** The first word of the report's own particulars (about.date): no section and no grid may take it. */
const reserved = "about";

const partIds = (part: Part): readonly string[] =>
  part.kind === "prose" ? [part.id] : part.kind === "fields" ? [part.id, ...part.fields.map(({ id }) => id)] : [];

function partProblems(section: Section, part: Part): Problems {
  if (part.kind === "signature") return [];
  if (part.kind === "grid") return gridProblems(section, part.grid);
  const of = addressIn(section, part.id);
  const fields = part.kind === "fields" ? part.fields.flatMap(({ id, label }) => printed(addressIn(section, id), label)) : [];
  return [...printed(of, part.name), ...(part.heading === undefined ? [] : printed(of, part.heading)), ...fields];
}

function sectionProblems(section: Section): Problems {
  const names = [section.name, ...(section.heading === null ? [] : [section.heading])];
  return [
    ...ids(`section ${section.id}`, section.parts.flatMap(partIds)),
    ...(section.parts.flatMap(partIds).includes(besideId)
      ? [`section ${section.id}: ${besideId} is kept for what stands beside tables`]
      : []),
    ...names.flatMap((name) => printed(`section ${section.id}`, name)),
    ...section.parts.flatMap((part) => partProblems(section, part)),
  ];
}

const gridsOf = (section: Section): readonly Grid[] => section.parts.flatMap((part) => (part.kind === "grid" ? [part.grid] : []));

/** A grid may be called like its own section where that holds nothing else with an address: no address has two meanings then. */
function namesakes(edition: Edition): Problems {
  return edition.sections.flatMap((home) =>
    gridsOf(home)
      .filter(({ id }) =>
        edition.sections.some((section) => section.id === id && (section !== home || home.parts.flatMap(partIds).length > 0)),
      )
      .map(({ id }) => `grid ${id}: a section has the same id`),
  );
}

const columnsOf = (grid: Grid): readonly Leaf[] =>
  grid.kind === "cross" ? leavesOf(grid.columns) : grid.kind === "blocks" ? grid.blocks.flatMap(({ columns }) => columns) : [];

const guidanceOf = (edition: Edition) =>
  edition.sections.flatMap((section) => [
    ...(section.guidance ?? []),
    ...section.parts.flatMap((part) => part.guidance ?? []),
    ...gridsOf(section).flatMap((grid) => [...rowsOf(grid), ...columnsOf(grid)].flatMap(({ guidance }) => guidance ?? [])),
  ]);

const guidanceProblems = (edition: Edition): Problems =>
  guidanceOf(edition).flatMap(({ text, basis }) => [
    ...(text.trim() === "" ? ["guidance without text"] : []),
    ...(basis === undefined ? [] : sources(`guidance ${text}`, [basis])),
  ]);

/** A condition of nothing is of all reports; the last of them may say that. */
const dueProblems = ({ due = [] }: Edition): Problems =>
  due.flatMap(({ when, by, basis }, place) => [
    ...(/^\d\d-\d\d$/.test(by) && new Date(`2023-${by}T00:00:00Z`).toJSON()?.startsWith(`2023-${by}`)
      ? []
      : [`due ${by}: no day of a year`]),
    ...(Object.keys(when).length === 0 && place < due.length - 1 ? [`due ${by}: takes what those after it say`] : []),
    ...sources(`due ${by}`, [basis]),
  ]);

const mustSayProblems = (edition: Edition): Problems =>
  edition.sections.flatMap((section) => [
    ...(section.most === undefined ? [] : sources(`section ${section.id} most`, [section.most.basis])),
    ...section.parts.flatMap((part) =>
      (part.kind === "prose" || part.kind === "fields") && part.mustSay !== undefined
        ? sources(`${section.id}.${part.id} mustSay`, [part.mustSay])
        : [],
    ),
  ]);

function yearProblems({ from, to }: Edition["years"]): Problems {
  const whole = [from, to ?? from].every(Number.isInteger);
  return whole && from <= (to ?? from) ? [] : [`years ${from} to ${to}: not in order`];
}

/** What follows an attachment is one too; it has a title instead of a heading, and sections of the office's own have none above them. */
function attachmentProblems({ sections }: Edition): Problems {
  const first = sections.findIndex(({ attachment }) => attachment !== undefined);
  return sections.flatMap(({ id, heading, attachment, parts }, place) => [
    ...(first >= 0 && place > first && attachment === undefined ? [`section ${id}: stands after an attachment`] : []),
    ...(attachment !== undefined
      ? [...printed(`section ${id}`, attachment.mark), ...placesProblems(`section ${id}`, attachment.title)]
      : []),
    ...(attachment !== undefined && heading !== null ? [`section ${id}: an attachment has a heading`] : []),
    ...(attachment !== undefined && place > first && !attachment.mark.endsWith(String(place - first + 1))
      ? [`section ${id}: the mark of attachment ${place - first + 1} does not say its number`]
      : []),
    ...parts.flatMap((part) =>
      part.kind === "prose" && part.titles !== undefined ? titledProblems(addressIn({ id }, part.id), part, heading) : [],
    ),
  ]);
}

function titledProblems(of: string, { titles = [], heading }: ProsePart, above: string | null): Problems {
  return [
    ...(heading === undefined && above === null ? [] : [`${of}: sections of the office's own stand under a heading`]),
    ...titles.flatMap((title) => printed(of, title)),
  ];
}

/** What a JSON round trip would lose or change: undefined, functions, dates, maps, -0 and the like. */
function unplain(value: unknown, place: string): Problems {
  if (value === null || typeof value === "string" || typeof value === "boolean") return [];
  if (typeof value === "number" && Number.isFinite(value) && !Object.is(value, -0)) return [];
  const plain = Array.isArray(value) || (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype);
  return plain
    ? Object.entries(value).flatMap(([key, inner]) => unplain(inner, `${place}.${key}`))
    : [`${place}: does not survive a JSON round trip`];
}

/** Everything that is wrong with a declaration; empty where it is sound. */
export function lintEdition(edition: Edition): string[] {
  const outline = walk(edition);
  const sections = edition.sections.map(({ id }) => id);
  const grids = edition.sections.flatMap(gridsOf).map(({ id }) => id);
  return [
    ...ids("edition", [edition.id], editionId),
    ...printed("edition", edition.name),
    ...sources("edition", edition.basis),
    ...yearProblems(edition.years),
    ...titleProblems(edition),
    ...attachmentProblems(edition),
    ...ids("sections", sections),
    ...ids("grids", grids),
    ...(sections.includes(reserved) || grids.includes(reserved) ? [`id "${reserved}" is kept for the report's own particulars`] : []),
    ...namesakes(edition),
    ...edition.sections.flatMap(sectionProblems),
    ...edition.sections.flatMap((section) => section.parts.flatMap((part) => sentencesProblems(section, part, outline))),
    ...guidanceProblems(edition),
    ...mustSayProblems(edition),
    ...dueProblems(edition),
    ...saidProblems(edition),
    ...ids(
      "relations",
      relationsOf(edition).map(({ id }) => id),
      dottedId,
    ),
    ...edition.relations.flatMap((relation) => relationProblems(outline, relation)),
    ...ids(
      "charts",
      (edition.charts ?? []).map(({ id }) => id),
    ),
    ...(edition.charts ?? []).flatMap((chart) => chartProblems(outline, chart)),
    ...ids(
      "highlights",
      (edition.highlights ?? []).map(({ id }) => id),
    ),
    ...(edition.highlights ?? []).flatMap((highlight) => highlightProblems(outline, highlight)),
    ...unplain(edition, edition.id),
  ];
}
