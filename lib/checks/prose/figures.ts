// Numbers of the text against the tables: right where it is any of what the words may mean, silent where a figure that it may mean is not filled in.
import type { Big } from "big.js";
import { canonicalNumber, valueOf, zero } from "../../arithmetic/number.ts";
import type { Address, Operand } from "../../edition/edition.ts";
import { placeName } from "../../edition/name.ts";
import { referenceOf, signOf } from "../../edition/term.ts";
import type { Check, Found, Judgement, Material } from "../check.ts";
import { openReason } from "../openReason.ts";
import { claimsOf, type Claim } from "./claims.ts";
import { isOwn } from "./places.ts";
import { markedIn, proseOf, type ProseBlock } from "./prose.ts";
import { regulation } from "./standards.ts";
import { mergedFindings } from "./textCheck.ts";

/** A unit of ten thousand, as 万元; the text's numbers are multiplied out. */
const scaleOf = ({ outline }: Material, address: Address): number =>
  (outline.cells.get(address)?.measure ?? outline.fields.get(address)?.field.measure)?.unit.startsWith("万") ? 10_000 : 1;

/** The value of a sum of figures of a report by its readings; null where one of them is not known. */
export function valueIn(material: Material, { sum }: Operand, readings = material.readings): Big | null {
  let value = zero;
  for (const term of sum) {
    const address = referenceOf(term);
    const one = valueOf(readings.get(address));
    if (one === null) return null;
    value = value.plus(one.times(scaleOf(material, address) * signOf(term)));
  }
  return value;
}

/** A number of the text with the figures that it may be; null where one is not filled in. */
export type Tied = { readonly block: ProseBlock; readonly claim: Claim; readonly values: readonly (Big | null)[] };

/** Every number of the text that is tied to a figure. */
export function tiedIn(material: Material): readonly Tied[] {
  const { said } = material.outline.edition;
  const { body } = material.report;
  if (said === undefined) return [];
  return proseOf(material).flatMap((block) =>
    claimsOf(said)(block)
      .filter(({ years, whose }) => years.every((year) => year === material.report.year) && whose.every((word) => isOwn(body, word)))
      .map((claim) => ({ block, claim, values: claim.said.may.map((operand) => valueIn(material, operand)) })),
  );
}

/** A number that follows a table is judged by what it follows (bound.ts). */
const isBound = ({ block, claim: { number } }: Tied): boolean =>
  block.bound.some(({ start, end }) => start <= number.start && number.digits <= end);

/** Whether nothing that it may mean fits, while some of that is not filled in. */
const isOpen = ({ claim, values }: Tied): boolean =>
  values.includes(null) && !values.some((value) => value?.eq(claim.number.value) ?? false);

const isWrong = ({ claim, values }: Tied): boolean => values.every((value) => value !== null && !value.eq(claim.number.value));

function openOf({ readings }: Material, { block, claim }: Tied): Judgement {
  const cells = [...new Set(claim.said.may.flatMap(({ sum }) => sum.map(referenceOf)))];
  return { at: [block.part, ...cells], reason: openReason(cells, readings) };
}

function foundOf(material: Material, { block, claim: { said, number, span }, values }: Tied): Found {
  const [first] = said.may;
  const cells = [...new Set((first?.sum ?? []).map(referenceOf))];
  const told = new Map<string, string>();
  said.may.forEach(({ name }, at) => {
    const value = values[at];
    if (value != null && !told.has(name)) told.set(name, canonicalNumber(value));
  });
  const quote = block.text.slice(span.start, span.end);
  const listed = [...told].map(([name, value]) => `“${name}”是 ${value}`).join("，");
  return {
    at: [block.part, ...cells],
    operands: cells.length + 1,
    brief: `${placeName(material.outline, block.part)}里写的“${quote}”与表不同：表里${listed}。请核对文字和表格。`,
    expected: [...told.values()][0] ?? null,
    actual: canonicalNumber(number.value),
    values: {
      [block.part]: quote,
      ...Object.fromEntries(cells.map((address) => [address, canonicalNumber(valueOf(material.readings.get(address)) ?? zero)])),
    },
    text: [markedIn(block, span)],
    which: quote,
  };
}

export const figuresOfText: Check = {
  id: "text.figures",
  name: "文字里的数与表格相同",
  kind: "content",
  severity: "warning",
  basis: [regulation("第六条")],
  looksAt: "文字里写明了数量、单位和表中项目的数（收到申请多少件，现行有效多少件）",
  places: (material) => tiedIn(material).filter((one) => !isBound(one)).length,
  run: (material): readonly Judgement[] => {
    const tied = tiedIn(material).filter((one) => !isBound(one));
    const wrong = tied.filter((one) => !isOpen(one) && isWrong(one)).map((one) => foundOf(material, one));
    return [...mergedFindings(wrong), ...tied.filter(isOpen).map((one) => openOf(material, one))];
  },
};
