"use client";
// 练习报告: a finished report with invented figures, to try everything on.
import { useRouter } from "next/navigation";
import { sayProblem } from "../ui/toasts.tsx";
import { Button } from "../ui/Button.tsx";
import { call } from "./call.ts";

export function PracticeButton() {
  const router = useRouter();
  const start = async () => {
    const answer = await call<{ id: string }>("POST", "/api/reports", { act: "practice" });
    if (answer.ok) router.push(`/reports/${answer.value.id}`);
    else sayProblem(answer.message);
  };
  return <Button onClick={() => void start()}>练习报告</Button>;
}
