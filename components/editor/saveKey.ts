"use client";
// Ctrl+S saves at once and says that it did, or why not; the browser's 网页另存为 would store a copy that keeps nothing.
import { useEffect } from "react";
import type { Autosave } from "../saving/autosave.ts";
import { saveWords } from "../saving/words.ts";
import { say } from "../ui/toasts.tsx";
import { sayUnsaved } from "./leaving.ts";

export const isSave = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "s" && (ctrlKey || metaKey) && !altKey && !shiftKey;

async function saveNow(save: Autosave): Promise<void> {
  const stored = await save.flush();
  const words = saveWords(save.state());
  if (stored) say(`${words}。随填随存，不用按保存。`, { id: "saved" });
  else sayUnsaved(words);
}

/** Heard before anything else, so that it is one key wherever the focus is: in a cell, in running text, in a dialog. */
export function useSaveKey(save: Autosave): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!isSave(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) void saveNow(save);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [save]);
}
