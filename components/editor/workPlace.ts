// The place of the report at which somebody works, told by the element that has the focus.
import type { Address } from "#lib/edition/edition.ts";

/** The address of the place that this element is the input, the text or the total of; undefined where it is none. */
export function workPlaceOf(element: EventTarget | null): Address | undefined {
  const isPlace = element instanceof HTMLElement && element.id.includes(".") && element.closest("main") !== null;
  return isPlace ? element.id.replace(/^total-/, "") : undefined;
}

/** The id of the section whose page this path is; undefined where it is another page. */
export const sectionIn = (path: string): string | undefined => /\/fill\/([^/]+)$/.exec(path)?.[1];
