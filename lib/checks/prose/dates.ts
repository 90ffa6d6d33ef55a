// Dates that the calendar does not have, and years that are neither the report's nor rightly another's. A year inside of a title, a quote or a document's
// number is of what is cited. What the year may rightly be is data: words of comparison, of plans, of beginnings.
import type { Clause } from "../../tokens/clauses.ts";
import type { DateToken, Span } from "../../tokens/token.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { blockCheck, reportCheck, type Hit } from "./textCheck.ts";
import { any, anyOf, digits, han, inOrder, letter, maybe, otherLetter, times, wording } from "../../tokens/wording.ts";

const days = (year: number | null, month: number): number => new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

const isPossible = ({ year, month, day }: DateToken): boolean =>
  month === null || (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= days(year, month))));

export const possibleDates = blockCheck({ id: "prose.date", name: "文中的日期是日历上有的", severity: "advice", basis: "own" }, (block) =>
  block.tokens.flatMap((token): readonly Hit[] =>
    token.kind === "date" && !isPossible(token) ? [{ start: token.start, end: token.end, says: "是日历上没有的日期，请改正。" }] : [],
  ),
);

/** In a sentence with one of these a year may be another than the report's. */
const another = wording([
  anyOf(
    "上年 上一年 去年 往年 同期 同比 环比 相比 增长 增加 下降 减少 以来 以后 年起 日起 月起 起施行 至今 截至 截止 历年 决算 规划 学年 五年 三年 两年 换届 修订 修正 成立 启用",
    "上线 开通 连续 规程 预算 纲要 将 计划 拟 下一步 下步 今后 力争 预计 要点 实施 施行 印发 出台 结转 遗留 转入 跨年 试点 制定 设立 建成 组建 挂牌 确定为 列为 评为 荣获",
    "获评 年底前 曾",
    inOrder(anyOf("比 较"), letter(digits)),
  ),
]);

const dates = ({ tokens }: Clause): readonly DateToken[] => tokens.flatMap((token) => (token.kind === "date" ? [token] : []));

/** What tells nothing of the year of a sentence: titles, quotes, and rows of the table. */
const said = wording([
  anyOf(
    inOrder("《", times(otherLetter("》"), 0, "any"), "》"),
    inOrder("“", times(otherLetter("”"), 0, "any"), "”"),
    inOrder("上", maybe("一"), "年", maybe("度"), "结转"),
    inOrder("结转", maybe("至 到"), "下", maybe("一"), "年", maybe("度")),
  ),
]);
/** What says whose the year's work is. */
const owners: ReadonlySet<string> = new Set(["area", "self", "place", "ownWord", "governmentOffices"]);

/** 本报告所列数据的统计期限 */
const period = wording([anyOf("统计期限 统计时限 所列数据 数据统计 数据的统计")]);
const upTo = wording([anyOf("至 到")]);
const reportTitle = wording([maybe("度"), "政府信息公开工作年度报告"]);

function wrongPeriod(block: ProseBlock, year: number): readonly Hit[] {
  return block.clauses.flatMap((clause, at) => {
    const text = block.text.slice(clause.start, clause.end);
    if (!period.isIn(text) || clause.depth > 0) return [];
    const next = block.clauses[at + 1];
    const isGoingOn = next?.sentence === clause.sentence && upTo.begins(block.text.slice(next.start, next.end));
    return [...dates(clause), ...(isGoingOn ? dates(next) : [])]
      .filter((date) => date.year !== null && date.year !== year)
      .map((date) => ({
        start: date.start,
        end: date.end,
        says: `不是报告的年度。报告是 ${year} 年的，统计期限应当是这一年的1月1日至12月31日。`,
        expected: String(year),
      }));
  });
}

/** 2023年政府信息公开工作年度报告 before the first section: the report itself. */
function wrongTitle(block: ProseBlock, year: number): readonly Hit[] {
  if (block.place.section.heading !== null) return [];
  return block.tokens.flatMap((token): readonly Hit[] => {
    if (token.kind !== "date" || token.year === null || token.year === year || token.month !== null) return [];
    const title = reportTitle.at(block.text, token.end);
    if (title === undefined) return [];
    return [{ start: token.start, end: token.end + title.length, says: `不是报告的年度（${year}年）。请改正。`, expected: String(year) }];
  });
}

