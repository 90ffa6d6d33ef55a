"use client";
// One act at a time: whoever clicks twice in a hurry, or holds Enter down, has it done once. While it runs its button says so.
import { useRef, useState } from "react";

/** `leaving`: the page goes away after it, so that nothing is begun any more. */
export type Ending = "leaving" | undefined;

/** Whether an act of this component runs, and a function that runs one unless another does. */
export function useRunning(): readonly [running: boolean, run: (act: () => Promise<Ending | void>) => Promise<void>] {
  const [running, setRunning] = useState(false);
  const now = useRef(false);
  const mark = (on: boolean): void => {
    now.current = on;
    setRunning(on);
  };
  const run = async (act: () => Promise<Ending | void>): Promise<void> => {
    if (now.current) return;
    mark(true);
    try {
      if ((await act()) === "leaving") return;
    } catch (problem) {
      mark(false);
      throw problem;
    }
    mark(false);
  };
  return [running, run];
}
