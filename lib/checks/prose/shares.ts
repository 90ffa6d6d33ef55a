// 占百分之几: held against the numbers of the text that it is said of.
import { decimalsOf } from "../../arithmetic/change.ts";
import { hasWord } from "../../tokens/token.ts";
import { kept } from "../check.ts";
import type { ProseBlock } from "./prose.ts";
import { bySide, isCounting } from "./counting.ts";
import { otherPercent, percentIn } from "./percent.ts";
import { shareSetsIn } from "./shareSets.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import { anyOf, han, letter, maybe, times, wording } from "../../tokens/wording.ts";

const wholeWord = wording([anyOf("总 全部")]);
const among = wording(["中", letter("，,")]);
/** 解读总数的. */
const ofAll = wording([times(letter(han), 0, 4, true), anyOf("总数 总量 总件数"), maybe("的"), maybe("比例为 比重为")]);
const named = wording([times(letter(han), 2, 2), anyOf("总数 总量 总件数")]);

/** 甲28件，乙6件，两项占总数的55.7%: of both together. */
const together = wording([anyOf("两项 两者 二者 两类 三项 三者 三类 合计 共计 一共 合起来 共占")]);

/** 205件，占总数的97%: the whole is a larger number of the same unit before it, in this sentence or the one before. */
function shareIn(block: ProseBlock, at: number): readonly Hit[] {
  const clause = block.clauses[at];
  const sign = clause?.tokens.findIndex((token) => hasWord(token, "share")) ?? -1;
  const next = clause?.tokens[sign + 1];
  const percent = next?.kind === "number" ? next : clause?.tokens.find((token, place) => place > sign && token.kind === "number");
  if (clause === undefined || sign < 0 || percent?.kind !== "number" || percent.unit !== "%" || percent.about) return [];
  const word = clause.tokens[sign];
  // 占自然人申请的: of what the words name, and nobody knows which number that is.
  if (percent !== next && !ofAll.is(block.text.slice(word?.end, percent.start))) return [];
  const flat = block.clauses.filter(
    ({ depth, sentence }) => depth === clause.depth && sentence <= clause.sentence && sentence >= clause.sentence - 2,
  );
  const before = flat
    .flatMap(({ tokens }) => tokens.filter(isCounting))
    .filter(({ end, unit }) => end <= (word?.start ?? 0) && unit !== "%");
  const part = before.at(-1);
  if (part === undefined || word === undefined || part.about || block.text.slice(part.end, word.start).length > 4) return [];
  if (together.isIn(block.text.slice(part.end, word.end))) return [];
  const larger = before.slice(0, -1).filter(({ unit, value, about }) => unit === part.unit && value.gt(part.value) && !about);
  const claims =
    wholeWord.isIn(block.text.slice(word.start, percent.start)) ||
    among.isIn(block.text.slice(before.at(-2)?.end ?? part.start, part.start)) ||
    flat.some(({ tokens }) => tokens.some((token) => hasWord(token, "part") && token.end <= part.start));
  // 占收回总数的94%: of the number that the text calls so.
  const called = named.at(block.text, word.end)?.slice(0, 2);
  const meant = called === undefined ? [] : larger.filter(({ start }) => block.text.slice(Math.max(0, start - 4), start).includes(called));
  const wholes = meant.length > 0 ? meant : larger;
  const isBySide = flat.some(({ start, end }) => bySide.is(block.text.slice(start, end)));
  const base = [...wholes].sort((one, two) => two.value.cmp(one.value))[0];
  if (base === undefined || !(claims || isBySide)) return [];
  const places = decimalsOf(percent.value);
  if (wholes.some(({ value }) => percentIn(part.value, value).round(places).eq(percent.value))) return [];
  return [otherPercent({ start: part.start, end: percent.end }, part.value, base.value, percent)];
}

/** The shares of a block that do not fit the numbers of its text. */
export const shareHitsIn = kept((block: ProseBlock): readonly Hit[] => {
  if (!block.tokens.some((token) => token.kind === "number" && token.unit === "%")) return [];
  const known = block.clauses.flatMap((_, at) => shareIn(block, at));
  const besides = shareSetsIn(block).filter(({ start, end }) => !known.some((one) => one.start < end && start < one.end));
  return [...known, ...besides.filter((one, at) => !besides.slice(0, at).some(({ start }) => start === one.start))];
});

export const shares = blockCheck(
  {
    id: "prose.share",
    name: "“占百分之几”与文中的数算得相同",
    severity: "advice",
    basis: "own",
    looksAt: "文中写了“占总数的百分之几”的各处",
  },
  shareHitsIn,
);
