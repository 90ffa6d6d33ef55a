"use client";
// Whether the panel 问题 is open, what it shows, and what F8 last said. One for the page; the choice of severities is
// remembered until the browser is closed.
import { useSyncExternalStore } from "react";
import type { Severity } from "#lib/edition/edition.ts";
import { severityNames } from "#lib/checks/finding.ts";
import { channel } from "../ui/channel.ts";

/** Where F8 has led: 第 2 处，共 5 处, and the finding there in words. */
export type Arrival = { readonly position: string; readonly words: string };

/** `focus`: the panel was opened to be read, and takes the focus. `turn` counts what was said, so that the same is said again. */
export type PanelState = {
  readonly open: boolean;
  readonly focus: boolean;
  readonly hidden: readonly Severity[];
  readonly said: Arrival;
  readonly turn: number;
};

const key = "nianbao.findings.hidden";
const { subscribe, tell } = channel();
const silence: Arrival = { position: "", words: "" };
const initial: PanelState = { open: false, focus: false, hidden: [], said: silence, turn: 0 };
let current: PanelState | undefined;

const isSeverity = (word: string): word is Severity => word in severityNames;

function remembered(): readonly Severity[] {
  try {
    return (sessionStorage.getItem(key) ?? "").split(",").filter(isSeverity);
  } catch {
    return [];
  }
}

/** The state as it is now. */
export const panelState = (): PanelState => (current ??= { ...initial, hidden: remembered() });

function set(next: Partial<PanelState>): void {
  current = { ...panelState(), ...next };
  tell();
}

/** Where the button that opens the panel stands; it gets the focus back. */
export const buttonId = "findings-button";

export const openPanel = (focus: boolean): void => set({ open: true, focus });

export function closePanel(): void {
  set({ open: false, said: silence });
  document.getElementById(buttonId)?.focus();
}

/** Shows or hides what is of a severity. */
export function toggleSeverity(severity: Severity): void {
  const { hidden } = panelState();
  const next = hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity];
  try {
    sessionStorage.setItem(key, next.join(","));
  } catch {
    // Kept in `current`.
  }
  set({ hidden: next });
}

/** Says where F8 has led, to the eye in the panel and to the ear. */
export const announce = (said: Arrival): void => set({ said, turn: panelState().turn + 1 });

export const usePanel = (): PanelState => useSyncExternalStore(subscribe, panelState, () => initial);
