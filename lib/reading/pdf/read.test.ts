// What is read of a PDF is what is seen on its pages, cell by cell; what is not certain is unread, with its place and the reason.
import { describe, expect, test } from "vitest";
import { UnreadableSource, type ReadTable, type SourceReading } from "../reading.ts";
import { pdfOf, Sheet, type Options } from "./pdf.testing.ts";
import { readPdf } from "./read.ts";

const read = (sheets: readonly Sheet[], options?: Options): Promise<SourceReading> => readPdf(pdfOf(sheets, options));

const tablesOf = ({ pieces }: SourceReading): readonly ReadTable[] => pieces.flatMap((piece) => (piece.kind === "table" ? [piece] : []));
const linesOf = ({ pieces }: SourceReading): readonly string[] => pieces.flatMap((piece) => (piece.kind === "line" ? [piece.text] : []));

/** The texts of a table row by row; of a cell that reaches over several, its text stands where it begins. */
const rowsOf = (table: ReadTable | undefined): readonly (readonly string[])[] =>
  Array.from({ length: table?.block.rows ?? 0 }, (_, row) =>
    (table?.block.cells ?? []).filter((cell) => cell.row === row).map(({ text }) => text),
  );

const rowsIn = async (sheets: readonly Sheet[]): Promise<readonly (readonly string[])[]> => rowsOf(tablesOf(await read(sheets))[0]);
const leftIn = ({ leftOut }: SourceReading): readonly string[] => leftOut.map(({ what, text }) => `${what} ${text}`);
const unreadIn = ({ unread }: SourceReading): readonly string[] => unread.map(({ text, reason }) => `${text} ${reason}`);

const xs = [80, 200, 300, 400];
const ys = [100, 130, 160];
const small = [
  ["项目", "甲", "乙"],
  ["收到", "118", "2"],
];
const paper = (): Sheet => new Sheet().text(200, 60, "清水县年度报告", { size: 18 });

describe("a number in a line of text", () => {
  test("is one where its digits follow each other as the letters beside them do", async () => {
    const spaced = new Sheet().text(80, 60, "全年收到申请118件。", { spacing: 4 });
    const even = new Sheet();
    [..."全年收到申请"].forEach((sign, at) => even.text(80 + at * 12, 60, sign));
    [..."118"].forEach((sign, at) => even.text(152 + at * 12, 60, sign));
    even.text(188, 60, "件。");
    for (const sheet of [spaced, even]) expect(linesOf(await read([sheet]))).toEqual(["全年收到申请118件。"]);
  });

  test("is two where they stand further apart", async () => {
    const sheet = new Sheet().text(80, 60, "全年收到申请").text(152, 60, "11").text(172, 60, "8").text(190, 60, "件。");
    expect(linesOf(await read([sheet]))).not.toContain("全年收到申请118件。");
  });
});

