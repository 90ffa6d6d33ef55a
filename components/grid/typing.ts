// What is being typed in the cell of the cursor, as a value: what stood there before, and what the typing left there.
//
// It is one's own only as long as the cell still holds it. What comes from elsewhere meanwhile becomes what stood there
// before, so that neither Esc nor leaving the cell turns a colleague's figure into a step of one's own.
import type { Address } from "#lib/edition/edition.ts";
import type { CellChange } from "./history.ts";

/** undefined: nothing was typed since the cell was reached or left. */
export type Typing = { readonly address: Address; readonly before: string; readonly left: string } | undefined;

export type TypingEvent =
  /** A key changed the cell from `held` to `text`. */
  | { readonly kind: "typed"; readonly address: Address; readonly held: string; readonly text: string }
  /** `value` came for the cell from elsewhere. */
  | { readonly kind: "arrived"; readonly address: Address; readonly value: string }
  /** The cell was left, or what was typed was taken back. */
  | { readonly kind: "over" };

export function step(typing: Typing, event: TypingEvent): Typing {
  switch (event.kind) {
    case "typed": {
      const { address, held, text } = event;
      const goesOn = typing?.address === address && typing.left === held;
      return { address, before: goesOn ? typing.before : held, left: text };
    }
    case "arrived":
      return typing?.address === event.address ? { ...typing, before: event.value } : typing;
    case "over":
      return undefined;
  }
}

/** What was typed, while the cell still holds it and it is another text than before. */
export function ownIn(typing: Typing, held: string): CellChange | undefined {
  if (typing === undefined || held !== typing.left || typing.left === typing.before) return undefined;
  return { address: typing.address, from: typing.before, to: typing.left };
}
