// Asking for a revision that the server told of, until it is known here.
import type { Autosave } from "../saving/autosave.ts";

/** Milliseconds between two looks whether the news have come in. */
const still = 700;

export type Catching = { readonly heard: (revision: number) => void; readonly end: () => void };

/** What others stored comes in by the way of saving. */
export function catching(save: Pick<Autosave, "base" | "show" | "state" | "pending">): Catching {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (save.base() >= latest) return;
    // While saving fails it is tried again at its own pace, and brings the news with it.
    if (save.state().phase !== "failed") save.show();
    timer = setTimeout(look, still);
  };
  return {
    heard: (revision) => {
      latest = revision;
      // One's own save may be answered in this very moment.
      clearTimeout(timer);
      timer = setTimeout(look, save.pending() ? still : 0);
    },
    end: () => clearTimeout(timer),
  };
}
