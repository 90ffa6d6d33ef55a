// Marks between 汉字 are full-width, and nothing stands between 汉字 and figures that a typist did not mean: where most of the report does it so.
// A report whose marks are half-width throughout was made so by a machine, and one that spaces its figures throughout was set so: both are left alone.
import { kept } from "../check.ts";
import type { Span, Token } from "../../tokens/token.ts";
import { isBesideTable, type ProseBlock } from "./prose.ts";
import { officialPapers, punctuation } from "./standards.ts";
import { togetherCheck, type Hit } from "./textCheck.ts";
import {
  anyOf,
  before,
  begin,
  behind,
  blank,
  digits,
  end,
  han,
  hasHan,
  hasLatin,
  inOrder,
  latin,
  letter,
  maybe,
  notBehind,
  numerals,
  otherLetter,
  times,
  wording,
} from "../../tokens/wording.ts";

const written = wording([letter(han, "“”《》〈〉（）。，；：、")]).isIn;
const inLatin = wording([letter(digits, latin)]).isIn;
const inAddress = wording([letter(digits, latin, "/")]).isIn;
/** 21处. at the end of a sentence. */
const halfStop = wording([
  behind(letter(han, "）”》")),
  notBehind(inOrder(anyOf(begin, letter("。；，：", blank)), times(letter(numerals), 1, 3))),
  ".",
  before(end, letter(han, blank, "“《（"), inOrder(times(letter(digits), 1, 6), letter(han))),
]);
const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）", '"': "“" };

/** Whether it stands in 汉字: beside one, and not in figures, letters or an address. */
function isAmongHan({ text }: ProseBlock, { start, end }: Token): boolean {
  const [left, right] = [text.charAt(start - 1), text.charAt(end)];
  if (inLatin(left) && inAddress(right)) return false;
  return written(left) || written(right);
}

/** Brackets around Latin letters, as in (PPP), may be either. */
function isAroundHan({ text, tokens }: ProseBlock, token: Token): boolean {
  if (token.kind !== "bracket") return true;
  const other = tokens[token.partner];
  if (other === undefined) return false;
  const inside = text.slice(Math.min(token.end, other.end), Math.max(token.start, other.start));
  return hasHan(inside);
}

/** "要闻" in a text that has other marks. */
const isStraightQuote = ({ text }: ProseBlock, token: Token): boolean =>
  token.kind === "bracket" && token.partner >= 0 && text.charAt(token.start) === '"';

/** The full-width sign in the place of a half-width one: quotes by whether they open. */
const wideOf = (block: ProseBlock, token: Token): string =>
  isStraightQuote(block, token) ? (token.kind === "bracket" && token.opens ? "“" : "”") : (wide[block.text.charAt(token.start)] ?? "");

const isHalf = (block: ProseBlock, token: Token): boolean =>
  (token.kind === "mark" || (token.kind === "bracket" && (token.family === "round" || isStraightQuote(block, token)))) &&
  token.half &&
  wide[block.text.charAt(token.start)] !== undefined &&
  isAmongHan(block, token) &&
  isAroundHan(block, token);

/** Of the kinds that are written in either width: 。 and 、 are full-width in any text. */
const either: ReadonlySet<string> = new Set(["comma", "semicolon", "colon"]);
const isWide = (token: Token): boolean =>
  ((token.kind === "mark" && either.has(token.mark)) || (token.kind === "bracket" && token.family === "round")) && !token.half;

const count = kept((block: ProseBlock) => ({
  half: block.tokens.filter((token) => isHalf(block, token)).length,
  wide: block.tokens.filter(isWide).length,
}));

/** Whether most marks of a text are full-width. */
export const isWrittenWide = kept((blocks: readonly ProseBlock[]): boolean => {
  const [half, full] = [
    blocks.reduce((sum, block) => sum + count(block).half, 0),
    blocks.reduce((sum, block) => sum + count(block).wide, 0),
  ];
  return full >= half * 2;
});

