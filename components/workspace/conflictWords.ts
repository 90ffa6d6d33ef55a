// What is said of two values for one place, of this window's and of another's. Pure.
import { valueWords } from "#lib/report/valueWords.ts";
import { clockIn } from "#lib/report/date.ts";
import { placeWords } from "#lib/report/placeWords.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Write } from "#lib/report/patch.ts";
import type { Conflict } from "../saving/autosave.ts";

/** What a value says to a person. */
export function textOf(outline: Outline, write: Write): string {
  if (write.value === "") return write.area === "narrative" ? "（这一段已删除）" : "（空白）";
  return valueWords(outline, write, write.value);
}

/** Of running text it is a block that was changed. */
export const wordsOf = (outline: Outline, { area, address }: Write): string =>
  `${placeWords[area](outline, address)}${area === "narrative" ? "中的一段" : ""}`;

const most = 16;

/** Of two long texts the stretch in which they differ, with a little before it, so that one sees what was changed. */
function stretches(one: string, two: string): readonly [string, string] {
  if (Math.max(one.length, two.length) <= most) return [one, two];
  let same = 0;
  while (same < Math.min(one.length, two.length) && one[same] === two[same]) same += 1;
  const from = Math.max(0, same - 4);
  const cut = (text: string) => `${from > 0 ? "…" : ""}${text.slice(from, from + most)}${text.length > from + most ? "…" : ""}`;
  return [cut(one), cut(two)];
}

/** Who stored a value, and when, as far as that is known. */
type Whose = { readonly who: string; readonly at: string } | undefined;

/** What is said to whoever loses: 小王 13:05 把“…”由 202 改成 303. `more`: how many other places were written over with it. */
export function lostWords(outline: Outline, { mine, theirs }: Conflict, whose: Whose, more: number): string {
  const [from, to] = stretches(textOf(outline, mine), textOf(outline, theirs));
  const who = whose === undefined || whose.who === "" ? "别的窗口" : whose.who;
  const when = whose === undefined ? "" : ` ${clockIn(new Date(whose.at))} `;
  const others = more === 0 ? "" : `，另有 ${more} 处`;
  return `您填的被改了：${who}${when}把${wordsOf(outline, mine)}由 ${from} 改成 ${to}${others}。“历史”里都有。`;
}

/** What is said to whoever has chosen. */
export function chosenWords(outline: Outline, { mine, theirs }: Conflict, keep: "mine" | "theirs"): string {
  const [own, others] = stretches(textOf(outline, mine), textOf(outline, theirs));
  return keep === "mine"
    ? `${wordsOf(outline, mine)}：已用本窗口的 ${own}，没有用别处的 ${others}。`
    : `${wordsOf(outline, mine)}：已用别处的 ${others}，没有用本窗口的 ${own}。`;
}
