// One piece of markup read at every door, for tests: what each makes of it.
import { JSDOM } from "jsdom";
import { readBlock } from "../clipboard/block.ts";
import { readPasted } from "../prose/readPasted.ts";
import { readPage } from "../reading/html/page.ts";
import { readHtml } from "../reading/html/read.ts";
import { mayHoldUnseen } from "./hints.ts";

export const { DOMParser } = new JSDOM().window;

/** What a table paste, running text, the page reader and verify make of it in this order; `inside`: the markup of the figure. */
export function readBy(css: string, inside: string) {
  const style = `<style>${css}</style>`;
  const table = `${style}<table><tr><td>件数</td><td>${inside}</td></tr><tr><td>本年</td><td>118</td></tr></table>`;
  const pasted = readBlock({ html: table, text: "" }, DOMParser)?.cells.find(({ row, column }) => row === 0 && column === 1)?.text;
  const prose = readPasted({ html: `${style}<p>收到${inside}件。</p>`, text: "" }, DOMParser);
  const read = readHtml(table).pieces.flatMap((one) => (one.kind === "table" ? one.block.cells : []));
  const verified = readPage(table).tables[0]?.cells.find(({ row, column }) => row === 0 && column === 1)?.text;
  return {
    table: pasted,
    prose: prose.blocks.map(({ text }) => text).join("|"),
    leftOut: prose.leftOut.join("、"),
    page: read.find(({ row, column }) => row === 0 && column === 1)?.text,
    verify: verified,
    looked: mayHoldUnseen(table),
  };
}
