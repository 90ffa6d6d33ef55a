// A number that is 0 said in words: 收到政府信息公开申请0件 is 未收到政府信息公开申请. Only for clauses whose verb is known; all else is left to the person.
import { numberPlace, type BoundNumber, type Wording } from "../report/bound.ts";

/** Verbs that are denied by 未. */
const verbs = [
  "收到",
  "新收到",
  "新收",
  "接收",
  "受理",
  "收取",
  "制发",
  "制定出台",
  "制定",
  "出台",
  "印发",
  "废止",
  "发生",
  "产生",
  "作出",
  "发出",
  "提起",
  "开展",
];
/** What is said without a verb. */
const things = ["行政复议案件", "行政诉讼案件", "行政复议", "行政诉讼"];

const filler = "(?:数量|总数|总量|案件数)?(?:共计|合计|总计|共有|共|为|是)?";
const done = new RegExp(`(?:共|累计|共计)?(${verbs.join("|")})(了)?([^，。；：、（）,;:()\\d]{0,24}?)${filler}$`, "u");
const named = new RegExp(`(?:发生|涉及|有)?(${things.join("|")})${filler}$`, "u");
const unit = /^\s?(?:余)?(?:件次|人次|件|个|份|条|起|例|宗|部|项|元|次)/u;
/** What goes on behind the unit and says what was counted: 0件申请. */
const behind = /^[^，。；：、（）,;:()\d]{0,12}(?=[，。；：、（）,;:()]|$)/u;

/** The words that a phrase may be exchanged for. `start` and `end`: of the phrase that the number stands in. */
export type ZeroWording = { readonly start: number; readonly end: number; readonly wording: Wording };

/** How a bound number that is 0 could be said without it; undefined where that is not plain. */
export function zeroWording(
  text: string,
  { start, end, wording }: Pick<BoundNumber, "start" | "end" | "wording">,
): ZeroWording | undefined {
  const [measure] = unit.exec(text.slice(end)) ?? [];
  if (wording !== undefined || measure === undefined) return undefined;
  const before = text.slice(0, start);
  const verb = done.exec(before);
  const [, word = "", , object = ""] = verb ?? [];
  const thing = verb === null ? named.exec(before) : null;
  const phrase = verb ?? thing;
  if (phrase === null) return undefined;
  const tail = behind.exec(text.slice(end + measure.length))?.[0] ?? "";
  if (verb !== null && object === "" && tail === "") return undefined;
  const some = `${phrase[0]}${numberPlace}${measure}${tail}`;
  const none = verb === null ? `没有${(thing?.[1] ?? "").replace(/(?:行政复议|行政诉讼)$/u, "$&案件")}` : `未${word}${object}${tail}`;
  return { start: phrase.index, end: end + measure.length + tail.length, wording: { some, none } };
}
