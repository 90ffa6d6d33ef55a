// The levels of headings and of paragraphs with an ordinal: 一、 → （一） → 1. → （1）, as GB/T 9704 has them. What is wrong for certain: a level that is left out between two that
// are there, a list that goes on with the signs of another level, 一、 inside of a section that is itself 一、, and a heading that was typed as a paragraph among headings.
import { anyOrdinalAt, type Level } from "../../ordinals/ordinalAt.ts";
import { ordinal } from "../../ordinals/withOrdinal.ts";
import { begin, letter, numerals, wording } from "../../tokens/wording.ts";
import { kept } from "../check.ts";
import { byPart, type ProseBlock } from "./prose.ts";
import { officialPapers } from "./standards.ts";
import { textCheck, type Hit } from "./textCheck.ts";

type Placed = { readonly block: ProseBlock; readonly hit: Hit };

/** A block with its level. `place`: its number, null for a heading, which is numbered by its order. `length`: of its ordinal. */
type Step = { readonly block: ProseBlock; readonly level: Level; readonly place: number | null; readonly length: number };

const numberOfBlock = kept(({ text }: ProseBlock): Omit<Step, "block"> | undefined => {
  const found = anyOrdinalAt(text);
  return found === undefined ? undefined : { level: found.level, place: found.place, length: found.sign.length };
});

const stepOf = (block: ProseBlock): readonly Step[] => {
  if (block.level !== null) return [{ block, level: block.level, place: null, length: 0 }];
  const own = numberOfBlock(block);
  return own === undefined ? [] : [{ block, ...own }];
};

const at = ({ block, length }: Step, says: string): Placed => ({
  block,
  hit: { start: 0, end: Math.min(block.text.length, length + 8), says: `：${says}` },
});

/** 六、 before the heading of a section. */
const numberedSection = wording([begin, letter(numerals), "、"]);
const isNumbered = ({ place: { section } }: ProseBlock): boolean => numberedSection.begins(section.heading ?? "");

/** What is wrong with a step behind those of its part. */
function wrongStep(before: readonly Step[], step: Step): string | undefined {
  const { level, place } = step;
  if (level === 0)
    return place !== null && isNumbered(step.block) ? "“一、”是各部分标题用的序号，部分里面的小标题从“（一）”起。" : undefined;
  const [last, above] = [before.at(-1), before.filter((one) => one.level < level).at(-1)];
  if (place !== null && place > 1) {
    const own = before.filter((one) => one.level === level && one.place !== null).at(-1);
    const others = last !== undefined && last.level !== level && last.place === place - 1 && own === undefined;
    if (others) return `前面是“${ordinal[last.level](place - 1)}”，这里换成了“${ordinal[level](place)}”。同一层用同一种序号。`;
  }
  const leaves = above !== undefined && last === above && level - above.level > 1 && (place === null || place === 1);
  return leaves && above.level > 0 ? `“${ordinal[above.level](1)}”下面一层是“${ordinal[2](1)}”，不直接用“${ordinal[3](1)}”。` : undefined;
}

const wrongSteps = (blocks: readonly ProseBlock[]): readonly Placed[] => {
  const steps = blocks.flatMap(stepOf);
  return steps.flatMap((step, place) => {
    const says = wrongStep(steps.slice(0, place), step);
    return says === undefined ? [] : [at(step, `${says}请改正。`)];
  });
};

/** A heading of the second level before the first one of the first. */
function deeperFirst(blocks: readonly ProseBlock[]): readonly Placed[] {
  const headings = blocks.filter(({ level }) => level !== null);
  const first = headings.findIndex(({ level }) => level === 1);
  return headings.slice(0, Math.max(0, first)).map((block) => ({
    block,
    hit: { start: 0, end: block.text.length, says: "：这个小标题是第二级，它前面没有第一级的。请改它的级别。" },
  }));
}

/** No heading is longer. */
const longest = 30;

/** Only the marks that a heading may have. */
const isBare = ({ tokens, text }: ProseBlock): boolean =>
  text.length <= longest && tokens.every((token) => token.kind !== "mark" || token.mark === "list" || token.mark === "comma");

/** How many headings of a level stand before a block, behind the last one of a level above. */
function headingsBefore(blocks: readonly ProseBlock[], place: number, level: 1 | 2): number {
  const own = blocks.slice(0, place).filter((block) => block.level !== null && block.level <= level);
  return own.length - 1 - own.map((block) => block.level === level).lastIndexOf(false);
}

/** （二）加强监管 as a paragraph, behind the first heading of its level and before running text. */
function typedAsText(blocks: readonly ProseBlock[]): readonly Placed[] {
  return blocks.flatMap((block, place) => {
    const [step, next] = [numberOfBlock(block), blocks[place + 1]];
    if (block.heading || !isNumbered(block) || step === undefined || (step.level !== 1 && step.level !== 2) || !isBare(block)) return [];
    if (next === undefined || next.heading || numberOfBlock(next) !== undefined) return [];
    const before = headingsBefore(blocks, place, step.level);
    if (before === 0 || step.place !== before + 1) return [];
    return [{ block, hit: { start: 0, end: block.text.length, says: "像是小标题，现在是一般的段落。请设为小标题，版式和序号才一致。" } }];
  });
}

export const levelsOfHeadings = textCheck(
  {
    id: "prose.levels",
    name: "小标题一层一层下来（一、（一）1.（1）），不跳不混",
    severity: "advice",
    basis: [officialPapers("7.3.3 正文")],
    looksAt: "小标题和带序号的段落",
  },
  (blocks) => [...byPart(blocks).values()].flatMap((own) => [...wrongSteps(own), ...deeperFirst(own), ...typedAsText(own)]),
);
