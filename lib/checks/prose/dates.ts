// Dates that the calendar does not have, and years that are neither the report's nor rightly another's. A year inside of a title, a quote or a document's
// number is of what is cited. What the year may rightly be is data: words of comparison, of plans, of beginnings.
import type { Clause } from "../../tokens/clauses.ts";
import type { DateToken } from "../../tokens/token.ts";
import { clausesOfSentence, type ProseBlock } from "./prose.ts";
import { blockCheck, reportCheck, type Hit } from "./textCheck.ts";
import { anyOf, digits, inOrder, letter, maybe, otherLetter, times, wording } from "../../tokens/wording.ts";

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
const owners: ReadonlySet<string> = new Set(["area", "self", "place", "governmentOffices"]);

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
    if (
      date.year < year - 3 ||
      date.year > year + 1 ||
      own.some((one) => one.year === year) ||
      another.isIn(said.without(whole.slice(0, 40)))
    )
      return [];
    if (isOfPlans(block) && date.year > year) return [];
    return [
      {
        start: date.start,
        end: date.end,
        says: `不是报告的年度（${year}年）。请核对是不是沿用了别的年度的文字。`,
        expected: String(year),
        actual: String(date.year),
      },
    ];
  });
}

export const yearsOfText = reportCheck(
  { id: "prose.year", name: "文字说的是报告的年度", severity: "advice", basis: "own", looksAt: "以年份开头的句子和统计期限" },
  ({ report: { year } }) => year,
  (block, year) => [...wrongPeriod(block, year), ...wrongTitle(block, year), ...wrongYear(block, year)],
);
