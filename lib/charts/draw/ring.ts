// A ring for screens: this year's parts of the whole, the whole in the middle, and a legend of names, numbers and shares. What is 0 is said in
// words and not drawn. Where years before are known, the totals of all years stand below as bars.
import type { ChartFigures } from "../chart.ts";
import type { RingPart, Ring } from "../ring.ts";
import type { Theme } from "../theme.ts";
import { noneText, small, size, totalsOf, width, wordsAt, type DrawnPiece } from "./bars.ts";
import { partLook } from "./looks.ts";
import { swatch, swatchPanel } from "./panels.ts";
import { linesOf, reach, textAt } from "./texts.ts";

const [outer, inner, edge] = [86, 54, 8] as const;
const middle = { x: width / 2, y: outer + edge } as const;
/** Of a line of the legend: of its first line of words, and of those after it. */
const [line, next] = [27, 18] as const;

const series = (parts: readonly RingPart[], theme: Theme): object => ({
  type: "pie",
  silent: true,
  cursor: "default",
  emphasis: { disabled: true },
  center: [middle.x, middle.y],
  radius: [inner, outer],
  label: { show: false },
  labelLine: { show: false },
  data: parts.map(({ place, text }) => ({
    value: Number(text),
    itemStyle: { ...partLook(theme, place), borderColor: theme.paper, borderWidth: parts.length > 1 ? 1.5 : 0 },
  })),
});

/** The whole, in letters that have room within the ring. */
function centre(whole: string, unit: string, theme: Theme): string {
  const fits = Math.min(30, Math.floor((2 * inner - 18) / Math.max(1, reach(whole, 1))));
  return (
    textAt(middle.x, middle.y - 9, whole, { size: fits, fill: theme.ink, bold: true, anchor: "middle" }) +
    textAt(middle.x, middle.y + 18, `合计（${unit}）`, { size: small, fill: theme.muted, anchor: "middle" })
  );
}

/** Where the columns of numbers end: numbers, then shares at the right edge. */
function columnsOf(parts: readonly RingPart[], unit: string): { readonly numbers: number; readonly names: number } {
  const widest = (texts: readonly string[]): number => Math.ceil(Math.max(...texts.map((text) => reach(text, size))));
  const numbers = width - widest([...parts.map(({ share }) => share), "占比"]) - 12;
  return { numbers, names: numbers - widest([...parts.map(({ text }) => text), unit]) - 12 };
}

function legend(top: number, { parts }: Ring, { head, unit }: ChartFigures, theme: Theme): DrawnPiece {
  const { numbers, names } = columnsOf(parts, unit);
  const left = swatch + 9;
  const heads = { size: small, fill: theme.muted } as const;
  let over =
    textAt(left, top + 9, head, heads) +
    textAt(numbers, top + 9, unit, { ...heads, anchor: "end" }) +
    textAt(width, top + 9, "占比", { ...heads, anchor: "end" });
  let y = top + 22;
  const panels = parts.map(({ place, label, text, share }) => {
    const words = linesOf(label, size, names - left);
    const at = y + line / 2;
    const number = { size, fill: theme.ink, anchor: "end" } as const;
    over +=
      `<path d="M0 ${y}H${width}" stroke="${theme.line}" stroke-width="1" fill="none"/>` +
      words.map((word, place) => textAt(left, at + place * next, word, { size, fill: theme.ink })).join("") +
      textAt(numbers, at, text, { ...number, bold: true }) +
      textAt(width, at, share, number);
    y += line + (words.length - 1) * next;
    return swatchPanel(1, at, partLook(theme, place));
  });
  return { panels, over, bottom: y };
}

const notesOf = ({ none, rounded }: Ring): string => noneText(none, 1) + (rounded ? "占比经四舍五入，加起来不一定正好是100%。" : "");

/** What the library draws of a ring besides its panels. */
export type DrawnRing = DrawnPiece & { readonly series: object };

/** A chart as a ring. */
export function ringDrawn(chart: ChartFigures, ring: Ring, theme: Theme): DrawnRing {
  const list = legend(2 * (outer + edge) + 12, ring, chart, theme);
  const notes = notesOf(ring);
  const words = notes === "" ? { over: "", bottom: list.bottom } : wordsAt(list.bottom + 8, notes, theme);
  const totals = totalsOf(chart, words.bottom + 14, theme);
  return {
    series: series(ring.parts, theme),
    panels: [...list.panels, ...(totals?.panels ?? [])],
    over: centre(ring.whole, chart.unit, theme) + list.over + words.over + (totals?.over ?? ""),
    bottom: totals?.bottom ?? words.bottom,
  };
}
