"use client";
// Without a server a change of page would leave the app, and with it what is not stored: the page stays and says so.
import { sayProblem } from "../ui/toasts.tsx";
import type { Autosave } from "./autosave.ts";

/** True, and said, where something could not be saved, so that this page must not be left. */
export function mustStay(save: Autosave): boolean {
  if (save.state().phase !== "failed") return false;
  sayProblem("还没有保存成功，请先不要换页。连上服务器后会自动保存，也可以点上方的“立即重试”。");
  return true;
}
