// From a filled form to the page: title, preface, the mandated sections in order, tables, signature.
//
// Pure: the same report gives the same tree. Nothing is judged here but the state (草稿, 送审稿, …), and nothing here
// knows which edition it is.
import type { Address, Edition, FieldsPart, Grid, Part, ProsePart, Section } from "../edition/edition.ts";
import { layout, type LayoutCell } from "../edition/layout.ts";
import { addressIn, blockAddress } from "../edition/address.ts";
import { walk, type Cell, type Outline } from "../edition/walk.ts";
import { evaluate, type Readings } from "../arithmetic/evaluate.ts";
import { canonicalNumber, printedNumber } from "../arithmetic/number.ts";
import type { Level } from "../ordinals/ordinalAt.ts";
import { progressOf } from "../checks/progress.ts";
import { runChecks } from "../checks/run.ts";
import { openDate, printedDate } from "../report/date.ts";
import { blocksOf, choiceOf, filledTitle, titleOf, type NarrativeBlock, type Report } from "../report/report.ts";
import { withAttachmentList } from "./attachmentList.ts";
import type { Document, Node } from "./node.ts";
import { numbered } from "./number.ts";
import { ownNumbered, printedLevels, numberingOf, take, takenFrom, takeOwn, type Taken } from "./numbering.ts";
import { fieldsSentence, gap, labelledFields, sentence } from "./sentence.ts";

type Context = {
  readonly outline: Outline;
  readonly report: Report;
  readonly blank: boolean;
  readonly readings: Readings;
  readonly section: Section;
  readonly taken: Taken;
};

const depths = { 0: 1, 1: 2, 2: 3, 3: 3 } as const;

/** A heading 一、, （一）, 1. or （1）; the tree has the first where mandated headings stand, and none deeper than 3. */
const heading = (level: Level, text: string, address: Address): Node => ({ kind: "heading", level: depths[level], text, address });

const partHeading = (context: Context, text: string, id: string): Node =>
  heading(1, numbered(1, take(context.taken, 1), text), addressIn(context.section, id));

const paragraphs = (text: string, address: string): readonly Node[] => [{ kind: "paragraph", text: text.trim(), address }];

const ownHeading = (
  context: Context,
  part: ProsePart,
  { id, level, text }: Extract<NarrativeBlock, { kind: "heading" }>,
  printed: Level,
): Node =>
  heading(
    printed,
    ownNumbered(level, printed, takeOwn(context.taken, level, printed, text), text),
    blockAddress(addressIn(context.section, part.id), id),
  );

function ownText(context: Context, part: ProsePart, blocks: readonly NarrativeBlock[]): readonly Node[] {
  const written = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const printed = [...printedLevels(numberingOf(part), written)];
  return blocks.flatMap((block) =>
    block.kind === "heading"
      ? [ownHeading(context, part, block, printed.shift() ?? block.level)]
      : paragraphs(block.text, blockAddress(addressIn(context.section, part.id), block.id)),
  );
}

function prose(context: Context, part: ProsePart): readonly Node[] {
  const address = addressIn(context.section, part.id);
  const choice = choiceOf(context.report, address);
  const chosen =
    choice === "none" ? part.none : choice === "ready" && part.ready !== undefined ? sentence(part.ready, context.report) : undefined;
  const own = chosen === undefined ? blocksOf(context.report, address) : [];
  if (chosen === undefined && own.length === 0 && !part.required) return [];
  const head = part.heading === undefined ? [] : [partHeading(context, part.heading, part.id)];
  return [...head, ...(chosen === undefined ? ownText(context, part, own) : paragraphs(chosen, address))];
}

function fields(context: Context, part: FieldsPart): readonly Node[] {
  const { section, report } = context;
  if (part.sentence === null) return [{ kind: "line", texts: labelledFields(section, part, report), address: addressIn(section, part.id) }];
  const begun = part.fields.some(({ id }) => (report.fields[addressIn(section, id)] ?? "").trim() !== "");
  if (!begun && !part.required) return [];
  const head = part.heading === undefined ? [] : [partHeading(context, part.heading, part.id)];
  return [...head, ...paragraphs(fieldsSentence(section, part, report), addressIn(section, part.id))];
}

/** What is printed in a cell: a computed total, a number as printedNumber spells it, what cannot be read as typed, else nothing. */
export function cellText(
  { address, total, measure }: Pick<Cell, "address" | "total" | "measure">,
  report: Pick<Report, "figures">,
  readings: Readings,
): string {
  const reading = readings.get(address);
  if (total) return reading?.state === "known" ? canonicalNumber(reading.value) : "";
  return reading === undefined || reading.state === "blank" ? "" : printedNumber(report.figures[address] ?? "", measure);
}

function table({ report, readings, outline }: Context, grid: Grid): readonly Node[] {
  const laid = layout(grid);
  const filled = (cell: LayoutCell): LayoutCell => {
    const value = cell.address === undefined ? undefined : outline.cells.get(cell.address);
    return value === undefined ? cell : { ...cell, text: cellText(value, report, readings) };
  };
  const rows = laid.rows.map((row) => row.map(filled));
  return [{ kind: "table", grid: grid.id, caption: grid.caption, ...laid, rows }];
}

/** To be filled in by hand. */
const blankDate = `${gap}年${gap.slice(0, 2)}月${gap.slice(0, 2)}日`;

function part(context: Context, one: Part): readonly Node[] {
  switch (one.kind) {
    case "prose":
      return prose(context, one);
    case "fields":
      return fields(context, one);
    case "grid":
      return table(context, one.grid);
    case "signature":
      return [
        {
          kind: "signature",
          issuer: context.report.body.issuer.trim() || gap.repeat(2),
          date: printedDate(context.report.date) || (context.blank ? blankDate : openDate(context.report.year)),
        },
      ];
  }
}

const attachmentHead = ({ id, attachment }: Section, report: Report): readonly Node[] =>
  attachment === undefined
    ? []
    : [{ kind: "attachment", mark: attachment.mark, title: filledTitle(attachment.title, report), address: id }];

function sectionNodes(section: Section, of: Omit<Context, "section" | "taken">): readonly Node[] {
  const { report } = of;
  const context: Context = { ...of, section, taken: takenFrom(0) };
  const head: readonly Node[] = section.heading === null ? [] : [{ kind: "heading", level: 1, text: section.heading, address: section.id }];
  return [...attachmentHead(section, report), ...head, ...section.parts.flatMap((one) => part(context, one))];
}

/** The finished report as a tree. `practice`: its figures are made up, which all that leaves the app says. */
export function compose(edition: Edition, report: Report, practice = false): Document {
  const outline = walk(edition);
  const readings = evaluate(outline, report);
  const progress = progressOf(edition, report, runChecks({ edition, report, readings }).findings);
  const title = titleOf(edition, report);
  const printed = filledTitle(edition.title, { ...report, body: { ...report.body, name: report.body.name.trim() || gap } });
  const of = { outline, report, readings, blank: progress.blank };
  return {
    title,
    issuer: report.body.issuer.trim(),
    state: practice ? "练习" : progress.state,
    nodes: withAttachmentList([{ kind: "title", text: printed }, ...edition.sections.flatMap((section) => sectionNodes(section, of))]),
  };
}
