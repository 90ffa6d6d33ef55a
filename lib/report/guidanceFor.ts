// Which guidance is for a body: what the whole country is asked for, and what a notice of its own place asks. A body is known to be of a
// place by its names alone, so that one whose names do not say so is shown nothing of anybody's place.
import type { Guidance } from "../edition/edition.ts";
import type { Body } from "./report.ts";

/** The items for this body, in their order. */
export const guidanceFor = <One extends Guidance>(
  items: readonly One[] | undefined,
  { name, issuer }: Pick<Body, "name" | "issuer">,
): readonly One[] => (items ?? []).filter(({ only }) => only === undefined || only.words.some((word) => `${name}${issuer}`.includes(word)));
