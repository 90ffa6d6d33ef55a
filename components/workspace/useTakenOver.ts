// Looks once whether something waits to be filled into the report that was opened (published/filling.ts).
import { useEffect } from "react";
import type { Editor } from "../editor/context.ts";
import { takenFor } from "../published/filling.ts";
import { sayProblem } from "../ui/toasts.tsx";

export function useTakenOver(editor: Editor): void {
  useEffect(() => {
    const waiting = takenFor(editor.reportId);
    if (waiting === undefined) return;
    void import("./takenOver.ts").then(
      ({ fillTaken }) => fillTaken(editor, waiting),
      () => sayProblem("没有填入：连不上服务器。请回到“读入已有的报告”再试一次。"),
    );
  }, [editor]);
}
