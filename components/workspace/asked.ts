// Whether the questions about two values are shown: they wait until a person asks for them, by the button in the bar or by F9. Nothing that
// comes from elsewhere opens them, so that no key that was meant for a cell or a sentence ever chooses.
import { useEffect, useSyncExternalStore } from "react";
import { isCovered } from "../ui/Cover.tsx";
import { channel } from "../ui/channel.ts";
import type { Autosave } from "../saving/autosave.ts";

/** The key that shows them, as it is called on the screen and for screen readers. */
export const questionKey = "F9";

const { subscribe, tell } = channel();
let shown = false;

function show(next: boolean): void {
  shown = next;
  tell();
}

/** Shows them as the places stand by now. */
export function openQuestions(save: Autosave): void {
  if (save.state().conflicts.length === 0) return;
  void save.flush();
  show(true);
}

export const closeQuestions = (): void => show(false);

export const useQuestionsShown = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => shown,
    () => false,
  );

/** F9, wherever the focus is on the page; not over another dialog. */
export function useQuestionKey(save: Autosave): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      if (key !== questionKey || ctrlKey || metaKey || altKey || shiftKey || save.state().conflicts.length === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!repeat && !isCovered()) openQuestions(save);
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [save]);
  useEffect(() => closeQuestions, []);
}
