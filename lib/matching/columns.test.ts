// Which column of the grid each column of a block is, by itself: by heads, as the whole, from the cursor on, or nowhere.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { gridLabelsOf } from "./labels/gridLabels.ts";
import { routed } from "./route.ts";
import { seenIn } from "./seen.ts";
import { columnIds, columnsIn, drawn, seenBy, sketched } from "./sketch.testing.ts";

type Grid = Parameters<typeof seenBy>[0];

/** Of each band how its columns were found and which they are, with the cursor at `position`, in columns of the grid. */
const found = (grid: Grid, position: number, ...rows: readonly string[]): string =>
  columnsIn(seenBy(grid, ...rows), { position })
    .map(columnIds)
    .join("; ");

describe("by heads", () => {
  test.each([0, 3])("columns go under their heads in whatever order, with the cursor at %i", (position) =>
    expect(found("small", position, "总计|企业|自然人", "1|2|3")).toBe("head: total company person"),
  );
  test("a column that is not there shifts nothing", () =>
    expect(found("small", 0, "项目|自然人|总计", "新收|1|2")).toBe("head: — person total"));
  test("a column with a head that nobody knows goes nowhere, and shifts nothing", () =>
    expect(found("small", 0, "项目|备注|自然人|企业|电话|总计", "新收|9|1|2|8|3")).toBe("head: — — person company — total"));
  test.each([
    ["alike", "企业单位", "company?"],
    ["unlike any", "备注", "—"],
    ["that the form prints for something else, though alike", "企业组织", "—"],
  ])("a head %s between two that are known", (_, head, id) =>
    expect(found("small", 0, `项目|自然人|${head}|其他|总计`, "新收|1|2|3|4")).toBe(`head: — person ${id} other total`),
  );
  test("a guess bears the head as it stands in the block", () => {
    const [columns] = columnsIn(seenBy("small", "项目|自然人|企业单位|其他", "新收|1|2|3"));
    expect(columns?.guesses.map(({ name, slot }) => [name, slot.cell.columnId])).toEqual([["企业单位", "company"]]);
  });
  test("each band has its own", () =>
    expect(found("small", 0, "自然人|企业", "1|2", "自然人|总计", "3|4")).toBe("head: person company; head: person total"));
});

describe("a head that stands in two groups", () => {
  test("goes to the group over it, be it merged or an empty place beside its name", () => {
    expect(found("twice", 0, "乙方→2|甲方→2", "维持|纠正|维持|纠正", "1|2|3|4")).toBe("head: c1Upheld c1Corrected c0Upheld c0Corrected");
    expect(found("twice", 0, "乙方||甲方|", "维持|纠正|维持|纠正", "1|2|3|4")).toBe("head: c1Upheld c1Corrected c0Upheld c0Corrected");
  });
  test("goes to the cursor's group where no group is named, and that is a guess", () =>
    expect([0, 1, 2, 3].map((position) => found("twice", position, "维持|纠正", "1|2"))).toEqual([
      "head: c0Upheld? c0Corrected?",
      "head: c0Upheld? c0Corrected?",
      "head: c1Upheld? c1Corrected?",
      "head: c1Upheld? c1Corrected?",
    ]));
  test("goes nowhere where it stands twice under one group and merges were lost", () =>
    expect(found("twice", 0, "乙方|||", "维持|纠正|维持|纠正", "1|2|3|4")).toBe("nothing: — — — —"));
});

