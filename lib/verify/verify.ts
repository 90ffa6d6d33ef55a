// Whether a page says what the report says: the same figures and the same words. What could not be read is said, and then
// the answer is never "same".
import type { Draw } from "../charts/illustrate.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { compose } from "../document/compose.ts";
import { figuresId } from "../outputs/html/page.ts";
import { printable, type Document } from "../document/node.ts";
import { inScript, publishedOf } from "../outputs/published.ts";
import type { Report } from "../report/report.ts";
import { bordersMissing, type Look } from "./borders.ts";
import type { Difference } from "./difference.ts";
import { shownOf } from "../characters/unseen.ts";
import { compareDrawings } from "./drawings.ts";
import { expectedOf, type Beside } from "./illustration.ts";
import { harmlessIn } from "../reading/html/marks.ts";
import { doubtsOf } from "../reading/html/doubts.ts";
import { readPage, type Page } from "../reading/html/page.ts";
import { compareTables, type Span } from "./tables.ts";
import { compareTexts, textsOf } from "./texts.ts";
import { words } from "../reading/html/words.ts";

/** `same`: every word and figure was found as it is. `unread`: nothing of the report was found. `notes`: what was not compared. */
export type Verdict = {
  readonly state: "same" | "different" | "unread";
  readonly differences: readonly Difference[];
  readonly notes: readonly string[];
};

/** A page that was looked at in whole: how many lines and tables of the report were held against it, equal or not; `looks`: what of it looks otherwise, though it says the same. */
export type Looked = {
  readonly verdict: Verdict;
  readonly lines: number;
  readonly tables: number;
  readonly looks: readonly Look[];
  readonly page: Page;
};

/** What is known besides the report, for a page with charts. `draws`: draw them as our pages have had them, so that drawings are compared too. */
export type Knowing = { readonly beside?: Beside | undefined; readonly draws?: readonly Draw[] | undefined };

const nothing: Beside = { before: [], exact: false };

/** The figures that the page carries for programs, where it carries them. */
function dataDifferences(edition: Edition, report: Report, { data }: Page): readonly Difference[] {
  const carried = data.get(figuresId);
  if (carried === undefined || carried === inScript(publishedOf(edition, report, {}).figures)) return [];
  return [{ kind: "changed", subject: "data", message: "网页里给程序读的数据与报告不同。", expected: null, found: null, spot: null }];
}

const textIn = ({ nodes }: Document): string =>
  nodes.flatMap((node) => (node.kind === "table" ? node.rows.flat().map(({ text }) => text) : textsOf({ nodes: [node] }))).join("\n");

/** Places of the first and the last line of the page that the report has; its title stands on a portal's page above the catalogue header too. */
function spanIn(found: readonly string[], [, ...expected]: readonly string[]): Span {
  const places = found.flatMap((line, at) => (expected.includes(line) ? [at] : []));
  return [places[0] ?? found.length, places[places.length - 1] ?? 0];
}

/** So many texts are quoted, each so far. */
const [mostQuoted, longestQuoted] = [3, 20];

const quoted = (texts: readonly string[]): string =>
  `（${texts
    .slice(0, mostQuoted)
    .map((text) => `“${shownOf(text.slice(0, longestQuoted))}”`)
    .join("、")}${texts.length > mostQuoted ? "等" : ""}）`;

function notesOf(
  document: Document,
  { pictures, marks, added, hidden, encoding, fonts, isCovered }: Page,
  compared: number,
): readonly string[] {
  const [unread, more] = [pictures - compared, marks - harmlessIn(printable(textIn(document)))];
  return [
    ...(encoding === "" ? [] : [`${encoding}。`]),
    ...doubtsOf({ fonts, isCovered }),
    ...(hidden.length > 0 ? [`网页的格和句子里有 ${hidden.length} 处看不见的文字${quoted(hidden)}，没有当作报告的内容。`] : []),
    ...(added > 0 ? [`网页的样式会在显示时自动加上 ${added} 处字，这些字没有核对，请对着网页看一遍。`] : []),
    ...(unread > 0 ? [`网页上有 ${unread} 处图片或嵌入的内容，里面的字没有核对。`] : []),
    ...(more > 0 ? [`网页的文字里有 ${more} 个看不见的字符（零宽空格一类），门户编辑器常会留下，不改变文字和样子，没有算作不同。`] : []),
  ];
}

/** Judges a page, as bytes or text, against the report that it should be of, and says what was compared. */
export function lookAtPage(
  edition: Edition,
  report: Report,
  html: string | Uint8Array,
  { beside = nothing, draws = [] }: Knowing = {},
): Looked {
  const page = readPage(html);
  const expected = expectedOf(compose(edition, report), { edition, report }, page, beside, page.drawings.length === 0 ? [] : draws);
  const { document } = expected;
  const captions = document.nodes.flatMap((node) => (node.kind === "table" ? [words(node.caption)] : []));
  const texts = compareTexts(textsOf(document), page.texts, captions);
  const tables = compareTables(document, walk(edition), page.tables, spanIn(page.texts, textsOf(document)));
  const drawings = compareDrawings(expected.drawn, page.drawings);
  const notes = notesOf(document, page, drawings.compared);
  const counts = { lines: texts.compared, tables: tables.matched.length, looks: bordersMissing(page, tables.matched), page };
  if (texts.matched === 0 && tables.matched.length === 0) {
    const unread: Verdict = { state: "unread", differences: [], notes: ["网页里没有读到这份报告的文字和表格，无法核对。", ...notes] };
    return { ...counts, verdict: unread };
  }
  const differences = [
    ...texts.differences,
    ...tables.differences,
    ...drawings.differences,
    ...dataDifferences(edition, report, page),
    ...expected.differences,
  ];
  return { ...counts, verdict: { state: differences.length === 0 ? "same" : "different", differences, notes } };
}

/** Judges a page, as bytes or text, against the report that it should be of. */
export const verifyPage = (edition: Edition, report: Report, html: string | Uint8Array, knowing?: Knowing): Verdict =>
  lookAtPage(edition, report, html, knowing).verdict;