describe("a table by its lines", () => {
  test.each([
    ["strokes", false],
    ["thin filled rectangles, as Word draws them", true],
  ])("of %s", async (_, thin) => {
    const reading = await read([paper().table(xs, ys, small, { thin })]);
    expect(rowsOf(tablesOf(reading)[0])).toEqual(small);
    expect(reading.unread).toEqual([]);
  });

  test("each cell says its page and where it stands on it", async () => {
    const [table] = tablesOf(await read([paper(), paper().table(xs, ys, small)]));
    expect(table?.cells[4]).toEqual({
      in: "page",
      page: 2,
      box: { left: expect.closeTo(200, 0), top: expect.closeTo(130, 0), right: expect.closeTo(300, 0), bottom: expect.closeTo(160, 0) },
      cell: { table: 1, row: 2, column: 2 },
    });
  });

  test("one that goes on beyond the right edge of the paper is said to, and what lies there is not made up", async () => {
    const reading = await read([new Sheet({ width: 400 }).text(60, 60, "清水县年度报告").table([80, 200, 300, 420], ys, small)]);
    expect(reading.notes).toEqual(["第 1 页的表伸到了纸的右边以外，纸外的列看不到，没有读"]);
  });

  test("two tables on a page are two, whatever columns they have", async () => {
    const other = [
      ["一", "二", "三", "四"],
      ["1", "2", "3", "4"],
    ];
    const sheet = paper().table(xs, ys, small).text(80, 200, "四、情况").table([80, 150, 230, 310, 400], [220, 250, 280], other);
    expect(tablesOf(await read([sheet])).map(rowsOf)).toEqual([small, other]);
  });

  test("cells that reach over others do so in the block", async () => {
    const sheet = paper().text(85, 135, "合计").text(210, 120, "数量").text(210, 150, "12").text(310, 150, "3");
    sheet.line(80, 100, 400, 100).line(80, 160, 400, 160).line(200, 130, 400, 130);
    sheet.line(80, 100, 80, 160).line(200, 100, 200, 160).line(300, 130, 300, 160).line(400, 100, 400, 160);
    const [table] = tablesOf(await read([sheet]));
    expect(table?.block.cells.map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan])).toEqual([
      ["合计", 2, 1],
      ["数量", 1, 2],
      ["12", 1, 1],
      ["3", 1, 1],
    ]);
  });

  test("a frame around text is no table, and a double line is one line", async () => {
    const framed = new Sheet().grid([70, 500], [80, 200]).text(90, 120, "这里说明统计口径。");
    expect((await read([framed])).pieces.map(({ kind }) => kind)).toEqual(["line"]);
    const doubled = paper().table(xs, ys, small).line(82, 98, 402, 98).line(202, 98, 202, 162);
    expect(await rowsIn([doubled])).toEqual(small);
  });

  test("where lines are missing, so that fields make no rectangle, what stands there is unread", async () => {
    const sheet = paper().text(85, 120, "甲").text(85, 150, "乙").text(210, 120, "118");
    sheet
      .line(80, 100, 300, 100)
      .line(80, 160, 300, 160)
      .line(80, 100, 80, 160)
      .line(300, 100, 300, 160)
      .line(80, 130, 200, 130)
      .line(200, 100, 200, 130);
    sheet.line(240, 100, 240, 130);
    const reading = await read([sheet]);
    expect(tablesOf(reading).flatMap(({ block }) => block.cells.map(({ text }) => text))).not.toContain("118");
  });
});

