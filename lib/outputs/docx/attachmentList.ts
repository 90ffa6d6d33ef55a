// 附件说明 (GB/T 9704-2012 7.3.4): one line below the text, two characters in; a line that wraps, and every name after the
// first, begins below the first name. It stays with the signature.
import { Paragraph } from "docx";
import { attachmentLines } from "../../document/attachmentList.ts";
import type { NodeOf } from "../../document/render.ts";
import { attachmentList } from "../../paper/style.ts";
import { widthOf } from "../../paper/width.ts";
import type { Measures } from "./measures.ts";
import { named } from "./styles.ts";
import { runs } from "./text.ts";

type Attachments = NodeOf<"attachments">;

export function attachments(node: Attachments, keepNext: boolean, { character, linePitch }: Measures): readonly Paragraph[] {
  const { lead, titles } = node;
  const characters = (count: number): number => Math.round(count * character);
  const names = attachmentList.indent + widthOf(lead);
  const number = titles.length > 1 ? widthOf("1.") : 0;
  return attachmentLines(node).map(
    (line, place) =>
      new Paragraph({
        style: named.attachments,
        indent: { left: characters(names + number), hanging: characters(number + (place === 0 ? widthOf(lead) : 0)) },
        spacing: place === 0 ? { before: attachmentList.lines * linePitch } : undefined,
        keepNext: keepNext ? true : undefined,
        children: runs(line),
      }),
  );
}
