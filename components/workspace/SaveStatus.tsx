"use client";
// 正在打开 / 保存中 / 已保存 HH:MM / 未能保存，待发送 N 处 / 冲突 N 处: always in sight. A failure is an alarm that stands until all is stored, so that
// it is said once and not at each new try; the rest is said when the work rests (Announcements.tsx).
//
// The server draws 正在打开…: whether anything is saved only the page that has come alive can know. Each text that changes has an
// element of its own, for a browser that translates puts others around text, and React would no longer find it.
import { useState, useSyncExternalStore } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { handover } from "../ui/focus.ts";
import { useEditor } from "../editor/context.ts";
import { SignInAgain } from "./SignInAgain.tsx";
import type { SaveState } from "../saving/autosave.ts";
import { saveWords, unkeptWords, waitingWords } from "../saving/words.ts";
import { useInBrowser } from "../ui/inBrowser.ts";

export function useSaveState(): SaveState {
  const { save } = useEditor();
  return useSyncExternalStore(save.subscribe, save.state, save.state);
}

/** The sentence of the last failure, until everything is stored. */
function useAlarm(state: SaveState): string {
  const [alarm, setAlarm] = useState("");
  const next = state.phase === "failed" ? saveWords(state) : state.phase === "pending" ? alarm : "";
  if (next !== alarm) setAlarm(next);
  return next;
}

const tones: { readonly [Key in SaveState["phase"] | "opening"]: string } = {
  opening: "text-muted",
  saved: "text-good",
  pending: "text-muted",
  asking: "font-bold text-bad",
  failed: "",
};

/** That the PC keeps nothing is known from its first try on; what to do stands in the help. */
const Unkept = () => (
  <span data-unkept role="status" className="rounded bg-warn-soft px-2 text-warn">
    {unkeptWords}
  </span>
);

/** While all is well it stands in a room of its own size, so that a save lays nothing else out again while one types. */
export function SaveStatus() {
  const state = useSaveState();
  const { save } = useEditor();
  const alarm = useAlarm(state);
  const phase = useInBrowser() ? state.phase : "opening";
  const words = alarm !== "" ? "" : phase === "opening" ? "正在打开…" : saveWords(state);
  return (
    <div data-help="saving" translate="no" className="flex items-center gap-2 text-sm">
      <span
        data-save={phase}
        className={
          alarm !== ""
            ? "rounded bg-bad-soft px-2 py-1 font-bold text-bad"
            : `block h-6 w-32 text-right leading-6 contain-strict ${tones[phase]}`
        }
      >
        <span role="alert">{alarm}</span>
        {phase === "saved" && <span aria-hidden="true">✓ </span>}
        <span key={words}>{words}</span>
      </span>
      {alarm !== "" && state.places > 0 && (
        <span data-waiting className="font-bold text-bad">
          <span key={state.places}>{waitingWords(state)}</span>
        </span>
      )}
      {alarm === "" && !state.isKept && <Unkept />}
      {alarm !== "" && state.trouble?.kind === "signedOut" && <SignInAgain onEntered={() => void save.flush()} />}
      {alarm !== "" && state.trouble?.kind !== "signedOut" && (
        <button type="button" ref={handover()} className={buttonClass("link")} onClick={() => void save.flush()}>
          立即重试
        </button>
      )}
    </div>
  );
}
