// Brackets and quotes come in pairs, and none twice over. A bracket that a later block of the same part closes is left alone, and so is the ) of 1).
import type { BracketToken } from "../../tokens/token.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import type { ProseBlock } from "./prose.ts";
import { punctuation } from "./standards.ts";

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

/** 1) and 一) at the head of a clause. */
const isListSign = (text: string, { start }: BracketToken): boolean =>
  /(?:^|[，。；：、\s])[\d一二三四五六七八九十]{1,2}$/u.test(text.slice(0, start));

/** Whether its sentence is still being written: the other half may come. */
const isUnfinished = ({ text }: ProseBlock, { end }: BracketToken): boolean => !/[。；！？;!?]/u.test(text.slice(end));

function hitOf(block: ProseBlock, token: BracketToken, at: number): Hit | undefined {
  const { text, tokens } = block;
  const sign = text.charAt(token.start);
  if (token.partner >= 0 || alone.has(sign)) return undefined;
  if (!token.opens && token.family === "round" && isListSign(text, token)) return undefined;
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

export const pairedBrackets = blockCheck(
  { id: "prose.brackets", name: "括号、引号和书名号成对", severity: "warning", basis: [punctuation("4.8 引号、4.9 括号、4.15 书名号")] },
  (block) => block.tokens.flatMap((token, at) => (token.kind === "bracket" ? (hitOf(block, token, at) ?? []) : [])),
);

/** 《关于印发《办法》的通知》: the inner ones are 〈〉. */
export const innerTitles = blockCheck(
  { id: "prose.innerTitles", name: "书名号里的书名号用单书名号〈〉", severity: "advice", basis: [punctuation("4.15 书名号")] },
  ({ text, tokens }) =>
    tokens.flatMap((token): readonly Hit[] => {
      if (token.kind !== "bracket" || token.family !== "title" || !token.opens) return [];
      const [around, end] = [tokens[token.within], tokens[token.partner]];
      if (around?.kind !== "bracket" || around.family !== "title" || around.partner < 0 || end === undefined) return [];
      const span = { start: token.start, end: end.end };
      return [{ ...span, says: "在书名号里面，要用单书名号〈〉。", mend: `〈${text.slice(token.end, end.start)}〉` }];
    }),
);
