// 附件说明: the line 附件：… that names the attachments, numbered 1. 2. where there are several, with no mark at their end
// (GB/T 9704-2012 7.3.4). It follows from the attachments themselves, so that both say the same (7.3.7).
import { withOrdinal } from "../ordinals/withOrdinal.ts";
import type { Node } from "./node.ts";
import type { NodeOf } from "./render.ts";

const numbered = (titles: readonly string[]): readonly string[] =>
  titles.length === 1 ? titles : titles.map((title, place) => withOrdinal(2, place + 1, title));

/** What the list prints, line by line: the first begins with its lead. */
export const attachmentLines = ({ lead, titles }: NodeOf<"attachments">): readonly string[] =>
  titles.map((title, place) => (place === 0 ? `${lead}${title}` : title));

/** The nodes with the list where the text ends: above the signature, or where there is none, before the first attachment. */
export function withAttachmentList(nodes: readonly Node[]): readonly Node[] {
  const titles = nodes.flatMap((node) => (node.kind === "attachment" ? [node.title] : []));
  if (titles.length === 0) return nodes;
  const end = nodes.findIndex(({ kind }) => kind === "signature" || kind === "attachment");
  return [...nodes.slice(0, end), { kind: "attachments", lead: "附件：", titles: numbered(titles) }, ...nodes.slice(end)];
}
