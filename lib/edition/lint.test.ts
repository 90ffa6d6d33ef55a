// The linter finds what is planted, and nothing in the formats that are registered.
import { describe, expect, test, vi } from "vitest";
import { editions } from "../editions/index.ts";
import type {
  GridBlock,
  BlocksGrid,
  Chart,
  CrossGrid,
  Edition,
  FieldsPart,
  Grid,
  Highlight,
  Item,
  ListGrid,
  ProsePart,
  Relation,
  Section,
  Term,
} from "./edition.ts";
import { lintEdition } from "./lint.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const basis = [{ document: "一号文", clause: "全文" }];
const measure = { unit: "件", number: "count" } as const;

const cross: CrossGrid = {
  kind: "cross",
  id: "table",
  caption: "表",
  measure,
  basis,
  columns: [
    {
      id: "kinds",
      label: "两种",
      lines: [
        { id: "left", label: "甲" },
        { id: "right", label: "乙" },
      ],
    },
    { id: "all", label: "总计", total: "group" },
  ],
  rows: [
    { id: "first", label: "一" },
    { id: "second", label: "二" },
    { id: "sum", label: "合计", total: "group" },
  ],
};
const block = {
  id: "item",
  clause: "第一项",
  head: "内容",
  columns: [{ id: "issued", label: "件数" }],
  rows: [{ id: "rules", label: "规章" }],
};
const blocks: BlocksGrid = { kind: "blocks", id: "list", caption: "单", measure, basis, width: 2, blocks: [block] };
const prose: ProsePart = {
  kind: "prose",
  id: "words",
  name: "文字",
  required: true,
  ready: ["{name}{year}年，{issuer}。"],
  none: "没有。",
};
const fields: FieldsPart = {
  kind: "fields",
  id: "money",
  name: "费用",
  required: true,
  fields: [
    { id: "paid", label: "实收", measure },
    { id: "asked", label: "应收", measure },
  ],
  sentence: ["应收{texts.asked}元", { join: ["实收{texts.paid}元"], by: "，" }],
  zero: "没有收费。",
};
const relation: Relation = {
  id: "table.balance",
  severity: "error",
  left: { name: "一", sum: ["table.first.*"] },
  op: "atMost",
  right: { name: "合计", sum: ["table.sum.*"] },
  basis,
};

type Pieces = {
  readonly grid?: Grid;
  readonly list?: Grid;
  readonly prose?: ProsePart;
  readonly fields?: FieldsPart;
  readonly relation?: Relation;
};

const editionOf = (pieces: Pieces = {}, more: Partial<Edition> = {}): Edition => ({
  id: "small-2021",
  revision: 1,
  name: "小格式",
  years: { from: 2021, to: null },
  basis,
  title: "{name}{year}年报告",
  sections: [
    { id: "texts", name: "文字", heading: null, parts: [pieces.prose ?? prose, pieces.fields ?? fields] },
    {
      id: "figures",
      name: "数字",
      heading: "一、数字",
      parts: [
        { kind: "grid", grid: pieces.grid ?? cross },
        { kind: "grid", grid: pieces.list ?? blocks },
      ],
    },
  ],
  relations: [pieces.relation ?? relation],
  ...more,
});

const grid = (more: Partial<CrossGrid>) => editionOf({ grid: { ...cross, ...more } });
const rows = (lines: CrossGrid["rows"]) => grid({ rows: lines });
const [first, within] = [
  { id: "first", label: "一" },
  { id: "within", label: "其中：甲", partOf: "first" },
];
const list = (more: Partial<BlocksGrid>) => editionOf({ list: { ...blocks, ...more } });
const blockOf = (more: Partial<GridBlock>) => list({ blocks: [{ ...block, ...more }] });
const related = (more: Partial<Relation>) => editionOf({ relation: { ...relation, ...more } });
const sums = (left: readonly Term[], right: readonly Term[]) =>
  related({ left: { name: "左", sum: left }, right: { name: "右", sum: right } });
const sectioned = (id: string, parts: Edition["sections"][number]["parts"] = []) =>
  editionOf({}, { sections: [...editionOf().sections, { id, name: "名", heading: null, parts }] });
