// When a screen reader is told something, and that it is told once: problems when the typing has paused, a save when it
// has rested. While keys come, nothing is said, for a voice that follows every key hides the one that reads the cells.
//
// Loaded at the first change. It renders nothing: `say` puts the words into the one live region (Announcements.tsx).
import type { Finding } from "#lib/checks/finding.ts";
import type { Autosave } from "../saving/autosave.ts";
import type { Live } from "./live.ts";
import { news, spokenOf } from "./news.ts";

/** Milliseconds without a change. */
const pause = 1200;
const rest = 3500;

type Parts = { readonly live: Live; readonly save: Autosave; readonly before: readonly Finding[]; readonly say: (words: string) => void };

function delayed(act: () => void, delay: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return { stop, start: () => (stop(), (timer = setTimeout(act, delay))) };
}

/** Speaks from now on, the problems compared with those `before`; the function makes it silent. */
export function openVoice({ live, save, before, say }: Parts): () => void {
  let known = spokenOf(before);
  let unsaid = true;
  let keyed = Date.now();
  const tell = delayed(() => {
    if (Date.now() - keyed < pause) return tell.start();
    const now = spokenOf(live.findings().findings);
    say(news(known, now));
    known = now;
  }, pause);
  const tellSaved = delayed(() => {
    unsaid = false;
    say("已保存");
  }, rest);
  const changed = () => {
    say("");
    tell.start();
  };
  const saving = () => {
    tellSaved.stop();
    const { phase } = save.state();
    if (phase !== "saved") unsaid = true;
    else if (unsaid) tellSaved.start();
  };
  changed();
  saving();
  const ends = [
    live.subscribe(() => (keyed = Date.now())),
    live.subscribeLater(changed),
    save.subscribe(saving),
    tell.stop,
    tellSaved.stop,
  ];
  return () => ends.forEach((end) => end());
}
