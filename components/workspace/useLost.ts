"use client";
// Whoever loses hears of it: what this window had stored and another wrote over is said in the foot, and stands in 刚才做的 as long as the report is open.
import { useEffect } from "react";
import { act } from "../ui/act.ts";
import { tell } from "../ui/toasts.tsx";
import { useEditor } from "../editor/context.ts";

/** Where the words for what was lost cannot be fetched any more. */
const plain = "您填的有一处被别的窗口改了，“历史”里两个数都有。";

export function useLost(): void {
  const { reportId: report, save, outline } = useEditor();
  useEffect(
    () =>
      save.onLost((lost) => {
        const [first] = lost;
        if (first === undefined) return;
        const { area, address } = first.mine;
        const words = import("./conflictWords.ts").catch(() => undefined);
        void Promise.all([act("lastChange", { report, area, address }), words]).then(([answer, said]) => {
          const whose = answer.ok ? (answer.value ?? undefined) : undefined;
          tell(said?.lostWords(outline, first, whose, lost.length - 1) ?? plain, "problem");
        });
      }),
    [report, save, outline],
  );
}