describe("a table over the end of a page", () => {
  const head = ["项目", "", "甲"];
  const columns = [80, 140, 300, 400];
  const upper = (): Sheet => {
    const sheet = paper().text(85, 715, "项目").text(305, 715, "甲");
    sheet.line(80, 700, 400, 700).line(80, 730, 400, 730);
    for (const x of columns) sheet.line(x, 700, x, 790);
    return sheet
      .line(140, 760, 400, 760)
      .text(145, 750, "1.不掌握")
      .text(305, 750, "746")
      .text(145, 780, "2.没有信息")
      .text(305, 780, "11");
  };

  test("the last row of a page is there though the page has no line under it, and a label that is torn is one", async () => {
    const first = upper().text(84, 785, "（四）无").text(290, 815, "— 1 —");
    const second = new Sheet().grid([80, 400], [80, 110]).line(300, 80, 300, 110).line(140, 80, 140, 110);
    second.text(84, 98, "法提供").text(145, 98, "3.不明确").text(305, 98, "1").text(290, 815, "— 2 —");
    const reading = await read([first, second]);
    expect(tablesOf(reading)).toHaveLength(1);
    expect(rowsOf(tablesOf(reading)[0])).toEqual([head, ["（四）无法提供", "1.不掌握", "746"], ["2.没有信息", "11"], ["3.不明确", "1"]]);
    expect(leftIn(reading)).toEqual(["页码 — 1 —", "页码 — 2 —"]);
  });

  test("heads that are repeated stand once", async () => {
    const first = paper().table(xs, [700, 730, 760], small);
    const second = new Sheet().table(xs, ys, [small[0] ?? [], ["办结", "9", "1"]]);
    expect(await rowsIn([first, second])).toEqual([...small, ["办结", "9", "1"]]);
  });

  test("a row that is cut in two is one: the label goes on, the figure stands on one side", async () => {
    const first = paper().table(
      xs,
      [700, 730, 760],
      [
        ["项目", "甲", "乙"],
        ["1.要求行政机关确认", "5", ""],
      ],
    );
    const second = new Sheet().table(xs, ys, [
      ["或者出具", "", "7"],
      ["2.其他", "1", "2"],
    ]);
    expect(await rowsIn([first, second])).toEqual([
      ["项目", "甲", "乙"],
      ["1.要求行政机关确认或者出具", "5", "7"],
      ["2.其他", "1", "2"],
    ]);
  });

  test("a row of heads that is cut in two is one, and a row that begins with its name is none of it", async () => {
    const first = paper().table(xs, [700, 730], [["项目", "社会公益", "其他"]]);
    const second = new Sheet().table(xs, ys, [
      ["", "组织", ""],
      ["收到", "118", "2"],
    ]);
    expect(await rowsIn([first, second])).toEqual([
      ["项目", "社会公益组织", "其他"],
      ["收到", "118", "2"],
    ]);
    const named = new Sheet().table(xs, ys, [
      ["说明", "组织", ""],
      ["收到", "118", "2"],
    ]);
    expect(await rowsIn([first, named])).toHaveLength(3);
    const figure = new Sheet().table(xs, ys, [
      ["", "9", ""],
      ["收到", "118", "2"],
    ]);
    expect(await rowsIn([first, figure])).toHaveLength(3);
  });

  test("two figures never come into one cell, and rows without ordinals stay apart", async () => {
    const first = paper().table(
      xs,
      [700, 730, 760],
      [
        ["项目", "甲", "乙"],
        ["1.行政许可", "5", "6"],
      ],
    );
    const both = new Sheet().table(xs, ys, [
      ["事项", "3", ""],
      ["2.其他", "1", "2"],
    ]);
    expect(await rowsIn([first, both])).toHaveLength(4);
    const plain = paper().table(
      xs,
      [700, 730, 760],
      [
        ["项目", "甲", "乙"],
        ["行政处罚", "", ""],
      ],
    );
    const next = new Sheet().table(xs, ys, [
      ["行政强制", "3", "4"],
      ["其他", "1", "2"],
    ]);
    expect(await rowsIn([plain, next])).toEqual([
      ["项目", "甲", "乙"],
      ["行政处罚", "", ""],
      ["行政强制", "3", "4"],
      ["其他", "1", "2"],
    ]);
  });

  test("a line of text between them makes two tables of them", async () => {
    const second = new Sheet().text(80, 60, "四、行政复议情况").table(xs, ys, small);
    expect(tablesOf(await read([paper().table(xs, [700, 730, 760], small), second]))).toHaveLength(2);
  });
});

describe("a table without lines", () => {
  const rows = [
    ["项目", "甲", "乙"],
    ["新收", "118", "2"],
    ["办结", "96", "12"],
  ];
  const drawn = (places: readonly number[]): Sheet => {
    const sheet = paper();
    rows.forEach((row, down) => row.forEach((text, across) => void sheet.text(places[across] ?? 0, 120 + down * 24, text)));
    return sheet;
  };

  test("is one where the same gaps part all its rows, and is said not to be certain", async () => {
    const [table] = tablesOf(await read([drawn([80, 200, 300])]));
    expect(rowsOf(table)).toEqual(rows);
    expect(table?.isCertain).toBe(false);
  });

  test("is unread, and no text, where a row does not part", async () => {
    const reading = await read([
      drawn([80, 200, 300]).text(80, 192, "合计").text(140, 192, "12").text(245, 192, "7300").text(330, 192, "9"),
    ]);
    expect(tablesOf(reading)).toEqual([]);
    expect(linesOf(reading)).toEqual(["清水县年度报告"]);
    expect(reading.unread).toHaveLength(4);
    expect(unreadIn(reading)[1]).toMatch(/^新收 118 2 .*分不清哪个数在哪一列/);
  });

  test("names in columns are text", async () => {
    const sheet = paper();
    for (const [at, name] of ["教育局", "财政局", "民政局"].entries()) sheet.text(80, 120 + at * 24, name).text(200, 120 + at * 24, name);
    expect(linesOf(await read([sheet]))).toHaveLength(4);
  });
});

