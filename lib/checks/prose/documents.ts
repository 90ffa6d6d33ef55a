// Document numbers: 机关代字〔年份〕序号号, as GB/T 9704 has them: six-cornered brackets, no 第, no 0 before. And national notices on the annual report are
// named as they are called.
import { titlesOf } from "../../tokens/titles.ts";
import type { DocumentToken } from "../../tokens/token.ts";
import { notices, type Notice } from "../../editions/notices.ts";
import type { ProseBlock } from "./prose.ts";
import { officialPapers } from "./standards.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import { blank, letter, wording } from "../../tokens/wording.ts";

/** What is wrong with it, in words; nothing where it is right. */
function wrongIn({ issuer, opening, closing, between, number }: DocumentToken): readonly string[] {
  return [
    ...(opening === "〔" && closing === "〕" ? [] : ["年份要用六角括号〔〕括起来"]),
    ...(between.includes("第") ? ["序号前面不写“第”"] : between.trim() === "" ? [] : [`年份和序号之间多了“${between.trim()}”`]),
    ...(number.startsWith("0") ? ["序号前面不写 0"] : []),
    ...(issuer === "" ? ["缺发文机关的代字"] : []),
  ];
}

/** 国令第711号 has no bracket and is none; （2021）30号 with nothing before it is a number in brackets, and no document's. */
const isDocument = ({ issuer, opening }: DocumentToken): boolean => issuer !== "" || opening === "〔";

export const documentNumbers = blockCheck(
  { id: "prose.documentNumber", name: "发文字号写成“代字〔年份〕序号号”", severity: "warning", basis: [officialPapers("7.2.5 发文字号")] },
  (block) =>
    block.tokens.flatMap((token): readonly Hit[] => {
      if (token.kind !== "document" || !isDocument(token)) return [];
      const wrong = wrongIn(token);
      if (wrong.length === 0) return [];
      const right = `〔${token.year}〕${Number(token.number)}号`;
      return [
        {
          start: token.issuer === "" ? token.start : token.from,
          end: token.end,
          says: `作为发文字号写得不对：${wrong.join("，")}。`,
          ...(token.issuer === "" ? {} : { mend: right, of: { start: token.start, end: token.end } }),
        },
      ];
    }),
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

export const noticeTitles = blockCheck(
  {
    id: "prose.noticeTitle",
    name: "引用的国家文件，名称和文号对得上",
    severity: "advice",
    basis: "own",
    looksAt: "文中写了文号的国家文件名称",
  },
  (block) =>
    block.tokens.flatMap((token): readonly Hit[] => {
      if (token.kind !== "document") return [];
      const notice = notices.find(
        ({ issuer, year, number }) => token.issuer.endsWith(issuer) && token.year === year && token.number === number,
      );
      const title = notice && titleBefore(block, token);
      if (notice === undefined || title === undefined || isNamed(title.text, notice)) return [];
      return [
        {
          start: title.start,
          end: title.end,
          says: `与${notice.issuer}〔${notice.year}〕${notice.number}号的名称不同。它叫《${notice.title}》。`,
          mend: `《${notice.title}》`,
        },
      ];
    }),
);