const gridAlone = (id: string, of: string): Edition => ({ ...sectioned(of, [{ kind: "grid", grid: { ...cross, id } }]) });

describe("a registered format has no problem", () => {
  test.each(editions.map((edition) => [edition.id, edition] as const))("%s", (_, edition) => {
    expect(lintEdition(edition)).toEqual([]);
  });
  test.each(editions.map((edition) => [edition.id, edition] as const))("%s is the same after a JSON round trip", (_, edition) => {
    expect(JSON.parse(JSON.stringify(edition))).toStrictEqual(edition);
  });
});

test("a sound declaration has no problem", () => {
  expect(lintEdition(editionOf())).toEqual([]);
});

test("a grid may be called like the section that holds nothing else", () => {
  expect(lintEdition(gridAlone("only", "only"))).toEqual([]);
});

const line: Item = { id: "whole", label: "总数", indent: 0, measure };
const part: Item = { id: "part", label: "其中", indent: 1, measure, partOf: "whole" };
const lines = (items: readonly Item[]): ListGrid => ({
  kind: "list",
  id: "table",
  caption: "单",
  basis,
  heads: { line: "指标", unit: "单位", value: "数" },
  none: "——",
  lines: items,
});
const listed = (items: readonly Item[]): Edition =>
  editionOf({
    grid: lines(items),
    relation: { ...relation, left: { name: "左", sum: ["texts.paid"] }, right: { name: "右", sum: ["texts.asked"] } },
  });
const attached = (more: Partial<Section>): Edition =>
  editionOf(
    {},
    {
      sections: [
        ...editionOf().sections,
        { id: "annex", name: "附件", heading: null, attachment: { mark: "附件", title: "表（{year}年度）" }, parts: [], ...more },
      ],
    },
  );

const chart: Chart = { id: "bars", title: "图", head: "项目", grid: "table", of: "columns", under: "kinds", each: "leaf", at: "first" };
const charted = (more: Partial<Chart>): Edition => editionOf({}, { charts: [{ ...chart, ...more }] });

test("a chart of what a group holds is sound, as a ring too", () => {
  expect(lintEdition(charted({}))).toEqual([]);
  expect(lintEdition(charted({ as: "ring" }))).toEqual([]);
});

const rate: Highlight = {
  id: "rate",
  name: "甲的比例",
  of: { name: "甲", sum: ["table.first.left"] },
  per: { name: "总计", sum: ["table.first.all", { less: "texts.paid" }] },
};
const highlighted = (more: Partial<Highlight>): Edition => editionOf({}, { highlights: [{ ...rate, ...more }] });
const nine: Edition = editionOf({
  grid: { ...cross, rows: Array.from({ length: 9 }, (_, at) => ({ id: `line${at}`, label: `第${at}行` })) },
});

test("a highlight over cells and numeric fields is sound", () => {
  expect(lintEdition(highlighted({}))).toEqual([]);
});

test("a list, an attachment and sections of the office's own are sound", () => {
  expect(lintEdition(listed([line, part]))).toEqual([]);
  expect(lintEdition(attached({}))).toEqual([]);
  expect(lintEdition(editionOf({ prose: { ...prose, titles: ["概述"] } }))).toEqual([]);
});

/** What a text calls the first cell. */
const said = { id: "left", name: "甲", of: ["甲"], as: [], units: ["件"], may: [{ name: "甲", sum: ["table.first.left"] }] };
const must = {
  id: "result",
  name: "结果",
  at: "texts.words",
  topic: ["结果"],
  result: [],
  no: [],
  basis: basis[0] ?? { document: "", clause: "" },
};

test("what an edition says of running text is sound", () => {
  const stocks = [{ stock: "table.first.left", flow: "table.first.right" }];
  expect(lintEdition(editionOf({}, { said: [said], mustState: [must], stocks }))).toEqual([]);
});

