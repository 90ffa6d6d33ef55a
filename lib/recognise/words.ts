// The running text of a source in the parts of the form: which paragraph belongs where lib/apart says, and here what becomes of the rest.
//
// All text of a section comes along. Where the office's own headings are none of the form's, or a section that the form divides came undivided, the text
// goes to the first part that can take it, and that is a question; nothing is invented and nothing is dropped.
import { simplified } from "../characters/traditional.ts";
import { apart } from "../apart/apart.ts";
import type { Group } from "../apart/plan.ts";
import { writtenFor } from "../apart/take.ts";
import { addressIn, besideTables, blockAddress } from "../edition/address.ts";
import type { Address, Edition, ProsePart, Section } from "../edition/edition.ts";
import { proseParts } from "../edition/proseParts.ts";
import { walk } from "../edition/walk.ts";
import type { Line } from "../prose/recognise.ts";
import type { ReadLine, ReadPiece, Where } from "../reading/reading.ts";
import type { BesideTable } from "../report/printedHeading.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { headingsOf, type Made } from "./headings.ts";
import type { NotRecognised, Question, SourceHeading } from "./recognised.ts";

/** What the text gave; `fields` with choices, as a report holds them. */
export type Words = {
  readonly narrative: Readonly<Record<Address, readonly NarrativeBlock[]>>;
  readonly fields: Readonly<Record<Address, string>>;
  readonly where: ReadonlyMap<Address, Where>;
  readonly headings: readonly SourceHeading[];
  readonly beside: readonly BesideTable[];
  readonly notRecognised: readonly NotRecognised[];
  readonly questions: readonly Question[];
};

/** The part of a section that takes text of which nobody knows the part. */
const firstPart = (section: Section): ProsePart | undefined =>
  proseParts(section).find(({ heading }) => heading === undefined) ?? proseParts(section)[0];

/** Words with which an office turns from what was to what will be done. */
const turns = /^(?:下一步|今后|接下来|下阶段|改进措施|改进情况|针对|为此)|(?:将|要|拟)(?:重点|进一步|继续|着力|从|采取|着重)/u;

/** Where a text that the form divides in two came undivided: from the paragraph that turns to what will be done. */
function dividedAt(section: Section, lines: readonly Line[], year: number): number {
  if (proseParts(section).length !== 2) return -1;
  const at = lines.findIndex(({ text }) => turns.test(text.slice(0, 40)) || text.startsWith(`${year + 1}年`));
  return at > 0 ? at : -1;
}

type Placed = { readonly part: Address; readonly lines: readonly Line[] };

class Placing {
  readonly placed: Placed[] = [];
  readonly lost: Line[] = [];
  readonly beside: { readonly section: Section; readonly line: Line }[] = [];
  readonly questions: Question[] = [];
  readonly fields: Record<Address, string> = {};
  readonly #edition: Edition;
  readonly #year: number;

