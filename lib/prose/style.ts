// What an element's own style attribute says, as Word and WPS write it: list, outline level.

/** A declaration, "" where there is none. */
export const styleOf = (element: Element, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(element.getAttribute("style") ?? "")?.[1]?.trim() ?? "";

/** 1–6 of h1–h6, 1–9 of Word's outline levels, 0 for what is no heading. */
export const rankOf = (element: Element): number =>
  Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? /^[1-9]$/.exec(styleOf(element, "mso-outline-level"))?.[0] ?? 0);

/** True for the list label that Word writes as text before the paragraph. */
export const isWordLabel = (element: Element): boolean => styleOf(element, "mso-list").toLowerCase() === "ignore";