/** 2020年以前的档案, 2021年度问题的整改, 2018年机构改革方案, 2023年区考核指出的不足, 2020年、2021年两个年度: the year is of what is named behind it. */
const ofItsOwn = wording([
  anyOf(
    inOrder(maybe("度"), anyOf("以前 之前 及以前 底 末 初 以后 之后 机构改革 年报 年度报告")),
    inOrder(
      any("度 县 市 区 省 级 全县 全市 全区 全省 上级 政务公开 政府信息公开 工作"),
      anyOf("考核 督查 评估 测评 审计 巡察 巡视 检查 通报 问题 反馈"),
      times(otherLetter("，。"), 0, 6),
      anyOf("的 指出 发现 反映 列出 点出"),
    ),
    inOrder("、", times(letter(digits), 4, 4), "年"),
  ),
]);

/** Whether nothing stands before a date in its clause but whose it is, and an ordinal: 我局2023年, 1.2023年. */
function isAtHead(block: ProseBlock, { start, tokens }: Clause, date: DateToken): boolean {
  let rest = block.text.slice(start, date.start);
  for (const token of tokens)
    if (token.end <= date.start && (token.kind === "ordinal" || (token.kind === "word" && token.is.some((name) => owners.has(name)))))
      rest = rest.replace(block.text.slice(token.start, token.end), "");
  return rest.trim() === "";
}

/** The section that says what will be mended: its plans are of the next year. */
const isOfPlans = ({ place: { section } }: ProseBlock): boolean =>
  section.parts.some((part) => part.kind === "prose" && part.mustSay !== undefined);

/** 2022年收到申请59件: told beside this year's; whether its number is this year's, the tables know (text.figures). */
const ofCases = wording([
  anyOf(
    inOrder("申请", times(otherLetter("。"), 0, 20, true), letter(digits), anyOf("件 宗 份")),
    inOrder(letter(digits), anyOf("件 宗 份"), "申请"),
  ),
]);

/** Whether a sentence counts cases of a year before, to be held beside this year's: what was carried over is told of one's own year. */
const isToldBeside = (whole: string): boolean => ofCases.isIn(whole) && !carried.isIn(whole);
const carried = wording(["结转"]);

/** `told`: the year that stands there, where that is to be said. */
const ofAnotherYear = ({ start, end }: Span, year: number, told?: number | null): Hit => ({
  start,
  end,
  says: `不是报告的年度（${year}年）。请核对是不是沿用了别的年度的文字。`,
  expected: String(year),
  ...(told == null ? {} : { actual: String(told) }),
});

/** 2020年，全县主动公开……: a sentence that tells of another year than the report's. */
function wrongYear(block: ProseBlock, year: number): readonly Hit[] {
  const done = new Set<number>();
  return block.clauses.flatMap((clause) => {
    const [date] = dates(clause);
    if (date === undefined || clause.depth > 0 || done.has(clause.sentence)) return [];
    done.add(clause.sentence);
    const all = clausesOfSentence(block, clause.sentence);
    const whole = block.text.slice(Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end)));
    const own = all.flatMap(dates);
    const isHead = isAtHead(block, clause, date) && clause === all.filter(({ depth }) => depth === 0)[0];
    if (!isHead || date.month !== null || date.year === null || date.year === year || date.within >= 0) return [];
    if (date.year < year && ofItsOwn.begins(block.text, date.end)) return [];
    if (
      date.year < year - 3 ||
      date.year > year + 1 ||
      own.some((one) => one.year === year) ||
      another.isIn(said.without(whole.slice(0, 40)))
    )
      return [];
    if ((isOfPlans(block) && date.year > year) || (date.year < year && isToldBeside(whole))) return [];
    return [ofAnotherYear(date, year, date.year)];
  });
}

const full = { month: 1, day: 1 } as const;
const isFirstDay = ({ month, day }: DateToken): boolean => month === full.month && day === full.day;
const isLastDay = ({ month, day }: DateToken): boolean => month === 12 && day === 31;
const toward = wording([maybe("起"), anyOf("至 到 — - －")]);

