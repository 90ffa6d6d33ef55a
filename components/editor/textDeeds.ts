// What was typed beside the tables, as deeds for 刚才做的: what a text, a line or a choice held when one came to it, and when one left it. A key
// notes nothing; the list is a value, what hears the page stands in useTextDeeds.ts.
import type { Entered } from "#lib/report/areas.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { choiceName } from "#lib/report/choiceNames.ts";

/** `was` became `now` at a path of the form. `arrivals`: how often something had come there from elsewhere. */
export type TextChange = { readonly path: string; readonly was: Entered; readonly now: Entered; readonly arrivals: number };

/** `isUndone`: it was taken back from the list, and can be done again. */
export type TextDeed = TextChange & { readonly at: number; readonly isUndone: boolean };

export type TextDeeds = readonly TextDeed[];

/** What a path holds now, and how often something came there from elsewhere. */
export type Standing = { readonly value: Entered; readonly arrivals: number };

const most = 100;

const textsOf = (blocks: readonly NarrativeBlock[]): readonly string[] =>
  blocks.filter(({ text }) => text !== "").map((block) => `${block.kind} ${block.kind === "heading" ? block.level : ""} ${block.text}`);

/** Whether two values say the same; the ids of paragraphs and blank ones do not count. */
export const sameValue = (one: Entered, other: Entered): boolean =>
  typeof one === "string" || typeof other === "string" ? one === other : textsOf(one).join("\n") === textsOf(other).join("\n");

/** After a change. One that takes the last one at its place back, as Ctrl+Z does, leaves neither. */
export function noted(deeds: TextDeeds, change: TextChange, at: number): TextDeeds {
  if (sameValue(change.was, change.now)) return deeds;
  const last = deeds.filter(({ path, isUndone }) => path === change.path && !isUndone).at(-1);
  if (last !== undefined && last.arrivals === change.arrivals && sameValue(last.was, change.now) && sameValue(last.now, change.was))
    return deeds.filter((one) => one !== last);
  return [...deeds, { ...change, at, isUndone: false }].slice(-most);
}

/** Whether its place still holds what it left there. */
export const standsIn = ({ now, arrivals }: TextDeed, standing: Standing): boolean =>
  sameValue(now, standing.value) && standing.arrivals === arrivals;

/** The deed gone back over, or done again. */
export const turned = (deeds: TextDeeds, deed: TextDeed, at: number): TextDeeds =>
  deeds.map((one) => (one === deed ? { ...deed, was: deed.now, now: deed.was, at, isUndone: !deed.isUndone } : one));

const quoted = (text: string): string => (text === "" ? "空" : `“${[...text].length > 14 ? `${[...text].slice(0, 14).join("")}…` : text}”`);
const lettersIn = (blocks: readonly NarrativeBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, "")].length, 0);

/** 改写“主动公开”（35 字 → 70 字）, 发出收费通知：空 → “0”. `name`: what the place is called. */
export function deedWords(name: string, { was, now }: Pick<TextChange, "was" | "now">): string {
  if (typeof was === "string" || typeof now === "string")
    return `${name}：${quoted(typeof was === "string" ? was : "")} → ${quoted(typeof now === "string" ? now : "")}`;
  const [before, after] = [lettersIn(was), lettersIn(now)];
  if (before === 0) return `写“${name}”（${after} 字）`;
  return after === 0 ? `清空“${name}”（原有 ${before} 字）` : `改写“${name}”（${before} 字 → ${after} 字）`;
}

/** A part whose choice was changed: 监督保障：自己写 → 本年度无此项. */
export const choiceDeedWords = (name: string, { was, now }: Pick<TextChange, "was" | "now">): string =>
  `${name}：${choiceName(typeof was === "string" ? was : "")} → ${choiceName(typeof now === "string" ? now : "")}`;
