// The kinds of trouble in published reports, each made small: what is read all the same, what is not read, and what is said of it. All words and figures are made up.
import { describe, expect, test } from "vitest";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { distinct } from "../matching/paper.testing.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import type { Report } from "../report/report.ts";
import { blockOf } from "../tables/matrix.ts";
import { cell, linePiece, published, readingOf, tablePiece, worded, type Changes, type Rows } from "./published.testing.ts";
import type { SourceReading } from "../reading/reading.ts";
import { uncoded } from "../reading/uncoded.ts";
import { recognise } from "./recognise.ts";
import type { HowToRecognise } from "./recognised.ts";

const figures = distinct(walk(disclosure2021)).figures;
const report: Report = reportOf(disclosure2021, figures, { date: "2022-01-20", year: 2021 });
const read = (changes: Changes = {}, how: HowToRecognise = {}, of: Report = report) =>
  recognise(published(disclosure2021, of, changes), how);

/** Only one table is changed. */
const inTable =
  (grid: string, change: (rows: Rows) => Rows): Changes["table"] =>
  (id, rows) => [id === grid ? change(rows) : rows];

const texts =
  (from: string | RegExp, to: string) =>
  (rows: Rows): Rows =>
    worded(rows, (text) => text.replace(from, to));

/** The text of the cell at an address becomes another. */
const valueAs =
  (address: string, text: string) =>
  (rows: Rows): Rows =>
    worded(rows, (own) => (own === figures[address] ? text : own));

const person = "applications.received.person";

test("what is printed as the form has it is read whole", () => {
  const found = read();
  expect([found.report.figures, found.unread, found.questions.filter(({ id }) => id !== "parts")]).toEqual([figures, [], []]);
  expect(found.report).toMatchObject({
    year: 2021,
    date: "2022-01-20",
    body: { name: "沂水县", issuer: "沂水县人民政府办公室", kind: "government", level: "county" },
  });
});

test("a title of another year than the text counts and is dated after is asked about", () => {
  const asked = (year: number) => {
    const { pieces, ...source } = published(disclosure2021, report, {
      line: (text) => text.replace("2021年政府信息公开", `${year}年政府信息公开`),
    });
    const counted = linePiece("所列数据的统计期限自2021年1月1日起至2021年12月31日止。");
    return recognise({ ...source, pieces: [...pieces.slice(0, 1), counted, ...pieces.slice(1)] }).questions.filter(
      ({ id }) => id === "year",
    );
  };
  expect(asked(2020)).toEqual([expect.objectContaining({ message: expect.stringMatching(/标题写的是2020年.*2021年度/) as unknown })]);
  expect(asked(2021)).toEqual([]);
});

