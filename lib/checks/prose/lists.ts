// 六大板块 has six, and 三个方面：一是…… goes on to 三是. Where a list names its things by 、 they are counted only if each is a plain name; 等 before the number
// lets a list be shorter. What is made of names with a 、 of their own (行政复议、行政诉讼) is left alone.
import type { MarkToken, NumberToken, Token } from "../../tokens/token.ts";
import { listUnits } from "../../tokens/words.ts";
import type { Clause } from "../../tokens/clauses.ts";
import { byPart, type ProseBlock } from "./prose.ts";
import { announcedBefore, quotedThings, slogans } from "./slogans.ts";
import { blockCheck, textCheck, type Hit } from "./textCheck.ts";
import { any, anyOf, digits, isHan, letter, otherLetter, wording } from "../../tokens/wording.ts";

const isListNumber = (token: Token): token is NumberToken =>
  token.kind === "number" && !token.about && listUnits.includes(token.unit) && Number(token.value) >= 2 && Number(token.value) <= 30;

const isComma = (token: Token): token is MarkToken => token.kind === "mark" && token.mark === "list";

/** What a name with a word for more than one thing may be: 信息发布和解读. */
const several = wording([anyOf(letter("和及与或等（(", digits), "以及 其中 行政复议 行政诉讼")]);

/** What something does with things of which the number then tells: 养老领域公开5个栏目. */
const acts = wording([
  anyOf(
    "公开 发布 开展 开设 设置 设立 建成 建立 推出 组织 完成 新增 编制 梳理 制定 举办 涉及 共 有 提供 推进 实现 出台 印发 召开 办理 更新 整合 取得",
  ),
]);

/** The names before a number, the first one without what leads to it; null where they are not plain. */
function namesBefore({ text }: ProseBlock, clause: Clause, number: NumberToken): readonly string[] | null {
  const commas = clause.tokens.filter((token) => isComma(token) && token.end <= number.start && token.within === number.within);
  if (commas.length < 2) return null;
  const starts = [clause.start, ...commas.map(({ end }) => end)];
  const names = starts.map((start, at) => text.slice(start, commas[at]?.start ?? number.start).trim());
  const [first = "", ...others] = names;
  if (acts.isIn(others.at(-1) ?? "")) return null;
  return others.some((name) => name.length < 2 || name.length > 12 || several.isIn(name)) || several.isIn(first.slice(-6)) ? null : names;
}

const kindOfThings = wording([
  anyOf(
    "方面 板块 版块 栏目 部分 环节 领域 模块 平台 专栏 专题 渠道 方式 措施 机制 制度 任务 重点 类别 类型 指标 要素 原则 问题 内容 项目 事项 条目",
  ),
]);

/** 民政、交通、农业农村3个部门. */
const bodies = wording([anyOf("部门 领域 行业 产业链 系统 单位 乡镇 街道 社区 村 局")]);
/** Of these a list may name some only, so that one more or less is asked for and no more. */
const mostOff = 2;

/** Whether the number counts the list: 六大板块, 五个方面, 三项措施. */
const countsThings = ({ text }: ProseBlock, { big, unit, end }: NumberToken): boolean =>
  big ||
  unit === "类" ||
  unit === "种" ||
  bodies.begins(text, end) ||
  ["方面", "板块", "版块", "栏目", "部分", "环节", "领域"].includes(unit) ||
  kindOfThings.begins(text, end);

function miscounted(block: ProseBlock, clause: Clause): readonly Hit[] {
  return clause.tokens.flatMap((token): readonly Hit[] => {
    if (!isListNumber(token) || !countsThings(block, token)) return [];
    const before = block.text.slice(Math.max(0, token.start - 2), token.start);
    const open = before.trimEnd().endsWith("等");
    const closed = { ...token, start: open ? token.start - 1 : token.start };
    const names = namesBefore(block, clause, closed);
    const number = Number(token.value);
    const isOfBodies = !token.big && bodies.begins(block.text, token.end);
    if (names !== null && isOfBodies && Math.abs(names.length - number) > mostOff) return [];
    if (names === null || names.length === number || (open && names.length < number)) return [];
    return [
      {
        start: Math.max(clause.start, token.start - 12),
        end: token.end,
        says: `：前面列了 ${names.length} 个，写的是 ${number} 个。请核对。`,
        expected: String(names.length),
        actual: String(number),
      },
    ];
  });
}

