// Words that are typed for others and are none, and names in Latin letters that are written in one way.
import { blockCheck, reportCheck, type Hit } from "./textCheck.ts";
import { typoEntries } from "./typoWords.ts";
import { typoWord } from "./words.ts";
import { anyOf, blank, digits, hasLatin, inOrder, latin, letter, maybe, notBefore, wording } from "../../tokens/wording.ts";

export const typedWords = blockCheck(
  { id: "prose.typo", name: "没有写错的词（布署、充份、再接再励一类）", severity: "advice", basis: "own", looksAt: "各段文字里常写错的词" },
  ({ text, tokens }) =>
    tokens.flatMap((token): readonly Hit[] => {
      if (token.kind !== "word" || !token.is.includes(typoWord)) return [];
      const word = text.slice(token.start, token.end);
      const entry = typoEntries.find(({ wrong }) => wrong === word);
      if (entry === undefined || entry.not.some((behind) => text.startsWith(behind, token.end))) return [];
      return [{ start: token.start, end: token.end, says: `像是“${entry.right}”写错了，请核对。`, mend: entry.right }];
    }),
);

/** Names as their owners write them. */
const names: readonly string[] = ["IPv6", "IPv4", "App Store"];
const blanks = maybe(letter(blank));
const anyName = wording(
  [anyOf(...names.map((name) => inOrder(...name.split(" ").flatMap((part, at) => (at === 0 ? [part] : [blanks, part])))))],
  true,
);
const blankSign = wording([letter(blank)]);
const letterBehind = wording([letter(latin, digits)]);

export const latinNames = blockCheck(
  { id: "prose.latinName", name: "IPv6、App Store 一类名称的大小写", severity: "advice", basis: "own", looksAt: "文中写到的这几个名称" },
  ({ text }) =>
    anyName.all(text).flatMap(({ start, end, words }): readonly Hit[] => {
      const right = names.find((name) => name.toLowerCase().replace(" ", "") === blankSign.without(words.toLowerCase()));
      const isOwn = hasLatin(text.charAt(start - 1)) || letterBehind.begins(text, end);
      return right === undefined || words === right || isOwn ? [] : [{ start, end, says: `通常写作“${right}”。`, mend: right }];
    }),
);

/** The report is read in the year after: 今年 is then another. */
const now = wording([anyOf(inOrder("今年", notBefore(inOrder(maybe("度"), anyOf("将 要 计划 起")))), "截至目前 到目前为止")]);

export const thisYear = reportCheck(
  { id: "prose.thisYear", name: "写年份，不写“今年”“截至目前”", severity: "advice", basis: "own", looksAt: "文中写“今年”“截至目前”的各处" },
  ({ report: { year } }) => year,
  ({ text, tokens }, year) =>
    now.all(text).flatMap(({ start, end, words }): readonly Hit[] => {
      const isQuoted = tokens.some(
        (token) =>
          token.kind === "bracket" &&
          token.opens &&
          token.family !== "round" &&
          token.partner >= 0 &&
          token.start < start &&
          (tokens[token.partner]?.start ?? 0) > start,
      );
      const right = words === "今年" ? `${year}年` : `截至${year}年底`;
      return isQuoted ? [] : [{ start, end, says: `：报告在下一年公布，读的人不知道指哪一年。请写“${right}”。` }];
    }),
);
