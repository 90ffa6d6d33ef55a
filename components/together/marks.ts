// Where others work, marked in the page: a broken line round the cell or text with their name at it. Written straight into the elements, so
// that no cell renders for it; React leaves attributes alone that it did not make.
import type { Present } from "#lib/live/present.ts";
import { callOf } from "./words.ts";

const mark = "data-other";

/** The element that is framed for a place: the cell around an input, else the element itself. */
function frameOf(address: string): Element | null {
  const place = document.getElementById(address);
  return place?.closest("td") ?? place;
}

/** Marks where these windows work, and takes every earlier mark away. */
export function showWhere(others: readonly Present[]): void {
  const wanted = new Map<Element, string>();
  for (const { who, at } of others) {
    const frame = at === "" ? null : frameOf(at);
    if (frame === null) continue;
    const before = wanted.get(frame);
    wanted.set(frame, before === undefined ? callOf(who) : `${before}、${callOf(who)}`);
  }
  for (const marked of document.querySelectorAll(`[${mark}]`)) if (!wanted.has(marked)) marked.removeAttribute(mark);
  for (const [frame, names] of wanted) if (frame.getAttribute(mark) !== names) frame.setAttribute(mark, names);
}
