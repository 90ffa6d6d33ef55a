"use client";
// What is to be known once the page rests: that the program was renewed since this page was loaded, so that it should be loaded anew, and that
// another person's changes of this report wait on this PC. Fetched late (Rested.tsx).
import { useEffect, useState } from "react";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { useRunning } from "../ui/running.ts";
import { reload, standingOfServer } from "../ui/renewed.ts";
import { sayProblem } from "../ui/toasts.tsx";
import { left } from "../journal/left.ts";
import { othersWords } from "../unsent/words.ts";

/** Milliseconds between two questions which build is served. */
const pause = 300_000;

/** Whether the program was renewed, asked when the window comes to the front and when saving fails, not too often. */
function useRenewed(): boolean {
  const { save } = useEditor();
  const [renewed, setRenewed] = useState(false);
  useEffect(() => {
    let asked = Date.now();
    const ask = (): void => {
      if (document.visibilityState !== "visible" || Date.now() - asked < pause) return;
      asked = Date.now();
      // A server that is out of reach says nothing of what was known before.
      void standingOfServer().then((standing) => standing !== "unreachable" && setRenewed(standing === "renewed"));
    };
    let before = save.state().phase;
    // What an older page sends may be refused, and a server that was away may have come back renewed.
    const changed = (): void => {
      const { phase } = save.state();
      if (phase !== before && (phase === "failed" || before === "failed")) asked = 0;
      before = phase;
      ask();
    };
    const stop = save.subscribe(changed);
    document.addEventListener("visibilitychange", ask);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", ask);
    };
  }, [save]);
  return renewed;
}

function useOthersHere(): number {
  const { store, reportId } = useEditor();
  const [others, setOthers] = useState(0);
  useEffect(() => void left(store, reportId).then((all) => setOthers(all?.others ?? 0)), [store, reportId]);
  return others;
}

async function renew(): Promise<void> {
  if (!(await reload())) sayProblem("还有内容没有保存成功，也没能记在本机，暂时不能重新打开。请看页面上方的保存提示。");
}

export function ToKnow() {
  const [renewed, others] = [useRenewed(), useOthersHere()];
  const [running, run] = useRunning();
  return (
    <div role="status">
      {renewed && (
        <div data-renewed className="mb-2 flex flex-wrap items-center gap-3 rounded border border-warn bg-warn-soft px-3 py-1">
          <p className="min-w-0 flex-1">系统已更新，本页还是旧的，请重新打开。填的内容先保存；没能发出去的记在本机，重新打开后接着发送。</p>
          <Button aria-disabled={running} onClick={() => void run(renew)}>
            重新打开
          </Button>
        </div>
      )}
      {others > 0 && (
        <p data-others-unsent className="mb-2 rounded bg-warn-soft px-3 py-1">
          {othersWords(others)}
        </p>
      )}
    </div>
  );
}
