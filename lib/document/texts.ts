// What a node prints, text by text in order: for those who read an output back and compare it with the tree.
import { attachmentLines } from "./attachmentList.ts";
import type { Node } from "./node.ts";

/** The texts of a node; of a table those of its cells. */
export function textsIn(node: Node): readonly string[] {
  switch (node.kind) {
    case "title":
    case "heading":
    case "paragraph":
      return [node.text];
    case "line":
      return node.texts;
    case "attachments":
      return attachmentLines(node);
    case "attachment":
      return [node.mark, node.title];
    case "signature":
      return [node.issuer, node.date];
    case "chart":
      return [];
    case "table":
      return node.rows.flat().map(({ text }) => text);
  }
}