const planted: readonly (readonly [string, Edition, string])[] = [
  ["an edition id in capitals", editionOf({}, { id: "Small2021" }), 'edition: id "Small2021" is not well formed'],
  ["two sections of one id", sectioned("texts"), 'sections: id "texts" is not unique'],
  ["a section id with a dot", sectioned("a.b"), 'sections: id "a.b" is not well formed'],
  ["a section id that is kept for the report's particulars", sectioned("about"), 'id "about" is kept'],
  ["a grid called like another section", grid({ id: "texts" }), "grid texts: a section has the same id"],
  ["a grid called like its own section beside prose", gridAlone("figures", "figures"), "grid figures: a section has the same id"],
  ["two grids of one id", list({ id: "table" }), 'grids: id "table" is not unique'],
  ["a grid id in Chinese", list({ id: "表" }), 'grids: id "表" is not well formed'],
  ["a part called like a field of its section", editionOf({ prose: { ...prose, id: "paid" } }), 'section texts: id "paid" is not unique'],
  ["two parts of one id", editionOf({ prose: { ...prose, id: "money" } }), 'section texts: id "money" is not unique'],
  ["a part id with a hyphen", editionOf({ prose: { ...prose, id: "two-words" } }), 'section texts: id "two-words" is not well formed'],
  [
    "two rows of one id",
    grid({
      rows: [
        { id: "first", label: "一" },
        { id: "first", label: "二" },
      ],
    }),
    'grid table rows: id "first" is not unique',
  ],
  [
    "a column called like the group over it",
    grid({ columns: [{ id: "a", label: "两种", lines: [{ id: "a", label: "甲" }] }] }),
    'grid table columns: id "a" is not unique',
  ],
  [
    "a row called like one of another block",
    list({ blocks: [block, { ...block, id: "next" }] }),
    'grid list rows: id "rules" is not unique',
  ],
  [
    "two blocks of one id",
    list({ blocks: [block, { ...block, rows: [{ id: "other", label: "其他" }] }] }),
    'grid list blocks: id "item" is not unique',
  ],
  [
    "two columns of one block of one id",
    blockOf({
      columns: [
        { id: "a", label: "甲" },
        { id: "a", label: "乙" },
      ],
    }),
    'grid list.item columns: id "a" is not unique',
  ],
  ["two relations of one id", editionOf({}, { relations: [relation, relation] }), 'relations: id "table.balance" is not unique'],
  ["a relation id without a dot", related({ id: "balance" }), 'relations: id "balance" is not well formed'],

  ["two charts of one id", editionOf({}, { charts: [chart, chart] }), 'charts: id "bars" is not unique'],
  ["a chart of an unknown grid", charted({ grid: "tables" }), "chart bars: has fewer than two bars"],
  ["a chart of an unknown group", charted({ under: "kind" }), "chart bars: has fewer than two bars"],
  ["a chart in an unknown row", charted({ at: "third" }), "chart bars: refers to table.third.left, which is no cell"],
  ["two figures of a text of one id", editionOf({}, { said: [said, said] }), "said left: twice"],
  [
    "a figure of a text that is no place",
    editionOf({}, { said: [{ ...said, may: [{ name: "甲", sum: ["table.third.left"] }] }] }),
    "said left: refers to table.third.left",
  ],
  ["a figure of a text without words", editionOf({}, { said: [{ ...said, of: [] }] }), "said left: can be tied to nothing"],
  ["a word with a space before it", editionOf({}, { said: [{ ...said, of: [" 甲"] }] }), "is no word"],
  [
    "what must be stated in no part of text",
    editionOf({}, { mustState: [{ ...must, at: "table.first" }] }),
    "mustState result: table.first is no part of text",
  ],
  ["what must be stated without words", editionOf({}, { mustState: [{ ...must, topic: [] }] }), "mustState result: no words"],
  [
    "a stock that is no cell",
    editionOf({}, { stocks: [{ stock: "table.first.left", flow: "table.third.left" }] }),
    "stock table.third.left: no cell",
  ],
  ["two highlights of one id", editionOf({}, { highlights: [rate, rate] }), 'highlights: id "rate" is not unique'],
  ["a highlight without a name", highlighted({ name: "" }), "highlight rate: label missing"],
  ["a highlight of nothing", highlighted({ of: { name: "甲", sum: [] } }), "highlight rate: sums nothing"],
  [
    "a highlight of an unknown cell",
    highlighted({ of: { name: "甲", sum: ["table.third.left"] } }),
    "highlight rate: refers to table.third.left, which is no cell",
  ],
  ["a highlight in every column", highlighted({ of: { name: "甲", sum: ["table.first.*"] } }), "highlight rate: refers to table.first.*"],
  [
    "a highlight of the year before",
    highlighted({ per: { name: "上年", sum: [{ previous: "table.first.all" }] } }),
    "highlight rate: table.first.all is of another year",
  ],
  [
    "a highlight in two units",
    editionOf(
      {
        fields: {
          ...fields,
          zero: undefined,
          sentence: null,
          fields: [{ id: "paid", label: "实收", measure: { unit: "元", number: "count" } }],
        },
      },
      { highlights: [rate] },
    ),
    "highlight rate: counts in different units",
  ],
  [
    "a ring of nine parts",
    { ...nine, charts: [{ ...chart, of: "rows", under: undefined, at: "left", as: "ring" }] } as Edition,
    "chart bars: a ring of more than 8 parts",
  ],
  [
    "a ring of changes",
    editionOf({ grid: { ...cross, measure: { unit: "件", number: "change" } } }, { charts: [{ ...chart, as: "ring" }] }),
    "chart bars: a ring of what may be negative",
  ],
  ["a chart without a title", charted({ title: "" }), "chart bars title: label missing"],

  [
    "a relation over an unknown cell",
    sums(["table.first.left"], ["table.third.left"]),
    "relation table.balance: refers to table.third.left",
  ],
  ["a relation over an unknown row in every column", sums(["table.first.*"], ["table.third.*"]), "refers to table.third.left"],
  ["a relation over an unknown grid in every column", sums(["tables.first.*"], ["tables.sum.*"]), "refers to tables.first.*"],
  ["a relation in every column of two grids whose columns differ", sums(["table.first.*"], ["list.rules.*"]), "refers to list.rules.left"],
  ["a relation over an unknown field", sums(["texts.paid"], ["texts.owed"]), "refers to texts.owed"],
  [
    "a relation over a field that is no number",
    editionOf({
      fields: { ...fields, zero: undefined, fields: [{ id: "paid", label: "实收" }] },
      relation: { ...relation, left: { name: "左", sum: ["texts.paid"] }, right: { name: "右", sum: ["table.sum.all"] } },
    }),
    "refers to texts.paid",
  ],
  ["a relation over prose", sums(["texts.words"], ["texts.paid"]), "refers to texts.words"],
  ["a * on one side only", sums(["table.first.*"], ["table.sum.left"]), "* does not stand in the same place"],
  ["a * for the row and one for the column", sums(["table.first.*"], ["table.*.left"]), "* does not stand in the same place"],
  ["a * for the grid", sums(["*.first.left"], ["*.sum.left"]), "* does not stand in the same place"],
  ["two * in one reference", sums(["table.*.*"], ["table.*.*"]), "* does not stand in the same place"],
  ["a left side that sums nothing", sums([], ["texts.paid"]), "the left side sums nothing of this report"],
  [
    "a left side that sums the year before alone",
    sums([{ previous: "table.sum.all" }], ["texts.paid"]),
    "the left side sums nothing of this report",
  ],
  ["a condition that says nothing", related({ when: {} }), "relation table.balance when: says nothing"],
  ["a condition of no kind", related({ when: { kind: [] } }), "relation table.balance when kind: names none"],
  ["a condition of one level twice", related({ when: { level: ["city", "city"] } }), "relation table.balance when level: names one twice"],
  [
    "a condition of every kind",
    related({ when: { kind: ["government", "office", "department", "township"] } }),
    "relation table.balance when kind: names every one",
  ],
  ["a condition from the first year on", related({ when: { from: 2021 } }), "from 2021 is no later year of this edition"],
  ["a condition from half a year on", related({ when: { from: 2022.5 } }), "from 2022.5 is no later year of this edition"],
  [
    "a condition from a year after the last",
    { ...related({ when: { from: 2030 } }), years: { from: 2021, to: 2025 } },
    "from 2030 is no later year of this edition",
  ],
  ["a side without a name", related({ left: { name: "", sum: ["table.first.*"] } }), "relation table.balance: label missing"],
  [
    "a ready sentence over an unknown place",
    editionOf({ prose: { ...prose, ready: ["{month}"] } }),
    "texts.words: sentence refers to unknown {month}",
  ],
  [
    "a joined piece over an unknown field",
    editionOf({ fields: { ...fields, sentence: [{ join: ["{texts.owed}"], by: "" }] } }),
    "texts.money: sentence refers to unknown {texts.owed}",
  ],
  [
    "a sentence over a cell",
    editionOf({ prose: { ...prose, ready: ["{table.first.left}"] } }),
    "sentence refers to unknown {table.first.left}",
  ],
  ["a sentence with half a place", editionOf({ prose: { ...prose, ready: ["{year年"] } }), "texts.words: sentence has a stray brace"],
  [
    "a sentence for 本年度无此项 with a place to fill",
    editionOf({ prose: { ...prose, none: "{year}年没有。" } }),
    "texts.words: fixed sentence is empty or has places to fill",
  ],
  [
    "an empty sentence for zero",
    editionOf({ fields: { ...fields, zero: " " } }),
    "texts.money: fixed sentence is empty or has places to fill",
  ],
  [
    "a sentence for zero beside a field of text",
    editionOf({
      fields: {
        ...fields,
        fields: [
          { id: "paid", label: "实收" },
          { id: "asked", label: "应收" },
        ],
      },
    }),
    "texts.money: zero sentence, but a field that is no number",
  ],

  [
    "a total in the place of what it sums",
    grid({
      rows: [
        { id: "first", label: "一" },
        { id: "first", label: "合计", total: "group" },
      ],
    }),
    "table.first.left: total adds up itself",
  ],
  [
    "a total alone in its group",
    grid({ columns: [{ id: "all", label: "总计", total: "group" }] }),
    "grid table columns.all: total has nothing to sum",
  ],
  ["a block without rows", blockOf({ rows: [] }), "grid list.item rows: holds no lines"],
  ["a group without lines", grid({ rows: [{ id: "empty", label: "空", lines: [] }] }), "grid table rows.empty: holds no lines"],
  [
    "a block wider than its table",
    blockOf({
      columns: [
        { id: "a", label: "甲" },
        { id: "b", label: "乙" },
      ],
    }),
    "grid list.item: wider than the table",
  ],

  ["spans that leave a column over", blockOf({ spans: [1] }), "grid list.item: spans do not fill the table"],
  [
    "spans narrower than the table",
    list({ width: 3, blocks: [{ ...block, spans: [1, 1] }] }),
    "grid list.item: spans do not fill the table",
  ],
  ["a span of none", list({ width: 1, blocks: [{ ...block, spans: [1, 0] }] }), "grid list.item: spans do not fill the table"],
  [
    "labels of another width than in the first block",
    list({
      width: 3,
      blocks: [
        { ...block, spans: [1, 2] },
        { ...block, id: "next", rows: [{ id: "other", label: "其他" }], spans: [2, 1] },
      ],
    }),
    "grid list.next: labels not as wide as in the first block",
  ],

  [
    "a row without a label among several",
    grid({
      rows: [
        { id: "first", label: null },
        { id: "second", label: "二" },
      ],
    }),
    "grid table rows.first: label missing",
  ],
  [
    "a part of a row that is not there",
    rows([first, { ...within, partOf: "third" }]),
    "grid table rows.within: is part of third, which is no line before",
  ],
  ["a part that stands before its whole", rows([within, first]), "grid table rows.within: is part of first, which is no line before"],
  [
    "a part of a row of another group",
    rows([first, { id: "kinds", label: "类", lines: [within] }]),
    "grid table rows.within: is part of first, which is no line before it in its group",
  ],
  ["a part of a group", rows([{ id: "first", label: "类", lines: [{ id: "one", label: "甲" }] }, within]), "rows.within: is part of first"],
  [
    "a part in another unit than its whole",
    rows([first, { ...within, measure: { unit: "条", number: "count" } }]),
    "rows.within: is part of first, which is no line before it in its group and unit",
  ],
  ["a part that is a total", rows([first, { ...within, total: "group" }]), "rows.within: is a total and part of first"],
  [
    "a column of a cross that is part of one that is not there",
    grid({ columns: [{ id: "left", label: "甲", partOf: "all" }] }),
    "grid table columns.left: is part of all",
  ],
  ["a row of a block that is part of one that is not there", blockOf({ rows: [within] }), "rows.within: is part of first"],
  [
    "a column of a block that is part of another",
    blockOf({
      columns: [
        { id: "issued", label: "甲" },
        { id: "within", label: "其中", partOf: "issued" },
      ],
    }),
    "columns.within: is part of issued",
  ],
  [
    "a row and a column whose relations would have one id",
    grid({
      rows: [first, within],
      columns: [
        { id: "left", label: "甲" },
        { ...within, partOf: "left" },
      ],
    }),
    'relations: id "table.within.withinWhole" is not unique',
  ],
  ["a column without a label", grid({ columns: [{ id: "only", label: null }] }), "grid table columns.only: label missing"],
  [
    "a group without a label",
    grid({ columns: [{ id: "kinds", label: "", lines: [{ id: "left", label: "甲" }] }] }),
    "grid table columns.kinds: label missing",
  ],
  [
    "a label with a line break",
    grid({ columns: [{ id: "only", label: "结果\n维持" }] }),
    "grid table columns.only: label has space around it or a line break",
  ],
  ["a block without its clause", blockOf({ clause: "" }), "grid list.item clause: label missing"],
  ["a block without its head", blockOf({ head: "" }), "grid list.item head: label missing"],
  ["a list without a line to count", listed([{ ...line, measure: null }]), "grid table lines: holds no lines"],
  ["two lines of one id", listed([line, line]), 'grid table lines: id "whole" is not unique'],
  ["a line without a label", listed([{ ...line, label: "" }]), "grid table lines.whole: label missing"],
  ["a part of a line that is not there", listed([line, { ...part, partOf: "other" }]), "grid table lines.part: is part of other"],
  ["a part above its whole", listed([part, line]), "grid table lines.part: is part of whole"],
  ["a part of itself", listed([{ ...line, partOf: "whole" }]), "grid table lines.whole: is part of whole"],
  [
    "a part in another unit",
    listed([line, { ...part, measure: { unit: "条", number: "count" } }]),
    "grid table lines.part: is part of whole",
  ],
  ["a part of a heading", listed([{ ...line, measure: null }, part]), "grid table lines.part: is part of whole"],
  ["a line set deeper than the one above allows", listed([line, { ...part, indent: 2 }]), "grid table lines.part: is set deeper"],
  [
    "a list without the head of its units",
    editionOf({ grid: { ...lines([line]), heads: { line: "指标", unit: "", value: "数" } } }),
    "grid table heads: label missing",
  ],
  [
    "units to choose that are not counted in the measure's own",
    editionOf({ grid: { ...cross, measure: { unit: "元", number: "amount", units: { 元: "1000", 万元: "10000" } } } }),
    "grid table: units of table.first.left are not counted in 元",
  ],
  [
    "a section after an attachment",
    editionOf(
      {},
      {
        sections: [
          { id: "annex", name: "附件", heading: null, attachment: { mark: "附件", title: "表" }, parts: [] },
          ...editionOf().sections,
        ],
      },
    ),
    "section texts: stands after an attachment",
  ],
  [
    "a second attachment whose mark has no number",
    editionOf(
      {},
      {
        sections: [
          ...attached({}).sections,
          { id: "more", name: "附件二", heading: null, attachment: { mark: "附件", title: "表二" }, parts: [] },
        ],
      },
    ),
    "section more: the mark of attachment 2 does not say its number",
  ],
  ["an attachment with a heading", attached({ heading: "一、表" }), "section annex: an attachment has a heading"],
  [
    "an attachment whose title has another place",
    attached({ attachment: { mark: "附件", title: "表（{month}）" } }),
    "section annex: title refers to unknown {month}",
  ],
  [
    "sections of the office's own under a heading",
    editionOf({ prose: { ...prose, heading: "情况", titles: ["概述"] } }),
    "texts.words: sections of the office's own stand under a heading",
  ],
  ["an empty title that is offered", editionOf({ prose: { ...prose, titles: [" "] } }), "texts.words: label missing"],
  [
    "a sentence for zero where there is no other",
    editionOf({ fields: { ...fields, sentence: null } }),
    "texts.money: zero sentence, but no other",
  ],
  ["a grid without a caption", grid({ caption: "" }), "grid table caption: label missing"],
  [
    "a field without a label",
    editionOf({ fields: { ...fields, fields: [...fields.fields, { id: "more", label: "" }] } }),
    "texts.more: label missing",
  ],
  ["a part without a name", editionOf({ prose: { ...prose, name: "" } }), "texts.words: label missing"],
  ["a part with an empty heading", editionOf({ prose: { ...prose, heading: "" } }), "texts.words: label missing"],
  [
    "a section with an empty heading",
    editionOf({}, { sections: [{ id: "texts", name: "文字", heading: " ", parts: [] }] }),
    "section texts: label missing",
  ],
  ["words for a table of zeros that are empty", grid({ zero: "" }), "grid table zero: label missing"],
  [
    "words for a group of zeros with a place to fill",
    grid({ columns: [{ id: "kinds", label: "两种", zero: "{year}年没有", lines: [{ id: "left", label: "甲" }] }] }),
    "grid table columns.kinds zero: has places to fill",
  ],
  [
    "words for a block of zeros with space around them",
    list({ blocks: [{ ...block, zero: "没有 " }] }),
    "grid list.item zero: label has space around it",
  ],

  ["a grid without a basis", grid({ basis: [] }), "grid table: basis missing"],
  ["a relation without a basis", related({ basis: [] }), "relation table.balance: basis missing"],
  ["a basis without a clause", related({ basis: [{ document: "一号文", clause: "" }] }), "relation table.balance: basis missing"],
  [
    "a day by which reports are due without a basis",
    editionOf({}, { due: [{ when: {}, by: "01-31", basis: { document: "", clause: "" } }] }),
    "due 01-31: basis missing",
  ],
  [
    "a day that no year has",
    editionOf({}, { due: [{ when: {}, by: "02-30", basis: { document: "一", clause: "一" } }] }),
    "due 02-30: no day of a year",
  ],
  [
    "a day for all before one for some",
    editionOf(
      {},
      {
        due: [
          { when: {}, by: "01-31", basis: { document: "一", clause: "一" } },
          { when: { kind: ["office"] }, by: "02-20", basis: { document: "一", clause: "一" } },
        ],
      },
    ),
    "due 01-31: takes what those after it say",
  ],
  [
    "a part that must say something without a basis",
    editionOf({ prose: { ...prose, mustSay: { document: "一", clause: "" } } }),
    "texts.words mustSay: basis missing",
  ],
  ["an edition without a basis", editionOf({}, { basis: [] }), "edition: basis missing"],
  [
    "guidance that rests on nothing named",
    editionOf({ prose: { ...prose, guidance: [{ text: "写什么", basis: { document: "", clause: "" } }] } }),
    "guidance 写什么: basis missing",
  ],
  ["years that end before they begin", editionOf({}, { years: { from: 2021, to: 2020 } }), "years 2021 to 2020: not in order"],
  ["a year that is no whole number", editionOf({}, { years: { from: 2021.5, to: null } }), "years 2021.5 to null: not in order"],
  ["a title without the year", editionOf({}, { title: "{name}报告" }), "title lacks {year}"],
  ["a title without the name", editionOf({}, { title: "{year}年报告" }), "title lacks {name}"],
  ["a title with another place", editionOf({}, { title: "{name}{year}年{issuer}" }), "title refers to unknown {issuer}"],
  [
    "a key that is there and undefined",
    editionOf({ prose: { ...prose, heading: undefined } }),
    "small-2021.sections.0.parts.0.heading: does not survive a JSON round trip",
  ],
  ["a function", Object.assign(editionOf(), { check: () => true }), "small-2021.check: does not survive a JSON round trip"],
  ["a map", Object.assign(editionOf(), { cells: new Map() }), "small-2021.cells: does not survive a JSON round trip"],
  ["a number that JSON does not know", editionOf({}, { revision: NaN }), "small-2021.revision: does not survive a JSON round trip"],
];

describe("what is planted is found", () => {
  test.each(planted)("%s", (_, edition, problem) => {
    expect(lintEdition(edition)).toContainEqual(expect.stringContaining(problem));
  });
});