export const listCounts = blockCheck(
  {
    id: "prose.listCount",
    name: "写了几个（六大板块、五个方面），前面就列了几个",
    severity: "advice",
    basis: "own",
    looksAt: "用顿号列出、后面写了个数的各处",
  },
  (block) => {
    const listed = block.clauses.flatMap((clause) => miscounted(block, clause));
    const quoted = quotedThings(block).filter(({ end }) => !listed.some((one) => one.end === end));
    return [...listed, ...quoted, ...announcedBefore(block), ...slogans(block)];
  },
);

/** So long a name is no letter that stands for something. */
const leastName = 3;

/** The items of a list that stand in it twice: the second of each. */
function repeatedItems({ text }: ProseBlock, { start, tokens }: Clause): readonly Hit[] {
  const commas = tokens.filter(isComma);
  if (commas.length < 2) return [];
  const known = new Set<string>();
  const first = text.slice(start, commas[0]?.start);
  return commas.slice(1).flatMap((comma, at): readonly Hit[] => {
    const from = commas[at]?.end ?? start;
    const item = text.slice(from, comma.start);
    const isAgain = known.has(item) || (item.length > leastName && first.endsWith(item));
    known.add(item);
    return isAgain && item.length >= leastName && isHan(item)
      ? [{ start: from, end: comma.start, says: "在同一串里列了两次，请删去一个。" }]
      : [];
  });
}

export const listedTwice = blockCheck(
  { id: "prose.listedTwice", name: "一串并列的名称里没有重复的", severity: "advice", basis: "own", looksAt: "用顿号列出的各串名称" },
  (block) => block.clauses.flatMap((clause) => repeatedItems(block, clause)),
);

/** 以下三个方面, 三方面工作, at the end of what leads to the list. */
const leads = wording([anyOf("以下 下列 如下 下述 从 抓好 做好 开展 采取 围绕 突出 聚焦"), any(otherLetter("。；"))]);

export const announcedCounts = textCheck(
  {
    id: "prose.announced",
    name: "写了“以下几个方面”，后面的“一是、二是”就有几个",
    severity: "advice",
    basis: "own",
    looksAt: "写了“以下几个方面”一类的各处",
  },
  (blocks) =>
    [...byPart(blocks).values()].flatMap((own) => {
      const all = own.flatMap((block) => block.tokens.map((token) => ({ block, token })));
      const ones = all.filter(({ token }) => token.kind === "ordinal" && token.shape === "is");
      if (ones.filter(({ token }) => token.kind === "ordinal" && token.place === 1).length !== 1) return [];
      const [first] = ones;
      const clause = first?.block.clauses
        .filter(({ end, depth, ends }) => depth === 0 && end < first.token.start && (ends === "colon" || ends === "stop"))
        .at(-1);
      const numbers = clause?.tokens.filter(isListNumber) ?? [];
      const [number] = numbers;
      if (first === undefined || clause === undefined || number === undefined || numbers.length > 1) return [];
      if (
        first.token.start - clause.end > 2 ||
        !leads.ends(first.block.text.slice(clause.start, number.start)) ||
        !countsThings(first.block, number)
      )
        return [];
      const most = Math.max(...ones.map(({ token }) => (token.kind === "ordinal" ? token.place : 0)));
      if (most === Number(number.value)) return [];
      const says = `：后面写到第 ${most} 个为止。请核对个数。`;
      return [
        { block: first.block, hit: { start: number.start, end: number.end, says, expected: String(most), actual: String(number.value) } },
      ];
    }),
);
