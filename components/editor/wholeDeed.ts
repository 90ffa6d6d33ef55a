"use client";
// A deed over several parts of the report, such as a whole text that was filled in. While it is the last thing that was done, Ctrl+Z and 撤销 take it back
// wherever one stands, as a paste in a table is taken back there; then Ctrl+Y does it again.
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { channel } from "../ui/channel.ts";
import type { Editor } from "./context.ts";
import type { Form } from "./form.ts";
import type { TextDeeds } from "./textDeeds.ts";
import { allTextDeeds, isTypedSince, subscribeTextDeeds, visitAnew } from "./useTextDeeds.ts";

export type WholeDeed = {
  /** Whether going back, or forth again, would change anything. */
  readonly stands: () => boolean;
  readonly turn: () => void;
  readonly isUndone: boolean;
};

/** `texts`: what had been noted of texts by then. */
type Last = WholeDeed & { readonly texts: TextDeeds };

const last = new WeakMap<Form, Last>();
const { subscribe, tell } = channel();

type Desk = Pick<Editor, "form">;

/** This is the last thing that was done. */
export function noteWhole(editor: Pick<Editor, "form" | "arrivals">, deed: WholeDeed): void {
  visitAnew(editor);
  last.set(editor.form, { ...deed, texts: allTextDeeds(editor) });
  tell();
}

/** Something else was done since. */
export function otherDone({ form }: Desk): void {
  if (last.delete(form)) tell();
}

/** Which way the last deed can go, where it was one over several parts and nothing has been typed since. */
export function wholeWay(editor: Desk): "undo" | "redo" | undefined {
  const deed = last.get(editor.form);
  if (deed === undefined || deed.texts !== allTextDeeds(editor) || isTypedSince(editor) || !deed.stands()) return undefined;
  return deed.isUndone ? "redo" : "undo";
}

/** Goes that way; false where it does not go there. */
export function turnWhole(editor: Desk, way: "undo" | "redo"): boolean {
  if (wholeWay(editor) !== way) return false;
  last.get(editor.form)?.turn();
  return true;
}

/** As wholeWay, for buttons. */
export function useWholeWay(editor: Editor): "undo" | "redo" | undefined {
  const listen = useCallback(
    (listener: () => void) => {
      const ends = [subscribe(listener), subscribeTextDeeds(listener), editor.live.subscribeLater(listener)];
      return () => ends.forEach((end) => end());
    },
    [editor],
  );
  const read = () => wholeWay(editor);
  return useSyncExternalStore(listen, read, () => undefined);
}

/** The way that a key asks for. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(ctrlKey || metaKey) || altKey || isComposing) return undefined;
  const name = key.toLowerCase();
  return name === "y" && !shiftKey ? "redo" : name === "z" ? (shiftKey ? "redo" : "undo") : undefined;
}

/** Heard before tables and text, but not over a dialog. */
export function useWholeKeys(editor: Editor): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (way === undefined || document.querySelector("[role=dialog]") !== null || !turnWhole(editor, way)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [editor]);
}
