// What was bound last in this browser, by the format: it stands first where cells are listed.
import { readFollows, sameExpression, type Expression } from "#lib/report/bound.ts";
import { recalled, remember } from "../ui/memory.ts";

const most = 12;
const keyOf = (edition: string): string => `bound-${edition}`;

/** The latest first. */
export function lastUsed(edition: string): readonly Expression[] {
  try {
    const kept: unknown = JSON.parse(recalled(keyOf(edition)) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap((of) => readFollows({ of })?.of ?? []) : [];
  } catch {
    return [];
  }
}

export function used(edition: string, of: Expression): void {
  const others = lastUsed(edition).filter((one) => !sameExpression(one, of));
  remember(keyOf(edition), JSON.stringify([of, ...others].slice(0, most)));
}