describe("under a group that the form does not have", () => {
  const names = "维持|纠正|维持|纠正";
  test.each([
    ["beside one of the form's", ["甲方→2|信访→2", names, "1|2|3|4"], "head: c0Upheld c0Corrected — —"],
    ["before one of the form's", ["信访→2|甲方→2", names, "1|2|3|4"], "head: — — c0Upheld c0Corrected"],
    ["beside another such", ["信访→2|裁决→2", names, "1|2|3|4"], "nothing: — — — —"],
    ["as text that kept its places", ["甲方||信访|", names, "1|2|3|4"], "head: c0Upheld c0Corrected — —"],
    ["whose merges were lost", ["甲方|信访||", names, "1|2|3|4"], "nothing: — — — —"],
    ["one level down", ["甲乙→4", "甲方→2|信访→2", names, "1|2|3|4"], "head: c0Upheld c0Corrected — —"],
  ])("a head of several groups goes nowhere, wherever the cursor stands: %s", (_, rows, expected) => {
    for (const position of [0, 1, 2, 3]) expect(found("twice", position, ...rows)).toBe(expected);
  });
  test("a group in fewer or more words is the form's, and a guess", () =>
    expect(found("twice", 0, "乙方单位→2|甲方→2", names, "1|2|3|4")).toBe("head: c1Upheld? c1Corrected? c0Upheld c0Corrected"));
  test("a group into which a caption has run is the form's", () =>
    expect(found("twice", 0, "情况统计\n乙方→2|甲方→2", names, "1|2|3|4")).toBe("head: c1Upheld c1Corrected c0Upheld c0Corrected"));
  test("a title over all columns says nothing of them", () =>
    expect(found("twice", 2, "情况统计→2", "维持|纠正", "1|2")).toBe("head: c1Upheld? c1Corrected?"));
  test("a head that the form has once goes nowhere either, among heads of the form", () => {
    expect(found("small", 0, "自然人↓2|涉外→2|总计↓2", "企业|其他", "1|2|3|4")).toBe("head: person — — total");
    expect(found("small", 0, "项目↓2|企业组织→2|涉外→2", "企业|其他|企业|其他", "新收|1|2|3|4")).toBe("head: — company other — —");
  });
  test("titles in parts above the heads, and a unit, are no groups", () =>
    expect(found("small", 0, "填报单位：县局→2|2021年→2", "自然人|企业|其他|总计", "1|2|3|4")).toBe("head: person company other total"));
  test("of one column under two years neither is taken before the other", () =>
    expect(found("small", 0, "项目↓2|2021年→2|2022年→2", "自然人|企业|自然人|企业", "新收|1|2|3|4")).toBe("nothing: — — — — —"));
  test("each figure is outside with the reason", () =>
    expect(
      routed(drawn("甲方→2|信访→2", names, "1|2|3|4"), sketched, "twice", { row: 0, position: 0 }).routes.flatMap((route) =>
        route.to === "outside" ? [`${route.cell.text}：${route.reason}`] : [],
      ),
    ).toEqual(["信访：看作标题或列名，本表没有", "3：“维持”在“信访”的下面，本表没有这一组", "4：“纠正”在“信访”的下面，本表没有这一组"]));
});

describe("groups side by side in text that has lost its merges", () => {
  const names = (times: number) => Array.from({ length: times }, () => "维持|纠正").join("|");
  test.each([
    ["in another order than the form's: in their own order", "乙方|甲方||", names(2), "head: c1Upheld c1Corrected c0Upheld c0Corrected"],
    ["in the form's order", "甲方|乙方||", names(2), "head: c0Upheld c0Corrected c1Upheld c1Corrected"],
    ["in another order, with names that can be parted in several ways", "乙方|甲方|", "纠正|维持|纠正", "nothing: — — —"],
    ["over a single column and two", "乙方|甲方|", "维持|维持|纠正", "head: c1Upheld c0Upheld c0Corrected"],
    ["that the form does not have", "丙方|甲方||", names(2), "nothing: — — — —"],
    ["one of them named twice", "乙方|乙方||", names(2), "nothing: — — — —"],
    ["in another order over too few columns", "乙方|甲方|", "维持|纠正|", "nothing: — — —"],
  ])("%s", (_, groups, own, ids) => expect(found("twice", 0, groups, own, own.replace(/[^|]+/g, "1"))).toBe(ids));
  test.each([
    ["groups", "总计|企业组织|自然人", "企业|其他"],
    ["columns below them", "自然人|企业组织|总计", "其他|企业"],
    ["both", "总计|自然人|企业组织", "其他|企业"],
    ["a total before the group", "自然人|总计|企业组织", "企业|其他"],
  ])("slipped heads in another order have no place as the whole: %s", (_, groups, own) =>
    expect(found("small", 0, groups, own, "1|2|3|6")).toBe("nothing: — — — —"),
  );
});

