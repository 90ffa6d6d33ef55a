// How large a chart stands on paper: as the style says, smaller where it would be wider than the text, or where it and its table would not
// stand on one page below what stands above them. Reckoned, not measured, as tables are (fit.ts).
import { areaOf, charactersIn, roomOf } from "./area.ts";
import { fitOf, heightIn } from "./fit.ts";
import type { Node, Picture } from "../document/node.ts";
import { chart, paper, table, type Style } from "./style.ts";
import { widthOf } from "./width.ts";

const linesOf = (text: string, perLine: number): number => Math.max(1, Math.ceil(widthOf(text) / perLine));

/** Points that a node takes of its page; 0 for what does not stand with a chart. */
function heightOf(node: Node | undefined, style: Style): number {
  const perLine = (size: number): number => charactersIn(style, size) - style.indent;
  switch (node?.kind) {
    case "heading":
      return linesOf(node.text, perLine(style.headings[node.level].size)) * style.linePitch + table.apart;
    case "paragraph":
      return linesOf(node.text, perLine(style.body.size)) * style.linePitch;
    case "attachment":
      return (style.attachment.titleLine - 1) * style.linePitch + style.title.linePitch + style.title.after;
    case "table":
      return heightIn(node, fitOf(node, roomOf(style))) / 20 + 2 * table.apart;
    default:
      return 0;
  }
}

/** What stands above a chart on its page at least: its heading, and how the part begins where that is its first. */
function above(nodes: readonly Node[], at: number): readonly Node[] {
  const before = nodes.slice(Math.max(0, at - 3), at);
  return before[0]?.kind === "attachment" ? before : before.slice(-1);
}

/** In millimetres, of the chart at this place of the document. */
export function chartSize(
  { width, height }: Pick<Picture, "width" | "height">,
  nodes: readonly Node[],
  at: number,
  style: Style,
): { readonly width: number; readonly height: number } {
  const area = areaOf(style);
  const inMillimetres = paper.height / area.pageHeight;
  const beside = [...above(nodes, at), nodes[at + 1]].reduce<number>((sum, node) => sum + heightOf(node, style), table.spare);
  const scale = Math.min(chart.pixel, (area.width * inMillimetres) / width, ((area.height - beside * 20) * inMillimetres) / height);
  return { width: width * scale, height: height * scale };
}
