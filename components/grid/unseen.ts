// Whether the plain text of a clipboard says less than its page. What looks for that (lib/seen, lib/reading) is 10 kB of script, and nobody pastes before the
// first key or click: it comes with that. Until it is there, whatever comes with a page may hold more than its text says, and is shown before it is taken.
import type { Clipboard } from "#lib/seen/clipboard.ts";

type Look = (clipboard: Clipboard) => boolean;

let look: Look | undefined;

/** Has what looks come. Where that fails the next paste asks for it again. */
export async function fetchLook(): Promise<void> {
  const [{ mayHoldUnseen }, { storesAnother }] = await Promise.all([import("#lib/seen/hints.ts"), import("#lib/reading/stored.ts")]);
  look = ({ html, text }) => mayHoldUnseen(html) || storesAnother(html, text);
}

export function mayHoldMore(clipboard: Clipboard): boolean {
  if (clipboard.html === "") return false;
  if (look === undefined) fetchLook().catch(() => undefined);
  return look?.(clipboard) ?? true;
}
