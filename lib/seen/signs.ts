// Text in a font of signs: what is known of it stands in the text as it is seen, anything else in its bracket, so that a digit of Wingdings is never read as one.
import { signsIn } from "../characters/signFonts.ts";
import { heldPlace } from "./insets.ts";
import type { Look } from "./look.ts";

/** A text as its font shows it (until it is `settled`), and what of it nobody but a person can read. */
export type SeenSigns = { readonly text: string; readonly unread: readonly string[] };

/** What is seen of a text that looks so. */
export function inItsFont({ signs }: Pick<Look, "signs">, text: string): SeenSigns {
  if (signs === undefined || text.trim() === "") return { text, unread: [] };
  const stretches = signsIn(text, signs);
  return {
    text: stretches.map(({ written, shown }) => shown ?? heldPlace({ kind: "sign", text: `${signs} ${written}` })).join(""),
    unread: stretches.flatMap(({ written, shown }) => (shown === undefined ? [written] : [])),
  };
}
