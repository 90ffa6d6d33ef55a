"use client";
// 练习报告: a finished report with invented figures, to try everything on.
import { useRouter } from "next/navigation";
import { sayProblem } from "../ui/toasts.tsx";
import { call } from "./call.ts";

/** Makes a practice report and opens it. */
export function usePractice(): () => Promise<void> {
  const router = useRouter();
  return async () => {
    const answer = await call<{ id: string }>("POST", "/api/reports", { act: "practice" });
    if (answer.ok) router.push(`/reports/${answer.value.id}`);
    else sayProblem(answer.message);
  };
}