/** 反映2023年1月1日至2024年12月31日: a whole year that is none. */
const wrongWholeYear = ({ text, tokens }: ProseBlock, year: number): readonly Hit[] =>
  tokens.flatMap((token, at): readonly Hit[] => {
    const next = tokens[at + 1];
    if (token.kind !== "date" || next?.kind !== "date" || !isFirstDay(token) || !isLastDay(next) || token.within >= 0) return [];
    if (token.year === null || next.year === null || !toward.is(text.slice(token.end, next.start)) || period.isIn(text)) return [];
    const isTwo = next.year - token.year === 1 && (token.year === year || next.year === year);
    if (!isTwo) return [];
    const says = `不是一个年度。报告是 ${year} 年的，统计期限应当是这一年的1月1日至12月31日。`;
    return [{ start: token.start, end: next.end, says, expected: String(year) }];
  });

const upToEnd = wording([anyOf("截至 截止 截止到")]);

const stands = wording([any(otherLetter("。；", digits)), anyOf("现行有效 共有 现有 累计 有效")]);
/** What holds the end of one year beside another. */
const besideEnd = wording([anyOf("较 比 相比 增加 减少 上年 去年 目前 原有 同期 结转")]);

/** Whether what is told of the end of last year is told behind this year's own, and nothing is held beside it: 2024年制发3件；截至2023年12月31日，现行有效76件. */
function isEndOfThis({ text }: ProseBlock, sentence: readonly Clause[], date: DateToken, year: number): boolean {
  const others = sentence.flatMap(dates).filter((one) => one !== date);
  const whole = text.slice(Math.min(...sentence.map(({ start }) => start)), Math.max(...sentence.map(({ end }) => end)));
  const areOwn = others.every((one) => one.year === year && one.month === null && one.end <= date.start);
  return others.length > 0 && areOwn && stands.begins(text, date.end) && !besideEnd.isIn(whole);
}

/** 截至2020年12月31日 in the report of 2021, with no word of this year beside it, or behind what was done in it. */
function wrongEnd(block: ProseBlock, year: number): readonly Hit[] {
  return block.clauses.flatMap((clause) => {
    const sentence = clausesOfSentence(block, clause.sentence);
    const own = sentence.flatMap(dates);
    return dates(clause).flatMap((date): readonly Hit[] => {
      const isEnd = isLastDay(date) && date.year === year - 1 && upToEnd.ends(block.text.slice(clause.start, date.start));
      if (!isEnd || date.within >= 0 || clause.depth > 0) return [];
      return own.every((one) => one === date) || isEndOfThis(block, sentence, date, year) ? [ofAnotherYear(date, year)] : [];
    });
  });
}

const fee = wording(["信息处理费"]);
const charged = wording([anyOf("没有 未 收取 发生 产生 无 0元")]);

/** 2012年，未收取信息处理费: the fees of the year are told, of whatever year it says. */
function wrongFeeYear(block: ProseBlock, year: number): readonly Hit[] {
  const sentences = [...new Set(block.clauses.map(({ sentence }) => sentence))].map((one) => clausesOfSentence(block, one));
  return sentences.flatMap((all): readonly Hit[] => {
    const [first] = all;
    const date = all.flatMap(dates).filter(({ year: said, month }) => said !== null && month === null);
    const [own] = date;
    const text = all.map(({ start, end }) => block.text.slice(start, end)).join("，");
    if (first === undefined || own === undefined || date.length > 1 || own.year === year || own.within >= 0) return [];
    const isAtHead = own.start - first.start <= 4 || all.some(({ start }) => start === own.start);
    if (!fee.isIn(text) || !charged.isIn(text) || !isAtHead || comparing.isIn(text)) return [];
    return [ofAnotherYear(own, year)];
  });
}

const comparing = wording([anyOf("上年 去年 往年 同比 相比 结转 办理的 规定 印发")]);
const willDo = wording([
  maybe("，"),
  anyOf(
    inOrder(maybe("我县 我市 我区 我局 我委 我镇 我乡 本机关 我办 全县 全市 全区"), anyOf("将 拟 计划")),
    inOrder(
      times(letter(han), 0, 8, true),
      anyOf("还将 也将 将继续 将进一步 将重点 将着力 将持续 将加大 将加快 将加强 将开展 将推进 将不断 将围绕 将严格 将努力"),
    ),
  ),
]);

