// A stock (现行有效, 对外公开总数量) that is exactly what one year brought: it holds the years before, too, so the two are seldom equal. Not asked of small numbers.
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { nameOf } from "../edition/name.ts";
import type { Check, Material } from "./check.ts";

/** Fewer papers than that may all be new. */
const least = 10;

const compared = ({ outline: { edition }, readings }: Material) =>
  (edition.stocks ?? []).flatMap(({ stock, flow }) => {
    const [one, two] = [valueOf(readings.get(stock)), valueOf(readings.get(flow))];
    return one === null || two === null || one.lt(least) ? [] : [{ stock, flow, one, two }];
  });

export const stockAndFlow: Check = {
  id: "value.stock",
  name: "现有的总数不正好等于本年的数",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: `规范性文件现有的总数（${least} 件以上）和本年的数`,
  places: (material) => compared(material).length,
  run: (material) =>
    compared(material)
      .filter(({ one, two }) => one.eq(two))
      .map(({ stock, flow, one, two }) => ({
        at: [stock, flow],
        operands: 2,
        brief: `${nameOf(material.outline, stock)}和${nameOf(material.outline, flow)}都是 ${canonicalNumber(one)}。总数里还应当有往年的，请核对。`,
        actual: canonicalNumber(one),
        values: { [stock]: canonicalNumber(one), [flow]: canonicalNumber(two) },
      })),
};
