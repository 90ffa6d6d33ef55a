"use client";
// 保存中 / 已保存 HH:MM / 未能保存: always in sight, said to screen readers when it changes for the worse or is done.
import { useSyncExternalStore } from "react";
import { useEditor } from "./context.ts";
import type { SaveState } from "./autosave.ts";

// In China's one time, so that server and browser say the same wherever the server's clock stands.
const clock = (iso: string): string => new Date(iso).toLocaleTimeString("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const sentences: { readonly [Phase in SaveState["phase"]]: (state: SaveState) => string } = {
  saved: ({ savedAt }) => `已保存 ${clock(savedAt)}`,
  pending: () => "保存中…",
  saving: () => "保存中…",
  failed: ({ refusal }) => (refusal === undefined ? "未能保存，正在重试。请不要关闭本页" : `未能保存：${refusal}`),
};

export function useSaveState(): SaveState {
  const { save } = useEditor();
  return useSyncExternalStore(save.subscribe, save.state, save.state);
}

export function SaveStatus() {
  const state = useSaveState();
  const { save } = useEditor();
  const failed = state.phase === "failed";
  return (
    <div data-help="saving" className="flex items-center gap-2 text-sm">
      <span role={failed ? "alert" : undefined} data-save={state.phase} className={failed ? "rounded bg-bad-soft px-2 py-1 font-bold text-bad" : state.phase === "saved" ? "text-good" : "text-muted"}>
        {state.phase === "saved" && <span aria-hidden="true">✓ </span>}
        {sentences[state.phase](state)}
      </span>
      {failed && (
        <button type="button" className="text-brand underline" onClick={() => void save.flush()}>
          立即重试
        </button>
      )}
    </div>
  );
}
