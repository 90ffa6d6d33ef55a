// What differs between two revisions of an edition, as data with a sentence each, so that a person can choose whether a
// report takes the newer one over. Places are compared by their ids: an id that is gone was taken away, whatever it was called.
import { conditionWords } from "./condition.ts";
import type { Address, Edition, Grid, Measure, Relation, Section } from "./edition.ts";
import { layout } from "./layout.ts";
import { ruleInSigns } from "./operator.ts";
import { relationsOf } from "./relations.ts";
import { addressIn, cellAddress, ownerOf } from "./address.ts";
import { walk, type Outline } from "./walk.ts";

/** `at`: the address, or the id of a grid, section or relation; "" for the edition itself. `from` and `to`: null where there is none. */
export type EditionChange = {
  readonly kind: "added" | "removed" | "changed";
  readonly what: "title" | "years" | "section" | "part" | "table" | "cell" | "label" | "unit" | "rule";
  readonly at: Address;
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string;
};

type What = EditionChange["what"];

const names: { readonly [Key in What]: string } = {
  title: "标题",
  years: "适用年度",
  section: "部分",
  part: "栏目",
  table: "表格的合并方式",
  cell: "格",
  label: "名称",
  unit: "计数单位",
  rule: "勾稽关系",
};

function sentenceOf(what: What, from: string | null, to: string | null): string {
  if (from === null) return `增加了${names[what]}：${to ?? ""}。`;
  return to === null ? `去掉了${names[what]}：${from}。` : `${names[what]}由“${from}”改为“${to}”。`;
}

/** The entries that differ, in the order of the older, then those that are new. */
function compared(what: What, before: ReadonlyMap<Address, string>, after: ReadonlyMap<Address, string>): readonly EditionChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((at): readonly EditionChange[] => {
    const [from, to] = [before.get(at) ?? null, after.get(at) ?? null];
    if (from === to) return [];
    return [
      { kind: from === null ? "added" : to === null ? "removed" : "changed", what, at, from, to, sentence: sentenceOf(what, from, to) },
    ];
  });
}

/** Only entries that both have. */
function shared(what: What, before: ReadonlyMap<Address, string>, after: ReadonlyMap<Address, string>): readonly EditionChange[] {
  return compared(what, new Map([...before].filter(([at]) => after.has(at))), new Map([...after].filter(([at]) => before.has(at))));
}

const cellName = (outline: Outline, address: Address): string => {
  const cell = outline.cells.get(address);
  return cell === undefined ? "" : [...cell.row.slice(-1), ...cell.column].join("·");
};

const cells = (outline: Outline) => new Map([...outline.cells.keys()].map((address) => [address, cellName(outline, address)]));

/** Every printed label of a grid by the places that it stands for: a mended one is one change, however many cells it names. */
function labels(outline: Outline): ReadonlyMap<Address, string> {
  return new Map([...outline.grids.values()].flatMap(({ grid }) => printedIn(grid)));
}

/** Heads, labels and notes by their place on the paper. */
const printedIn = (grid: Grid): readonly (readonly [Address, string])[] =>
  layout(grid).rows.flatMap((row, down) =>
    row.flatMap((cell, across) =>
      cell.kind === "value" || cell.text === "" ? [] : [[cellAddress(grid.id, String(down), String(across)), cell.text] as const],
    ),
  );

const spans = (outline: Outline) =>
  new Map(
    [...outline.grids.values()].map(({ grid }) => [
      grid.id,
      layout(grid)
        .rows.map((row) => row.map(({ rowSpan, colSpan }) => `${rowSpan}×${colSpan}`).join(" "))
        .join("；"),
    ]),
  );

const unitName = ({ unit, number, units }: Measure): string =>
  `${unit}（${{ count: "整数", amount: "可有小数", change: "可有正负号" }[number]}${units === undefined ? "" : `，可写${Object.keys(units).join("、")}`}）`;

const units = (outline: Outline) =>
  new Map([
    ...[...outline.cells.values()].map(({ address, measure }) => [address, unitName(measure)] as const),
    ...[...outline.fields.values()].flatMap(({ address, field: { measure } }) =>
      measure === undefined ? [] : [[address, unitName(measure)] as const],
    ),
  ]);

