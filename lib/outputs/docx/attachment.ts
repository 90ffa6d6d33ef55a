// 附件 (GB/T 9704-2012 7.3.7): on a new page its mark at the top left, its title centred some lines below (lib/paper/style.ts).
// Beside its table, lines of fields: 填报单位（盖章） above, the names of those who answer for it below.
import { Paragraph, TabStopType, TextRun } from "docx";
import type { NodeOf } from "../../document/render.ts";
import { charactersIn } from "../../paper/area.ts";
import { titleLines } from "../../paper/title.ts";
import type { Measures } from "./measures.ts";
import { named } from "./styles.ts";
import { runs } from "./text.ts";

type Attachment = NodeOf<"attachment">;
type Line = NodeOf<"line">;

/** A title over as many lines as it needs, each as long as a line of the page at most. */
export const titleRuns = (text: string, { style }: Measures) =>
  runs(
    text
      .split("\n")
      .flatMap((line) => titleLines(line, charactersIn(style, style.title.size)))
      .join("\n"),
  );

export const attachment = ({ mark, title }: Attachment, measures: Measures): readonly Paragraph[] => [
  new Paragraph({ style: named.attachment, pageBreakBefore: true, children: runs(mark) }),
  new Paragraph({
    style: named.title,
    keepNext: true,
    outlineLevel: 0,
    spacing: { before: (measures.style.attachment.titleLine - 2) * measures.linePitch },
    children: titleRuns(title, measures),
  }),
];

type Spacing = { readonly before?: number; readonly after?: number };

/** Texts at equal distances; the line above a table stays with it. */
export const line = ({ texts }: Line, keepNext: boolean, spacing: Spacing, { area }: Measures): readonly Paragraph[] => [
  new Paragraph({
    style: named.line,
    spacing,
    keepNext: keepNext ? true : undefined,
    tabStops: texts
      .slice(1)
      .map((_, place) => ({ type: TabStopType.LEFT, position: Math.round((area.width * (place + 1)) / texts.length) })),
    children: texts.flatMap((text, place) => [...(place === 0 ? [] : [new TextRun("\t")]), ...runs(text)]),
  }),
];
