// The words of a report and of a page, line by line: what is missing, changed, added between, or stands elsewhere. What
// stands before the first and after the last line of the report is the portal's own, and only counted.
import { shownOf } from "../characters/unseen.ts";
import { pairedInOrder, type Item } from "../compare/inOrder.ts";
import { printable, type Document } from "../document/node.ts";
import { textsIn } from "../document/texts.ts";
import { changed, type Difference, type Spot, type Subject } from "./difference.ts";
import { linesOf } from "../reading/html/words.ts";

/** The lines of a report outside of its tables, in order. */
export const textsOf = ({ nodes }: Pick<Document, "nodes">): readonly string[] =>
  nodes
    .flatMap((node) => (node.kind === "table" ? [] : node.kind === "line" ? [textsIn(node).join(" ")] : textsIn(node)))
    .map(printable)
    .flatMap(linesOf);

const shown = (text: string): string => shownOf(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** `compared`: how many lines of the report met a line of the page; `matched`: how many of them stand there as they are. */
export type TextVerdict = { readonly differences: readonly Difference[]; readonly compared: number; readonly matched: number };

const itemOf = (text: string): Item => ({ kind: "", text });

/** The lines of the page, but for names of tables that it prints where the report does not, or prints twice. */
function linesWithout(page: readonly string[], captions: ReadonlySet<string>, expected: ReadonlySet<string>): readonly string[] {
  return page.filter((line, at) => !captions.has(line) || (expected.has(line) && line !== page[at - 1]));
}

const at = (text: string): Spot => ({ in: "line", text, near: false });
const after = (text: string | undefined): Spot | null => (text === undefined ? null : { in: "line", text, near: true });

const moved = (line: string): Difference => ({
  kind: "moved",
  subject: "order",
  message: `“${shown(line)}”在网页上换了位置。`,
  expected: line,
  found: line,
  spot: at(line),
});

const missing = (line: string, before: string | undefined): Difference => ({
  kind: "missing",
  subject: "text",
  message: `网页上没有“${shown(line)}”。`,
  expected: line,
  found: null,
  spot: after(before),
});

const added = (line: string): Difference => ({
  kind: "added",
  subject: "text",
  message: `网页上多出“${shown(line)}”。`,
  expected: null,
  found: line,
  spot: at(line),
});

/** The numbers in a line: where they differ it is a figure that differs. */
const numbersIn = (line: string): string => (line.match(/\d+(?:[.,]\d+)*/g) ?? []).join(" ");

/** What a change of words is about. */
export const aboutOf = (one: string, two: string): Subject => (numbersIn(one) === numbersIn(two) ? "text" : "figure");

/** A hyphen that holds (U+2011), as a page has it that was pasted from Word, is a hyphen to everybody who looks. */
const withPlainHyphens = (line: string): string => line.replaceAll("\u2011", "-");

/** Compares the words; `captions` are names of tables, which a page may print or not. */
export function compareTexts(report: readonly string[], shownOn: readonly string[], captions: readonly string[]): TextVerdict {
  const [expected, page] = [report.map(withPlainHyphens), shownOn.map(withPlainHyphens)];
  const found = linesWithout(page, new Set(captions), new Set(expected));
  const pairs = pairedInOrder(expected.map(itemOf), found.map(itemOf));
  const texts = pairs.map(([one, two]) => [expected[one] ?? "", found[two] ?? ""] as const);
  const [first, last] = [pairs[0]?.[1] ?? found.length, pairs.at(-1)?.[1] ?? -1];
  const [mine, theirs] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, two]) => two))];
  const everywhere = new Set(found);
  const gone = expected.flatMap((line, place) => (mine.has(place) ? [] : [{ line, place }]));
  const elsewhere = new Set(gone.flatMap(({ line }) => (everywhere.has(line) ? [line] : [])));
  const come = found.filter((line, place) => place > first && place < last && !theirs.has(place) && !elsewhere.has(line));
  const lineBefore = (place: number): string | undefined => {
    const pair = pairs.filter(([one]) => one < place).at(-1);
    return pair === undefined ? undefined : found[pair[1]];
  };
  const differing = texts.filter(([one, two]) => one !== two);
  return {
    differences: [
      ...differing.map(([one, two]) => changed("文字改了", one, two, aboutOf(one, two), at(two))),
      ...gone.map(({ line, place }) => (elsewhere.has(line) ? moved(line) : missing(line, lineBefore(place)))),
      ...come.map(added),
    ],
    compared: texts.length,
    matched: texts.length - differing.length,
  };
}
