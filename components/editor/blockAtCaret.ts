// The paragraph or heading of running text in which the caret stands, or stood before a button beside it was pressed.

/** The id of the block, and the element that holds it; undefined where the caret is in no text. */
export function blockAtCaret(): { readonly id: string; readonly element: Element } | undefined {
  const node = document.getSelection()?.anchorNode ?? null;
  const element = (node instanceof Element ? node : node?.parentElement)?.closest("[data-block]");
  const id = element?.getAttribute("data-block");
  return element == null || id == null ? undefined : { id, element };
}
