// Whether a page says what the report says: the same figures and the same words. What could not be read is said, and then
// the answer is never "same".
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { compose } from "../document/compose.ts";
import { figuresId } from "../document/html/page.ts";
import { inScript, publishedOf } from "../document/published.ts";
import type { Report } from "../report/report.ts";
import type { Difference } from "./difference.ts";
import { readPage, type Page } from "./page.ts";
import { compareTables } from "./tables.ts";
import { compareTexts, textsOf } from "./texts.ts";
import { words } from "./words.ts";

/** `same`: every word and figure was found as it is. `unread`: nothing of the report was found. `notes`: what was not compared. */
export type Verdict = { readonly state: "same" | "different" | "unread"; readonly differences: readonly Difference[]; readonly notes: readonly string[] };

/** The figures that the page carries for programs, where it carries them. */
function dataDifferences(edition: Edition, report: Report, { data }: Page): readonly Difference[] {
  const carried = data.get(figuresId);
  if (carried === undefined || carried === inScript(publishedOf(edition, report, {}).figures)) return [];
  return [{ kind: "changed", message: "网页里给程序读的数据与报告不同。", expected: null, found: null }];
}

const notesOf = ({ pictures }: Page): readonly string[] => (pictures === 0 ? [] : [`网页上有 ${pictures} 处图片或嵌入的内容，里面的字没有核对。`]);

/** Judges a page, as bytes or text, against the report that it should be of. */
export function verifyPage(edition: Edition, report: Report, html: string | Uint8Array): Verdict {
  const document = compose(edition, report);
  const page = readPage(html);
  const captions = document.nodes.flatMap((node) => (node.kind === "table" ? [words(node.caption)] : []));
  const texts = compareTexts(textsOf(document), page.texts, captions);
  const tables = compareTables(document, walk(edition), page.tables);
  const notes = notesOf(page);
  if (texts.matched === 0 && tables.matched === 0) return { state: "unread", differences: [], notes: ["网页里没有读到这份报告的文字和表格，无法核对。", ...notes] };
  const differences = [...texts.differences, ...tables.differences, ...dataDifferences(edition, report, page)];
  return { state: differences.length === 0 ? "same" : "different", differences, notes };
}
