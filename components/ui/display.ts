"use client";
// 大字 and 高对比: how large and how strong the screen is drawn. Each person's own choice, kept in their browser.
import { useSyncExternalStore } from "react";
import { channel } from "./channel.ts";
import { recalled, remember } from "./memory.ts";

export const sizes = { "100": "标准", "125": "大字（125%）", "150": "特大字（150%）" } as const;
export const contrasts = { normal: "标准", high: "高对比" } as const;
export type Display = { readonly size: keyof typeof sizes; readonly contrast: keyof typeof contrasts };

const key = "nianbao.display";
const standard: Display = { size: "100", contrast: "normal" };
const { subscribe, tell } = channel();
let current: Display | undefined;

const isDisplay = (value: unknown): value is Display =>
  typeof value === "object" &&
  value !== null &&
  "size" in value &&
  "contrast" in value &&
  String(value.size) in sizes &&
  String(value.contrast) in contrasts;

function remembered(): Display {
  try {
    const value: unknown = JSON.parse(recalled(key) ?? "null");
    return isDisplay(value) ? value : standard;
  } catch {
    return standard;
  }
}

const read = (): Display => (current ??= remembered());

function apply({ size, contrast }: Display): void {
  document.documentElement.dataset["size"] = size;
  document.documentElement.dataset["contrast"] = contrast;
}

/** Draws the screen as it was chosen before. Called once the page is there. */
export const applyDisplay = (): void => apply(read());

/** The choice, and the way to change it. Where a browser keeps nothing, it holds for this page. */
export function useDisplay(): readonly [Display, (next: Display) => void] {
  const display = useSyncExternalStore(subscribe, read, () => standard);
  const choose = (next: Display) => {
    current = next;
    remember(key, JSON.stringify(next));
    apply(next);
    tell();
  };
  return [display, choose];
}
