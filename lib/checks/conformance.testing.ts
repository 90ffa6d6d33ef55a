// The cases of conformance: a text, a table, a body, and exactly what a check marks in it. They are plain data, a folder a check (conformance/README.md).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { openedIn } from "../arithmetic/opened.ts";
import { editionById } from "../editions/index.ts";
import { besideTables, blockAddress } from "../edition/address.ts";
import { isKind, isLevel } from "../edition/body.ts";
import type { Edition } from "../edition/edition.ts";
import type { PrintedBesides, PrintedHeading } from "../report/printedHeading.ts";
import { anyOrdinalAt } from "../ordinals/ordinalAt.ts";
import { readFollows, withBound, type BoundNumber } from "../report/bound.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { materialOf } from "./check.ts";
import type { Finding } from "./finding.ts";
import { checksOf } from "./register.ts";
import { judgedBy } from "./run.ts";

const texts = z.union([z.string(), z.record(z.string(), z.array(z.string()))]);

const caseShape = z.strictObject({
  case: z.string(),
  text: texts,
  found: z.array(z.string()),
  edition: z.string().default("disclosure-2021"),
  year: z.int().default(2024),
  body: z.strictObject({ name: z.string(), kind: z.string(), level: z.string() }).default({ name: "青禾县", kind: "", level: "" }),
  figures: z.record(z.string(), z.union([z.string(), z.boolean()])).default({ zero: false }),
  fields: z.record(z.string(), z.string()).default({}),
  before: texts.optional(),
  bound: z.record(z.string(), z.unknown()).default({}),
  figuresBefore: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  printed: z.array(z.string()).optional(),
  beside: z.record(z.string(), z.array(z.string())).optional(),
});

export type ConformanceCase = z.output<typeof caseShape>;

/** “section:other 六、其他事项”, “part:overview.disclosure （一）主动公开”: whose a heading is, and the heading; “:|” at its end: text follows it in its line behind that mark. */
function printedOf(line: string): PrintedHeading {
  const [whose = "", all = ""] = line.split(" ");
  const mark = all.endsWith("|") ? all.slice(-2, -1) : "";
  const heading = mark === "" ? all : all.slice(0, -2);
  const [of, id = ""] = whose.split(":");
  const { sign = "", place = null, level = null, rest = heading } = anyOrdinalAt(heading) ?? {};
  const printed = { sign, place, level, rank: 0, text: rest, runsOn: mark !== "", mark };
  if (of === "section") return { of, section: id, ...printed };
  return of === "part" ? { of, part: id, ...printed } : { of: "nothing", ...printed };
}

/** What the source of a case has besides; undefined where nothing is said of it. */
const besidesOf = ({ printed, beside }: ConformanceCase): PrintedBesides | undefined =>
  printed === undefined && beside === undefined
    ? undefined
    : {
        headings: (printed ?? []).map(printedOf),
        beside: Object.entries(beside ?? {}).flatMap(([section, texts]) =>
          texts.map((text, at) => ({ section, at: blockAddress(besideTables({ id: section }), `s${at + 1}`), text })),
        ),
      };

const usualPart = "overview.disclosure";

/** A block of a case: ## before a heading. */
const blockOf = (text: string, at: number): NarrativeBlock =>
  text.startsWith("## ") ? { id: `b${at}`, kind: "heading", level: 1, text: text.slice(3) } : { id: `b${at}`, kind: "paragraph", text };

const narrativeOf = (said: ConformanceCase["text"]): Report["narrative"] =>
  Object.fromEntries(
    Object.entries(typeof said === "string" ? { [usualPart]: said === "" ? [] : [said] } : said).map(([part, blocks]) => [
      part,
      blocks.map(blockOf),
    ]),
  );

