// What stands beside a figure when last year is shown: last year's, a large change by a sign and how much, and all of it as a sentence
// for who hovers or listens, and for the strip. Blank is not zero, and nothing is compared with what is not there.
import { Big } from "big.js";
import { changeOf, isLarge, percentOf } from "#lib/arithmetic/change.ts";
import { canonicalNumber, type Reading } from "#lib/arithmetic/number.ts";

/** `sign`: of a large change; `by`: how much that is, or 新增; both "" where nothing stands out. */
export type Beside = {
  readonly was: string;
  readonly sign: "▲" | "▼" | "";
  readonly by: string;
  readonly large: boolean;
  readonly words: string;
};

const only = (was: string, words = was): Beside => ({ was, sign: "", by: "", large: false, words });

function changed(before: Big, now: Big): Beside {
  const change = changeOf(before, now);
  const { by } = change;
  const [was, percent] = [`上年 ${canonicalNumber(before)}`, percentOf(change)];
  if (by.eq(0)) return only(was, `${was}，今年持平`);
  const isMore = by.gt(0);
  const [more, grown] = isMore ? ["增加", "增长"] : ["减少", "下降"];
  const large = isLarge(before, change);
  const words = `${was}，今年${more} ${canonicalNumber(by.abs())}${percent === "" ? "" : `，${grown}${percent.replace(/^[+−]/, "")}`}`;
  if (percent === "" && isMore) return { was, sign: "", by: "新增", large, words };
  return { was, sign: !large ? "" : isMore ? "▲" : "▼", by: large ? canonicalNumber(by.abs()) : "", large, words };
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