const around = ({ text }: ProseBlock, { start, end }: Span) => ({ start: Math.max(0, start - 4), end: Math.min(text.length, end + 4) });

const listed = (quotes: readonly string[]): string =>
  `${quotes
    .slice(0, 3)
    .map((quote) => `“${quote}”`)
    .join("、")}${quotes.length > 3 ? `等 ${quotes.length} 处` : ""}`;

export const fullWidthMarks = togetherCheck(
  { id: "prose.halfWidth", name: "汉字之间的标点是全角的", severity: "advice", basis: [punctuation("5.1 标点符号的位置和书写形式")] },
  (block) =>
    block.tokens
      .flatMap((token): readonly Hit[] =>
        isHalf(block, token) ? [{ ...around(block, token), says: "", mend: wideOf(block, token), of: token }] : [],
      )
      .concat(halfStop.all(block.text).map((stop): Hit => ({ ...around(block, stop), says: "", mend: "。", of: stop }))),
  (quotes) => `${listed(quotes)}用了半角的标点，汉字之间要用全角的。`,
  (blocks) => () => isWrittenWide(blocks),
);

const figure = wording([letter(digits, latin, "％%")]).isIn;

/** A space beside a 汉字 or mark, and none between Latin words. `figures`: it stands between 汉字 and figures. */
function spaceOf({ text }: ProseBlock, token: Token): { readonly figures: boolean } | undefined {
  const [left, right] = [text.charAt(token.start - 1), text.charAt(token.end)];
  if (token.kind !== "space" || left === "" || right === "" || text.slice(token.start, token.end).includes("\u3000")) return undefined;
  if (!written(left) && !written(right)) return undefined;
  if (hasLatin(left) || hasLatin(right)) return undefined;
  return { figures: figure(left) || figure(right) };
}

/** Running text has sentences; what has none may be set in columns. */
const isRunning = ({ clauses }: ProseBlock): boolean => clauses.some(({ ends }) => ends === "stop");

const spaceRun = wording([times(letter(" "), 1, "any")]);

/** 7月1 日: a space inside of a date. */
const spacesInDate = ({ text }: ProseBlock, token: Token): readonly Span[] =>
  token.kind === "date"
    ? spaceRun.all(text.slice(token.start, token.end)).map(({ start, end }) => ({ start: token.start + start, end: token.start + end }))
    : [];

type Stray = { readonly token: Span; readonly figures: boolean };

const spaces = kept((block: ProseBlock): readonly Stray[] =>
  isRunning(block)
    ? block.tokens.flatMap((token): readonly Stray[] => {
        const found = spaceOf(block, token);
        return found === undefined
          ? spacesInDate(block, token).map((span): Stray => ({ token: span, figures: true }))
          : [{ token, ...found }];
      })
    : [],
);

const border = wording([anyOf(inOrder(letter(han), letter(digits)), inOrder(letter(digits), letter(han)))]);

/** How many borders of 汉字 and figures there are in a text: 12件 has one. */
const borders = kept(({ text }: ProseBlock): number => border.all(text).length);

const isSetSo = kept((blocks: readonly ProseBlock[]): boolean => {
  const spaced = blocks.reduce((sum, block) => sum + spaces(block).filter(({ figures }) => figures).length, 0);
  return spaced * 4 > blocks.reduce((sum, block) => sum + borders(block), 0);
});

const oneLetter = wording([anyOf(begin, letter("。；", blank)), letter(han)]);
const endsSoon = wording([times(letter(han), 1, 2), letter("：:", blank)]);

/** 邮 编：, 电 话: letters set apart. */
const isSetApart = ({ text }: ProseBlock, { start, end }: Span): boolean =>
  oneLetter.ends(text.slice(Math.max(0, start - 2), start)) && endsSoon.begins(text, end);

