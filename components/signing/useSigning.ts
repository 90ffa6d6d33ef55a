"use client";
// Doing an act of this page: once, told in passing, and the page drawn anew with what it left.
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActName } from "#lib/acts/event.ts";
import type { AnswerOf, SentOf } from "#lib/acts/acts.ts";
import { act } from "../ui/act.ts";
import type { Answer } from "../ui/call.ts";
import { useRunning } from "../ui/running.ts";
import { say } from "../ui/toasts.tsx";

type Does = <One extends ActName>(name: One, sent: SentOf<One>, done: (answer: AnswerOf<One>) => string) => Promise<void>;

/** Anything that is asked of the server. `done`: what is said of it. */
type Asks = <Value>(ask: () => Promise<Answer<Value>>, done: (answer: Value) => string) => Promise<void>;

/** `problem`: why the last one was not done, "" where it was. */
export function useSigning(): { readonly running: boolean; readonly problem: string; readonly does: Does; readonly asks: Asks } {
  const router = useRouter();
  const [running, run] = useRunning();
  const [problem, setProblem] = useState("");
  const asks: Asks = (ask, done) =>
    run(async () => {
      const answer = await ask();
      setProblem(answer.ok ? "" : answer.message);
      if (!answer.ok) return;
      say(done(answer.value));
      router.refresh();
    });
  const does: Does = (name, sent, done) => asks(() => act(name, sent), done);
  return { running, problem, does, asks };
}
