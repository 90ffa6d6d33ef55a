// 附件 (GB/T 9704-2012 7.3.7): on a new page its mark at the top left in 三号黑体, its title centred in the third line.
// Beside its table, lines of fields: 填报单位（盖章） above, the names of those who answer for it below.
import { Paragraph, TabStopType, TextRun } from "docx";
import type { Node, NodeKind } from "../node.ts";
import { characterWidth, linePitch, textWidth } from "./style.ts";
import { named } from "./styles.ts";
import { runs, widthOf } from "./text.ts";

type Attachment = Extract<Node, { kind: "attachment" }>;
type Attachments = Extract<Node, { kind: "attachments" }>;
type Line = Extract<Node, { kind: "line" }>;

export const attachment = ({ mark, title }: Attachment): readonly Paragraph[] => [
  new Paragraph({ style: named.attachment, pageBreakBefore: true, children: runs(mark) }),
  new Paragraph({ style: named.title, outlineLevel: 0, spacing: { before: linePitch }, children: runs(title) }),
];

const characters = (count: number): number => Math.round(count * characterWidth);

/** 附件说明 (7.3.4): one line below the text, two characters in; a line that wraps, and every name after the first, begins below the name. */
export const attachments = ({ lead, titles }: Attachments, next: NodeKind | undefined): readonly Paragraph[] => {
  const names = 2 + widthOf(lead);
  const number = titles.length > 1 ? widthOf("1.") : 0;
  return titles.map(
    (title, place) =>
      new Paragraph({
        style: named.attachments,
        indent: { left: characters(names + number), hanging: characters(number + (place === 0 ? widthOf(lead) : 0)) },
        spacing: place === 0 ? { before: linePitch } : undefined,
        keepNext: next === "signature" ? true : undefined,
        children: runs(place === 0 ? `${lead}${title}` : title),
      }),
  );
};

/** Texts at equal distances; the line above a table stays with it. */
export const line = ({ texts }: Line, next: NodeKind | undefined): readonly Paragraph[] => [
  new Paragraph({
    style: named.line,
    keepNext: next === "table" ? true : undefined,
    tabStops: texts.slice(1).map((_, place) => ({ type: TabStopType.LEFT, position: Math.round((textWidth * (place + 1)) / texts.length) })),
    children: texts.flatMap((text, place) => [...(place === 0 ? [] : [new TextRun("\t")]), ...runs(text)]),
  }),
];
