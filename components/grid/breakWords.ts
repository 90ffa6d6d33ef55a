// Heads and labels break between their words (lib/paper/phrases.ts). It is done on the elements, once the table is there: the server may
// know other words than the browser, and React would draw every head a second time as the page comes alive.
import { phrases } from "#lib/paper/phrases.ts";

/** For `ref` around a table: gives each heading a chance to break between its words. */
export function breakWords(box: HTMLElement | null): void {
  for (const heading of box?.querySelectorAll(".words") ?? []) {
    const text = heading.firstChild;
    if (!(text instanceof Text)) continue;
    const [first = "", ...more] = phrases(text.data);
    // The node that React knows stays.
    if (more.length > 0) text.data = first;
    text.after(...more.flatMap((phrase) => [document.createElement("wbr"), phrase]));
  }
}