export const straySpaces = togetherCheck(
  { id: "prose.space", name: "文字中间没有多余的空格", severity: "advice", basis: "own" },
  (block) =>
    spaces(block).flatMap(({ token, figures }): readonly Hit[] =>
      isSetApart(block, token) ? [] : [{ ...around(block, token), says: "", mend: "", of: token, ...(figures ? { rare: true } : {}) }],
    ),
  (quotes) => `${listed(quotes)}中间多了空格，请删去。`,
  (blocks) =>
    ({ rare }) =>
      rare !== true || !isSetSo(blocks),
);

const nothingToSay = wording([maybe("本年度"), anyOf("没有 无 未"), times(otherLetter("，。："), 4, "any")]);

/** Lines of a page around its text: whom to ask, who made it. */
const aroundText = wording([anyOf("地址 邮编 电话 传真 邮箱 主办 承办 备案 版权 标识码 技术支持 浏览 打印 关闭 上一篇 下一篇 责任编辑")]);

/** The end of running text: a sentence that says something, or whole ones before it. */
const isSentence = ({ text, heading, clauses, tokens }: ProseBlock): boolean =>
  !heading &&
  !tokens.some(({ kind, end }) => kind === "latin" && end > text.length - 3) &&
  (tokens[0]?.kind !== "ordinal" || text.length > 40) &&
  ((text.length >= 15 && !aroundText.isIn(text) && clauses.some(({ ends, depth }) => ends === "comma" && depth === 0)) ||
    clauses.some(({ ends }) => ends === "stop") ||
    nothingToSay.is(text.trim()));

/** 没有其他需要报告的事项 is a sentence as it stands. Of any other text the last block of the report may be still typed. */
const isWhole = ({ text }: ProseBlock): boolean => nothingToSay.is(text.trim());

const noMark = wording([letter(han, digits, "）)”》")]);
const endedInside = wording([letter("。！？…"), letter("”）)’")]);

export const fullStops = togetherCheck(
  { id: "prose.stop", name: "段落的末尾有句号", severity: "advice", basis: [punctuation("4.1 句号")] },
  (block) => {
    const text = block.text.trimEnd();
    return block.place.section.heading !== null &&
      !isBesideTable(block) &&
      isSentence(block) &&
      noMark.ends(text) &&
      !endedInside.ends(text)
      ? [{ start: Math.max(0, text.length - 12), end: text.length, says: "", mend: "。", of: { start: text.length, end: text.length } }]
      : [];
  },
  (quotes) => `${listed(quotes)}后面没有句号，段落的末尾要有。`,
  (blocks) => (_, block) => isWhole(block) || blocks.at(-1) !== block,
);

export const mailSigns = togetherCheck(
  { id: "prose.mail", name: "电子邮箱里的 @ 是半角的", severity: "advice", basis: "own" },
  (block) =>
    block.tokens.flatMap((token): readonly Hit[] => {
      const quote = block.text.slice(token.start, token.end);
      return token.kind === "latin" && quote.includes("＠")
        ? [{ start: token.start, end: token.end, says: "", mend: quote.replaceAll("＠", "@") }]
        : [];
    }),
  (quotes) => `${listed(quotes)}用了全角的＠，点不开也不能直接复制使用，请改成半角的 @。`,
);

const placeOfOffice = wording([
  times(inOrder(times(letter(han), 1, 6, true), anyOf("省 市 自治区 州 县 区 旗")), 1, "any"),
  before(inOrder("政府办公", letter("厅室"))),
]);

export const issuersInTitles = togetherCheck(
  {
    id: "prose.officeName",
    name: "文件名称里的发文机关写全称（人民政府办公厅、办公室）",
    severity: "advice",
    basis: [officialPapers("7.2.4 发文机关标志")],
  },
  (block) =>
    block.titles.flatMap(({ start, text }): readonly Hit[] => {
      const name = placeOfOffice.at(text) ?? "";
      const at = start + 1 + name.length;
      return name === "" ? [] : [{ start: start + 1, end: at + 5, says: "", mend: "人民政府", of: { start: at, end: at + 2 } }];
    }),
  (quotes) => `文件名称里的${listed(quotes)}不是机关的全称，应写“人民政府办公厅”或“人民政府办公室”，请核对原文件。`,
);
