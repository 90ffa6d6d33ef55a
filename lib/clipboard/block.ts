// What is on the clipboard, as blocks of cells: tables of text/html first, for they keep merges, else text/plain.
//
// Pure but for the parser, which is given: the browser's own, or jsdom's in tests. DOMParser runs no script and loads
// nothing. Numbers in attributes (x:num, sdval) are never taken, for what counts is what the clerk saw; where they are others than
// what is shown the block tells them beside (`stored`).
import { withoutBrackets } from "../seen/brackets.ts";
import type { Clipboard } from "../seen/clipboard.ts";
import { seenIn } from "../seen/page.ts";
import { cellText, type CellText } from "../reading/cellText.ts";
import { delimited } from "../reading/delimited.ts";
import { filledCells, isEmpty, type CellBlock, type Left } from "../tables/matrix.ts";
import { tablesOf } from "../reading/tables.ts";
import { withHeads } from "./withHeads.ts";

/** Pictures alone are no table: pages lay them out in some. */
const isText = ({ what }: { readonly what: Left["what"] }): boolean => what !== "picture";

/** Every block with something in it, in order: each table of the page, or the plain text as the only one. */
export function readBlocks({ html, text }: Clipboard, Parser: typeof DOMParser): readonly CellBlock[] {
  const page = html === "" ? undefined : new Parser().parseFromString(html, "text/html");
  if (page === undefined) return isEmpty(text) ? [] : [delimited(text)];
  const seen = seenIn(page);
  const tables = withHeads(tablesOf(page, seen));
  const filled = tables.filter((block) => filledCells(block) > 0);
  const unseen = tables.filter((block) => filledCells(block) === 0 && (block.left ?? []).some(isText));
  if (filled.length > 0)
    return unseen.length === 0
      ? filled
      : filled.map((block) => ({ ...block, left: [...(block.left ?? []), ...unseen.flatMap(({ left = [] }) => left)] }));
  return unseen.length > 0 ? unseen.slice(0, 1) : withoutTable(cellText(page.body, seen), text);
}

/** The plain text, unless the page shows that some of it is struck out, raised or not seen: then what the page shows. */
function withoutTable(page: CellText, text: string): readonly CellBlock[] {
  const marked = page.left.some(isText) || page.text !== withoutBrackets(page.text);
  const plain = marked || isEmpty(text) ? page.text : text;
  const left = page.left
    .filter((one) => marked || isText(one))
    .map((one): Left => ({ what: one.what, texts: [one.text], row: 0, column: 0 }));
  return isEmpty(plain) && left.length === 0 ? [] : [left.length === 0 ? delimited(plain) : { ...delimited(plain), left }];
}

/** The block that holds most, the first of equals; undefined where there is nothing to paste. */
export function readBlock(clipboard: Clipboard, Parser: typeof DOMParser): CellBlock | undefined {
  const blocks = readBlocks(clipboard, Parser);
  const most = Math.max(0, ...blocks.map(filledCells));
  return blocks.find((block) => filledCells(block) === most);
}
