// Numbers of the text that follow the tables: in the app they are written anew when a table changes. One that says something else was changed in a file, or
// follows a figure that nobody had open; so nothing goes out wrong.
import { cellsOf, expressionName } from "../../bound/names.ts";
import { standingOf } from "../../bound/standing.ts";
import { canonicalNumber, valueOf, zero } from "../../arithmetic/number.ts";
import { placeName } from "../../edition/name.ts";
import type { BoundNumber } from "../../report/bound.ts";
import type { Check, Found, Judgement, Material } from "../check.ts";
import { openReason } from "../openReason.ts";
import { markedIn, proseOf, type ProseBlock } from "./prose.ts";
import { regulation } from "./standards.ts";
import { mergedFindings, quoted } from "./textCheck.ts";

type Placed = { readonly block: ProseBlock; readonly number: BoundNumber };

const boundIn = (material: Material): readonly Placed[] =>
  proseOf(material).flatMap((block) => block.bound.map((number) => ({ block, number })));

function judged(
  material: Material,
  { block, number }: Placed,
): Found | { readonly at: readonly string[]; readonly reason: string } | undefined {
  const words = block.text.slice(number.start, number.end);
  const standing = standingOf(number, words, material);
  const cells = cellsOf(number.of);
  const lacksYear = number.of.as !== "now" && material.previous === undefined;
  switch (standing.is) {
    case "same":
      return undefined;
    case "lastYear":
    case "open":
      return { at: [block.part, ...cells], reason: lacksYear ? "没有上一年的报告，未能判断" : openReason(cells, material.readings) };
    case "other":
      return {
        at: [block.part, ...cells],
        operands: cells.length + 1,
        brief: `${placeName(material.outline, block.part)}里的${quoted(words)}跟着“${expressionName(material.outline, number.of)}”，按表应是“${standing.wanted}”。请核对文字和表格。`,
        expected: standing.wanted,
        actual: words,
        values: {
          [block.part]: words,
          ...Object.fromEntries(cells.map((address) => [address, canonicalNumber(valueOf(material.readings.get(address)) ?? zero)])),
        },
        text: [markedIn(block, number)],
        which: `${words} ${expressionName(material.outline, number.of)}`,
      };
  }
}

export const boundNumbers: Check = {
  id: "text.bound",
  name: "跟着表格的数与表格相同",
  kind: "content",
  severity: "warning",
  basis: [regulation("第六条")],
  looksAt: "文字里已经设为跟着表格的数",
  places: (material) => boundIn(material).length,
  run: (material): readonly Judgement[] => {
    const all = boundIn(material).flatMap((one) => judged(material, one) ?? []);
    return [...mergedFindings(all.filter((one): one is Found => "brief" in one)), ...all.filter((one) => "reason" in one)];
  },
};
