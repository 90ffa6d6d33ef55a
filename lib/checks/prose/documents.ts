// Document numbers: 机关代字〔年份〕序号号, as GB/T 9704 has them: six-cornered brackets, no 第, no 0 before. And national notices on the annual report are
// named as they are called.
import { titlesOf } from "../../tokens/titles.ts";
import type { DocumentToken } from "../../tokens/token.ts";
import { notices, type Notice } from "../../editions/notices.ts";
import type { ProseBlock } from "./prose.ts";
import { officialPapers } from "./standards.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import { anyOf, before, behind, blank, digits, han, letter, maybe, otherLetter, times, wording } from "../../tokens/wording.ts";

const isWholeYear = (year: number): boolean => year > 1000;

/** What is wrong with it, in words; nothing where it is right. */
function wrongIn({ issuer, year, opening, closing, between, number }: DocumentToken): readonly string[] {
  return [
    ...(isWholeYear(year) ? [] : ["年份要写四位"]),
    ...(opening === "〔" && closing === "〕" ? [] : ["年份要用六角括号〔〕括起来"]),
    ...(between.includes("第") ? ["序号前面不写“第”"] : between.trim() === "" ? [] : [`年份和序号之间多了“${between.trim()}”`]),
    ...(number.startsWith("0") ? ["序号前面不写 0"] : []),
    ...(issuer === "" ? ["缺发文机关的代字"] : []),
  ];
}

/** 国令第711号 has no bracket and is none; （2021）30号 with nothing before it is a number in brackets, and no document's. */
const isDocument = ({ issuer, opening }: DocumentToken): boolean => issuer !== "" || opening === "〔";

const numberBehind = wording([times(letter(digits), 1, 4), "号"]);
/** 国办公开办函2021 30号: no brackets at all. */
const bareNumber = wording([
  behind("函 发 字 规"),
  anyOf("19 20"),
  times(letter(digits), 2, 2),
  anyOf(times(letter(blank), 1, 3), "年第 第"),
  times(letter(digits), 1, 4),
  "号",
]);

const withoutBrackets = ({ text }: ProseBlock): readonly Hit[] =>
  bareNumber.all(text).map(({ start, end, words }) => ({
    start,
    end,
    says: "作为发文字号写得不对：年份要用六角括号〔〕括起来。",
    mend: `〔${words.slice(0, 4)}〕${numberBehind.all(words.slice(4))[0]?.words ?? ""}`,
  }));

/** 政办发〔2022〕41修订: what follows the figures is no more of the number. */
const unfinishedNumber = wording([
  behind(letter(han)),
  "〔",
  anyOf("19 20"),
  times(letter(digits), 2, 2),
  "〕",
  times(letter(digits), 1, 4),
  before(otherLetter(digits, blank, "号、，至到和及与或—–-~～－/.")),
]);

const withoutEnd = ({ text }: ProseBlock): readonly Hit[] =>
  unfinishedNumber.all(text).map(({ start, end }) => ({
    start,
    end,
    says: "作为发文字号写得不对：序号后面少了“号”字。",
    mend: "号",
    of: { start: end, end },
  }));

export const documentNumbers = blockCheck(
  { id: "prose.documentNumber", name: "发文字号写成“代字〔年份〕序号号”", severity: "warning", basis: [officialPapers("7.2.5 发文字号")] },
  (block) => [
    ...withoutBrackets(block),
    ...withoutEnd(block),
    ...block.tokens.flatMap((token): readonly Hit[] => {
      if (token.kind !== "document" || !isDocument(token)) return [];
      const wrong = wrongIn(token);
      if (wrong.length === 0) return [];
      const right = `〔${token.year}〕${Number(token.number)}号`;
      return [
        {
          start: token.issuer === "" ? token.start : token.from,
          end: token.end,
          says: `作为发文字号写得不对：${wrong.join("，")}。`,
          ...(token.issuer === "" || !isWholeYear(token.year) ? {} : { mend: right, of: { start: token.start, end: token.end } }),
        },
      ];
    }),
  ],
);