describe("as the whole of the grid's columns", () => {
  test("without heads, wherever the cursor stands", () => {
    expect(found("small", 2, "新收|1|2|3|6")).toBe("whole: — person company other total");
    expect(found("small", 2, "新收|1|2|3")).toBe("whole: — person company other");
  });
  test("also where the heads have slipped to the left", () => {
    expect(found("small", 2, "|自然人|企业组织|总计", "企业|其他", "新收||1|2|3|6")).toBe("whole: — — person company other total");
    expect(found("small", 2, "自然人|企业组织|总计", "企业|其他", "1|2|3|6")).toBe("whole: person company other total");
  });
  test("with an empty first column, which is no place that a merged label left behind", () =>
    expect(found("small", 2, "新收||2|3|6")).toBe("whole: — person company other total"));
  test("with an empty column at the end, which is none", () =>
    expect(found("small", 2, "新收|1|2|3|6|")).toBe("whole: — person company other total —"));
  test("or of those that slipped heads name, unless a name is that of several", () => {
    expect(found("twice", 0, "维持|||", "诉讼|新收|1|2")).toBe("nothing: — — — —");
    expect(found("small", 2, "企业|自然人", "新收|1|2")).toBe("whole: — company person");
  });
  test("not with one column less or more under heads that have slipped", () => {
    expect(found("small", 2, "自然人|企业组织|总计", "企业|其他", "1|2")).toBe("nothing: — —");
    expect(found("small", 2, "自然人|企业组织|总计", "企业|其他", "1|2|3|6|7")).toBe("nothing: — — — — —");
  });
  test("the totals may be missing, but not where a head names one", () =>
    expect(found("small", 2, "自然人|企业组织|总计", "企业|其他", "1|2|3")).toBe("nothing: — — —"));
  test("a head cut short is this table's, and makes every column a guess; another table's head leaves all without a place", () => {
    expect(found("small", 2, "自然人|组织|总计", "企业|其他", "1|2|3|6")).toBe("whole: person? company? other? total?");
    expect(found("small", 2, "自然人|同比|总计", "企业|其他", "1|2|3|6")).toBe("nothing: — — — —");
  });
  test("empty places that merged labels left behind are no columns", () =>
    expect(found("small", 0, "新收|||1|2|3|6")).toBe("whole: — — — person company other total"));
});

describe("from the cursor's column on", () => {
  test("figures alone, and what is past the last column has no place", () => {
    expect(found("small", 1, "1|2")).toBe("cursor: company other");
    expect(found("small", 3, "1|2")).toBe("cursor: total —");
  });
  test("names of rows that nobody knows are passed over, and an empty column beside them", () => {
    expect(found("small", 1, "街道办|1|2", "民政局|3|4")).toBe("cursor: — company other");
    expect(found("small", 1, "街道办||1|2", "民政局||3|4")).toBe("cursor: — — company other");
    expect(found("small", 1, "街道办||1", "民政局|3|4")).toBe("cursor: — company other");
  });
  test("rows with labels, from the first column where there is no room", () => {
    expect(found("small", 1, "新收|1|2")).toBe("cursor: — company other");
    expect(found("small", 2, "新收|1|2")).toBe("cursor: — other total");
    expect(found("small", 3, "新收|1|2")).toBe("cursor: — person company");
    expect(found("small", 0, "新收|1|2|3|4|5")).toBe("cursor: — person company other total —");
  });
  test("one head that nobody knows leaves it to the cursor, as a guess; two do not", () => {
    expect(found("small", 1, "项目|数量", "新收|1")).toBe("cursor: — company?");
    expect(found("small", 1, "项目|2021年|2022年", "新收|1|2")).toBe("nothing: — — —");
  });
  test("not under heads that have slipped", () => expect(found("small", 1, "自然人", "企业", "1")).toBe("nothing: —"));
  test("a unit, or a title over several columns, is no head", () => {
    expect(found("small", 1, "项目|（单位：件）", "新收|1")).toBe("cursor: — company");
    expect(found("small", 1, "受理情况→2", "新收|1")).toBe("cursor: — company");
  });
});

