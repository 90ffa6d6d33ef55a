// What is missing for certain: a number in a list where all others have one (……76条、许可证条、……), 月 in 截至12底, 止 in 自……起至…….
import type { NumberToken, Token } from "../../tokens/token.ts";
import type { ProseBlock } from "./prose.ts";
import { isCounting } from "./counting.ts";
import { blockCheck, type Hit } from "./textCheck.ts";
import { any, anyOf, blank, letter, wording } from "../../tokens/wording.ts";

type Item = { readonly start: number; readonly end: number; readonly tokens: readonly Token[] };

/** The items of a clause, cut at its 、 outside of brackets. */
function itemsOf(block: ProseBlock, { start, end, tokens }: ProseBlock["clauses"][number]): readonly Item[] {
  const cuts = tokens.filter((token) => token.kind === "mark" && token.mark === "list");
  const ends = [...cuts.map((cut) => cut.start), end];
  const starts = [start, ...cuts.map((cut) => cut.end)];
  return starts.map((from, at) => {
    const to = ends[at] ?? end;
    return { start: from, end: to, tokens: tokens.filter((token) => token.start >= from && token.end <= to) };
  });
}

const isNumber = (token: Token): token is NumberToken => token.kind === "number";

/** An item that ends with the unit of all others, and has no number. */
function withoutNumber(block: ProseBlock, items: readonly Item[]): readonly Hit[] {
  const counted = items.filter(({ tokens }) => tokens.some((token) => isCounting(token)));
  if (items.length < 3 || counted.length < 2 || counted.length * 2 <= items.length) return [];
  const units = new Set(counted.map(({ tokens }) => tokens.filter(isNumber).at(-1)?.unit));
  const [unit = ""] = [...units];
  if (units.size !== 1 || unit === "" || unit === "%") return [];
  return items
    .filter(
      (item) => !counted.includes(item) && block.text.slice(item.start, item.end).endsWith(unit) && item.end - item.start > unit.length + 1,
    )
    .map((item) => ({
      start: Math.max(item.start, item.end - 12),
      end: item.end,
      says: `缺了数：同一串里的其他各项都写了多少${unit}。请补上。`,
    }));
}

export const missingNumbers = blockCheck(
  { id: "prose.missingNumber", name: "一串数量里，每一项都有数", severity: "advice", basis: "own" },
  (block) => block.clauses.flatMap((clause) => withoutNumber(block, itemsOf(block, clause))),
);

const blanks = any(letter(blank));
const monthEnd = wording([letter("底末")]);
const untilWord = wording([anyOf("截至 截止 截止到 年 至 到")]);
const fromWord = wording(["自", blanks]);
const fromTo = wording([blanks, "起", blanks, letter("至到"), blanks]);
const someDay = wording([anyOf("目前 年底 年末 月底 本年底 今年底 现在")]);

/** 截至12底, 到6末. */
const monthWithout = ({ text, tokens }: ProseBlock): readonly Hit[] =>
  tokens.flatMap((token): readonly Hit[] => {
    if (!isNumber(token) || token.unit !== "" || !monthEnd.begins(text, token.digits)) return [];
    const month = Number(token.value);
    if (!(month >= 1 && month <= 12) || !untilWord.ends(text.slice(Math.max(0, token.start - 3), token.start))) return [];
    return [
      {
        start: token.start,
        end: token.digits + 1,
        says: "缺一个“月”字。",
        mend: `${text.slice(token.start, token.digits)}月${text.charAt(token.digits)}`,
      },
    ];
  });

/** 自2021年1月1日起至2021年12月31日, and no 止 behind it. */
const periodWithoutEnd = ({ text, tokens }: ProseBlock): readonly Hit[] =>
  tokens.flatMap((token, at): readonly Hit[] => {
    const next = tokens[at + 1];
    if (token.kind !== "date" || next?.kind !== "date" || token.day === null || next.day === null) return [];
    if (!fromWord.ends(text.slice(0, token.start)) || !fromTo.is(text.slice(token.end, next.start))) return [];
    const behind = text.slice(next.end).trimStart();
    return behind.startsWith("止") || behind.startsWith("期间")
      ? []
      : [
          {
            start: token.start - 1,
            end: next.end,
            says: "有“起”没有“止”，后面要补“止”。",
            mend: "止",
            of: { start: next.end, end: next.end },
          },
        ];
  });

/** 截止2024年12月31日: up to when is 截至; 截止到 is right. */
export const untilWhen = blockCheck(
  { id: "prose.until", name: "到什么时候写“截至”，不写“截止”", severity: "advice", basis: "own", looksAt: "“截止”后面直接写时间的各处" },
  ({ text, tokens }) =>
    tokens.flatMap((token, at): readonly Hit[] => {
      const next = tokens[at + 1];
      if (token.kind !== "word" || !token.is.includes("ending")) return [];
      const until = next?.kind === "date" && next.start === token.end ? next.end : token.end + (someDay.at(text, token.end)?.length ?? 0);
      return until === token.end
        ? []
        : [
            {
              start: token.start,
              end: until,
              says: "：“截止”后面不能接时间，应写“截至”或“截止到”。",
              mend: "截至",
              of: { start: token.start, end: token.end },
            },
          ];
    }),
);

export const missingWords = blockCheck(
  { id: "prose.missingWord", name: "日期和期限没有漏字（12月底，自……起至……止）", severity: "advice", basis: "own" },
  (block) => [...monthWithout(block), ...periodWithoutEnd(block)],
);
