// The words of a report and of a page, line by line: what is missing, changed, added between, or stands elsewhere. What
// stands before the first and after the last line of the report is the portal's own, and only counted.
import { shownOf } from "../characters/unseen.ts";
import { pairedInOrder, type Item } from "../compare/inOrder.ts";
import { printable, type Document } from "../document/node.ts";
import { textsIn } from "../document/texts.ts";
import { changed, type Difference } from "./difference.ts";
import { linesOf } from "../reading/html/words.ts";

/** The lines of a report outside of its tables, in order. */
export const textsOf = ({ nodes }: Pick<Document, "nodes">): readonly string[] =>
  nodes
    .flatMap((node) => (node.kind === "table" ? [] : node.kind === "line" ? [textsIn(node).join(" ")] : textsIn(node)))
    .map(printable)
    .flatMap(linesOf);

const shown = (text: string): string => shownOf(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** `matched`: how many lines of the report stand on the page as they are. */
export type TextVerdict = { readonly differences: readonly Difference[]; readonly matched: number };

const itemOf = (text: string): Item => ({ kind: "", text });

/** The lines of the page, but for names of tables that it prints where the report does not, or prints twice. */
function linesWithout(page: readonly string[], captions: ReadonlySet<string>, expected: ReadonlySet<string>): readonly string[] {
  return page.filter((line, at) => !captions.has(line) || (expected.has(line) && line !== page[at - 1]));
}

const missing = (line: string, isMoved: boolean): Difference =>
  isMoved
    ? { kind: "moved", message: `“${shown(line)}”在网页上换了位置。`, expected: line, found: line }
    : { kind: "missing", message: `网页上没有“${shown(line)}”。`, expected: line, found: null };

const added = (line: string): Difference => ({ kind: "added", message: `网页上多出“${shown(line)}”。`, expected: null, found: line });

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
  const gone = expected.filter((_, at) => !mine.has(at));
  const moved = new Set(gone.filter((line) => everywhere.has(line)));
  const come = found.filter((line, at) => at > first && at < last && !theirs.has(at) && !moved.has(line));
  const differing = texts.filter(([one, two]) => one !== two);
  return {
    differences: [
      ...differing.map(([one, two]) => changed("文字改了", one, two)),
      ...gone.map((line) => missing(line, moved.has(line))),
      ...come.map(added),
    ],
    matched: texts.length - differing.length,
  };
}