describe("labels are the form's, however they are written", () => {
  test.each([
    ["half-width brackets", (text: string) => text.replaceAll("（", "(").replaceAll("）", ")")],
    ["blanks between the letters", (text: string) => (/^\d+$/.test(text) ? text : [...text].join(" "))],
    ["one letter a line", (text: string) => (/^\d+$/.test(text) ? text : [...text].join("\n"))],
    ["with 合计 for 总计", (text: string) => text.replace("总计", "合计")],
    ["without ordinals", (text: string) => text.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/u, "")],
    [
      "in traditional characters",
      (text: string) =>
        text.replaceAll("开", "開").replaceAll("请", "請").replaceAll("数", "數").replaceAll("规", "規").replaceAll("结", "結"),
    ],
  ])("%s", (_, words) => {
    const found = read({ table: (_id, rows) => [worded(rows, words)] });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });

  test.each([
    ["applications", "其他法律行政法规禁止公开", "其他法律行政止公开", "2.其他法律行政法规禁止公开"],
    ["proactive", "行政规范性文件", "规范性文件", "行政规范性文件"],
    ["proactive", "现行有效件数", "现行有效件", "现行有效件数"],
    ["remedies", "尚未审结", "尚未办结", "尚未审结"],
  ])("in %s %s may be %s, which is told", (grid, label, printed, name) => {
    const found = read({ table: inTable(grid, texts(label, printed)) });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
    expect(found.findings.map(({ kind, message }) => [kind, message.includes(printed) && message.includes(name)])).toContainEqual([
      "label",
      true,
    ]);
  });

  test.each([
    ["applications", "本年新收政府信息公开申请数量", "上年新收政府信息公开申请数量"],
    ["applications", "结转下年度继续办理", "结转上年度继续办理"],
    ["applications", "（一）予以公开", "（一）不予公开"],
    ["proactive", "本年制发件数", "上年制发件数"],
    ["proactive", "本年处理决定数量", "上年处理决定数量"],
  ])("in %s %s is never %s", (grid, label, printed) => {
    const found = read({ table: inTable(grid, texts(label, printed)) });
    expect(found.findings.filter(({ message }) => message.includes(printed) && message.includes("读取"))).toEqual([]);
    expect(found.unread.length).toBeGreaterThan(0);
  });

  test("a label that is another altogether is no misprint: the table is unread, and what is missing is named", () => {
    const found = read({ table: inTable("applications", texts("1.属于国家秘密", "9.转其他部门办理")) });
    expect(Object.keys(found.report.figures).filter((address) => address.startsWith("applications."))).toEqual([]);
    expect(found.unread.find(({ address }) => address === person)?.reason).toMatch(/表不完整.*国家秘密/);
  });

  test.each([
    ["two", 2],
    ["three", 3],
  ])("heads that are torn over %s rows are whole, with rows between that hold nothing", (_, count) => {
    const pieces = (text: string): readonly string[] =>
      Array.from({ length: count }, (__, at) =>
        text.slice(Math.floor((text.length * at) / count), Math.floor((text.length * (at + 1)) / count)),
      );
    const torn = (rows: Rows): Rows => {
      const height = 2 * count - 1;
      const [first = [], ...rest] = rows;
      const [second = [], ...body] = rest;
      const [third = [], ...values] = body;
      const tall = (row: Rows[number], from: number): Rows[number] =>
        row.map((one) => (one.rowSpan > from ? { ...one, rowSpan: one.rowSpan + height - 1 } : one));
      const lines = Array.from({ length: height }, (__, at) =>
        third.flatMap((one) =>
          one.text.length < 3
            ? at === 0
              ? [{ ...one, rowSpan: height }]
              : []
            : [cell(at % 2 === 0 ? (pieces(one.text)[at / 2] ?? "") : "")],
        ),
      );
      return [tall(first, 2), tall(second, 1), ...lines, ...values];
    };
    const found = read({ table: inTable("applications", torn) });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });

  test("a label that a row of figures tears is no label", () => {
    const torn = (rows: Rows): Rows =>
      rows.flatMap((row) =>
        row[0]?.text === "行政许可"
          ? [
              [cell("行政"), cell("7", 1, 3)],
              [cell("许可"), cell("8", 1, 3)],
            ]
          : [row],
      );
    const found = read({ table: inTable("proactive", torn) });
    expect(Object.keys(found.report.figures).some((address) => address.startsWith("proactive."))).toBe(false);
  });

  test("a group that was cut into two spans is one group", () => {
    const cut = (rows: Rows): Rows =>
      rows.map((row, at) =>
        row
          .flatMap((one) => (one.text === "三、本年度办理结果" ? [{ ...one, rowSpan: 10 }] : [one]))
          .flatMap((one, place) => (place === 0 && at === 15 ? [cell("三、本年度办理结果", 12), one] : [one])),
      );
    const found = read({ table: inTable("applications", cut) });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });
});

