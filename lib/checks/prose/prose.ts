// The running text of a report as the checks read it: its blocks with their tokens, each read once for as long as it is there. Only what somebody
// wrote: a ready sentence of the format is as the format has it.
import { besideId, besideTables, blockAddress, blockIn } from "../../edition/address.ts";
import type { Address } from "../../edition/edition.ts";
import type { Outline, ProsePlace } from "../../edition/walk.ts";
import type { BoundNumber } from "../../report/bound.ts";
import type { BesideTable, PrintedBesides } from "../../report/printedHeading.ts";
import { choiceOf, type NarrativeBlock, type Report } from "../../report/report.ts";
import { clausesOf, type Clause } from "../../tokens/clauses.ts";
import { lookupOf, type Lookup } from "../../tokens/lexicon.ts";
import { scan } from "../../tokens/scan.ts";
import { titlesOf, type Title } from "../../tokens/titles.ts";
import type { Scanned, Span } from "../../tokens/token.ts";
import { common } from "../../tokens/words.ts";
import { kept, type Material } from "../check.ts";
import type { MarkedText } from "../finding.ts";
import { figureLexicon, wordsOfChecks } from "./words.ts";

/** A paragraph or heading with what it is made of. `at`: the address of the block; `part`: where its findings stand. */
export type ProseBlock = Scanned & {
  readonly at: Address;
  readonly place: ProsePlace;
  readonly part: Address;
  readonly heading: boolean;
  /** Of a heading. */
  readonly level: 1 | 2 | null;
  /** Its numbers that follow the tables. */
  readonly bound: readonly BoundNumber[];
  readonly clauses: readonly Clause[];
  readonly titles: readonly Title[];
};

/** The lexicon of the checks for an edition. */
const lookupFor = kept((outline: Outline): Lookup => lookupOf([common, wordsOfChecks, figureLexicon(outline.edition)]));

/** Letters of a paragraph that are read; no paragraph of a report is so long, and what is no report keeps nobody waiting. */
export const mostRead = 10_000;

function readBlock(lookup: Lookup, place: ProsePlace, block: NarrativeBlock): ProseBlock {
  const { id, kind, text } = block;
  const level = block.kind === "heading" ? block.level : null;
  const scanned = { ...scan(text.slice(0, mostRead), lookup), text };
  const [clauses, titles] = [clausesOf({ ...scanned, text: text.slice(0, mostRead) }), titlesOf(scanned)];
  return {
    ...scanned,
    at: blockAddress(place.address, id),
    place,
    part: place.address,
    heading: kind === "heading",
    level,
    bound: block.bound ?? [],
    clauses,
    titles,
  };
}

const known = new WeakMap<NarrativeBlock, ProseBlock>();

function blockOf(outline: Outline, place: ProsePlace, block: NarrativeBlock): ProseBlock {
  const found = known.get(block);
  if (found?.place === place) return found;
  const read = readBlock(lookupFor(outline), place, block);
  known.set(block, read);
  return read;
}

/** Where the sentences beside the tables of a section stand: as in a part of text, which the form has not there. */
const placeBeside = kept((outline: Outline): ReadonlyMap<string, ProsePlace> => {
  const part = { kind: "prose", id: besideId, name: "表格旁边的文字", required: false } as const;
  return new Map(outline.edition.sections.map((section) => [section.id, { address: besideTables(section), part, section }]));
});

/** The sentences beside tables, of a report that was read. */
const besideIn = kept((beside: readonly BesideTable[]) =>
  kept((outline: Outline): readonly ProseBlock[] =>
    beside.flatMap(({ section, at, text }) => {
      const [place, block] = [placeBeside(outline).get(section), blockIn(at)];
      return place === undefined || block === undefined ? [] : [blockOf(outline, place, { id: block.id, kind: "paragraph", text })];
    }),
  ),
);

/** Whether a block stands beside a table, where the form has no part of text. */
export const isBesideTable = ({ place }: ProseBlock): boolean => place.part.id === besideId;

type Kept = {
  readonly outline: Outline;
  readonly fields: Report["fields"];
  readonly beside: PrintedBesides["beside"] | undefined;
  readonly blocks: readonly ProseBlock[];
};
const last = new WeakMap<Report["narrative"], Kept>();

const readIn = ({ outline, report, printed }: Read): readonly ProseBlock[] => [
  ...[...outline.prose.values()].flatMap((place) =>
    choiceOf(report, place.address) === undefined
      ? (report.narrative[place.address] ?? []).map((block) => blockOf(outline, place, block))
      : [],
  ),
  ...(printed === undefined ? [] : besideIn(printed.beside)(outline)),
];

type Read = Pick<Material, "outline" | "report" | "printed">;

/** Every block of own text, in the order of the paper; behind them what stands beside tables. The same array while no text changed. */
export function proseOf({ outline, report, printed }: Read): readonly ProseBlock[] {
  const found = last.get(report.narrative);
  if (found?.outline === outline && found.fields === report.fields && found.beside === printed?.beside) return found.blocks;
  const blocks = readIn({ outline, report, printed });
  const same =
    found?.outline === outline && found.blocks.length === blocks.length && blocks.every((block, at) => block === found.blocks[at]);
  const value = same ? found.blocks : blocks;
  last.set(report.narrative, { outline, fields: report.fields, beside: printed?.beside, blocks: value });
  return value;
}

/** Every block of own text of another report, to be held beside this one's: of whatever format it is, so a block of a part that this format has not stands at the first of its parts. */
export function proseBeside(outline: Outline, report: Report): readonly ProseBlock[] {
  const [first] = outline.prose.values();
  return Object.entries(report.narrative).flatMap(([address, blocks]) => {
    const place = outline.prose.get(address) ?? first;
    return place === undefined || choiceOf(report, address) !== undefined ? [] : blocks.map((block) => blockOf(outline, place, block));
  });
}

/** The blocks by the part that they stand in. */
export const byPart = kept((blocks: readonly ProseBlock[]): ReadonlyMap<Address, readonly ProseBlock[]> => {
  const parts = new Map<Address, ProseBlock[]>();
  for (const block of blocks) parts.set(block.part, [...(parts.get(block.part) ?? []), block]);
  return parts;
});

const none: readonly Clause[] = [];

const bySentence = kept((block: ProseBlock): ReadonlyMap<number, readonly Clause[]> => {
  const sentences = new Map<number, Clause[]>();
  for (const clause of block.clauses) {
    const own = sentences.get(clause.sentence);
    if (own === undefined) sentences.set(clause.sentence, [clause]);
    else own.push(clause);
  }
  return sentences;
});

/** The clauses of one sentence of a block, those in brackets too, in the order in which they end. */
export const clausesOfSentence = (block: ProseBlock, sentence: number): readonly Clause[] => bySentence(block).get(sentence) ?? none;

export const markedIn = ({ at, text }: ProseBlock, { start, end }: Span): MarkedText => ({
  address: at,
  start,
  end,
  quote: text.slice(start, end),
});

/** Where something is missing. */
export const nothingAt = (part: Address): MarkedText => ({ address: part, start: 0, end: 0, quote: "" });
