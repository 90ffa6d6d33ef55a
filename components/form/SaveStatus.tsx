"use client";
// 保存中 / 已保存 HH:MM / 未能保存: always in sight. A failure is an alarm that stands until all is stored, so that it is said
// once and not at each new try; the rest is said when the work rests (Announcements.tsx).
import { useState, useSyncExternalStore } from "react";
import { buttonClass } from "../ui/Button.tsx";
import { handover } from "../ui/focus.ts";
import { useEditor } from "./context.ts";
import type { SaveState } from "./autosave.ts";

// In China's one time, so that server and browser say the same wherever the server's clock stands.
const clock = (iso: string): string => new Date(iso).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const sentences: { readonly [Phase in SaveState["phase"]]: (state: SaveState) => string } = {
  saved: ({ savedAt }) => `已保存 ${clock(savedAt)}`,
  pending: () => "保存中…",
  failed: ({ refusal }) => (refusal === undefined ? "未能保存，正在重试。请不要关闭本页" : `未能保存：${refusal}`),
};

export function useSaveState(): SaveState {
  const { save } = useEditor();
  return useSyncExternalStore(save.subscribe, save.state, save.state);
}

/** The sentence of the last failure, until everything is stored. */
function useAlarm(state: SaveState): string {
  const [alarm, setAlarm] = useState("");
  const next = state.phase === "failed" ? sentences.failed(state) : state.phase === "saved" ? "" : alarm;
  if (next !== alarm) setAlarm(next);
  return next;
}

/** While all is well it stands in a room of its own size, so that a save lays nothing else out again while one types. */
export function SaveStatus() {
  const state = useSaveState();
  const { save } = useEditor();
  const alarm = useAlarm(state);
  return (
    <div data-help="saving" className="flex items-center gap-2 text-sm">
      <span data-save={state.phase} className={alarm !== "" ? "rounded bg-bad-soft px-2 py-1 font-bold text-bad" : `block h-6 w-32 text-right leading-6 contain-strict ${state.phase === "saved" ? "text-good" : "text-muted"}`}>
        <span role="alert">{alarm}</span>
        {state.phase === "saved" && <span aria-hidden="true">✓ </span>}
        {alarm === "" && sentences[state.phase](state)}
      </span>
      {alarm !== "" && (
        <button type="button" ref={handover()} className={buttonClass("link")} onClick={() => void save.flush()}>
          立即重试
        </button>
      )}
    </div>
  );
}