describe("a value is taken as it is printed, or not at all", () => {
  test.each([
    ["1,234", "1234"],
    ["１２", "12"],
    [" 12件 ", "12"],
    ["22（其中修订16件）", "22"],
    ["55(含自然失效29件)", "55"],
  ])("%s is %s", (printed, value) => {
    const found = read({ table: inTable("applications", valueAs(person, printed)) });
    expect([found.report.figures[person], found.printed[person]]).toEqual([value, printed]);
    expect(found.findings.some(({ kind }) => kind === "words")).toBe(/[（(]/.test(printed));
  });

  test.each([["约30"], ["30余"], ["12.5"], ["1 2"], ["见附件"], ["12〔上标：1〕"], ["12〔删除线：8〕"], ["12（另有3件在办）"], ["12次"]])(
    "%s is unread",
    (printed) => {
      const found = read({ table: inTable("applications", valueAs(person, printed)) });
      expect(found.report.figures[person]).toBeUndefined();
      expect(found.unread).toEqual([
        expect.objectContaining({
          address: person,
          text: printed,
          where: expect.objectContaining({ cell: { table: 2, row: 4, column: 4 } }),
        }),
      ]);
      expect(Object.keys(found.report.figures).length).toBe(Object.keys(figures).length - 1);
    },
  );

  test.each([[""], ["-"], ["—"], ["/"], ["无"], ["——"]])("%j is nothing, kept as printed, and asked about once", (printed) => {
    const change = {
      table: inTable("applications", (rows) => valueAs("applications.carriedIn.person", printed)(valueAs(person, printed)(rows))),
    };
    const found = read(change);
    expect([found.report.figures[person], found.printed[person], found.unread]).toEqual([undefined, printed, []]);
    expect(found.questions.filter(({ id }) => id === "blank").map(({ at }) => at)).toEqual([[person, "applications.carriedIn.person"]]);
    const asZero = read(change, { blankAsZero: true });
    expect([asZero.report.figures[person], asZero.printed[person], asZero.questions.filter(({ id }) => id === "blank")]).toEqual([
      "0",
      printed,
      [],
    ]);
  });

  test.each([
    ["增1423", "+1423"],
    ["减少5", "-5"],
    ["+3", "+3"],
    ["−657", "-657"],
    ["持平", undefined],
    ["增加约3", undefined],
  ])("a change of %s is %s", (printed, value) => {
    const own = distinct(walk(disclosure2019)).figures;
    const found = recognise(
      published(disclosure2019, reportOf(disclosure2019, own), {
        table: (id, rows) => [
          id === "proactive" ? worded(rows, (text) => (text === own["proactive.licensing.change"] ? printed : text)) : rows,
        ],
      }),
    );
    expect(found.report.figures["proactive.licensing.change"]).toBe(value);
  });

  test.each([
    ["251000元", "251000元"],
    ["25.1万元", "25.1万元"],
    ["3540273.8433", "3540273.8433"],
  ])("where the form prints no unit %s keeps its own", (printed, value) => {
    const own = distinct(walk(disclosure2019)).figures;
    const [last = ""] = Object.keys(own)
      .filter((address) => address.startsWith("proactive."))
      .slice(-1);
    const found = recognise(
      published(disclosure2019, reportOf(disclosure2019, own), {
        table: (id, rows) => [id === "proactive" ? worded(rows, (text) => (text === own[last] ? printed : text)) : rows],
      }),
    );
    expect(found.report.figures[last]).toBe(value);
  });

  test("an amount in another unit than the form's is not converted: it is unread", () => {
    const found = read({ table: inTable("proactive", valueAs("proactive.fees.collected", "250元")) });
    expect(found.unread.map(({ address, reason }) => [address, /单位/.test(reason)])).toEqual([["proactive.fees.collected", true]]);
  });

  test("an amount over which no unit is printed is read by the form's, and that is said", () => {
    const said = (head: string) =>
      read({ table: inTable("proactive", texts("本年收费金额（单位：万元）", head)) }).findings.flatMap(({ at, message }) =>
        at.includes("proactive.fees.collected") ? [message] : [],
      );
    expect(said("本年收费金额")).toEqual([expect.stringMatching(/表头和行名里都没有写单位，按格式的“万元”读取。$/)]);
    expect(said("本年收费金额（万元）")).toEqual([]);
  });

  test("元 in a head, however it is written, leaves the figure unread", () => {
    for (const head of ["本年收费金额（人民币元）", "本年收费金额（以元为单位）"]) {
      const found = read({ table: inTable("proactive", texts("本年收费金额（单位：万元）", head)) });
      expect(found.unread.map(({ address }) => address)).toEqual(["proactive.fees.collected"]);
    }
  });

  test("totals that disagree with their parts are kept as printed, and nothing is made to fit", () => {
    const total = "applications.received.total";
    const found = read({
      table: inTable("applications", (rows) =>
        rows.map((row) => (row[0]?.text.startsWith("一、") === true ? [...row.slice(0, -1), cell("7")] : row)),
      ),
    });
    expect([found.report.stated[total], found.report.figures]).toEqual(["7", figures]);
  });

  test("rows in which figures' cells are merged are unread, and every other row is read", () => {
    const overColumns = (rows: Rows): Rows =>
      rows.map((row, at) => (at === 4 || at === 9 ? [...row.slice(0, -7), cell("5", 1, 3), ...row.slice(-4)] : row));
    const overRows = (rows: Rows): Rows =>
      rows.map((row, at) => {
        const [first, last] = [row.slice(0, -1), row.at(-1)];
        return at === 8 ? [...first, cell("5", 2, 1)] : at === 9 || last === undefined ? first : row;
      });
    for (const change of [overColumns, overRows]) {
      const found = read({ table: inTable("applications", change) });
      const gone = Object.keys(figures).filter((address) => found.report.figures[address] === undefined);
      expect(found.report.figures).toEqual(Object.fromEntries(Object.entries(figures).filter(([address]) => !gone.includes(address))));
      expect([new Set(gone.map((address) => address.split(".").slice(0, 2).join("."))).size, gone.length]).toEqual([2, 12]);
      expect(new Set(found.unread.map(({ reason }) => reason))).toEqual(
        new Set(["这一行有几格合并成了一格，分不清合并格里的数是哪一格的，有合并格的行没有读"]),
      );
    }
  });

  test("tables that stand beside each other in one sheet, with an empty column between, are each read", () => {
    const grids = new Map<string, Rows>();
    const { pieces, ...source } = published(disclosure2021, report, { table: (id, rows) => (grids.set(id, rows), [rows]) });
    const [left, right] = [grids.get("proactive") ?? [], grids.get("applications") ?? []];
    const wide = left.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0))[0] ?? 0;
    const beside = right.map((row, at) => [...(left[at] ?? [cell("", 1, wide)]), cell(""), ...row]);
    const tables = pieces.filter(({ kind }) => kind === "table");
    const found = recognise({
      ...source,
      pieces: pieces.flatMap((piece) => (piece === tables[0] ? [tablePiece(beside, 1)] : piece === tables[1] ? [] : [piece])),
    });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });

  test("a figure in a cell that is merged over two is unread", () => {
    const merged = (rows: Rows): Rows =>
      rows.map((row) => (row[0]?.text.startsWith("一、") === true ? [...row.slice(0, 1), cell("9", 1, 2), ...row.slice(3)] : row));
    const found = read({ table: inTable("applications", merged) });
    expect(Object.keys(found.report.figures).filter((address) => address.startsWith("applications.received"))).toEqual([]);
    expect(found.unread.length).toBeGreaterThan(0);
  });

  test("a struck-out text in a cell leaves its figure unread", () => {
    const reading = published(disclosure2021, report);
    const found = recognise({
      ...reading,
      leftOut: [{ what: "划去的文字", text: "9", where: { in: "html", path: "x", cell: { table: 2, row: 4, column: 4 } } }],
    });
    expect(found.unread.map(({ address, reason }) => [address, reason.includes("划去")])).toEqual([[person, true]]);
  });
});

