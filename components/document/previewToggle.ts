"use client";
// Whether the preview stands beside the form. Kept in the browser, shared by all parts of the page.
import { useSyncExternalStore } from "react";

const key = "nianbao.previewBeside";
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

// A browser may forbid storage; then the choice holds for this page only.
let own = false;
const read = (): boolean => {
  try {
    return localStorage.getItem(key) === "yes";
  } catch {
    return own;
  }
};

function write(beside: boolean): void {
  own = beside;
  try {
    localStorage.setItem(key, beside ? "yes" : "no");
  } catch {
    // Kept in `own`.
  }
  listeners.forEach((listener) => listener());
}

/** The choice, and a function that turns it round. */
export function usePreviewToggle(): readonly [boolean, () => void] {
  const beside = useSyncExternalStore(subscribe, read, () => false);
  return [beside, () => write(!beside)];
}
