// 附件说明 (GB/T 9704-2012 7.3.4): one line below the text, two characters in; a line that wraps, and every name after the
// first, begins below the first name. It stays with the signature.
import { Paragraph } from "docx";
import type { Node, NodeKind } from "../node.ts";
import { characterWidth, linePitch } from "./style.ts";
import { named } from "./styles.ts";
import { runs, widthOf } from "./text.ts";

type Attachments = Extract<Node, { kind: "attachments" }>;

const characters = (count: number): number => Math.round(count * characterWidth);

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