describe("tables that are not as the form has them", () => {
  test("one table for each clause is the whole table together", () => {
    const split = (id: string, rows: Rows): readonly Rows[] =>
      id === "proactive" ? [rows.slice(0, 4), rows.slice(4, 7), rows.slice(7, 11), rows.slice(11)] : [rows];
    const found = read({ table: split });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });

  test("a table that a page cut in two is one", () => {
    const upper = (rows: Rows): Rows =>
      rows.slice(0, 15).map((row) => row.map((one) => (one.text === "三、本年度办理结果" ? { ...one, rowSpan: 10 } : one)));
    const lower = (rows: Rows): Rows => rows.slice(15).map((row, at) => (at === 0 ? [cell("", 12), ...row] : row));
    const found = read({ table: (id, rows) => (id === "applications" ? [upper(rows), lower(rows)] : [rows]) });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });

  test("a title over a table and a signature under it, in rows of their own, are none of it", () => {
    const framed = (rows: Rows, width: number): Rows => [
      [cell("清河县政府信息公开情况表（单位：件）", 1, width)],
      ...rows,
      [cell("填表人：某", 1, width)],
    ];
    for (const edition of editions) {
      const own = distinct(walk(edition)).figures;
      const found = recognise(published(edition, reportOf(edition, own), { table: (_, rows) => [framed(rows, blockOf(rows).columns)] }));
      expect([found.report.figures, found.unread]).toEqual([own, []]);
    }
  });

  test("a table without its column of totals is read, and none is made up", () => {
    const without = (rows: Rows): Rows =>
      rows.map((row, at) =>
        at === 0
          ? row.map((one, place) => (place === row.length - 1 ? { ...one, colSpan: one.colSpan - 1 } : one))
          : at === 2
            ? row
            : row.slice(0, -1),
      );
    const found = read({ table: inTable("applications", without) });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
    expect(Object.keys(found.report.stated).filter((address) => address.startsWith("applications.") && address.endsWith(".total"))).toEqual(
      [],
    );
  });

  const own = (address: string, row: string): boolean => address.startsWith(`${row}.`);
  const without = (row: string) => Object.fromEntries(Object.entries(figures).filter(([address]) => !own(address, row)));

  test.each<[string, (row: Rows[number]) => Rows]>([
    ["is gone", () => []],
    ["lacks a cell", (row) => [row.filter((_, at) => at !== row.length - 2)]],
    ["has a cell too many", (row) => [[...row.slice(0, -2), cell("7"), ...row.slice(-2)]]],
    ["has two cells in one", (row) => [[...row.slice(0, -2), { ...(row.at(-2) ?? cell("")), colSpan: 2 }]]],
  ])("one row that %s is unread alone, where every other is certain", (_, change) => {
    const label = "2.重复申请";
    const found = read({
      table: inTable("applications", (rows) => rows.flatMap((row) => (row.some(({ text }) => text === label) ? change(row) : [row]))),
    });
    expect(found.report.figures).toEqual(without("applications.repeated"));
    expect(found.unread.filter(({ address }) => address !== undefined && !own(address, "applications.repeated"))).toEqual([]);
    expect(found.unread.filter(({ address = "" }) => figures[address] !== undefined)).toHaveLength(6);
  });

  test("two such rows leave their table unread, and the others stand", () => {
    const found = read({
      table: inTable("proactive", (rows) => rows.filter(([first]) => !["规章", "行政处罚"].includes(first?.text ?? ""))),
    });
    expect(Object.keys(found.report.figures).some((address) => address.startsWith("proactive."))).toBe(false);
    expect(found.report.figures[person]).toBe(figures[person]);
    expect(found.unread.find(({ address }) => address === "proactive.licensing.decisions")?.reason).toContain("规章");
  });

  test("where a name beside a row that is gone is no more than like the form's, nobody knows whose it is", () => {
    const found = read({
      table: inTable("applications", (rows) =>
        rows
          .filter((row) => row.every(({ text }) => text !== "2.重复申请"))
          .map((row) => row.map((one) => (one.text === "1.信访举报投诉类申请" ? { ...one, text: "1.信访举报诉类申请" } : one))),
      ),
    });
    expect(Object.keys(found.report.figures).some((address) => address.startsWith("applications."))).toBe(false);
  });

  test("names that have slid along their column leave their table unread, though each has figures beside it", () => {
    const slid = (rows: Rows): Rows => {
      const at = rows.findIndex(([first]) => first?.text.startsWith("行政许可") === true);
      return rows.map((row, line) =>
        line === at ? [cell("行政处罚"), ...row.slice(1)] : line === at + 1 ? [cell(""), ...row.slice(1)] : row,
      );
    };
    const found = read({ table: inTable("proactive", slid) });
    expect(Object.keys(found.report.figures).some((address) => address.startsWith("proactive."))).toBe(false);
  });

  test("a further column or row of the office's own is named, and the form's cells are read", () => {
    const more = (rows: Rows): Rows =>
      rows.map((row, at) => (at === 0 ? [...row, cell("备注", 3)] : at < 3 ? row : [...row, cell(at === 3 ? "同上年" : "")]));
    const found = read({ table: inTable("applications", more) });
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
    expect(found.notRecognised.map(({ text }) => text)).toContain("同上年");
  });

  test("a table of the format before, in a report of this one, is read by that format and told: what has no place here is unread", () => {
    const before = distinct(walk(disclosure2019)).figures;
    const old = published(disclosure2019, reportOf(disclosure2019, before)).pieces.filter((piece) => piece.kind === "table")[1];
    const reading = published(disclosure2021, report);
    let tables = 0;
    const found = recognise({
      ...reading,
      pieces: reading.pieces.map((piece) => (piece.kind === "table" && (tables += 1) === 2 && old !== undefined ? old : piece)),
    });
    expect(found.edition).toBe("disclosure-2021");
    expect(found.report.figures[person]).toBe(before[person]);
    expect(found.findings.map(({ kind }) => kind)).toEqual(["mixture"]);
    // Six of the row, for each of its three parts, and its total.
    expect(found.unread.map(({ address }) => address === undefined).filter(Boolean).length).toBe(1);
    expect(found.unread.length).toBe(19);
  });

  test("where the format divides a row that the table has in one, each of its parts is unread, be it 0 or blank", () => {
    const before = distinct(walk(disclosure2019)).figures;
    const row = Object.keys(before).filter(
      (address) => /^applications\.other[A-Z]?\w*\./.test(address) && walk(disclosure2021).cells.get(address) === undefined,
    );
    const [first = "", second = ""] = row;
    const own = { ...before, ...Object.fromEntries(row.map((address) => [address, "0"])), [first]: "5", [second]: "" };
    const old = published(disclosure2019, reportOf(disclosure2019, own)).pieces.filter((piece) => piece.kind === "table")[1];
    const reading = published(disclosure2021, report);
    let tables = 0;
    const found = recognise({
      ...reading,
      pieces: reading.pieces.map((piece) => (piece.kind === "table" && (tables += 1) === 2 && old !== undefined ? old : piece)),
    });
    const parts = walk(disclosure2021).inputs.flatMap(({ address, row: path }) =>
      path.some((label) => label.includes("其他处理")) ? [address] : [],
    );
    expect(parts.flatMap((address) => found.report.figures[address] ?? [])).toEqual([]);
    expect(found.unread.flatMap(({ address }) => address ?? []).sort()).toEqual([...parts].sort());
    expect(found.unread.filter(({ text }) => text === "5").map(({ address }) => address?.split(".")[1])).toEqual([
      "correctionOverdue",
      "feeOverdue",
      "other",
    ]);
    expect(found.questions.some(({ id }) => id === "blank")).toBe(false);
  });

  test("a column that only counts the rows is no figure of anybody's", () => {
    const own = distinct(walk(statistics2014)).figures;
    const counted = published(statistics2014, reportOf(statistics2014, own), {
      table: (_, rows) => [rows.map((row, at) => [cell(at === 0 ? "序号" : String(at)), ...row])],
    });
    const found = recognise(counted);
    expect([found.report.figures, found.unread]).toEqual([own, []]);
  });

  test("a table that lost a row which its source hides says so", () => {
    const reading = published(disclosure2021, report, {
      table: (id, rows) => [id === "applications" ? rows.filter((_, at) => at !== 4) : rows],
    });
    const where = { in: "sheet", sheet: "1", cell: "A4" } as const;
    const found = recognise({ ...reading, leftOut: [{ what: "隐藏的行", text: "7", where }] });
    expect(found.unread.every(({ reason }) => /；原件里有隐藏的行或列，缺的可能就在那里，请取消隐藏以后再选择$/.test(reason))).toBe(true);
    expect(found.unread.length).toBeGreaterThan(0);
  });

  test("a table of which nothing is there is named, and the others are read", () => {
    const found = read({ table: (id, rows) => (id === "remedies" ? [] : [rows]) });
    expect(found.unread.map(({ text, reason }) => [text, reason])).toEqual([["政府信息公开行政复议、行政诉讼情况", "没有认出这张表"]]);
    expect(found.report.figures[person]).toBe(figures[person]);
  });

  test("a table that stands there twice is taken once; where the two differ nobody knows which is right", () => {
    const same = read({ table: (id, rows) => (id === "remedies" ? [rows, rows] : [rows]) });
    expect([same.report.figures, same.findings.map(({ kind }) => kind)]).toEqual([figures, ["again"]]);
    const differing = read({
      table: (id, rows) => (id === "remedies" ? [rows, valueAs("remedies.cases.directOther", "77")(rows)] : [rows]),
    });
    expect(differing.report.figures["remedies.cases.directOther"]).toBeUndefined();
    expect(differing.unread.map(({ address }) => address)).toEqual(["remedies.cases.directOther"]);
  });

  test("a table that stands there three times is said to, once", () => {
    const other = valueAs("remedies.cases.directOther", "77");
    const found = read({ table: (id, rows) => (id === "remedies" ? [rows, rows, other(rows)] : [rows]) });
    expect(found.findings.map(({ message }) => message)).toEqual([expect.stringContaining("表出现了 3 次，内容不同；不相同的格没有读。")]);
    expect(found.unread.map(({ address, reason }) => [address, reason])).toEqual([
      ["remedies.cases.directOther", "同一张表出现了 3 次，这一格的数不相同"],
    ]);
  });

  test("two tables that mostly differ are of two years or two bodies, and what they say alike is not read either", () => {
    const other: Rows[] = [];
    const found = read({
      table: (id, rows) => {
        if (id !== "remedies") return [rows];
        const counted = rows.map((row) => row.map((one) => ({ ...one, text: /^\d+$/.test(one.text) ? `${one.text}1` : one.text })));
        other.push(valueAs("remedies.cases.directOther", figures["remedies.cases.directOther"] ?? "")(counted));
        return [rows, ...other];
      },
    });
    expect(Object.keys(found.report.figures).filter((address) => address.startsWith("remedies."))).toEqual([]);
    expect(found.report.figures[person]).toBe(figures[person]);
    expect(found.findings.map(({ message }) => message)).toEqual([expect.stringContaining("两张都没有读")]);
  });

  test("a number of more digits than a spreadsheet keeps is unread", () => {
    const found = read({
      table: (id, rows) => [id === "remedies" ? valueAs("remedies.cases.directOther", "1000000000000000000000")(rows) : rows],
    });
    expect(found.unread.map(({ reason }) => reason)).toEqual(["这个数有 22 位，不像年报里的数，没有取，请看原件"]);
  });

  test("a table of no known format is said to be one, and none of its figures is taken", () => {
    const rows: Rows = [
      ["指标", "单位", "本年度", "累计"],
      ["公开文件", "条", "12", "90"],
      ["受理申请", "件", "3", "8"],
      ["答复", "件", "3", "8"],
    ].map((row) => row.map((text) => cell(text)));
    const found = recognise(
      readingOf([linePiece("清河县2016年政府信息公开工作年度报告"), linePiece("一、概述"), linePiece("全年平稳。"), tablePiece(rows, 1)]),
    );
    expect([found.edition, found.report.edition, found.report.figures]).toEqual([null, "statistics-2014", {}]);
    expect(found.findings.map(({ kind }) => kind)).toEqual(["unknownTable"]);
    expect(JSON.stringify(found.report.narrative)).toContain("全年平稳。");
  });
});

