// What stands under a cell when last year is shown beside this one: in short pieces, and as a sentence for who hovers
// or listens. Blank is not zero, and nothing is compared with what is not there.
import { Big } from "big.js";
import { changeOf, percentOf, signed } from "#lib/arithmetic/change.ts";
import { canonicalNumber, type Reading } from "#lib/arithmetic/number.ts";

/** `was` and `pieces` may stand in one line or below each other. */
export type Beside = { readonly was: string; readonly pieces: readonly string[]; readonly words: string };

const only = (was: string, words = was): Beside => ({ was, pieces: [], words });

function changed(before: Big, now: Big): Beside {
  const change = changeOf(before, now);
  const [was, by, percent] = [`上年 ${canonicalNumber(before)}`, signed(change.by), percentOf(change)];
  // Most cells are 0 in both years: said where one asks, not over the whole table.
  if (change.by.eq(0)) return { was, pieces: now.eq(0) ? [] : ["持平"], words: `${was}，今年持平` };
  const [more, grown] = change.by.gt(0) ? ["增加", "增长"] : ["减少", "下降"];
  const words = `${was}，今年${more} ${canonicalNumber(change.by.abs())}`;
  if (percent === "") return { was, pieces: [by, ...(change.by.gt(0) ? ["新增"] : [])], words };
  return { was, pieces: [by, percent], words: `${words}，${grown}${percent.replace(/^[+−]/, "")}` };
}

/** `before`: last year's reading, undefined where its format has no such place. `now`: this year's number, "" while it is not known. */
export function besideOf(before: Reading | undefined, now: string): Beside {
  if (before === undefined) return only("上年格式没有");
  switch (before.state) {
    case "blank":
      return only("上年未填");
    case "unreadable":
      return only("上年填的不是数");
    case "partial":
      return only(`上年 ${canonicalNumber(before.value)} 未填完`, `上年没有填完，已填的合计 ${canonicalNumber(before.value)}`);
    case "known":
      return now === "" ? only(`上年 ${canonicalNumber(before.value)}`) : changed(before.value, new Big(now));
  }
}
