"use client";
// In which style reports are printed, whether with room for a seal, and whether with 图解. Each person's own choice, kept in their browser.
import { useMemo } from "react";
import type { Printing } from "#lib/paper/printing.ts";
import { official, plain } from "#lib/paper/style.ts";
import { rememberedSwitch } from "../ui/remembered.ts";

export const usePlainStyle = rememberedSwitch("nianbao.plainStyle");
export const useSealed = rememberedSwitch("nianbao.sealed");
export const useCharts = rememberedSwitch("nianbao.charts");

/** The choice as the export's address carries it; "" for the usual. */
export function usePaperQuery(): string {
  const [isPlain] = usePlainStyle();
  const [sealed] = useSealed();
  const [charts] = useCharts();
  const words = new URLSearchParams([
    ...(isPlain ? [["style", plain.id]] : []),
    ...(sealed ? [["seal", "yes"]] : []),
    ...(charts ? [["charts", "yes"]] : []),
  ]).toString();
  return words === "" ? "" : `?${words}`;
}

/** The choice as the renderers take it. */
export function usePrinting(): Printing {
  const [isPlain] = usePlainStyle();
  const [sealed] = useSealed();
  return useMemo(() => ({ style: isPlain ? plain : official, sealed }), [isPlain, sealed]);
}

/** The styles to choose from, in the words of a clerk. */
export const paperChoices = [
  { style: official, hint: "送签、存档，按公文格式", isPlain: false },
  { style: plain, hint: "传阅、讨论，宋体小四", isPlain: true },
] as const;
