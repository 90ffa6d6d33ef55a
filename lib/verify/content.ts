// What was published in another form than a page, or as plain text: its reader and lib/recognise make a report of it, and the two are compared figure by
// figure and paragraph by paragraph (lib/compare). What was not read is never the same. How it looks is not judged.
import type { Bound } from "../arithmetic/opened.ts";
import { compareFigures, type FigureComparison } from "../compare/figures.ts";
import type { TextComparison } from "../compare/paragraphs.ts";
import { compareTexts } from "../compare/texts.ts";
import type { Address } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { printedDate } from "../report/date.ts";
import { titleOf } from "../report/report.ts";
import type { OpenedSource } from "../sources/open.ts";
import { changed, type Difference, type Spot } from "./difference.ts";
import { aboutOf } from "./texts.ts";

/** `lines`, `figures`: how many paragraphs and figures are the same. */
export type Content = {
  readonly differences: readonly (Difference & { readonly at: Address | null })[];
  readonly figures: number;
  readonly lines: number;
  readonly notes: readonly string[];
};

const inFile = "文件里";

type Found = Difference & { readonly at: Address | null };

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What the source prints at a place: its total as printed, else its number, else what stands there in place of one. */
function printedAt({ at, now }: FigureComparison, isTotal: boolean, { recognised, isOwn }: OpenedSource): string {
  if (isTotal && !isOwn) return recognised.report.stated[at] ?? "";
  return now === "" || now === null ? (recognised.printed[at]?.trim() ?? "") : now;
}

function figureOf(figure: FigureComparison, own: Bound, source: OpenedSource): Found | undefined {
  const { at, group, name } = figure;
  const expected = figure.before ?? "";
  const where = `${group}：${name}`;
  const isTotal = walk(own.edition).cells.get(at)?.total === true;
  const unread = source.recognised.unread.find((one) => one.address === at);
  const missing = (reason: string): Found => ({
    kind: "unread",
    subject: "figure",
    message: `${where}，报告里是${expected === "" ? "空的" : `“${expected}”`}，${reason}，没有核对。`,
    expected,
    found: null,
    spot: null,
    at,
  });
  if (unread !== undefined) return missing(`文件里这一格没有读出（${unread.reason}）`);
  if (figure.now === null) return missing("读出的格式里没有这一格");
  const found = printedAt(figure, isTotal, source);
  if (isTotal && !source.isOwn && found === "") return expected === "" ? undefined : missing("文件里没有读到这个总计");
  return found === expected ? undefined : { ...changed(where, expected, found, "figure", null, inFile), at };
}

const lineSpot = (text: string, near: boolean): Spot => ({ in: "line", text, near });

function textOf(one: TextComparison, before: string | undefined): Found | undefined {
  switch (one.kind) {
    case "same":
      return undefined;
    case "changed":
      return {
        ...changed(
          "文字改了",
          one.before.text,
          one.now.text,
          aboutOf(one.before.text, one.now.text),
          lineSpot(one.now.text, false),
          inFile,
        ),
        at: null,
      };
    case "new":
      return {
        kind: "added",
        subject: "text",
        message: `文件里多出“${shown(one.now.text)}”。`,
        expected: null,
        found: one.now.text,
        spot: lineSpot(one.now.text, false),
        at: null,
      };
    case "gone":
      return {
        kind: "missing",
        subject: "text",
        message: `文件里没有“${shown(one.before.text)}”。`,
        expected: one.before.text,
        found: null,
        spot: before === undefined ? null : lineSpot(before, true),
        at: null,
      };
  }
}

/** The differences of the words; of what is missing the line before it is told. */
function textsOf(
  own: Bound,
  { edition, recognised: { report } }: OpenedSource,
): { readonly differences: readonly Found[]; readonly lines: number } {
  const texts = compareTexts(own, { edition, report });
  let before: string | undefined;
  const differences = texts.flatMap((one) => {
    const found = textOf(one, before);
    if ("now" in one) before = one.now.text;
    return found === undefined ? [] : [found];
  });
  return { differences, lines: texts.filter(({ kind }) => kind === "same").length };
}

/** Whose report it is, of which year, and when it was signed. */
function headOf(own: Bound, { edition, recognised: { report } }: OpenedSource): readonly Found[] {
  const pairs = [
    ["标题", titleOf(own.edition, own.report), titleOf(edition, report)],
    ["落款日期", printedDate(own.report.date), printedDate(report.date)],
  ] as const;
  return pairs.flatMap(([what, one, two]) => (one === two ? [] : [{ ...changed(what, one, two, "text", null, inFile), at: null }]));
}

const strange = ({ recognised: { notRecognised } }: OpenedSource): readonly Found[] =>
  notRecognised.map(({ text }) => ({
    kind: "unread",
    subject: "text",
    message: `文件里的“${shown(text)}”没有认出是报告的哪一处，没有核对。`,
    expected: null,
    found: text,
    spot: lineSpot(text, false),
    at: null,
  }));

const hasNoText = ({ recognised: { format, report } }: OpenedSource): boolean =>
  (format === "xlsx" || format === "xls") && Object.keys(report.narrative).length === 0;

/** Compares a report with what was read of a source. */
export function compareContent(own: Bound, source: OpenedSource): Content {
  const { edition, recognised } = source;
  const isBare = hasNoText(source);
  const { cells } = walk(own.edition);
  const figures = compareFigures(own, { edition, report: recognised.report }).filter(
    ({ at, before }) => before !== null && (!isBare || cells.has(at)),
  );
  const found = figures.flatMap((figure) => figureOf(figure, own, source) ?? []);
  const notes = ["字体、表格的样子和在页上的位置没有核对。", ...recognised.notes.map((note) => `${note.replace(/。$/, "")}。`)];
  const counted = { figures: figures.length - found.length };
  if (isBare) return { ...counted, differences: found, lines: 0, notes: ["这个文件里只有表格，文字、填空和落款没有核对。", ...notes] };
  const texts = textsOf(own, source);
  return {
    ...counted,
    differences: [...found, ...headOf(own, source), ...texts.differences, ...strange(source)],
    lines: texts.lines,
    notes,
  };
}
