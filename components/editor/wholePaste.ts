// A paste that may be several parts of the report: whoever takes a paste tells it here, and the dialog 从 Word 填入全文 listens.
import { useSyncExternalStore } from "react";
import type { Address } from "#lib/edition/edition.ts";
import type { Clipboard } from "#lib/seen/clipboard.ts";
import { channel } from "../ui/channel.ts";

/** `clipboard` undefined: nothing is pasted yet. `at`: the part of text that it was pasted into. `asItIs`: pastes it there as any other text. */
export type WholePaste = {
  readonly clipboard?: Clipboard | undefined;
  readonly at?: Address | undefined;
  readonly asItIs?: (() => void) | undefined;
};

let asked: WholePaste | null = null;
const { subscribe, tell } = channel();

/** Opens the dialog over what was pasted, or closes it. */
export function askWhole(paste: WholePaste | null): void {
  asked = paste;
  tell();
}

/** What the dialog stands open over, or null. */
export const useWholePaste = (): WholePaste | null =>
  useSyncExternalStore(
    subscribe,
    () => asked,
    () => null,
  );
