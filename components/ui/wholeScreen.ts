"use client";
// 全屏: the window takes the whole screen as long as something stands over all of the page, and gives it back. Esc is the browser's own
// then, and tells nobody but by the end of it. A browser may refuse: what stands over the page fills the window all the same.
import { useEffect, useEffectEvent } from "react";

/** While `open`; `close` is told where a person has left it. */
export function useWholeScreen(open: boolean, close: () => void): void {
  const left = useEffectEvent(close);
  useEffect(() => {
    if (!open) return undefined;
    const changed = () => document.fullscreenElement === null && left();
    document.addEventListener("fullscreenchange", changed);
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    };
  }, [open]);
}