describe("letters", () => {
  const inCell = async (draw: (sheet: Sheet) => void): Promise<SourceReading> => {
    const sheet = paper().table(xs, ys, [
      ["项目", "甲", "乙"],
      ["收到", "", "2"],
    ]);
    draw(sheet);
    return read([sheet]);
  };
  const cell = (reading: SourceReading): string => tablesOf(reading)[0]?.block.cells[4]?.text ?? "";

  test("drawn one by one and in any order are one figure; apart they are two", async () => {
    expect(cell(await inCell((sheet) => void sheet.text(216, 150, "8").text(204, 150, "1").text(210, 150, "1")))).toBe("118");
    expect(cell(await inCell((sheet) => void sheet.text(204, 150, "11").text(220, 150, "8")))).toBe("11 8");
  });

  test("drawn twice for bold print stand once; different ones at one place are unread", async () => {
    expect(cell(await inCell((sheet) => void sheet.text(204, 150, "118").text(204.3, 150, "118")))).toBe("118");
    const clash = await inCell((sheet) => void sheet.text(204, 150, "118").text(204.3, 150, "275"));
    expect(cell(clash)).toMatch(/读不出/);
    expect(unreadIn(clash)[0]).toMatch(/叠在一起/);
  });

  test.each([0, 0.4, 1, 2, 3, 4])(
    "that are smaller never run together with a figure, be they raised by %s points or not at all",
    async (up) => {
      for (const size of [4, 5, 6, 7, 8, 9, 10]) {
        const behind = cell(await inCell((sheet) => void sheet.text(204, 150, "118").text(222, 150 - up, "1", { size })));
        const before = cell(await inCell((sheet) => void sheet.text(204, 150, "1", { size, rise: up }).text(204 + size / 2, 150, "118")));
        expect([size, /^\d+$/.test(behind.replace(/^118$/, "")), /^\d+$/.test(before.replace(/^118$/, ""))]).toEqual([size, false, false]);
      }
    },
  );

  test("that differ in size no more than programs round are one figure", async () => {
    expect(cell(await inCell((sheet) => void sheet.text(204, 150, "118").text(222, 150.2, "1", { size: 11.7 })))).toBe("1181");
  });

  test("that are drawn as lines or shapes without letters leave no blank cell", async () => {
    const lines = await inCell((sheet) => void sheet.line(210, 140, 210, 150).line(216, 140, 216, 150));
    expect([cell(lines), unreadIn(lines).join()]).toEqual([expect.stringContaining("〔图形〕"), expect.stringContaining("画出来的线条")]);
    const shape = await inCell((sheet) => void sheet.raw("0 0 0 rg 210 700 m 214 706 l 218 700 l 213 694 l f"));
    expect(cell(shape)).toContain("〔图形〕");
    expect(cell(await inCell((sheet) => void sheet.line(240, 145, 252, 145)))).toBe("");
  });

  test.each([
    ["a line", (sheet: Sheet) => sheet.line(206, 146.5, 211, 146.5)],
    ["a thin rectangle", (sheet: Sheet) => sheet.box(206, 146.1, 211, 146.9)],
    ["a shape", (sheet: Sheet) => sheet.raw("0 0 0 rg 206 695 m 211 695.2 l 211 696 l 206 695.8 l f")],
    ["a picture", (sheet: Sheet) => sheet.picture(206, 146, 211, 147)],
    ["a line under another figure's height", (sheet: Sheet) => sheet.line(203, 147.5, 212, 147.5)],
  ])("before which %s is drawn at the height of a minus are unread, and no figure without it", async (_, draw) => {
    const reading = await inCell((sheet) => void draw(sheet.text(214, 150, "118")));
    expect([cell(reading), unreadIn(reading).join()]).toEqual([expect.stringContaining("〔读不出〕"), expect.stringContaining("负号")]);
  });

  test.each([
    ["under it", (sheet: Sheet) => sheet.line(206, 152, 211, 152)],
    ["far from it", (sheet: Sheet) => sheet.line(206, 146, 211, 146), 226],
    ["on the border", (sheet: Sheet) => sheet.line(199, 146, 201, 146), 214],
    ["upright", (sheet: Sheet) => sheet.line(210, 142, 210, 150)],
  ])("beside which a line is drawn %s are read", async (_, draw, x = 214) => {
    expect(cell(await inCell((sheet) => void draw(sheet.text(x, 150, "118"))))).toBe("118");
  });

  test.each([
    ["pale", { color: "0.8 0.8 0.8" }],
    ["much larger", { size: 30 }],
  ])("over which something is printed aslant and %s are read, and that is named as a watermark", async (_, look) => {
    const reading = await inCell((sheet) => void sheet.text(204, 150, "118").aslant(202, 156, "内部2024", look));
    expect([cell(reading), leftIn(reading), unreadIn(reading)]).toEqual(["118", ["斜排的水印 内部2024"], []]);
  });

  test("beside which something stands aslant in the same ink and size are unread", async () => {
    const reading = await inCell((sheet) => void sheet.text(204, 150, "118").aslant(240, 155, "96"));
    expect([cell(reading), unreadIn(reading).join()]).toEqual([expect.stringContaining("〔读不出〕"), expect.stringContaining("斜着")]);
  });

  test("raised ones and struck ones stand in a bracket, so that no figure grows by them", async () => {
    expect(cell(await inCell((sheet) => void sheet.text(204, 150, "118").text(222, 145, "1", { size: 7 })))).toBe("118〔上标：1〕");
    expect(cell(await inCell((sheet) => void sheet.text(204, 150, "118").text(222, 150, "1", { size: 7, rise: 5 })))).toBe(
      "118〔上标：1〕",
    );
    const struck = await inCell((sheet) => void sheet.text(204, 150, "96").line(203, 146, 217, 146).text(230, 150, "118"));
    expect(cell(struck)).toBe("〔删除线：96〕 118");
    expect(leftIn(struck)).toEqual(["划去的文字 96"]);
    expect(cell(await inCell((sheet) => void sheet.text(204, 150, "118").line(203, 152, 223, 152)))).toBe("118");
  });

  test.each([
    ["invisible", "隐藏的文字", (sheet: Sheet) => sheet.text(230, 150, "96", { mode: 3 })],
    ["white", "与底色相同的文字", (sheet: Sheet) => sheet.text(230, 150, "96", { color: "1 1 1" })],
    ["covered", "被盖住的文字", (sheet: Sheet) => sheet.text(230, 150, "96").box(228, 138, 246, 154, "1 1 1")],
    ["cut away", "裁去的文字", (sheet: Sheet) => sheet.raw("q 0 0 10 10 re W n").text(230, 150, "96").raw("Q")],
  ])("that are %s are left out and named", async (_, what, draw) => {
    const reading = await inCell((sheet) => void draw(sheet.text(204, 150, "118")));
    expect(cell(reading)).toBe("118");
    expect(leftIn(reading)).toEqual([`${what} 96`]);
  });

  test("white ones on a dark ground are seen", async () => {
    expect(cell(await inCell((sheet) => void sheet.box(201, 131, 299, 159, "0 0 0.5").text(204, 150, "118", { color: "1 1 1" })))).toBe(
      "118",
    );
  });

  test("a figure of which a part is cut away or that stands on a line is unread", async () => {
    const cut = await inCell((sheet) => void sheet.raw("q 210 0 400 842 re W n").text(204, 150, "118").raw("Q"));
    expect(cell(cut)).toMatch(/读不出/);
    const across = await inCell((sheet) => void sheet.text(290, 150, "118"));
    expect(unreadIn(across).join()).toMatch(/压在框线上/);
    expect(
      tablesOf(across)[0]
        ?.block.cells.slice(4)
        .map(({ text }) => text),
    ).toEqual([expect.stringMatching(/读不出/), expect.stringMatching(/读不出/)]);
  });

  test("set one below the other are one label", async () => {
    const sheet = new Sheet().grid([80, 100, 300], [100, 260]).column(84, 115, "三、本年度办理结果").text(110, 180, "118");
    expect(await rowsIn([sheet])).toEqual([["三、本年度办理结果", "118"]]);
  });

  test("a figure on two lines is none", async () => {
    expect(cell(await inCell((sheet) => void sheet.text(240, 143, "11", { size: 8 }).text(240, 154, "8", { size: 8 })))).toBe("11\n8");
  });
});

