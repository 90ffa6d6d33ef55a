// 六大板块 has six, and 三个方面：一是…… goes on to 三是. Where a list names its things by 、 they are counted only if each is a plain name; 等 before the number
// lets a list be shorter. What is made of names with a 、 of their own (行政复议、行政诉讼) is left alone.
import type { MarkToken, NumberToken, Token } from "../../tokens/token.ts";
import { listUnits } from "../../tokens/words.ts";
import type { Clause } from "../../tokens/clauses.ts";
import { byPart, type ProseBlock } from "./prose.ts";
import { enumerationsIn } from "./enumerations.ts";
import { announcedBefore, quotedThings, slogans } from "./slogans.ts";
import { blockCheck, textCheck, type Hit } from "./textCheck.ts";
import { any, anyOf, digits, isHan, letter, maybe, otherLetter, wording } from "../../tokens/wording.ts";

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

const joint = wording([letter("和及与")]);

/** 教育三类事项和住房、养老……: where a second list begins behind the number of the first. */
const behindJoint = (text: string, from: number, until: number): number => from + (joint.all(text.slice(from, until))[0]?.end ?? 0);

/** 政务公开专区: no deed. */
const nouns = wording([anyOf("政务公开 信息公开 主动公开 依申请公开 公开专区 公开栏 信息发布 新闻发布 公开平台")]);

/** 内容涉及, before the first of them. */
const leadsTo = wording([maybe("内容"), anyOf("涉及 涵盖")]);

/** How many things a list may have: 甲、乙、丙和丁 are three or four. */
type Counted = { readonly least: number; readonly most: number };

/** How many names stand before a number, the first one without what leads to it; null where they are not plain. */
function namesBefore({ text }: ProseBlock, clause: Clause, number: NumberToken): Counted | null {
  const earlier = clause.tokens.filter((token) => token.kind === "number" && token.end <= number.start && token.end > clause.start).at(-1);
  const from = earlier === undefined ? clause.start : behindJoint(text, earlier.end, number.start);
  const commas = clause.tokens.filter(
    (token) => isComma(token) && token.start >= from && token.end <= number.start && token.within === number.within,
  );
  if (commas.length < 2) return null;
  const starts = [from, ...commas.map(({ end }) => end)];
  const names = starts.map((start, at) => text.slice(start, commas[at]?.start ?? number.start).trim());
  const [first = "", ...others] = names;
  if (acts.isIn(nouns.without(others.at(-1) ?? ""))) return null;
  const isPlain = (name: string): boolean => name.length >= 2 && name.length <= 12 && !several.isIn(name);
  if (!others.slice(0, -1).every(isPlain) || several.isIn(leadsTo.without(first).slice(-6))) return null;
  const last = others.at(-1) ?? "";
  if (isPlain(last)) return { least: names.length, most: names.length };
  const pieces = lastJoint.parts(last);
  return (joinedUnits.has(number.unit) || joinedThings.begins(text, number.end)) && pieces.length > 1 && pieces.every(isPlain)
    ? { least: names.length, most: names.length + pieces.length - 1 }
    : null;
}

/** What joins the last of a list to those before it, or two words of its name. */
const lastJoint = wording([anyOf("以及 和 及 与")]);
/** Of what is counted by these nothing else is told with the list. */
const joinedUnits: ReadonlySet<string> = new Set(["方面", "环节", "领域", "板块", "版块"]);
const joinedThings = wording([anyOf(...joinedUnits)]);

const kindOfThings = wording([
  anyOf(
    "方面 板块 版块 栏目 部分 环节 领域 模块 平台 专栏 专题 渠道 方式 措施 机制 制度 任务 重点 类别 类型 指标 要素 原则 问题 内容 项目 事项 条目 行动 举措 办法 做法 实事 改革 工程 短板 不足 功能",
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
    if (names === null) return [];
    const { least, most } = names;
    const isExact = least === most;
    if ((number >= least && number <= most) || (open && (least < number || !isExact))) return [];
    if ((isOfBodies || !isExact) && (number - most > mostOff || least - number > mostOff)) return [];
    const count = number > most ? most : least;
    const about = isExact ? "" : number > most ? "最多" : "至少";
    return [
      {
        start: Math.max(clause.start, token.start - 12),
        end: token.end,
        says: `：前面${about}列了 ${count} 个，写的是 ${number} 个。请核对。`,
        expected: String(count),
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
    const known = [...listed, ...quoted, ...announcedBefore(block), ...slogans(block)];
    return [...known, ...enumerationsIn(block).filter(({ start, end }) => !known.some((one) => one.start < end && start < one.end))];
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
  (blocks) => [...byPart(blocks).values()].flatMap((own) => shapes.flatMap((shape) => announcedBy(own, shape))),
);

/** Ordinals that may go on from what announces them. */
const shapes = ["is", "first"] as const;
/** So long may be what a number counts, at the end of what leads to its list. */
const mostThing = 8;

/** What ends directly before a place: the clause before it in its block, or the last one of the block before. */
function clauseBefore(
  own: readonly ProseBlock[],
  block: ProseBlock,
  start: number,
): { readonly block: ProseBlock; readonly clause: Clause } | undefined {
  const flat = (one: ProseBlock) => one.clauses.filter(({ depth, ends }) => depth === 0 && (ends === "colon" || ends === "stop"));
  const clause = flat(block)
    .filter(({ end }) => end < start)
    .at(-1);
  if (clause !== undefined) return start - clause.end > 2 ? undefined : { block, clause };
  const previous = own[own.indexOf(block) - 1];
  const last = start === 0 && previous !== undefined ? flat(previous).at(-1) : undefined;
  return previous === undefined || last === undefined || last.end < previous.text.length - 1
    ? undefined
    : { block: previous, clause: last };
}

function announcedBy(
  own: readonly ProseBlock[],
  shape: (typeof shapes)[number],
): readonly { readonly block: ProseBlock; readonly hit: Hit }[] {
  const ones = own.flatMap((block) =>
    block.tokens.flatMap((token) => (token.kind === "ordinal" && token.shape === shape ? [{ block, token }] : [])),
  );
  const [first] = ones;
  if (first === undefined || first.token.place !== 1 || ones.filter(({ token }) => token.place === 1).length !== 1) return [];
  const before = clauseBefore(own, first.block, first.token.start);
  const numbers = before?.clause.tokens.filter(isListNumber) ?? [];
  const [number] = numbers;
  if (before === undefined || number === undefined || numbers.length > 1 || !countsThings(before.block, number)) return [];
  const isNext = before.clause.end - number.end <= mostThing && !bodies.begins(before.block.text, number.end);
  if (!isNext && !leads.ends(before.block.text.slice(before.clause.start, number.start))) return [];
  const most = Math.max(...ones.map(({ token }) => token.place));
  if (most === Number(number.value)) return [];
  const says = `：后面写到第 ${most} 个为止。请核对个数。`;
  return [
    { block: before.block, hit: { start: number.start, end: number.end, says, expected: String(most), actual: String(number.value) } },
  ];
}