describe("the text finds its parts", () => {
  const blocks = (text: string) => [{ id: "a", kind: "paragraph" as const, text }];
  const told = {
    ...report,
    narrative: {
      "overview.disclosure": blocks("公开信息若干条。"),
      "overview.onRequest": blocks("办理申请若干件。"),
      "problems.issues": blocks("培训不够。"),
      "problems.improvements": blocks("多办几期。"),
    },
  };
  test.each([
    ["as they are", (text: string) => text],
    [
      "with other numbers",
      (text: string) =>
        text.replace(/^([一二三四五六])、/u, (_, numeral: string) => `${"二三四五六七"["一二三四五六".indexOf(numeral)] ?? ""}、`),
    ],
    [
      "in more words",
      (text: string) =>
        text
          .replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况")
          .replace("（一）主动公开", "（一）主动公开政府信息方面"),
    ],
  ])("under headings %s", (_, line) => {
    const found = read({ line }, {}, told);
    const textOf = (part: string) => found.report.narrative[part]?.map(({ text }) => text);
    expect([
      textOf("overview.disclosure"),
      textOf("overview.onRequest"),
      textOf("problems.issues"),
      textOf("problems.improvements"),
    ]).toEqual([["公开信息若干条。"], ["办理申请若干件。"], ["培训不够。"], ["多办几期。"]]);
  });

  test("what the form divides and the office did not goes to the first part, or parts where it turns to what comes, and is asked about", () => {
    const found = read({ line: (text) => text.replace(/^（[一二]）(?:存在的主要问题|改进情况)$/u, "") }, {}, told);
    const whole = ["problems.issues", "problems.improvements"].flatMap(
      (part) => found.report.narrative[part]?.map(({ text }) => text) ?? [],
    );
    expect(whole).toEqual(["培训不够。", "多办几期。"]);
    expect(found.questions.some(({ id, at }) => id === "parts" && at[0] === "problems.issues")).toBe(true);
  });

  test("lines of the page above the title are no text of the report", () => {
    const found = read({ before: ["当前位置：首页", "索引号：某"] });
    expect(found.notRecognised.map(({ text }) => text)).toEqual(["当前位置：首页", "索引号：某"]);
    expect(JSON.stringify(found.report.narrative)).not.toContain("索引号");
  });
});