  constructor(edition: Edition, year: number) {
    [this.#edition, this.#year] = [edition, year];
  }

  group({ destination, lines, why, under }: Group): void {
    if (destination.to === "text") return void this.placed.push({ part: destination.part, lines });
    if (destination.to === "choice") return void (this.fields[destination.part] = destination.choice);
    if (destination.to === "fields") return void Object.assign(this.fields, destination.values);
    const section = under ?? (why.why === "before" ? this.#edition.sections[0] : undefined);
    if (section !== undefined && why.why === "tables") this.beside.push(...lines.map((line) => ({ section, line })));
    if (section === undefined || why.why === "after" || why.why === "scattered" || why.why === "tables")
      return void this.lost.push(...lines);
    this.#inFirst(section, lines, why.why === "several");
  }

  #inFirst(section: Section, lines: readonly Line[], undivided: boolean): void {
    const parts = proseParts(section);
    const first = firstPart(section);
    if (first === undefined) return void this.lost.push(...lines);
    const at = undivided && first.heading !== undefined ? dividedAt(section, lines, this.#year) : -1;
    const second = parts[1];
    const to = addressIn(section, first.id);
    if (at < 0 || second === undefined) this.placed.push({ part: to, lines });
    else this.placed.push({ part: to, lines: lines.slice(0, at) }, { part: addressIn(section, second.id), lines: lines.slice(at) });
    if (first.heading === undefined || parts.length < 2) return;
    const places = at < 0 ? `都放在“${first.name}”里` : `从“${lines[at]?.text.slice(0, 12) ?? ""}……”起放在“${second?.name ?? ""}”里`;
    const headed = parts.flatMap(({ heading }) => (heading === undefined ? [] : [`“${heading}”`])).join("");
    this.questions.push({
      id: "parts",
      message: `“${section.name}”里没有认出格式的小标题（${headed}），文字${places}，请看一下是否合适。`,
      at: [to],
    });
  }
}

/** A heading as Markdown writes it is one; other sources say their ranks themselves. */
function unmarked(text: string, { rank, where }: ReadLine): Pick<Line, "text" | "rank"> {
  const [mark = "", signs = ""] = (where.in === "text" ? /^(#{1,6})\s+/.exec(text) : null) ?? [];
  return { text: text.slice(mark.length), rank: signs.length || rank };
}

/** In simplified characters: what is kept is taken from the source again. */
const lineOf = (piece: ReadPiece, source: number): readonly Line[] =>
  piece.kind === "line" ? [{ ...unmarked(simplified(piece.text), piece), item: piece.item, source }] : [];

/** A text of a line in the characters of its source. */
function asPrinted(text: string, { source }: Line, pieces: readonly ReadPiece[]): string {
  const piece = pieces[source ?? -1];
  if (piece?.kind !== "line") return text;
  const at = simplified(piece.text).indexOf(text);
  return at < 0 ? text : piece.text.slice(at, at + text.length);
}

/** The lines of a reading that lie in no table, each with its number. */
export const linesIn = (pieces: readonly ReadPiece[], tables: ReadonlySet<ReadPiece>): readonly Line[] =>
  pieces.flatMap((piece, at) => (tables.has(piece) ? [] : lineOf(piece, at)));

const dense = (text: string): string => text.replace(/\s/gu, "");

/** A sentence, or a line that says something of something; no label of a table, no unit. */
const isSaid = ({ text }: Line): boolean => /\p{Script=Han}{4}/u.test(text) && /[。；！，：:]/u.test(text);

/** The sentences beside tables, each at its address, with their lines. */
function besideOf({ beside }: Placing, printed: (text: string, line: Line) => string) {
  const counted = new Map<Section, number>();
  return beside
    .filter(({ line }) => isSaid(line))
    .map(({ section, line }): { readonly line: Line; readonly one: BesideTable } => {
      const place = (counted.get(section) ?? 0) + 1;
      counted.set(section, place);
      const at = blockAddress(besideTables(section), `s${place}`);
      return { line, one: { section: section.id, at, text: printed(line.text, line) } };
    });
}

/** The lines of each part as its blocks. */
function madeOf(edition: Edition, placed: readonly Placed[], pieces: readonly ReadPiece[]): readonly Made[] {
  const outline = walk(edition);
  const byPart = new Map<Address, Line[]>();
  for (const { part, lines } of placed) byPart.set(part, [...(byPart.get(part) ?? []), ...lines]);
  return [...outline.prose.keys()].flatMap((part) => {
    const lines = byPart.get(part) ?? [];
    const written = lines.length === 0 ? [] : writtenFor(outline, part, lines);
    return written.flatMap((block, at): readonly Made[] => {
      const [line, id] = [lines[at], `s${at + 1}`];
      if (line === undefined) return [];
      const isHeading = block.kind === "heading" || dense(block.text) !== dense(line.text);
      return [{ line, part, at: blockAddress(part, id), block: { id, ...block, text: asPrinted(block.text, line, pieces) }, isHeading }];
    });
  });
}

/** The blocks of each part that has some, in order. */
function byPartOf(made: readonly Made[]): Words["narrative"] {
  const narrative: Record<Address, NarrativeBlock[]> = {};
  for (const { part, block } of made) (narrative[part] ??= []).push(block);
  return narrative;
}

/** The text of a source, without its title and signature, laid into the parts of the form. */
export function wordsOf(edition: Edition, report: Report, lines: readonly Line[], pieces: readonly ReadPiece[]): Words {
  const plan = apart(edition, report, { pieces: lines.map((line) => ({ kind: "line", line })) });
  const placing = new Placing(edition, report.year);
  plan.groups.forEach((group) => placing.group(group));
  const where = ({ source }: Line): Where | undefined => (source === undefined ? undefined : pieces[source]?.where);
  const printed = (text: string, line: Line): string => asPrinted(text, line, pieces);
  const made = madeOf(edition, placing.placed, pieces);
  const beside = besideOf(placing, printed);
  return {
    narrative: byPartOf(made),
    fields: placing.fields,
    where: new Map(
      [...made, ...beside.map(({ line, one: { at } }) => ({ at, line }))].flatMap(({ at, line }) => {
        const place = where(line);
        return place === undefined ? [] : [[at, place] as const];
      }),
    ),
    beside: beside.map(({ one }) => one),
    headings: headingsOf(plan.headings, made, { where, printed }),
    notRecognised: placing.lost.flatMap((line) => {
      const place = where(line);
      return place === undefined ? [] : [{ where: place, text: printed(line.text, line) }];
    }),
    questions: placing.questions,
  };
}