describe("table two of the form, where each band has columns of its own", () => {
  const outline = walk(disclosure2021);
  const gridLabels = gridLabelsOf(outline, "proactive");
  const cursorRow = gridLabels.rows.findIndex(({ slots }) => slots.some(({ address }) => address === "proactive.licensing.decisions"));
  const columnsOver = (...rows: readonly string[]) => columnsIn(seenIn(drawn(...rows), gridLabels), { row: cursorRow });
  test("a head that names a column of other rows leaves the band without a place", () =>
    expect(columnsOver("本年制发件数", "5").map(columnIds)).toEqual(["nothing: —"]));
  test("the unit that a head states holds for the cells under it, and the head can be named", () => {
    const [columns] = columnsOver("信息内容|本年收费金额（单位：元）", "行政事业性收费|125000");
    const [row] = columns?.band.rows ?? [];
    const cell = row?.cells[1];
    if (columns === undefined || row === undefined || cell === undefined) return expect.fail("no cell");
    return expect([columnIds(columns), columns.unit(row, cell), columns.head(cell)]).toEqual([
      "head: — collected",
      "元",
      "本年收费金额（单位：元）",
    ]);
  });
});

describe("groups over columns, the form's and others, truly merged", () => {
  const line: Readonly<Record<string, string>> = { 甲方: "c0", 乙方: "c1", 信访: "", 裁决: "" };
  const column: Readonly<Record<string, string>> = { 维持: "Upheld", 纠正: "Corrected" };
  type Group = { readonly name: string; readonly names: readonly string[] };
  const groups: fc.Arbitrary<readonly Group[]> = fc
    .uniqueArray(fc.constantFrom(...Object.keys(line)), { minLength: 1, maxLength: 4 })
    .chain((names) =>
      fc.tuple(...names.map((name) => fc.shuffledSubarray(Object.keys(column), { minLength: 1 }).map((names) => ({ name, names })))),
    );
  const heads = fc.constantFrom(
    (all: readonly Group[]) => [all.map(({ name, names }) => `${name}→${names.length}`).join("|")],
    (all: readonly Group[]) => ["项目情况", all.map(({ name, names }) => `${name}→${names.length}`).join("|")],
    (all: readonly Group[]) => [
      `情况→${all.flatMap(({ names }) => names).length}`,
      all.map(({ name, names }) => `${name}→${names.length}`).join("|"),
    ],
  );
  const labels = fc.constantFrom("", "新收", "复议|新收");
  test("what is found for sure is where it stands", () => {
    fc.assert(
      fc.property(groups, heads, labels, fc.nat(3), (all, over, label, position) => {
        const before =
          label === ""
            ? ""
            : `${label
                .split("|")
                .map(() => "")
                .join("|")}|`;
        const figures = all.flatMap(({ names }) => names).map((_, at) => String(at + 11));
        const rows = [
          ...over(all).map((row) => `${before}${row}`),
          `${before}${all.flatMap(({ names }) => names).join("|")}`,
          `${label === "" ? "" : `${label}|`}${figures.join("|")}`,
        ];
        const places = all.flatMap(({ name, names }) => names.map((one) => (line[name] === "" ? "" : `${line[name]}${column[one]}`)));
        const { routes, guesses } = routed(drawn(...rows), sketched, "twice", { row: 0, position });
        for (const route of routes) {
          if (route.to !== "slot") continue;
          const place = places[figures.indexOf(route.cell.text)];
          if (place === "" || (!route.guessed && guesses.length === 0)) expect(route.slot.cell.columnId, rows.join("\n")).toBe(place);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