describe("what is no report is said for what it is", () => {
  const titles = ["清河县2019年政府信息公开工作年度报告", "清河县2020年政府信息公开工作年度报告", "清河县2021年政府信息公开工作年度报告"];
  test.each([
    ["a list of reports", readingOf(titles.map(linePiece)), "年度报告的列表"],
    [
      "the yearly table of a website",
      readingOf([
        linePiece("政府网站工作年度报表（2021年度）"),
        tablePiece(
          [
            ["网站名称", "某"],
            ["独立用户访问总量", "12"],
            ["信息发布总数", "3"],
          ].map((row) => row.map((text) => cell(text))),
          1,
        ),
      ]),
      "政府网站工作年度报表",
    ],
    [
      "pages of pictures",
      readingOf([], { leftOut: [{ what: "图片", text: "", where: { in: "html", path: "", cell: null } }] }),
      "只有图片",
    ],
    [
      "letters of a PDF that nothing tells, beside a crest and a head in letters that can be read",
      readingOf([linePiece("www.qinghe.example")], {
        leftOut: [{ what: "图片", text: "", where: { in: "page", page: 1, box: null, cell: null } }],
        unread: [
          { text: "", reason: `这一行有读不出的字：${uncoded}`, where: { in: "page", page: 1, box: null, cell: null } },
          { text: "", reason: `这一行有读不出的字：${uncoded}`, where: { in: "page", page: 1, box: null, cell: null } },
        ],
      }),
      "这份 PDF 的文字没有编码",
    ],
    [
      "a page in a page",
      readingOf([], { leftOut: [{ what: "嵌入的内容", text: "", where: { in: "html", path: "", cell: null } }] }),
      "嵌入了另一个网页或文件",
    ],
    [
      "a file that is joined when it is opened",
      readingOf([], { unread: [{ text: "", reason: "这里插入了另一个文件", where: { in: "document", paragraph: 1, cell: null } }] }),
      "这里插入了另一个文件",
    ],
    ["something else", readingOf([linePiece("今天天气很好。")]), "没有认出"],
  ])("%s", (_, reading, words) => expect(() => recognise(reading)).toThrow(words));

  test("two reports in one file", () => {
    const other = { ...reportOf(disclosure2021, { ...figures, [person]: "5" }), body: { ...report.body, name: "清河县" } };
    const both = readingOf([...published(disclosure2021, report).pieces, ...published(disclosure2021, other).pieces]);
    expect(() => recognise(both)).toThrow("不止一份报告");
  });

  test("a year for which no format is known, with tables of none", () =>
    expect(() => recognise(readingOf([linePiece("清河县2009年政府信息公开工作年度报告"), linePiece("全年平稳。".repeat(60))]))).toThrow(
      "没有认出这份报告用的是哪种格式",
    ));
});

