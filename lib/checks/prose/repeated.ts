// Text that was pasted into two places of the report.
import { leastSame, repeatedIn, spanOf, type Same } from "./same.ts";
import { textCheck } from "./textCheck.ts";

export const repeatedText = textCheck(
  { id: "prose.repeated", name: `没有整段重复的文字（连着 ${leastSame} 个字以上）`, severity: "advice", basis: "own" },
  (blocks) => {
    const longestFirst = new Map<string, Same>();
    const all = new Map<string, number>();
    for (const same of repeatedIn(blocks)) {
      const key = `${same.one.block.part} ${same.other.block.part}`;
      all.set(key, (all.get(key) ?? 0) + 1);
      if ((longestFirst.get(key)?.length ?? 0) < same.length) longestFirst.set(key, same);
    }
    return [...longestFirst].map(([key, { one, from, other, at, length }]) => {
      const count = all.get(key) ?? 1;
      const where = one.block.part === other.block.part ? "前面" : `“${one.block.place.part.name}”里`;
      return {
        block: other.block,
        hit: {
          ...spanOf(other, at, length),
          says: `与${where}的一段连着 ${length} 个字相同${count > 1 ? `，像这样重复的共有 ${count} 段` : ""}。请看是否写重了。`,
          also: [{ block: one.block, span: spanOf(one, from, length) }],
        },
      };
    });
  },
);
