// Saving and the page that it belongs to: what happens when the page is hidden, comes back, is closed, or is left for another of the app.
import type { Autosave } from "./autosave.ts";

/** Listens for as long as something is not stored, also after the page was left; the function says that it was left. */
export function attach(save: Autosave, onLeftUnsaved: () => void): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (!save.pending()) return;
    void save.flush();
    event.preventDefault();
    // Until Chromium 119 this alone counts.
    event.returnValue = "还有内容没有保存。";
  };
  const seen = (): void => (document.visibilityState === "hidden" ? save.hide() : save.show());
  const online = (): void => void save.flush();
  const end = (): void => {
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener("online", online);
    document.removeEventListener("visibilitychange", seen);
  };
  // The browser's way back brings the page as it was when it was left, older than what was saved on it since.
  save.show();
  window.addEventListener("beforeunload", ask);
  window.addEventListener("online", online);
  document.addEventListener("visibilitychange", seen);

  return () => {
    void save.flush().then((stored) => {
      if (stored) return end();
      onLeftUnsaved();
      const stop = save.subscribe(() => {
        if (save.pending()) return;
        stop();
        end();
      });
    });
  };
}
