// A word or a phrase that stands twice side by side. Words that may meet themselves are data.
import type { ProseBlock } from "./prose.ts";
import { halves } from "./halves.ts";
import { deeds, idioms, mayMeet, singles } from "./mayMeet.ts";
import { blockCheck, quoted, type Hit } from "./textCheck.ts";
import { anyOf, han, inOrder, isHan, letter, notBefore, wording } from "../../tokens/wording.ts";

/** The longest phrase that is looked for twice, in letters. */
const longest = 200;
const leastMixed = 8;
/** 一个一个, 逐项逐项. */
const isEach = wording([
  anyOf(inOrder("一", letter("个项条件次步点年月天级层户村份样直")), inOrder("逐", notBefore("步 渐"), letter(han))),
]).is;

/** 县政府, 人民政府. */
const governed = wording([letter("民县市区省镇乡级州旗")]);
const anyHan = wording([letter(han)]);

/** For each place the one before it with the same letter. */
function placesBefore(text: string): Int32Array {
  const [last, before] = [new Map<number, number>(), new Int32Array(text.length)];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    before[at] = last.get(letter) ?? -1;
    last.set(letter, at);
  }
  return before;
}

/** Whether what stands from one place up to another stands there once more. */
function isTwice(text: string, from: number, to: number): boolean {
  for (let at = 0; at < to - from; at += 1) if (text.charCodeAt(from + at) !== text.charCodeAt(to + at)) return false;
  return true;
}

/** What the first of two stands behind, for it is the end of a longer word: 政务服务, 人民政府, 依法行政. */
const endsWord = (word: string, before: string): boolean =>
  deeds.has(word) || (word === "政府" ? governed.ends(before) : word === "行政" ? before.endsWith("依法") : anyHan.ends(before));

/** 工作规范, and not 工作规范化, which says what is done to the 工作 before it. */
const isFollowed = (behind: string, word: string): boolean => behind.startsWith(word) && behind.charAt(word.length) !== "化";

/** Whether a word that stands at a place and once more behind itself may. */
function isMeant(text: string, at: number, word: string): boolean {
  const behind = text.slice(at + word.length * 2);
  if (word.length > 3) return false;
  if (isEach(word) || idioms.some((idiom) => text.startsWith(idiom, at + 1))) return true;
  const next = mayMeet[word];
  if (next === "any") return true;
  return endsWord(word, text.slice(Math.max(0, at - 2), at)) && (next?.some((one) => isFollowed(behind, one)) ?? false);
}

/** 政务服务服务企业 is 服务 twice, though 务服 stands twice before it. */
const isMeantBehind = (text: string, at: number, length: number): boolean =>
  length === 2 && text.charAt(at) === text.charAt(at + 4) && isMeant(text, at + 1, text.slice(at + 1, at + 3));

/** The longest phrase that begins again at a place; 0 where none does. */
function lengthTwice(text: string, before: Int32Array, to: number): number {
  let found = 0;
  for (let from = before[to] ?? -1; from >= 0 && to - from <= longest; from = before[from] ?? -1)
    if (to - from >= 2 && to + to - from <= text.length && isTwice(text, from, to)) found = to - from;
  return found;
}

/** A line without any mark is no running text: 首页政务公开政府信息公开政府信息公开年报. */
const isRunning = ({ tokens, heading }: ProseBlock): boolean => heading || tokens.some(({ kind }) => kind === "mark");

function doubledIn(block: ProseBlock): readonly Hit[] {
  const { text } = block;
  if (!isRunning(block)) return [];
  const [before, found]: [Int32Array, Hit[]] = [placesBefore(text), []];
  for (let to = 2; to < text.length - 1; to += 1) {
    const length = lengthTwice(text, before, to);
    if (length === 0) continue;
    const [at, word] = [to - length, text.slice(to - length, to)];
    // 183条，答复183条，答复率: with figures or marks in it, only what is long is a phrase.
    if (!isHan(word) && anyHan.all(word).length < leastMixed) continue;
    if (!isMeant(text, at, word) && !isMeantBehind(text, at, length))
      found.push({ start: at, end: to + length, says: `把${quoted(word)}写了两遍，请删去一遍。`, mend: word });
    to += length;
  }
  return found;
}

const twiceOver = wording([anyOf(...singles.map((one) => one.letter.repeat(2)))]);

const isOneOf = (one: string, letters = ""): boolean => one !== "" && letters.includes(one);

const doubledSingles = ({ text }: ProseBlock): readonly Hit[] =>
  twiceOver.all(text).flatMap(({ start, end, words }): readonly Hit[] => {
    const single = singles.find((one) => words.startsWith(one.letter));
    const isMeant = isOneOf(text.charAt(start - 1), single?.before) || isOneOf(text.charAt(end), single?.behind);
    return single === undefined || isMeant ? [] : [{ start, end, says: `把“${single.letter}”写了两遍，请删去一个。`, mend: single.letter }];
  });

/** 工作作了批示: the second is a word of its own. */
const aspects = "了过着";
const anyHalf = wording([anyOf(...Object.keys(halves).map((one) => one.repeat(2)))]);

/** 队队伍, 责任任: one letter twice of which only one makes a word with what stands beside it. 切切实实 says all twice. */
const doubledHalves = ({ text }: ProseBlock): readonly Hit[] =>
  anyHalf.all(text).flatMap(({ start, end, words }): readonly Hit[] => {
    const [letter, previous, next] = [words.charAt(0), text.charAt(start - 1), text.charAt(end)];
    const [endsOne, beginsOne] = [isOneOf(previous, halves[letter]?.ends), isOneOf(next, `${halves[letter]?.begins ?? ""}${aspects}`)];
    const isAllTwice = (previous !== "" && text.charAt(start - 2) === previous) || (next !== "" && text.charAt(end + 1) === next);
    const isDeed = endsOne && !beginsOne && isHan(next) && halves[letter]?.isDeed === true;
    return endsOne === beginsOne || isAllTwice || isDeed ? [] : [{ start, end, says: `把“${letter}”写了两遍，请删去一个。`, mend: letter }];
  });

/** 。。, ，, and 、，: a mark twice, of whatever width, or one mark directly behind another. */
const doubledMarks = ({ text, tokens }: ProseBlock): readonly Hit[] =>
  tokens.flatMap((token, at): readonly Hit[] => {
    const next = tokens[at + 1];
    if (token.kind !== "mark" || token.mark === "break" || next?.start !== token.end) return [];
    const [sign, other] = [text.charAt(token.start), text.charAt(next.start)];
    const span = { start: token.start, end: next.end };
    if (other === sign) return [{ ...span, says: "把标点写了两遍，请删去一个。", mend: sign }];
    if (next.kind !== "mark" || next.mark === "break" || calls.has(sign) || calls.has(other)) return [];
    if (token.mark === next.mark) return [{ ...span, says: "把标点写了两遍，请删去一个。", mend: next.half ? sign : other }];
    return [{ ...span, says: "是两个连在一起的标点，请删去多的一个。" }];
  });

/** Marks that may follow another: 吗？！ */
const calls: ReadonlySet<string> = new Set("？！?!");

export const doubledWords = blockCheck(
  { id: "prose.doubled", name: "没有连着写了两遍的字词", severity: "advice", basis: "own" },
  (block) => [...doubledIn(block), ...doubledSingles(block), ...doubledHalves(block), ...doubledMarks(block)],
);
