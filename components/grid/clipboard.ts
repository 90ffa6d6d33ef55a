// Copying and pasting in a grid: a picked block goes out as text and as an HTML table; what comes in is shown before it is
// taken, where it is several cells or is to fill several. A single value into a single cell is the browser's own affair, unless part of it
// may be struck out, raised or hidden where it comes from, or its sheet has another number stored: the plain text says nothing of that,
// and 15̶18 would be 1518. Pure.
import type { Address } from "#lib/edition/edition.ts";
import type { Clipboard } from "#lib/seen/clipboard.ts";
import type { Picked } from "#lib/matching/given/fillPicked.ts";

/** What was pasted, and at which cells: `at` is the first of those that are picked. */
export type Pasted = Clipboard & { readonly at: Address; readonly picked: Picked };

/** True where the clipboard holds more than one cell. A spreadsheet writes a single one as a table too, and ends its text with a line. */
const isBlock = ({ html, text }: Clipboard): boolean =>
  (html.match(/<t[dh][\s>]/gi)?.length ?? 0) > 1 || /[\t\n]/.test(text.replace(/\r?\n$/, ""));

/** `entering`: a text is being typed, and the paste goes into it. `isPlain`: its text says all that the clipboard holds (unseen.ts). */
type How = { readonly entering: boolean; readonly isPlain: boolean };

/** What is to be shown of a paste into the picked block; undefined where it is the browser's own. */
export function pastedInto(
  clipboard: Clipboard,
  block: readonly (readonly Address[])[],
  { entering, isPlain }: How,
): (Omit<Pasted, "at"> & { readonly at: Address | undefined }) | undefined {
  const fills = block.flat().length > 1 && !entering;
  if (!fills && !isBlock(clipboard) && isPlain) return undefined;
  return { html: clipboard.html, text: clipboard.text, at: block[0]?.[0], picked: fills ? block : [] };
}