test("where no table stands at all, each of the format is named as missing, and pictures that may be tables are said", () => {
  const picture = { what: "图片", text: "", where: { in: "html" as const, path: "x", cell: null } };
  const { pieces, ...source } = published(disclosure2021, report);
  const texts = [...pieces.filter(({ kind }) => kind === "line"), linePiece("全年平稳，各项工作都做了。".repeat(30))];
  const { unread } = recognise({ ...source, pieces: texts, leftOut: [picture, picture] });
  expect(unread.map(({ reason }) => reason)).toEqual(Array(3).fill("没有认出这张表，原件里有 2 张图片，表可能在图片里"));
});

test("where two figures have come into one cell and another of the row is empty, nothing of the row is read; without an empty cell only that cell is not", () => {
  const row = Object.keys(figures).filter((address) => address.startsWith("applications.received."));
  const [first = "", second = "", ...after] = row;
  const values = row.map((address) => figures[address] ?? "");
  const joined = `${figures[first]}\n${figures[second]}`;
  const moved = [joined, ...values.slice(2), ""];
  const closedUp = (rows: Rows): Rows => worded(rows, (own) => (values.includes(own) ? (moved[values.indexOf(own)] ?? "") : own));
  const found = read({ table: inTable("applications", closedUp) });
  expect(row.filter((address) => found.report.figures[address] !== undefined)).toEqual([]);
  expect(Object.keys(found.report.figures)).toHaveLength(Object.keys(figures).length - row.length);
  /** The first two figures as this text, and all behind them, the total too, a cell further to the left. */
  const lost = (text: string, format: SourceReading["format"]) => {
    const rowsOf = (rows: Rows): Rows =>
      rows.map((own) => {
        const at = own.findIndex((one) => one.text === figures[first]);
        return at < 0 ? own : [...own.slice(0, at), cell(text), ...own.slice(at + 2), cell("")];
      });
    const source = published(disclosure2021, report, { table: inTable("applications", rowsOf) });
    const { figures: its } = recognise({ ...source, format }).report;
    return row.filter((address) => its[address] !== undefined).length;
  };
  expect(lost(`${values[0]}\u6607${values[1]}`, "html")).toBe(0);
  expect(lost(`${values[0]}${values[1]}`, "doc")).toBe(0);
  const beside = read({ table: inTable("applications", valueAs(first, joined)) });
  expect([beside.report.figures[first], beside.report.figures[second]]).toEqual([undefined, figures[second]]);
  expect(after.map((address) => beside.report.figures[address])).toEqual(after.map((address) => figures[address]));
});

