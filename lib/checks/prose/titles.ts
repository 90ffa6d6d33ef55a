// Title marks stand around the whole title, a document that is named twice has them twice, and a short name is said before it is used.
import type { Title } from "../../tokens/titles.ts";
import type { ProseBlock } from "./prose.ts";
import { punctuation } from "./standards.ts";
import { blockCheck, textCheck, type Hit } from "./textCheck.ts";
import { any, anyOf, before, behind, inOrder, letter, maybe, notBefore, otherLetter, times, wording } from "../../tokens/wording.ts";

/** Kinds of papers that a title may end with. */
const papers = ["通知", "意见", "公告", "通告", "决定", "批复", "函", "通报", "请示", "报告"];
const kindBehind = wording(["的", anyOf("通知 意见 公告 通告 决定 批复 函 通报"), notBefore("的 书")]);

/** Behind one of these 的通知 belongs to the words around the title: 关于印发《办法》的通知. */
const issuing = wording([anyOf(inOrder("关于", any(otherLetter("。；，、"))), "印发 转发 批转")]);
const titles = wording(["《", any(otherLetter("《》")), "》"]);
/** The end of a sentence or of its half. */
const partEnds = wording([letter("。；")]);

/** 《方案》的通知, 《关于印发方案》的通知: the title goes on behind the mark. */
function endsOutside({ text }: ProseBlock, title: Title): Hit | undefined {
  const { start, end } = title;
  const words = kindBehind.at(text, end) ?? "";
  if (words === "") return undefined;
  const [kind, clause] = [words.slice(1), partEnds.parts(text.slice(0, start)).at(-1) ?? ""];
  const outside = titles.without(clause);
  if (issuing.ends(outside) && !title.text.startsWith("关于")) return undefined;
  return {
    start: Math.max(start, end - 12),
    end: end + words.length,
    says: `：书名号外面的“的${kind}”像是文件名称的一部分。请核对名称，把书名号移到名称的末尾，或者删去“的${kind}”。`,
  };
}

/** 关于《下达资金的通知》: the title begins before the mark. */
function beginsOutside({ text: all }: ProseBlock, { start, end, text }: Title): Hit | undefined {
  if (!all.slice(0, start).endsWith("关于") || text.startsWith("关于")) return undefined;
  const kind = papers.find((paper) => text.endsWith(`的${paper}`));
  if (kind === undefined || all.startsWith("的", end)) return undefined;
  return {
    start: start - 2,
    end,
    says: "：“关于”是文件名称的开头，应当写在书名号里面。",
    mend: `《关于${text}》`,
  };
}

export const titleMarks = blockCheck(
  { id: "prose.titleMarks", name: "书名号括住整个文件名称", severity: "advice", basis: [punctuation("4.15 书名号")] },
  (block) => block.titles.flatMap((title) => endsOutside(block, title) ?? beginsOutside(block, title) ?? []),
);

/** So short a name may stand for something else. */
const leastName = 8;
const isPaper = wording([anyOf("办法 条例 规定 通知 意见 方案 细则 规程 规范 要点 制度 规则 指南")]).ends;
const goesOn = wording([letter("》）)”")]);

function unmarked(block: ProseBlock, names: readonly string[]): readonly Hit[] {
  return names.flatMap((name) => {
    const at = block.text.indexOf(name);
    if (at < 0 || block.titles.some(({ start, end }) => at > start && at < end)) return [];
    const span = { start: at, end: at + name.length };
    if (goesOn.begins(block.text, span.end)) return [];
    return [{ ...span, says: "没有书名号，别处写的是《》。请补上。", mend: `《${name}》` }];
  });
}

export const namedTwice = textCheck(
  { id: "prose.titleAgain", name: "同一个文件的名称，每一处都有书名号", severity: "advice", basis: [punctuation("4.15 书名号")] },
  (blocks) => {
    const names = [...new Set(blocks.flatMap(({ titles }) => titles.map(({ text }) => text)))].filter(
      (name) => name.length >= leastName && isPaper(name),
    );
    return blocks.flatMap((block) => unmarked(block, names).map((hit) => ({ block, hit })));
  },
);

/** Kinds that are no title by themselves. 条例 is not asked for: in a report of this kind there is but one. */
const kinds = new Set(["规定", "办法", "规程", "细则", "规范", "意见", "方案", "要点", "通知", "指引"]);

const calls = inOrder(anyOf("简称 下称 统称"), maybe("为 ： :"));
const quote = letter('“"');
const named = wording([behind(inOrder(calls, quote)), times(otherLetter('”"'), 1, "any"), before(letter('”"'))]);
const naming = wording([calls, maybe(quote)]);
const titleSigns = wording([letter("《》")]);

export const shortNames = textCheck(
  {
    id: "prose.shortName",
    name: "简称在前面说过（以下简称《……》）",
    severity: "advice",
    basis: "own",
    looksAt: "只有“规定”“办法”一类字样的书名",
  },
  (blocks) => {
    const defined = new Set(
      blocks.flatMap(({ text, titles }) => [
        ...named.all(text).map(({ words }) => titleSigns.without(words)),
        ...titles.filter(({ start }) => naming.ends(text.slice(0, start))).map((title) => title.text),
      ]),
    );
    return blocks.flatMap((block) =>
      block.titles.flatMap(({ start, end, text }) =>
        kinds.has(text) && !defined.has(text)
          ? [{ block, hit: { start, end, says: "是简称，前面没有说过它是哪个文件。第一次提到时请写全称，后面加“（以下简称……）”。" } }]
          : [],
      ),
    );
  },
);
