// Copying and pasting in a grid: a picked block goes out as text and as an HTML table; what comes in is shown before it is
// taken, where it is several cells or is to fill several. A single value into a single cell is the browser's own affair, unless part of it
// may be struck out, raised or hidden where it comes from: the plain text says nothing of that, and 15̶18 would be 1518.
import type { Address } from "#lib/edition/edition.ts";
import { copyBlock } from "#lib/clipboard/copy.ts";
import type { Clipboard } from "#lib/clipboard/block.ts";
import type { Picked } from "#lib/matching/fillPicked.ts";
import { mayHoldUnseen } from "#lib/seen/hints.ts";
import type { ClipboardActs, SheetParts } from "./useSheet.ts";

/** What was pasted, and at which cells: `at` is the first of those that are picked. */
export type Pasted = Clipboard & { readonly at: Address; readonly picked: Picked };

/** True where the clipboard holds more than one cell. A spreadsheet writes a single one as a table too, and ends its text with a line. */
const isBlock = ({ html, text }: Clipboard): boolean =>
  (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1 || /[\t\n]/.test(text.replace(/\r?\n$/, ""));

/** `shown` gives the text of a cell as it stands in the table, totals too. */
export function clipboardActs(
  { selection, sheet }: Omit<SheetParts, "clipboard">,
  shown: (address: Address) => string,
  onBlock: (pasted: Pasted) => void,
): ClipboardActs {
  return {
    copy: (data) => {
      const block = selection.block();
      if (block.flat().length < 2) return false;
      const { text, html } = copyBlock(block, shown);
      data.setData("text/plain", text);
      data.setData("text/html", html);
      return true;
    },
    paste: (data) => {
      const block = selection.block();
      const fills = block.flat().length > 1 && !sheet.entering();
      const pasted = {
        html: data.getData("text/html"),
        text: data.getData("text/plain"),
        at: block[0]?.[0] ?? selection.anchor(),
        picked: fills ? block : [],
      };
      if (!fills && !isBlock(pasted) && !mayHoldUnseen(pasted.html)) return false;
      sheet.settle();
      onBlock(pasted);
      return true;
    },
  };
}
