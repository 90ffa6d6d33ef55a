"use client";
// A choice of yes or no, each person's own: kept in their browser, shared by all parts of the page.
import { useSyncExternalStore } from "react";

/** A hook that gives the choice and a function that turns it round; no until it was chosen. */
export function rememberedSwitch(key: string): () => readonly [boolean, () => void] {
  const listeners = new Set<() => void>();
  // A browser may forbid storage; then the choice holds for this page only.
  let own = false;
  const read = (): boolean => {
    try {
      return localStorage.getItem(key) === "yes";
    } catch {
      return own;
    }
  };
  const write = (chosen: boolean): void => {
    own = chosen;
    try {
      localStorage.setItem(key, chosen ? "yes" : "no");
    } catch {
      // Kept in `own`.
    }
    listeners.forEach((listener) => listener());
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return function useSwitch() {
    const chosen = useSyncExternalStore(subscribe, read, () => false);
    return [chosen, () => write(!chosen)];
  };
}
