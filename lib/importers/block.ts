// What is on the clipboard, as blocks of cells: tables of text/html first, for they keep merges, else text/plain.
//
// Pure but for the parser, which is given: the browser's own, or jsdom's in tests. DOMParser runs no script and loads
// nothing. Numbers in attributes (x:num, sdval) are not read: what counts is what the clerk saw.
import { cellText } from "./cellText.ts";
import { delimited } from "./delimited.ts";
import { filledCells, isEmpty, type Block } from "./matrix.ts";
import { tablesOf } from "./tables.ts";

export type Clipboard = { readonly html: string; readonly text: string };

/** Every block with something in it, in order: each table of the page, or the plain text as the only one. */
export function readBlocks({ html, text }: Clipboard, Parser: typeof DOMParser): readonly Block[] {
  const page = html === "" ? undefined : new Parser().parseFromString(html, "text/html");
  const tables = page === undefined ? [] : tablesOf(page).filter((block) => filledCells(block) > 0);
  if (tables.length > 0) return tables;
  const plain = isEmpty(text) && page !== undefined ? cellText(page.body) : text;
  return isEmpty(plain) ? [] : [delimited(plain)];
}

/** The block that holds most, the first of equals; undefined where there is nothing to paste. */
export function readBlock(clipboard: Clipboard, Parser: typeof DOMParser): Block | undefined {
  const blocks = readBlocks(clipboard, Parser);
  const most = Math.max(0, ...blocks.map(filledCells));
  return blocks.find((block) => filledCells(block) === most);
}
