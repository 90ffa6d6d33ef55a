// The report as plain text, for a program that takes no formatting: a line a paragraph, a table as rows with tabs between
// the columns, each text at the column where its cell begins, so that a spreadsheet puts the figures where they belong.
import { markOf, printable, type Document, type Node, type TableNode } from "../document/node.ts";
import { placedRows } from "../tables/positions.ts";
import { textsIn } from "../document/texts.ts";

const rowsOf = ({ rows, columns }: TableNode): readonly string[] =>
  placedRows(rows).map((cells) => {
    const texts = new Map(cells.map(({ column, cell }) => [column, cell.text]));
    return Array.from({ length: columns }, (_, column) => (texts.get(column) ?? "").replace(/\s+/g, "")).join("\t");
  });

function linesOf(node: Node): readonly string[] {
  if (node.kind === "table") return ["", ...rowsOf(node), ""];
  return node.kind === "line" ? [node.texts.join("　")] : textsIn(node).filter((text) => text !== "");
}

/** Lines ended by \n; 草稿 or 空白表 as the first where the report is not ready. `correction`: 更正说明 over it, "" for none. */
export function plainText({ state, nodes }: Pick<Document, "state" | "nodes">, correction = ""): string {
  const mark = markOf(state);
  return `${[...(mark === null ? [] : [mark]), ...(correction === "" ? [] : [correction]), ...nodes.flatMap(linesOf)].map(printable).join("\n")}\n`;
}
