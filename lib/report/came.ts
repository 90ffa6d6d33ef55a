// How a value came to be what it is, in the words of the form: what was there, what came instead, by whom and by which way.
import { excerpt } from "../characters/excerpt.ts";
import type { Outline } from "../edition/walk.ts";
import { ways, type Way } from "./doer.ts";
import { momentIn } from "./date.ts";
import { keyOf, type Write } from "./patch.ts";
import { placeWords } from "./placeWords.ts";
import { valueWords } from "./valueWords.ts";

/** A saved change of one place: `from` and `to` as stored values, "" for nothing. `at`: ISO 8601 UTC. `whence`: its 出处, "" for none. `first`: it stood there when the report was made, or when its history began. */
export type PlaceChange = Pick<Write, "area" | "address"> & {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  readonly who: string;
  readonly way: Way;
  readonly at: string;
  /** When it was done by the clock of the PC, where it was sent much later; else "". */
  readonly made: string;
  readonly whence: string;
  readonly first: boolean;
};

/** Who did it; nobody gave a name. */
export const whoWords = (who: string): string => (who === "" ? "没有写名字" : who);

export const wayWords = (way: Way): string => ways[way];

/** A text up to so many letters, with … where more follow. */
export const clipped = (text: string, letters: number): string =>
  [...text].length > letters ? `${[...text].slice(0, letters).join("")}…` : text;

/** Letters that are shown at least of either side of what was changed. */
const leastOfChange = 60;

/** 3 → 5; 新写“……”, 删去“……” for a text, and “……”改成“……” where it differs, with some letters around that. At most so many letters of each value. */
export function changeWords(outline: Outline, change: Pick<PlaceChange, "area" | "address" | "from" | "to">, letters = 24): string {
  const [from, to] = [valueWords(outline, change, change.from), valueWords(outline, change, change.to)];
  const isText = change.area !== "figures" && change.area !== "stated";
  if (!isText) return `${from === "" ? "空" : clipped(from, letters)} → ${to === "" ? "空" : clipped(to, letters)}`;
  if (to === "") return `删去“${clipped(from, letters)}”`;
  if (from === "") return `新写“${clipped(to, letters)}”`;
  // What differs has letters around it, and is to be seen all the same.
  const most = Math.max(letters, leastOfChange);
  return from === to ? "挪了位置" : `“${clipped(excerpt(from, to), most)}”改成“${clipped(excerpt(to, from), most)}”`;
}

/** When a change was made that came much later, by the clock of its PC; "" for one that came at once. */
export const madeWords = ({ made }: Pick<PlaceChange, "made">): string =>
  made === "" ? "" : `补发：那台电脑的时钟是 ${momentIn(new Date(made), { year: true })} 时改的`;

/** Its place and what became of it, with its 出处: “一、本年新收…”的“自然人”：3 → 5. `letters`: as for changeWords. */
export function placeChangeWords(outline: Outline, change: PlaceChange, letters?: number): string {
  const besides = [change.whence, madeWords(change)].filter((words) => words !== "").join("；");
  return `${placeWords[change.area](outline, change.address)}：${changeWords(outline, change, letters)}${besides === "" ? "" : `（${besides}）`}`;
}

/** What became of each place within each version, from saved changes, newest first: a place that was left as it was is not among them. */
export function outcomesOf(changes: readonly PlaceChange[]): readonly PlaceChange[] {
  const last = new Map<string, PlaceChange>();
  for (const change of changes) {
    const key = `${change.version} ${keyOf(change)}`;
    last.set(key, { ...(last.get(key) ?? change), from: change.from });
  }
  return [...last.values()].filter(({ from, to }) => from !== to);
}
