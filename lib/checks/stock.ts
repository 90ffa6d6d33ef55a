// What cannot well be: a stock (现行有效, 对外公开总数量) that is exactly what one year brought, for it holds the years before, too; a year that brought more than
// is there and left; and a figure many times a kindred one. Not asked of small numbers.
import type { Big } from "big.js";
import { canonicalNumber, valueOf } from "../arithmetic/number.ts";
import { nameOf } from "../edition/name.ts";
import type { Address } from "../edition/edition.ts";
import type { Check, Found, Material } from "./check.ts";

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

type Figures = readonly { readonly at: Address; readonly value: Big }[];

/** Values at places; null where one of them is not known. */
function figuresAt({ readings }: Material, places: readonly Address[]): Figures | null {
  const all = places.map((at) => ({ at, value: valueOf(readings.get(at)) }));
  return all.every((one): one is { at: Address; value: Big } => one.value !== null) ? all : null;
}

const asFound = (figures: Figures, brief: string): Found => ({
  at: figures.map(({ at }) => at),
  operands: figures.length,
  brief,
  values: Object.fromEntries(figures.map(({ at, value }) => [at, canonicalNumber(value)])),
});

/** The flow, the stock and what left it. */
const flows = (material: Material) =>
  (material.outline.edition.stocks ?? []).flatMap(({ stock, flow, out }) => {
    const figures = out === undefined ? null : figuresAt(material, [flow, stock, out]);
    return figures === null ? [] : [figures];
  });

export const flowWithinStock: Check = {
  id: "value.flow",
  name: "本年制发的不多于现行有效的和本年废止的",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: "规章和行政规范性文件的制发、废止和现行有效件数",
  places: (material) => flows(material).length,
  run: (material) =>
    flows(material).flatMap((figures): readonly Found[] => {
      const [flow, stock, out] = figures;
      if (flow === undefined || stock === undefined || out === undefined || flow.value.lte(stock.value.plus(out.value))) return [];
      const name = ({ at }: Figures[number]) => nameOf(material.outline, at);
      const brief = `${name(flow)}是 ${canonicalNumber(flow.value)}，比${name(stock)} ${canonicalNumber(stock.value)} 和${name(out)} ${canonicalNumber(out.value)} 合起来还多。请核对。`;
      return [asFound(figures, brief)];
    }),
};

const kindred = (material: Material) =>
  (material.outline.edition.proportions ?? []).flatMap(({ of, to, most }) => {
    const figures = figuresAt(material, [of, to]);
    return figures === null ? [] : [{ figures, most }];
  });

export const proportions: Check = {
  id: "value.proportion",
  name: "性质相近的两个数不差几十倍",
  kind: "content",
  severity: "advice",
  basis: "own",
  looksAt: "主动公开的和制发的规范性文件数",
  places: (material) => kindred(material).length,
  run: (material) =>
    kindred(material).flatMap(({ figures, most }): readonly Found[] => {
      const [of, to] = figures;
      if (of === undefined || to === undefined || to.value.eq(0) || of.value.lt(least) || of.value.lte(to.value.times(most))) return [];
      const times = canonicalNumber(of.value.div(to.value).round(0));
      const brief = `${nameOf(material.outline, of.at)}是 ${canonicalNumber(of.value)}，大约是${nameOf(material.outline, to.at)} ${canonicalNumber(to.value)} 的 ${times} 倍。请核对有没有多写、少写数字。`;
      return [asFound(figures, brief)];
    }),
};
