"use client";
// Where two values wait for a person, marked at the cell or the paragraph itself. By a style sheet and not by attributes: the text that is being
// edited takes a changed element for typing, and what comes late to the page is marked as well.
import { blockIn } from "#lib/edition/address.ts";
import type { Conflict } from "../saving/autosave.ts";

const line = "outline: 2px dashed var(--color-bad); outline-offset: -2px;";
const words =
  "content: '冲突'; position: absolute; z-index: 2; bottom: 0; left: 0; padding: 0 0.125rem; background: var(--color-bad-soft); color: var(--color-bad); font-size: 0.6875rem; line-height: 1.1; pointer-events: none;";

function ruleOf({ mine: { area, address } }: Conflict): string {
  const place = CSS.escape(address);
  if (area !== "narrative") return `#${place}:not(td *) { ${line} } td:has(#${place}) { ${line} } td:has(#${place})::before { ${words} }`;
  const block = `[data-block="${CSS.escape(blockIn(address)?.id ?? "")}"]`;
  return `${block} { ${line} }`;
}

export const ConflictMarks = ({ conflicts }: { readonly conflicts: readonly Conflict[] }) =>
  conflicts.length === 0 ? null : <style>{`@media screen { ${conflicts.map(ruleOf).join("\n")} }`}</style>;
