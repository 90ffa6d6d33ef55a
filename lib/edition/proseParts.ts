// The parts of a section that hold running text.
import type { ProsePart, Section } from "./edition.ts";

/** In their order on paper. */
export const proseParts = ({ parts }: Pick<Section, "parts">): readonly ProsePart[] =>
  parts.flatMap((part) => (part.kind === "prose" ? [part] : []));