test("two reports one after the other are two, whatever became of the tables; a title that stands twice over its own contents is one", () => {
  const lines = (year: number) => [
    `河湾县${year}年政府信息公开工作年度报告`,
    ...["一、总体情况", "二、主动公开", "三、收到和处理", "四、复议诉讼", "五、主要问题", "六、其他"].flatMap((heading) => [
      heading,
      "全县各单位按要求办理。".repeat(12),
    ]),
  ];
  const of = (texts: readonly string[]) => recognise(readingOf(texts.map(linePiece)));
  expect(() => of([...lines(2021), ...lines(2022)])).toThrow("不止一份报告");
  const contents = ["2021年政府信息公开工作年度报告", "一、总体情况", "二、主动公开", "三、收到和处理", "四、复议诉讼", "五、主要问题"];
  expect(of([...contents, ...lines(2021)]).report.year).toBe(2021);
  expect(of([...lines(2021), "上一篇：河湾县2020年政府信息公开工作年度报告"]).report.year).toBe(2021);
});

test("a menu with figures over the title is no table of the report; under it a table with figures is named", () => {
  const menu = tablePiece(
    [1, 2, 3, 4, 5].map((at) => [cell(`栏目${at}`), cell(String(at * 11))]),
    9,
  );
  const source = published(disclosure2021, report);
  const over = recognise({ ...source, pieces: [menu, ...source.pieces] });
  expect([over.unread, over.findings, over.report.figures]).toEqual([[], [], figures]);
  const under = recognise({ ...source, pieces: [...source.pieces, menu] });
  expect(under.findings.map(({ kind }) => kind)).toEqual(["unknownTable"]);
});

test("the format that is asked for is taken, whatever the source looks like", () => {
  const found = read({}, { edition: "disclosure-2019" });
  expect(found.edition).toBe("disclosure-2019");
  expect(found.findings.some(({ kind }) => kind === "mixture")).toBe(true);
  expect(() => read({}, { edition: "none" })).toThrow("没有“none”这种格式");
});

test("a recognised report survives JSON", () => expect(JSON.parse(JSON.stringify(read()))).toEqual(read()));

test("where rows between bars are all that is left of the tables, all tables are said to be missing", () => {
  const bars = { ...tablePiece([[cell("begin"), cell("c")]], 1), isCertain: false };
  const { pieces, ...source } = published(disclosure2021, report);
  const found = recognise({ ...source, pieces: [...pieces.filter(({ kind }) => kind === "line"), bars] });
  expect(found.unread.map(({ reason }) => reason)).toEqual(["没有认出这张表", "没有认出这张表", "没有认出这张表"]);
});
