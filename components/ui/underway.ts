"use client";
// One message for what takes a while: that it is under way, and in the same place how it ended.
import { tell } from "./toasts.tsx";

type Ending = { readonly done: string } | { readonly problem: string };

let count = 0;

/** Says that something is under way, until the function that it gives says how it ended. */
export function sayUnderway(message: string): (ending: Ending) => void {
  const id = `underway-${(count += 1)}`;
  tell(message, "underway", { id });
  return (ending) => ("done" in ending ? tell(ending.done, "said", { id }) : tell(ending.problem, "problem", { id }));
}
