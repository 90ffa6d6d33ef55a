// The results that a government states, by what its format declares (`mustState`). What a title says is none, and a system or a plan is no result.
import { applicable } from "../../arithmetic/applicable.ts";
import type { MustState } from "../../edition/edition.ts";
import { choiceOf } from "../../report/report.ts";
import { hasWord } from "../../tokens/token.ts";
import { kept, type Family, type Found, type Material } from "../check.ts";
import { anyOf, inOrder, notBefore, wording } from "../../tokens/wording.ts";
import { nothingAt, proseOf, type ProseBlock } from "./prose.ts";
import { noTopicWord, topicWord } from "./words.ts";
import { hasText, isWritten } from "./written.ts";

/** 下一步拟组织开展社会评议: a plan, and no result. */
const plans = wording([anyOf("下一步 下步 今后 明年 来年 力争", inOrder("拟", notBefore("定 制 稿 订")))]);

/** Whether a block speaks of it, with a result where one is asked for, outside of titles. */
const states = kept((must: MustState) => kept((block: ProseBlock): boolean => isStated(block, must)));

function isStated(block: ProseBlock, must: MustState): boolean {
  if (!block.tokens.some((token) => hasWord(token, topicWord(must)))) return false;
  const sentences = new Map<number, string>();
  for (const { sentence, start, end } of block.clauses)
    sentences.set(sentence, `${sentences.get(sentence) ?? ""}${block.text.slice(start, end)}`);
  return block.clauses.some(({ tokens, sentence, start }) => {
    const topic = tokens.find((token): boolean => hasWord(token, topicWord(must)) && !hasWord(token, noTopicWord(must)));
    if (topic === undefined) return false;
    const text = sentences.get(sentence) ?? "";
    const from = block.clauses.find((one) => one.sentence === sentence)?.start ?? start;
    if (plans.isIn(block.text.slice(from, topic.start))) return false;
    return must.result.length === 0 || must.result.some((word) => text.includes(word));
  });
}

const asked = (material: Material): readonly MustState[] =>
  (material.outline.edition.mustState ?? []).filter(
    ({ when, at, notNamed = [] }) =>
      material.outline.prose.has(at) &&
      applicable(when, material.report) === "yes" &&
      !notNamed.some((word) => material.report.body.name.includes(word)) &&
      choiceOf(material.report, at) === undefined &&
      (isWritten(material) || hasText(material, at)),
  );

export const resultsStated: Family = {
  rows: ({ edition: { mustState = [] } }) => {
    const [first] = mustState;
    if (first === undefined) return [];
    const names = mustState.map(({ name }) => name);
    return [
      {
        id: "content.results",
        name: `人民政府的报告写明了${names.join("、")}的结果`,
        kind: "content",
        severity: "warning",
        basis: [first.basis],
        looksAt: `人民政府报告的全部文字里有没有${names.join("、")}`,
        places: (material) => asked(material).length,
        run: (material): readonly Found[] => {
          // A plan of section five is no result.
          const blocks = proseOf(material).filter(
            ({ place }) => !place.section.parts.some((part) => part.kind === "prose" && part.mustSay !== undefined),
          );
          const missing = asked(material).filter((must) => !blocks.some((block) => states(must)(block)));
          const [one] = missing;
          if (one === undefined) return [];
          const listed = missing.map(({ name }) => name).join("、");
          return [
            {
              at: [one.at],
              brief: `没有写${listed}的结果。人民政府的报告要写明，没有发生的也要写明；制度和打算不是结果。`,
              actual: null,
              expected: listed,
              values: { [one.at]: listed },
              text: [nothingAt(one.at)],
            },
          ];
        },
      },
    ];
  },
};