describe("pages on their side", () => {
  test("by the page's own turn, and by letters that were drawn so; places are those of the page as it is shown", async () => {
    const turned = await read([new Sheet({ rotate: 90 }).table(xs, ys, small)]);
    expect(rowsOf(tablesOf(turned)[0])).toEqual(small);
    expect(tablesOf(turned)[0]?.cells[4]).toMatchObject({ box: { left: expect.closeTo(842 - 160, 0), top: expect.closeTo(200, 0) } });
    const lying = new Sheet();
    lying.raw("q 0 1 -1 0 842 0 cm").table(xs, ys, small).raw("Q");
    const reading = await read([lying]);
    expect(rowsOf(tablesOf(reading)[0])).toEqual(small);
    const where = tablesOf(reading)[0]?.where;
    expect(where?.in === "page" ? where.box : null).toEqual({
      left: expect.closeTo(100, 0),
      top: expect.closeTo(442, 0),
      right: expect.closeTo(160, 0),
      bottom: expect.closeTo(762, 0),
    });
  });
});

describe("running text", () => {
  const size = 16;
  const lines = [
    "本报告由清水县人民政府办公室编制，数",
    "据截至十二月三十一日。",
    "全年收到申请一百一十八件，其中自然人",
    "申请九十六件，都已答复。",
  ];
  const set = (sheet: Sheet, from: number, texts: readonly string[]): Sheet => {
    texts.forEach((text, at) => sheet.text(text.startsWith("本") || text.startsWith("全") ? 112 : 80, from + at * 28, text, { size }));
    return sheet;
  };

  test("a heading above a table says nothing of how lines go on: a paragraph that is ended stays apart from the next", async () => {
    const [above, below] = [
      ["培按群要培传训按全众各要公要宣改县群。", "求要公题传理改按。", "四、政府信息公开行政复议、行政诉讼情况"],
      ["五、存在的主要问题及改进情况", "服求开依改传单务宣位求全办训传训各道。", "理改办题要公求传题服改全。"],
    ];
    const sheet = new Sheet().table(xs, ys, small);
    above.forEach((text, at) => sheet.text(xs[0] ?? 0, 32 + at * 28, text, { size }));
    below.forEach((text, at) => sheet.text(xs[0] ?? 0, (ys.at(-1) ?? 0) + 40 + at * 28, text, { size }));
    expect(linesOf(await read([sheet]))).toEqual([...above, ...below]);
  });

  test("one full line among short ones goes on where the next begins at the margin", async () => {
    const sheet = set(new Sheet(), 100, ["本改开全按改训群服进进传办按。", "本务公开公要法群县。"])
      .text(112, 156, "本服开渠公求开众进道按众传道办法位服求宣宣单依按理", { size })
      .text(80, 184, "群。", { size })
      .text(112, 212, "本要务宣道题法办法开法要众公理培理题渠单。", { size })
      .text(112, 270, "附件：政府信息公开情况统计表（2017年度）", { size })
      .text(333, 328, "清河县人民政府办公室", { size })
      .text(365, 356, "2018年1月20日", { size });
    const second = new Sheet().text(80, 120, "附件", { size });
    expect(linesOf(await read([sheet, second]))).toEqual([
      "本改开全按改训群服进进传办按。",
      "本务公开公要法群县。",
      "本服开渠公求开众进道按众传道办法位服求宣宣单依按理群。",
      "本要务宣道题法办法开法要众公理培理题渠单。",
      "附件：政府信息公开情况统计表（2017年度）",
      "清河县人民政府办公室",
      "2018年1月20日",
      "附件",
    ]);
  });

  test("lines go on where they are full, and an indent begins a paragraph, over the end of a page too", async () => {
    const reading = await read([set(new Sheet(), 640, lines.slice(0, 3)), set(new Sheet(), 130, lines.slice(3))]);
    expect(linesOf(reading)).toEqual([`${lines[0]}${lines[1]}`, `${lines[2]}${lines[3]}`]);
  });

  test("an address in brackets goes over to the next line as a whole, and its paragraph goes on there", async () => {
    const all = [...lines, "全年公开的在县政府网站", "（www.qingshui.example）上可查阅下载。", "全年没有其他事项。"];
    expect(linesOf(await read([set(new Sheet(), 130, all)])).slice(-2)).toEqual([
      "全年公开的在县政府网站（www.qingshui.example）上可查阅下载。",
      "全年没有其他事项。",
    ]);
  });

  test("radicals, as Chromium writes them, are the letters that they look like", async () => {
    const reading = await read([
      paper().table(xs, ys, [
        ["⼀、⾃然⼈", "甲", "1.⺠"],
        ["收到", "118", "2"],
      ]),
    ]);
    expect(rowsOf(tablesOf(reading)[0])[0]).toEqual(["一、自然人", "甲", "1.民"]);
    expect(reading.unread).toEqual([]);
  });

  test("headings of one length are no margin", async () => {
    const heads = ["一、总体情况概述", "二、主动公开情况", "三、申请公开情况", "四、存在的问题等"];
    const sheet = set(new Sheet(), 130, lines);
    for (const [at, head] of heads.entries()) sheet.text(112, 300 + at * 28, head, { size });
    expect(linesOf(await read([sheet]))).toEqual([`${lines[0]}${lines[1]}`, `${lines[2]}${lines[3]}`, ...heads]);
  });

  test("page numbers are dropped and named; a figure alone at the end of a page is none", async () => {
    const sheets = ["1", "2", "3"].map((number) => set(new Sheet(), 130, lines).text(290, 800, number, { size: 10 }));
    const reading = await read(sheets);
    expect(leftIn(reading)).toEqual(["页码 1", "页码 2", "页码 3"]);
    expect(reading.notes).toEqual(["3 处页码没有当作正文"]);
    const lone = await read([set(new Sheet(), 100, lines).text(290, 800, "118", { size: 10 })]);
    expect(linesOf(lone).at(-1)).toBe("118");
  });

  test("what is repeated at the head of every page is named as that", async () => {
    const sheets = [1, 2, 3].map(() => set(new Sheet(), 120, lines).text(230, 50, "清水县人民政府文件", { size: 10 }));
    expect(leftIn(await read(sheets))).toEqual(Array.from({ length: 3 }, () => "页眉页脚 清水县人民政府文件"));
  });

  test("a title on two lines in the middle is one", async () => {
    const sheet = set(new Sheet(), 200, lines)
      .text(130, 100, "清水县人民政府办公室", { size: 22 })
      .text(130, 134, "政府信息公开年度报告", { size: 22 });
    expect(linesOf(await read([sheet]))[0]).toBe("清水县人民政府办公室政府信息公开年度报告");
  });
});

