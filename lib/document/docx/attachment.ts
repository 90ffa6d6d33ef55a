// 附件 (GB/T 9704-2012 7.3.7): on a new page its mark at the top left in 三号黑体, its title centred in the third line.
// Beside its table, lines of fields: 填报单位（盖章） above, the names of those who answer for it below.
import { Paragraph, TabStopType, TextRun } from "docx";
import type { Node, NodeKind } from "../node.ts";
import { linePitch, textWidth } from "./style.ts";
import { named } from "./styles.ts";
import { runs } from "./text.ts";

type Attachment = Extract<Node, { kind: "attachment" }>;
type Line = Extract<Node, { kind: "line" }>;

export const attachment = ({ mark, title }: Attachment): readonly Paragraph[] => [
  new Paragraph({ style: named.attachment, pageBreakBefore: true, children: runs(mark) }),
  new Paragraph({ style: named.title, outlineLevel: 0, spacing: { before: linePitch }, children: runs(title) }),
];

/** Texts at equal distances; the line above a table stays with it. */
export const line = ({ texts }: Line, next: NodeKind | undefined): readonly Paragraph[] => [
  new Paragraph({
    style: named.line,
    keepNext: next === "table" ? true : undefined,
    tabStops: texts.slice(1).map((_, place) => ({ type: TabStopType.LEFT, position: Math.round((textWidth * (place + 1)) / texts.length) })),
    children: texts.flatMap((text, place) => [...(place === 0 ? [] : [new TextRun("\t")]), ...runs(text)]),
  }),
];