/** 2022年将……: a plan is of a year to come. */
const wrongPlan = (block: ProseBlock, year: number): readonly Hit[] =>
  block.clauses.flatMap((clause) =>
    dates(clause).flatMap((date): readonly Hit[] =>
      date.year !== null &&
      date.month === null &&
      date.within < 0 &&
      date.year < year &&
      date.start === clause.start &&
      willDo.begins(block.text, date.end)
        ? [{ start: date.start, end: date.end, says: `已经过去，打算应当是${year + 1}年的。请核对。`, expected: String(year + 1) }]
        : [],
    ),
  );

const carriedTo = wording(["结转", maybe("至 到 入")]);
const goesOn = wording([any("度 继续 办理 处理 答复 办结 的 有 共 为 计"), letter(digits)]);
const fromBefore = wording([anyOf("上年 上一年 上年度 去年 往年 由 从 以前"), any(otherLetter("。；"))]);

/** 结转2026年办理1件: what is carried over goes to the next year. A year before it says from which it came. */
const wrongCarried = ({ text, clauses }: ProseBlock, year: number): readonly Hit[] =>
  clauses.flatMap((clause) =>
    dates(clause).flatMap((date): readonly Hit[] => {
      const before = text.slice(clause.start, date.start);
      if (date.year === null || date.month !== null || date.within >= 0 || date.year === year + 1) return [];
      if (!carriedTo.ends(before) || !goesOn.begins(text, date.end) || fromBefore.isIn(before)) return [];
      if (dates(clause).some((one) => one.start < date.start) || date.year < year - 1 || date.year > year + 3) return [];
      const says = `：结转的要到下一年（${year + 1}年）办理。请核对年份。`;
      return [{ start: date.start, end: date.end, says, expected: String(year + 1), actual: String(date.year) }];
    }),
  );

const whose = wording([anyOf("全县 全市 全区 全镇 全乡 我县 我市 我区 我镇 我乡 我局 我委 我办 我街道 本局 本委 本机关")]);
/** What may stand in the sentence where its year is rightly another. */
const excuses = wording([anyOf("将 计划 拟 力争 上年 去年 较 相比 起 以来 截至 决算 换届 成立 结转 遗留 规划期 印发的 制定的 修订的")]);
const nearby = 60;

/** 2020年，我局公开……: a year by itself, and what the body did in it. */
function wrongHead(block: ProseBlock, year: number): readonly Hit[] {
  return block.clauses.flatMap((clause, at): readonly Hit[] => {
    const [date] = dates(clause);
    const next = block.clauses[at + 1];
    const isAlone = date !== undefined && date.start === clause.start && date.end === clause.end && clause.ends === "comma";
    if (!isAlone || date.year === null || date.month !== null || date.year === year || next?.sentence !== clause.sentence) return [];
    const all = clausesOfSentence(block, clause.sentence);
    const words = block.text.slice(next.start, next.start + nearby);
    const isFirst = all.filter(({ depth }) => depth === 0)[0] === clause && clause.depth === 0;
    if (!isFirst || !whose.begins(words) || all.flatMap(dates).some((one) => one.year === year)) return [];
    if (excuses.isIn(said.without(block.text.slice(clause.start, all.at(-1)?.end))) || (isOfPlans(block) && date.year > year)) return [];
    return [ofAnotherYear(date, year, date.year)];
  });
}

/** Each place once, by what was found first. */
const each = (hits: readonly Hit[]): readonly Hit[] =>
  [...new Map([...hits].reverse().map((hit) => [hit.start, hit])).values()].sort((one, two) => one.start - two.start);

export const yearsOfText = reportCheck(
  { id: "prose.year", name: "文字说的是报告的年度", severity: "advice", basis: "own", looksAt: "以年份开头的句子和统计期限" },
  ({ report: { year } }) => year,
  (block, year) =>
    each([
      ...wrongPeriod(block, year),
      ...wrongWholeYear(block, year),
      ...wrongTitle(block, year),
      ...wrongYear(block, year),
      ...wrongHead(block, year),
      ...wrongEnd(block, year),
      ...wrongFeeYear(block, year),
      ...wrongPlan(block, year),
      ...wrongCarried(block, year),
    ]),
);
