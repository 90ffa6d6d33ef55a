// Saving and the page that it belongs to: what happens when the page is hidden, comes back, is closed, or is left for another of the app.
import type { Autosave } from "./autosave.ts";

/** Milliseconds after which a page rests that has just come alive: all that it draws with comes first. */
const rested = 300;

function whenRested(act: () => void): () => void {
  const timer = setTimeout(act, rested);
  return () => clearTimeout(timer);
}

/** Listens for as long as something is not stored, also after the page was left; the function says that it was left. */
export function attach(save: Autosave, onLeftUnsaved: () => void): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (!save.pending()) return;
    void save.flush();
    event.preventDefault();
    // Until Chromium 119 this alone counts.
    event.returnValue = "还有内容没有保存。";
  };
  const back = (): void => {
    save.show();
    save.goOn();
  };
  const seen = (): void => (document.visibilityState === "hidden" ? save.hide() : back());
  const gone = (): void => save.hide();
  const online = (): void => void save.flush();
  const end = (): void => {
    window.removeEventListener("beforeunload", ask);
    window.removeEventListener("online", online);
    document.removeEventListener("visibilitychange", seen);
    window.removeEventListener("pagehide", gone);
    window.removeEventListener("focus", back);
    document.removeEventListener("resume", back);
    stopWaiting();
  };
  // The browser's way back brings the page as it was when it was left, older than what was saved on it since.
  save.show();
  // What a tab that was closed has left is gone on from once the page rests.
  const stopWaiting = whenRested(save.goOn);
  window.addEventListener("beforeunload", ask);
  window.addEventListener("online", online);
  document.addEventListener("visibilitychange", seen);
  // A PC that slept with the window in front tells of nothing but the first click or key; a tab that the browser froze, of `resume`.
  window.addEventListener("pagehide", gone);
  window.addEventListener("focus", back);
  document.addEventListener("resume", back);

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
