// Whether a browser prints what stands in the margin boxes of @page: Chromium does from version 131 on. A page asks itself,
// since CSS cannot: no `@supports` knows of them.

/** Asked in a browser. */
export const hasMarginBoxes = (): boolean => "CSSMarginRule" in globalThis;

/** A script that says on the root element where they are missing, for the style sheet. */
export const markMargins = `if (!("CSSMarginRule" in window)) document.documentElement.dataset.margins = "none";`;