const marksAround = wording([letter("《》〈〉<>“”\"'", blank)]);
const opensNumber = wording([letter("（(", blank)]);

const bare = (title: string): string => marksAround.without(title);

/** Whether it is the notice's title: whole, from 关于 on, or what it issues. */
function isNamed(title: string, notice: Notice): boolean {
  const [own, whole] = [bare(title), bare(notice.title)];
  return own === whole || (whole.endsWith(own) && own.startsWith("关于")) || (!own.includes("关于") && whole.includes(own));
}

/** The title that stands directly before a document number: only its bracket lies between. */
const titleBefore = (block: ProseBlock, { from }: DocumentToken) =>
  titlesOf(block)
    .filter(({ end }) => end <= from && opensNumber.without(block.text.slice(end, from)) === "")
    .at(-1);

const numberOf = ({ issuer, year, number }: Notice): string => `${issuer}〔${year}〕${number}号`;

const isOf = ({ issuer, year, number }: DocumentToken, notice: Notice): boolean =>
  issuer.endsWith(notice.issuer) && year === notice.year && number === notice.number;

/** The number is a notice's, and its title another. */
function wrongTitle(block: ProseBlock, token: DocumentToken): Hit | undefined {
  const [notice, title] = [notices.find((one) => isOf(token, one)), titleBefore(block, token)];
  if (notice === undefined || title === undefined || isNamed(title.text, notice)) return undefined;
  const { start, end } = title;
  // 《……条例》第五十条和国办公开办函〔2021〕30号: what stands between them parts the two.
  const number = block.text.indexOf(notice.issuer, end);
  if (number < 0 || opensNumber.without(block.text.slice(end, number)) !== "") return undefined;
  return { start, end, says: `与${numberOf(notice)}的名称不同。它叫《${notice.title}》。`, mend: `《${notice.title}》` };
}

/** So long a title is no other's. */
const leastTitle = 12;
/** Around the number of the notice that the report itself follows. */
const ofFormat = wording([anyOf("年度报告 格式")]);
const near = 20;

/** The title is a notice's, or it is the one on the report, and its number another. */
function wrongNumber(block: ProseBlock, token: DocumentToken): Hit | undefined {
  const title = titleBefore(block, token);
  const notice =
    title === undefined
      ? notices.find(({ year, number }) => token.issuer.startsWith("国办") && year === token.year && number === token.number)
      : notices.find((one) => title.text.length >= leastTitle && isNamed(title.text, one));
  if (notice === undefined || isOf(token, notice)) return undefined;
  if (title === undefined && !ofFormat.isIn(block.text.slice(token.end, token.end + near))) return undefined;
  return { start: token.from, end: token.end, says: `不是《${notice.title}》的文号。它是${numberOf(notice)}。`, mend: numberOf(notice) };
}

/** The regulation by its decree: of 2007 and of 2019. */
const decrees: ReadonlySet<string> = new Set(["492", "711"]);
const regulationTitle = "政府信息公开条例";
const decree = wording([anyOf("国务院令 国令"), maybe(letter(blank)), "第", times(letter(digits), 1, 4), "号"]);

const wrongDecree = ({ text, titles }: ProseBlock): readonly Hit[] =>
  decree.all(text).flatMap(({ start, end, words }): readonly Hit[] => {
    const title = titles.filter((one) => one.end <= start && start - one.end <= 2).at(-1);
    const number = words.slice(words.indexOf("第") + 1, -1);
    return title === undefined || !title.text.endsWith(regulationTitle) || decrees.has(number)
      ? []
      : [{ start, end, says: "不是《中华人民共和国政府信息公开条例》的令号。它是国务院令第711号。" }];
  });

export const noticeTitles = blockCheck(
  {
    id: "prose.noticeTitle",
    name: "引用的国家文件，名称和文号对得上",
    severity: "advice",
    basis: "own",
    looksAt: "文中写了文号的国家文件名称",
  },
  (block) => [
    ...block.tokens.flatMap((token) => (token.kind === "document" ? (wrongTitle(block, token) ?? wrongNumber(block, token) ?? []) : [])),
    ...wrongDecree(block),
  ],
);
