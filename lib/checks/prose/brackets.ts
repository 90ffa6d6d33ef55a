// Brackets and quotes come in pairs, and none twice over. A bracket that a later block of the same part closes is left alone, and so is the ) of 1), unless others
// of its part are （1）. Where 1), 2) and 3) stand in one block they number, wherever they stand.
import type { BracketToken, Token } from "../../tokens/token.ts";
import { kept } from "../check.ts";
import { numberOf } from "../../ordinals/numeral.ts";
import { byPart, type ProseBlock } from "./prose.ts";
import { punctuation } from "./standards.ts";
import { blockCheck, textCheck, type Hit } from "./textCheck.ts";
import { begin, behind, blank, digits, end, hasFigure, letter, numerals, otherLetter, times, wording } from "../../tokens/wording.ts";

const names: Readonly<Record<BracketToken["family"], string>> = {
  round: "括号",
  title: "书名号",
  innerTitle: "单书名号",
  quote: "引号",
  innerQuote: "单引号",
  square: "方括号",
  tortoise: "六角括号",
};

/** Signs that also stand alone: < and > as less and more, ' as in a word, " for inches. */
const alone = new Set(["<", ">", '"', "＂", "’"]);

const atHead = wording([behind(begin, letter("，。；：、", blank)), times(letter(digits, numerals), 1, 2), end]);

/** The numeral of 1) and 一) at the head of a clause; "" where there is none. */
const numeralOf = (text: string, { start }: BracketToken): string =>
  atHead.all(text.slice(Math.max(0, start - 3), start)).at(-1)?.words ?? "";

const numeralBefore = wording([behind(begin, otherLetter(digits, numerals)), times(letter(digits, numerals), 1, 2), end]);

/** What the numeral directly before a bracket counts; undefined where there is none. */
function countBefore(text: string, { start }: BracketToken): number | undefined {
  const numeral = numeralBefore.all(text.slice(Math.max(0, start - 3), start)).at(-1)?.words;
  return numeral === undefined ? undefined : (numberOf(numeral) ?? Number(numeral));
}

const isLoose = (token: Token): token is BracketToken =>
  token.kind === "bracket" && !token.opens && token.family === "round" && token.partner < 0;

/** The ) of 1), 2), 3) in the midst of clauses, as the numerals of a block that begin with one and leave none out. */
const numberingIn = kept(({ text, tokens }: ProseBlock): ReadonlySet<Token> => {
  const counted = tokens.filter(isLoose).flatMap((token) => {
    const value = countBefore(text, token);
    return value === undefined ? [] : [{ token, value }];
  });
  const isRun = counted.length > 1 && counted.every(({ value }, at) => value === at + 1);
  return new Set(isRun ? counted.map(({ token }) => token) : []);
});

const sentenceEnd = wording([letter("。；！？;!?")]);

/** Whether its sentence is still being written: the other half may come. */
const isUnfinished = ({ text }: ProseBlock, { end }: BracketToken): boolean => !sentenceEnd.isIn(text.slice(end));

/** ““甲””: a pair directly inside of one of its kind. */
export function isWrapped({ tokens }: ProseBlock, token: Token, at: number): boolean {
  const next = tokens[at + 1];
  if (token.kind !== "bracket" || next?.kind !== "bracket" || !token.opens || !next.opens || next.family !== token.family) return false;
  const [outer, inner] = [tokens[token.partner], tokens[next.partner]];
  return next.start === token.end && outer !== undefined && inner !== undefined && inner.end === outer.start;
}

function hitOf(block: ProseBlock, token: BracketToken, at: number): Hit | undefined {
  const { text, tokens } = block;
  const sign = text.charAt(token.start);
  if (isWrapped(block, token, at)) {
    const last = tokens[token.partner]?.end ?? token.end;
    return { start: token.start, end: last, says: `重复了${names[token.family]}，请删去一层。`, mend: text.slice(token.end, last - 1) };
  }
  if (token.partner >= 0 || alone.has(sign)) return undefined;
  if (isLoose(token) && (numeralOf(text, token) !== "" || numberingIn(block).has(token))) return undefined;
  const twin = [tokens[at - 1], tokens[at + 1]].find(
    (other) =>
      other?.kind === "bracket" &&
      other.family === token.family &&
      other.opens === token.opens &&
      (other.start === token.end || other.end === token.start),
  );
  if (twin !== undefined) {
    const span = { start: Math.min(twin.start, token.start), end: Math.max(twin.end, token.end) };
    return { ...span, says: `重复了${names[token.family]}，请删去一个。`, mend: sign };
  }
  if (token.opens && isUnfinished(block, token)) return undefined;
  const from = token.opens
    ? { start: token.start, end: Math.min(text.length, token.end + 9) }
    : { start: Math.max(0, token.start - 9), end: token.end };
  return {
    ...from,
    says: token.opens
      ? `有前一半${names[token.family]}“${sign}”，没有后一半。请补上。`
      : `有后一半${names[token.family]}“${sign}”，没有前一半。请补上或者删去。`,
  };
}

const pairsIn = kept((block: ProseBlock): readonly Hit[] =>
  block.tokens.flatMap((token, at) => (token.kind === "bracket" ? (hitOf(block, token, at) ?? []) : [])),
);

/** Ordinals of a block by how they number: （一） or （1）. */
const roundIn = kept((block: ProseBlock): ReadonlySet<boolean> => {
  const signs = block.tokens.filter(({ kind, start }) => kind === "ordinal" && block.text.charAt(start) === "（");
  return new Set(signs.map(({ start }) => hasFigure(block.text.charAt(start + 1))));
});

/** 二） where the others of its part are （一） and （三）. */
function cutIn(blocks: readonly ProseBlock[]): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  const signs = blocks.flatMap((block) =>
    block.tokens
      .filter((token): token is BracketToken => isLoose(token) && !numberingIn(block).has(token))
      .map((token) => ({ block, token, numeral: numeralOf(block.text, token) })),
  );
  return signs
    .filter(({ numeral }) => numeral !== "" && blocks.some((block) => roundIn(block).has(hasFigure(numeral))))
    .map(({ block, token, numeral }) => {
      const span = { start: token.start - numeral.length, end: token.end };
      return { block, hit: { ...span, says: "缺前一半括号，别处写的是“（”。请补上。", mend: `（${numeral}）` } };
    });
}

export const pairedBrackets = textCheck(
  { id: "prose.brackets", name: "括号、引号和书名号成对", severity: "warning", basis: [punctuation("4.8 引号、4.9 括号、4.15 书名号")] },
  (blocks) => [...blocks.flatMap((block) => pairsIn(block).map((hit) => ({ block, hit }))), ...[...byPart(blocks).values()].flatMap(cutIn)],
);

/** 《关于印发《办法》的通知》: the inner ones are 〈〉. */
export const innerTitles = blockCheck(
  { id: "prose.innerTitles", name: "书名号里的书名号用单书名号〈〉", severity: "advice", basis: [punctuation("4.15 书名号")] },
  (block) => {
    const { text, tokens } = block;
    return tokens.flatMap((token, at): readonly Hit[] => {
      if (token.kind !== "bracket" || token.family !== "title" || !token.opens || isWrapped(block, tokens[at - 1] ?? token, at - 1))
        return [];
      const [around, end] = [tokens[token.within], tokens[token.partner]];
      if (around?.kind !== "bracket" || around.family !== "title" || around.partner < 0 || end === undefined) return [];
      const span = { start: token.start, end: end.end };
      return [{ ...span, says: "在书名号里面，要用单书名号〈〉。", mend: `〈${text.slice(token.end, end.start)}〉` }];
    });
  },
);