describe("what cannot be read says why", () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const problem: unknown = await readPdf(bytes).catch((error: unknown) => error);
    return problem instanceof UnreadableSource ? problem.message : "read";
  };

  test("letters in GBK are told by the maps that are carried", async () => {
    expect(linesOf(await read([new Sheet().text(80, 100, "总计118件", { map: "gbk" })]))).toEqual(["总计118件"]);
  });

  test("letters that no map tells are unread, in text and in a cell, and a page of them is not empty", async () => {
    const sheet = paper()
      .table(xs, ys, [
        ["项目", "甲", "乙"],
        ["收到", "", "2"],
      ])
      .text(204, 150, "118", { map: "none" });
    const reading = await read([sheet]);
    expect(unreadIn(reading)).toEqual([expect.stringMatching(/缺少字符映射/)]);
    expect(reading.unread[0]?.where).toMatchObject({ page: 1, cell: { table: 1, row: 2, column: 2 } });
    expect(await refusal(pdfOf([new Sheet().text(80, 100, "总计", { map: "none" })]))).toMatch(
      /^这份 PDF 的文字没有编码：.*请向编制单位要 Word 文件或网页/,
    );
  });

  test("a page of pictures is one, alone and beside others", async () => {
    const scan = new Sheet().picture(0, 0, 595, 842);
    expect(await refusal(pdfOf([scan]))).toMatch(/每一页都是图片.*读不出文字/);
    const reading = await read([paper(), scan]);
    expect(unreadIn(reading)).toEqual([" 这一页是图片，读不出文字"]);
    expect(await refusal(pdfOf([new Sheet().picture(0, 0, 595, 842).text(80, 100, "识别", { mode: 3 })]))).toMatch(/每一页都是图片/);
  });

  test("a picture in the place of a table is unread, a seal is left out", async () => {
    expect(unreadIn(await read([paper().picture(80, 200, 480, 400)]))).toEqual([" 这里是图片，读不出其中的文字"]);
    expect(leftIn(await read([paper().picture(380, 200, 480, 300)]))).toEqual(["图片 "]);
  });

  test("a picture in a cell is no blank cell", async () => {
    const sheet = paper()
      .table(xs, ys, [
        ["项目", "甲", "乙"],
        ["收到", "", "2"],
      ])
      .picture(210, 135, 240, 155);
    const reading = await read([sheet]);
    expect(tablesOf(reading)[0]?.block.cells[4]?.text).toBe("〔图片〕");
    expect(unreadIn(reading).join()).toMatch(/这一格里有图片/);
  });

  test("a file that asks for a password says so; one that only forbids changes is read", async () => {
    expect(await refusal(pdfOf([paper()], { password: "secret" }))).toMatch(/加了打开密码/);
    expect(linesOf(await read([paper()], { password: "" }))).toEqual(["清水县年度报告"]);
  });

  test.each([
    ["empty", new Uint8Array(), /空的/],
    ["no PDF", new TextEncoder().encode("%PDF-1.7\nnothing"), /损坏/],
    ["a portfolio", pdfOf([paper()], { catalog: "/Collection << /Type /Collection >>" }), /文件包/],
    ["blank", pdfOf([new Sheet()]), /没有/],
  ])("a file that is %s", async (_, bytes, words) => expect(await refusal(bytes)).toMatch(words));

  test("a text that was put upon the page later, in a box that each program draws for itself, is named and not read", async () => {
    const sheet = paper().table(xs, ys, small);
    sheet.annotations.push("<< /Type /Annot /Subtype /FreeText /Contents (888) /DA (/Helv 10 Tf 0 g) /Rect [204 690 260 706] >>");
    const reading = await read([sheet]);
    expect(reading.unread.map(({ text, reason }) => [text, reason])).toEqual([
      ["888", "这里有后来在 PDF 上添的文字，每个程序画得不一样，没有读"],
    ]);
    expect(tablesOf(reading)).toHaveLength(1);
  });

  test("a table's worth of numbers that nobody sees is named", async () => {
    const rows = Array.from({ length: 4 }, (_, at) => [`${at}`, "118", "2", "31"]);
    const sheet = new Sheet().text(80, 60, "一、总体情况");
    rows.forEach((row, at) => row.forEach((text, place) => sheet.text(80 + place * 80, 120 + at * 20, text, { mode: 3 })));
    expect((await read([sheet])).unread.map(({ reason }) => reason)).toEqual([
      "这一页有许多看不见的数（多半是扫描后识别出来的文字），没有读，请看原件后自己填",
    ]);
  });

  test("what was filled into a field counts, a comment is left out", async () => {
    const sheet = paper().table(xs, ys, [
      ["项目", "甲", "乙"],
      ["收到", "", "2"],
    ]);
    sheet.annotations.push(
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (118) /F 4 /Rect [204 690 260 706] /DA (/Helv 10 Tf 0 g) >>",
      "<< /Type /Annot /Subtype /Text /Contents (why) /Rect [450 690 470 710] >>",
    );
    const reading = await read([sheet], { catalog: "/AcroForm << /Fields [] /NeedAppearances true /DA (/Helv 10 Tf 0 g) >>" });
    expect(tablesOf(reading)[0]?.block.cells[4]?.text).toBe("118");
    expect(leftIn(reading)).toEqual(["批注 why"]);
  });
});
