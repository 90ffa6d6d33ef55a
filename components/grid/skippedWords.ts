// What a way back left alone, in a sentence: the place, and what it holds by now.
import { nameOf } from "#lib/edition/name.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Outcome, Skipped } from "./history.ts";

/** So many are named; of more, their number is said. */
const few = 3;

/** 后来被改成15, 后来被清空了, or that it was changed and holds the same again. */
const became = ({ now, left }: Skipped): string =>
  now === left ? `后来在别的窗口改过，现在是${now === "" ? "空的" : now}` : now === "" ? "后来被清空了" : `后来被改成${now}`;

function named(outline: Outline, skipped: readonly Skipped[]): string {
  const [only, ...more] = skipped;
  if (only === undefined) return "";
  const all = skipped.slice(0, few).map((one) => `${nameOf(outline, one.address)}${became(one)}`);
  return more.length < few ? `${all.join("，")}，没有动` : `有 ${skipped.length} 格后来改过，没有动，例如${all[0] ?? ""}`;
}

/** 这一格后来被改成15，没有动它。 `act`: what was done with the others. "" where nothing was left alone. */
export function skippedWords(outline: Outline, { done, skipped }: Outcome, act: string): string {
  const [only, ...more] = skipped;
  if (only === undefined) return "";
  if (done.length === 0 && more.length === 0) return `这一格${became(only)}，没有动它。`;
  return `${done.length === 0 ? "" : `${act} ${done.length} 格；`}${named(outline, skipped)}。`;
}
