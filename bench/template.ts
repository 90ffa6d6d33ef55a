// What ours is held against: docxtemplater filling a template that is ready. The template is our own Word file with a tag in
// the place of every text and figure, made and read once; only the filling is measured, as an office's script would do it.
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { renderDocx } from "../lib/outputs/docx/render.ts";
import type { Document, Node } from "../lib/document/node.ts";

type Texts = Record<string, string>;

/** The tree with a tag in the place of each text that a report fills in, and what belongs to each tag. */
function tagged({ nodes, ...document }: Document): { readonly tree: Document; readonly texts: Texts } {
  const texts: Texts = {};
  const tag = (text: string): string => {
    const name = `t${Object.keys(texts).length}`;
    texts[name] = text;
    return `{${name}}`;
  };
  const withTags = (node: Node): Node => {
    if (node.kind === "table")
      return {
        ...node,
        rows: node.rows.map((row) => row.map((cell) => (cell.kind === "value" ? { ...cell, text: tag(cell.text) } : cell))),
      };
    return node.kind === "title" || node.kind === "paragraph" ? { ...node, text: tag(node.text) } : node;
  };
  return { tree: { ...document, nodes: nodes.map(withTags) }, texts };
}

/** A function that fills the template anew and gives the bytes of the Word file. */
export async function fillerOf(document: Document): Promise<() => Uint8Array> {
  const { tree, texts } = tagged(document);
  const template = await renderDocx(tree, { modified: new Date(0) });
  return () => {
    const filled = new Docxtemplater(new PizZip(template), { linebreaks: true });
    filled.render(texts);
    return filled.toUint8Array();
  };
}