/** Figures: what is not said is 0, unless `zero` is false; then it is blank. */
function figuresOf(edition: Edition, { figures: { zero, ...said } }: ConformanceCase): Report["figures"] {
  const typed = Object.fromEntries(Object.entries(said).map(([at, value]) => [at, String(value)]));
  return zero === false && Object.keys(said).length === 0 ? {} : { ...zeros(edition), ...typed };
}

/** The words of a case that follow a table, bound wherever they stand. */
function withNumbers(narrative: Report["narrative"], bound: ConformanceCase["bound"]): Report["narrative"] {
  const numbersIn = (text: string): readonly BoundNumber[] =>
    Object.entries(bound)
      .flatMap(([words, given]): readonly BoundNumber[] => {
        const [start, follows] = [text.indexOf(words), readFollows(given)];
        if (follows === undefined) throw new RangeError(`what “${words}” follows is nothing to follow`);
        return start < 0 ? [] : [{ start, end: start + words.length, ...follows }];
      })
      .sort((one, two) => one.start - two.start);
  return Object.fromEntries(
    Object.entries(narrative).map(([part, blocks]) => [part, blocks.map((block) => withBound(block, numbersIn(block.text)))]),
  );
}

function reportOfCase(edition: Edition, one: ConformanceCase): Report {
  const { name, kind, level } = one.body;
  return {
    ...reportOf(edition, figuresOf(edition, one), { fields: one.fields, narrative: withNumbers(narrativeOf(one.text), one.bound) }),
    year: one.year,
    body: { name, issuer: name, kind: isKind(kind) ? kind : "", level: isLevel(level) ? level : "" },
  };
}

/** The narrative of a report with all corrections of its findings made. */
function corrected(narrative: Report["narrative"], findings: readonly Finding[]): Report["narrative"] {
  const all = findings.flatMap(({ corrections = [] }) => corrections).sort((one, two) => two.start - one.start);
  const mend = (part: string, block: NarrativeBlock): NarrativeBlock => ({
    ...block,
    text: all
      .filter(({ address }) => address === blockAddress(part, block.id))
      .reduce((text, { start, end, text: right }) => `${text.slice(0, start)}${right}${text.slice(end)}`, block.text),
  });
  return Object.fromEntries(Object.entries(narrative).map(([part, blocks]) => [part, blocks.map((block) => mend(part, block))]));
}

/** What a check finds in a case, and what it finds once its corrections are made. Throws a RangeError where the case names no edition or the check is none of it. */
export function findingsOf(
  id: string,
  one: ConformanceCase,
): { readonly findings: readonly Finding[]; readonly mended: readonly Finding[] } {
  const edition = editionById(one.edition);
  if (edition === undefined) throw new RangeError(`case ${one.case}: no edition ${one.edition}`);
  const checks = checksOf(edition).filter((check) => check.id === id);
  const before = one.before === undefined ? undefined : reportOfCase(edition, { ...one, text: one.before });
  const { figuresBefore } = one;
  const previous = figuresBefore && openedIn(edition, reportOfCase(edition, { ...one, figures: figuresBefore })).readings;
  const besides = besidesOf(one);
  const judged = (report: Report) => judgedBy(checks, materialOf(openedIn(edition, report), previous, undefined, before, besides)).findings;
  const report = reportOfCase(edition, one);
  const findings = judged(report);
  return { findings, mended: judged({ ...report, narrative: corrected(report.narrative, findings) }) };
}

/** The words that findings mark first, in order; of one that marks none the place. */
export const wordsMarked = (findings: readonly Finding[]): readonly string[] =>
  findings.flatMap(({ text, at }) => text?.map(({ quote }) => quote) ?? at.slice(0, 1));

const folder = join(import.meta.dirname, "conformance");

/** The checks that have cases. */
export const checksWithCases = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** The cases of a check by file. */
export const casesOf = (id: string): readonly { readonly file: string; readonly cases: readonly ConformanceCase[] }[] =>
  readdirSync(join(folder, id))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ file, cases: z.array(caseShape).parse(JSON.parse(readFileSync(join(folder, id, file), "utf8"))) }));
