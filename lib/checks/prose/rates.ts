// 收到153件，比上年增加22件，增长16.8%: the rate follows from the two numbers before it. Asked only where all three stand side by side.
import type { Big } from "big.js";
import { decimalsOf } from "../../arithmetic/change.ts";
import type { Clause } from "../../tokens/clauses.ts";
import type { NumberToken } from "../../tokens/token.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { isCounting } from "./counting.ts";
import { otherPercent, percentIn } from "./percent.ts";
import { changesIn } from "./changes.ts";
import { stageRatesIn } from "./stages.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import { any, anyOf, blank, digits, inOrder, letter, maybe, wording } from "../../tokens/wording.ts";

/** By how much it grew, at the end of what stands before the number. */
const fell = anyOf("减少 下降 降低 少");
const grew = inOrder(anyOf("增加 增长 新增 上升 净增 多出 多", fell), maybe("了"));
const growing = wording([grew]);
const falling = wording([fell, maybe("了")]);
/** What may stand between a number and by how much it grew. */
const comparing = wording([
  any(letter("，,、", blank, digits), "同比 环比 比 较 与 上年 上年度 上一年 上一年度 去年 同期 年 年度 相比 净"),
  grew,
]);
/** What may stand between by how much it grew and its rate. */
const rising = wording([
  maybe(letter("，,、")),
  maybe("同比 环比"),
  anyOf("增长 增加 上升 提高 增幅 下降 减少 降低 降幅"),
  maybe("了 为 达"),
]);

/** What it grew from: the number that is told (比2020年的131件增加22件), else what each number before it comes to without the growth. */
function basesOf({ text }: ProseBlock, before: readonly NumberToken[], by: NumberToken): readonly Big[] {
  const [last] = before.slice(-1);
  if (last === undefined) return [];
  if (growing.is(text.slice(last.end, by.start))) return [last.value];
  const isLess = falling.ends(text.slice(0, by.start));
  return before.map(({ value }) => (isLess ? value.plus(by.value) : value.minus(by.value))).filter((value) => value.gt(0));
}

function rateIn(block: ProseBlock, clause: Clause, percent: NumberToken): readonly Hit[] {
  const sentence = clausesOfSentence(block, clause.sentence).filter(({ depth }) => depth === clause.depth);
  const all = sentence.flatMap(({ tokens }) => tokens.filter(isCounting)).filter(({ start }) => start < percent.start);
  const by = all.at(-1);
  if (by === undefined || by.about || percent.about || !rising.is(block.text.slice(by.end, percent.start))) return [];
  if (!growing.ends(block.text.slice(0, by.start))) return [];
  const before = all.slice(0, -1).filter(({ unit, about }) => unit === by.unit && !about);
  const bases = basesOf(block, before, by);
  const [base] = bases.slice(-1);
  if (base === undefined || !comparing.is(block.text.slice(before.at(-1)?.end ?? 0, by.start))) return [];
  const places = decimalsOf(percent.value);
  if (bases.some((one) => percentIn(by.value, one).round(places).eq(percent.value))) return [];
  return [otherPercent({ start: by.start, end: percent.end }, by.value, base, percent)];
}

export const rates = blockCheck(
  {
    id: "prose.growth",
    name: "“增加多少、增长百分之几”与文中的数算得相同",
    severity: "advice",
    basis: "own",
    looksAt: "文中接连写了增加多少和增长百分之几的各处",
  },
  (block) => {
    const besides = block.clauses.flatMap((clause) =>
      clause.tokens.flatMap((token) => (token.kind === "number" && token.unit === "%" ? rateIn(block, clause, token) : [])),
    );
    const isTold = ({ start, end }: Hit): boolean => besides.some((one) => one.start < end && start < one.end);
    return [...besides, ...[...changesIn(block), ...stageRatesIn(block)].filter((one) => !isTold(one))];
  },
);
