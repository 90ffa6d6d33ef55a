"use client";
// 练习报告: a finished report with invented figures, to try everything on.
import { useRouter } from "next/navigation";
import { useRunning } from "../ui/running.ts";
import { sayProblem } from "../ui/toasts.tsx";
import { act } from "../ui/act.ts";

/** Makes a practice report and opens it; and whether it is being made. */
export function usePractice(): readonly [practise: () => Promise<void>, running: boolean] {
  const router = useRouter();
  const [running, run] = useRunning();
  const practise = () =>
    run(async () => {
      const answer = await act("practice", {});
      if (!answer.ok) return void sayProblem(answer.message);
      router.push(`/reports/${answer.value.id}`);
      return "leaving";
    });
  return [practise, running];
}
