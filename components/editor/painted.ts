"use client";
// What follows from each key in many places at once, written straight into its elements: totals and balances of a table.
//
// React would render their components, compare and commit; on an old machine one sees the total lag behind the key. The
// component still says what stands there when it renders; between renders it is written here, and the two must agree.
import { useCallback, type RefCallback } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor } from "./context.ts";
import type { Live } from "./live.ts";

type Write = (element: HTMLElement, value: string) => void;

/** Sets the text of an element that holds nothing else. */
export function writeText(element: Element | undefined, text: string): void {
  if (element === undefined) return;
  const node = element.firstChild;
  // Else others have put an element around it (a translation): the text stands by itself again.
  if (node instanceof Text && node === element.lastChild) node.data = text;
  else if (node !== null || text !== "") element.textContent = text;
}

/**
 * A ref for the element that shows what `read` tells of the numbers at these places. Where that is another after a change, `paint` writes it at once, and
 * `settle` what may wait until the typing rests: colours, and what is only heard. Give the same functions at each render.
 */
export function usePainted(
  places: readonly Address[],
  read: (live: Live) => string,
  paint: Write,
  settle: Write,
): RefCallback<HTMLElement> {
  const { live } = useEditor();
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const writer = (write: Write) => {
        let written = read(live);
        return () => {
          const value = read(live);
          if (value !== written) write(element, value);
          written = value;
        };
      };
      const ends = [live.subscribeAt(places, writer(paint)), live.subscribeLater(writer(settle))];
      return () => ends.forEach((end) => end());
    },
    [live, places, read, paint, settle],
  );
}
