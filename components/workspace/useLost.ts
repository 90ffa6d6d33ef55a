"use client";
// Whoever loses hears of it: what this window had stored and another wrote over is said in the foot, and stands in 刚才做的 as long as the report is open.
import { useEffect } from "react";
import { act } from "../ui/act.ts";
import { tell } from "../ui/toasts.tsx";
import { useEditor } from "../editor/context.ts";
import { lostWords } from "./conflictWords.ts";

export function useLost(): void {
  const { reportId: report, save, outline } = useEditor();
  useEffect(
    () =>
      save.onLost((lost) => {
        const [first] = lost;
        if (first === undefined) return;
        const { area, address } = first.mine;
        void act("lastChange", { report, area, address }).then((answer) => {
          const whose = answer.ok ? (answer.value ?? undefined) : undefined;
          tell(lostWords(outline, first, whose, lost.length - 1), "problem");
        });
      }),
    [report, save, outline],
  );
}
