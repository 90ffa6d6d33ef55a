"use client";
// One message for what takes a while: that it is under way, and in the same place how it ended. Apart from toasts.tsx, which is in the
// first load of every page.
import { tell } from "./toasts.tsx";

type Ending = { readonly done: string } | { readonly problem: string };

let count = 0;

/** Says that something is under way, until the function that it gives says how it ended. */
export function sayUnderway(message: string): (ending: Ending) => void {
  const id = `underway-${(count += 1)}`;
  tell("", ({ toast }) => void toast.loading(message, { id }));
  return (ending) =>
    "done" in ending
      ? tell(ending.done, ({ toast }) => void toast.success(ending.done, { id, duration: 12_000 }))
      : tell(ending.problem, ({ toast }) => void toast.error(ending.problem, { id, duration: 30_000 }));
}