const sections = ({ sections: all }: Edition) =>
  new Map(all.map(({ id, heading, attachment, name }) => [id, attachment?.title ?? heading ?? name]));

const partsIn = (section: Section): readonly (readonly [Address, string])[] =>
  section.parts.flatMap((part): readonly (readonly [Address, string])[] => {
    if (part.kind === "grid") return [[part.grid.id, part.grid.caption]];
    if (part.kind === "signature") return [];
    const fields = part.kind === "fields" ? part.fields.map(({ id, label }) => [addressIn(section, id), label] as const) : [];
    return [[addressIn(section, part.id), part.heading ?? part.name], ...fields];
  });

const ruleName = ({ left, op, right, severity, when }: Relation): string =>
  `${ruleInSigns(op, left.name, right.name, " ")}（${[{ error: "错误", warning: "提醒", advice: "建议" }[severity], conditionWords(when)].filter(Boolean).join("，")}）`;

/** What a rule is, for comparison: a name that stays may hide other operands. */
const ruleOf = (relation: Relation): string => JSON.stringify([ruleName(relation), relation.left.sum, relation.right.sum]);

function rules(before: Edition, after: Edition): readonly EditionChange[] {
  const [old, now] = [before, after].map((edition) => new Map(relationsOf(edition).map((relation) => [relation.id, relation])));
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((at): readonly EditionChange[] => {
    const [one, two] = [old?.get(at), now?.get(at)];
    if (one !== undefined && two !== undefined && ruleOf(one) === ruleOf(two)) return [];
    const [from, to] = [one === undefined ? null : ruleName(one), two === undefined ? null : ruleName(two)];
    const sentence = from === to ? `勾稽关系“${from ?? ""}”所含的格有变化。` : sentenceOf("rule", from, to);
    return [{ kind: from === null ? "added" : to === null ? "removed" : "changed", what: "rule", at, from, to, sentence }];
  });
}

/** Labels are compared only in tables whose shape is the same; where it is not, cells and merges say what changed. */
function labelChanges(before: Outline, after: Outline): readonly EditionChange[] {
  const [old, now] = [spans(before), spans(after)];
  const same = (at: Address) => old.get(ownerOf(at)) === now.get(ownerOf(at));
  const distinct = new Map(
    shared("label", labels(before), labels(after))
      .filter(({ at }) => same(at))
      .map((change) => [`${ownerOf(change.at)} ${change.from} ${change.to}`, change]),
  );
  return [...distinct.values()].map((change) => {
    const at = ownerOf(change.at);
    return { ...change, at, sentence: `表格“${after.grids.get(at)?.grid.caption ?? at}”里的${change.sentence}` };
  });
}

/** The differences between two revisions, in the order of the paper; empty where nothing that is printed, asked for or judged differs. */
export function editionChanges(before: Edition, after: Edition): readonly EditionChange[] {
  const [old, now] = [walk(before), walk(after)];
  const only = (text: string) => new Map([["", text]]);
  const years = ({ years: { from, to } }: Edition) => only(to === null ? `${from}年及以后` : `${from}年至${to}年`);
  const parts = ({ sections: all }: Edition) => new Map(all.flatMap(partsIn));
  return [
    ...compared("title", only(before.title), only(after.title)),
    ...compared("years", years(before), years(after)),
    ...compared("section", sections(before), sections(after)),
    ...compared("part", parts(before), parts(after)),
    ...compared("cell", cells(old), cells(now)).filter(({ kind }) => kind !== "changed"),
    ...labelChanges(old, now),
    ...shared("table", spans(old), spans(now)).map((change) => ({
      ...change,
      sentence: `“${now.grids.get(change.at)?.grid.caption ?? change.at}”的行列或合并方式有变化。`,
    })),
    ...shared("unit", units(old), units(now)).map((change) => ({
      ...change,
      sentence: `“${cellName(now, change.at) || (now.fields.get(change.at)?.field.label ?? "")}”的计数单位由“${change.from ?? ""}”改为“${change.to ?? ""}”。`,
    })),
    ...rules(before, after),
  ];
}
