// Text written anew where the tables that it follows say something else: as one change, said once, with a way back. Who takes it back keeps the words as they
// were, and these numbers follow no more.
import { cellsOf, tableName } from "#lib/bound/names.ts";
import type { Followed, FollowedPart } from "#lib/bound/follow.ts";
import { zeroWording } from "#lib/bound/zero.ts";
import { cellIds } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { sameFollows, spliced } from "#lib/report/bound.ts";
import type { NarrativeBlock, Report } from "#lib/report/report.ts";

/** So many changes are told one by one. */
const told = 3;

/** How many became 0 that can be said in words. */
const sayable = (parts: readonly FollowedPart[]): number =>
  parts
    .flatMap(({ blocks, followed }) => followed.map((one) => ({ one, text: blocks.find(({ id }) => id === one.block)?.text ?? "" })))
    .filter(({ one: { to, number }, text }) => to === "0" && zeroWording(text, number) !== undefined).length;

/** 正文里的 2 处数字跟着表三改了：99→118，3→5。 */
export function followedWords(outline: Outline, parts: readonly FollowedPart[]): string {
  const all = parts.flatMap(({ followed }) => followed);
  const tables = [...new Set(all.flatMap(({ number }) => cellsOf(number.of).map((cell) => tableName(outline, cellIds(cell).grid))))];
  const listed = all.slice(0, told).map(({ from, to }) => `${from}→${to}`);
  const isLastYears = all.every(({ number }) => number.of.as === "before");
  const what = isLastYears ? "上一年的报告" : tables.length <= 2 ? tables.join("和") : "表格";
  const zero = sayable(parts) > 0 ? "成了 0 的，到正文里点这个数，可以改成不带数的说法。" : "";
  return `正文里的 ${all.length} 处数字跟着${what}改了：${listed.join("，")}${all.length > told ? "……" : ""}。${zero}`;
}

const heldAt = (block: NarrativeBlock, { number, to }: Followed) =>
  (block.bound ?? []).filter((one) => sameFollows(one, number) && block.text.slice(one.start, one.end) === to);

/** The block with a number as it was before it followed, and no longer bound; the same block where it does not stand there so any more. */
function takenBack(block: NarrativeBlock, change: Followed): NarrativeBlock {
  const [held] = heldAt(block, change).sort((one, two) => Math.abs(one.start - change.at) - Math.abs(two.start - change.at));
  return held === undefined ? block : spliced(block, held.start, held.end, change.from);
}

/** The parts as they were before they followed, wherever the numbers still stand as they were written; `left`: how many do not. */
export function unfollowed(
  narrative: Report["narrative"],
  parts: readonly FollowedPart[],
): { readonly parts: ReadonlyMap<Address, readonly NarrativeBlock[]>; readonly back: number; readonly left: number } {
  let [back, left] = [0, 0];
  const now = parts.map(({ part, followed }) => {
    const blocks = (narrative[part] ?? []).map((block) =>
      followed
        .filter((change) => change.block === block.id)
        .reduceRight((held, change) => {
          const next = takenBack(held, change);
          if (next === held) left += 1;
          else back += 1;
          return next;
        }, block),
    );
    const there = new Set(blocks.map(({ id }) => id));
    left += followed.filter(({ block }) => !there.has(block)).length;
    return [part, blocks] as const;
  });
  return { parts: new Map(now), back, left };
}

/** What is said after the way back. */
export const unfollowedWords = (back: number, left: number): string =>
  back === 0
    ? "这些数后来又改过，没有动。"
    : `已换回原来的写法，这 ${back} 处不再跟着表格。${left > 0 ? `另有 ${left} 处后来改过，没有动。` : ""}`;
