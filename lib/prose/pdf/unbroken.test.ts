// @vitest-environment node
// Text out of a PDF becomes the paragraphs that it was, whole figures and all; text that is no such thing stays as it is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unbroken } from "./unbroken.ts";
import { unfurnished } from "./furniture.ts";
import { continued } from "./join.ts";
import { firstToken, rowsOf, widthOf, type Row } from "./rows.ts";

const linesOf = (text: string) => unbroken(text).lines;

type Wrap = { readonly width: number; readonly indent: "kept" | "lost" | "none"; readonly every?: number };

/** As a page of so many half widths breaks a paragraph: marks that begin no line and words of letters are not parted. */
function wrapped(text: string, { width, indent }: Wrap): readonly string[] {
  const lines: string[] = [];
  let [line, room] = ["", width - (indent === "none" ? 0 : 4)];
  for (let rest = text; rest !== ""; ) {
    const token = firstToken(rest).replace(/^(\d)\d+.*$/u, "$1");
    if (line !== "" && widthOf(line) + widthOf(token) > room) {
      lines.push(line);
      [line, room] = ["", width];
    }
    line += token;
    rest = rest.slice(token.length);
  }
  return [...lines, line].map((one, at) => (at === 0 && indent === "kept" ? `　　${one}` : one));
}

const pdf = (paragraphs: readonly string[], wrap: Wrap): string => paragraphs.flatMap((one) => wrapped(one, wrap)).join("\n");

const prose: readonly string[] = [
  "2024年，全县各级行政机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，全年主动公开政府信息11845条，其中规范性文件12件，重点领域信息1138条，政策解读材料96篇。",
  "（一）主动公开情况。全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，政务公开办组织培训2次，参训人员326人次，有力提升了工作人员的业务水平和服务能力。",
  "（二）依申请公开情况。全年收到申请118件，均按时办结，其中予以公开96件，部分公开9件，本机关不掌握13件；因申请引起的行政复议2件、行政诉讼1件，均维持原决定。",
  "一是加强组织领导，调整充实政府信息公开工作领导小组，明确分管负责人和专门工作人员；二是完善工作制度，修订公开指南和公开目录；三是强化监督考核，将公开工作纳入年度综合考核，占比4.5%。",
  "县政府网站全年发布信息3216条，政务新媒体发布信息1874条，网站访问量达到128.6万人次，12345热线受理群众诉求5230件，按期办结率为99.2%，群众满意度继续提高。",
  "存在的主要问题：个别部门对公开工作重视不够，政策解读形式较为单一，依申请公开答复的规范性有待加强，公开平台的检索功能还不够完善，需要在今后的工作中认真加以解决。",
];

describe("what a page broke is put together", () => {
  test("a figure that the line break parts is whole, and no broken line is a heading", () => {
    const text =
      "（一）主动公开情况。全年主动公开政府信息11\r\n8件，其中规范性文件5件，重点领域信息113件，政务公\r\n开办组织培训2次。\r\n— 2 —\r\n（二）依申请公开情况。全年收到申请118件，均按\r\n时办结。";
    expect(unbroken(text)).toEqual({
      lines: [
        "（一）主动公开情况。全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，政务公开办组织培训2次。",
        "（二）依申请公开情况。全年收到申请118件，均按时办结。",
      ],
      mended: { joined: 5, paragraphs: 2, numbers: ["— 2 —"], heads: [], spaced: 0 },
    });
  });
  for (const indent of ["kept", "lost", "none"] as const)
    test(`at any width, indents ${indent}`, () => {
      for (let width = 32; width <= 100; width += 1) {
        const lines = linesOf(pdf(prose, { width, indent }));
        expect(lines.join(""), String(width)).toBe(prose.join(""));
        // A paragraph that ends with its line may be one with the next where no indent tells them apart.
        const full = prose.filter((one) => widthOf(wrapped(one, { width, indent }).at(-1) ?? "") >= width - 6).length;
        if (full === 0) expect(lines, String(width)).toEqual(prose);
        else expect(lines.length, String(width)).toBeGreaterThanOrEqual(prose.length - full);
      }
    });
  test("narrow columns too, where the breaks part words", () => {
    for (let width = 20; width < 32; width += 1) {
      const lines = linesOf(pdf(prose, { width, indent: "kept" }));
      expect(lines, String(width)).toEqual(prose);
    }
  });
  test("a single paragraph, at any width that breaks it", () => {
    for (const paragraph of prose)
      for (let width = 36; width <= 80; width += 1) {
        const lines = linesOf(pdf([paragraph], { width, indent: "lost" }));
        expect(lines, String(width)).toEqual([paragraph]);
      }
  });
  test("headings between stay lines of their own", () => {
    const text = [
      "一、总体情况",
      ...wrapped(prose[0] ?? "", { width: 56, indent: "lost" }),
      "（一）平台建设",
      ...wrapped(prose[4] ?? "", { width: 56, indent: "lost" }),
      "1.其他",
      "全年公开2件。",
    ];
    expect(linesOf(text.join("\n"))).toEqual(["一、总体情况", prose[0], "（一）平台建设", prose[4], "1.其他", "全年公开2件。"]);
  });
});

test.each([
  ["全年主动公开政府信息1\n18件。", ["全年主动公开政府信息118件。"]],
  ["本报告数据的统计期限自20\n24年1月1日起。", ["本报告数据的统计期限自2024年1月1日起。"]],
  ["收费总额合计人民币1268\n.35万元。", ["收费总额合计人民币1268.35万元。"]],
  ["收费总额合计人民币1268.\n35万元。", ["收费总额合计人民币1268.35万元。"]],
  ["1268.\n35万元", ["1268.35万元"]],
  ["1268\n.35万元", ["1268.35万元"]],
  ["共1268.\n35万元。", ["共1268.35万元。"]],
  ["收费12.\n5%", ["收费12.5%"]],
  ["1,268.\n35亿元", ["1,268.35亿元"]],
  ["增长3.\n5个百分点", ["增长3.5个百分点"]],
  ["3.\n35万元用于培训。", ["3.", "35万元用于培训。"]],
  ["2024.\n35件", ["2024.", "35件"]],
  ["收费总额合计人民币126\n8.35万元。", ["收费总额合计人民币1268.35万元。"]],
  [
    "重点做好以下工作：\n1.教育局公开教育收费、招生入学、学校建设等信息120条，办结申请1\n2件；\n2.民政局公开信息80条；",
    ["重点做好以下工作：", "1.教育局公开教育收费、招生入学、学校建设等信息120条，办结申请12件；", "2.民政局公开信息80条；"],
  ],
  ["政府信息公开年度报告附表1\n2024年度统计", ["政府信息公开年度报告附表1", "2024年度统计"]],
  [
    "本报告电子版可在县政府网站（http://www.example.gov.cn/zfxxgk/\nndbg/2024.html）查阅和下载。",
    ["本报告电子版可在县政府网站（http://www.example.gov.cn/zfxxgk/ndbg/2024.html）查阅和下载。"],
  ],
  [
    "二、主动公开政府信息情况\n（一）坚持以公开为常态、不公开为例外，全面推进重点领域政府信\n息公开\n2024年，全县各级行政机关全年主动公开政府信息118条，其中规\n范性文件12件。",
    [
      "二、主动公开政府信息情况",
      "（一）坚持以公开为常态、不公开为例外，全面推进重点领域政府信息公开",
      "2024年，全县各级行政机关全年主动公开政府信息118条，其中规范性文件12件。",
    ],
  ],
])("%j", (text, lines) => expect(linesOf(text)).toEqual(lines));

describe("what a page adds is left out and named", () => {
  const halves = ["全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，政务公", "开办组织培训2次。"];
  const whole = halves.join("");
  test.each([
    "— 2 —",
    "—1—",
    "- 2 -",
    "-12-",
    "－ 2 －",
    "第 4 页 共 12 页",
    "第4页",
    "共 12 页 第 4 页",
    "第4页/共12页",
    "2/12",
    "2 / 12",
    "2",
    "·2·",
    "Page 4 of 12",
    "— １２ —",
    "２",
  ])("%s", (number) => {
    const { lines, mended } = unbroken([halves[0], number, halves[1]].join("\n"));
    expect(lines).toEqual([whole]);
    expect(mended?.numbers).toEqual([number]);
  });
  test("at form feeds, with blank lines around it", () => {
    expect(unbroken(`${halves[0]}\n\n2\n\n\f${halves[1]}`).lines).toEqual([whole]);
    expect(unbroken(`${halves[0]}\n\f${halves[1]}`).lines).toEqual([whole]);
    expect(unbroken("全年公开政府信\f息118件。").lines).toEqual(["全年公开政府信息118件。"]);
    expect(unbroken("全年公开政府信\u00AD\n息118件，政\u00AD府。").lines).toEqual(["全年公开政府信息118件，政府。"]);
  });
  test("the hyphen of Chromium's viewer parts a word, and stays between figures", () => {
    for (const sign of ["\u0002", "\uFFFE"])
      expect(unbroken(`全年公开 infor${sign}\r\nmation，2023${sign}\r\n2024年。`).lines).toEqual(["全年公开 information，2023-2024年。"]);
  });
  test("heads that are repeated on each page", () => {
    const head = "甲县2024年年鉴";
    const text = [
      head,
      ...wrapped(prose[0] ?? "", { width: 56, indent: "lost" }),
      "— 1 —",
      head,
      ...wrapped(prose[4] ?? "", { width: 56, indent: "lost" }),
      "— 2 —",
      head,
      "完。",
    ].join("\n");
    const { lines, mended } = unbroken(text);
    expect(lines).toEqual([prose[0], prose[4], "完。"]);
    expect(mended).toMatchObject({ numbers: ["— 1 —", "— 2 —"], heads: [head, head, head] });
  });
  test("numbers that count on between paragraphs", () => {
    const pages = prose.slice(0, 3).flatMap((one, at) => [...wrapped(one, { width: 56, indent: "lost" }), String(at + 3)]);
    const { lines, mended } = unbroken(pages.join("\n"));
    expect(lines).toEqual(prose.slice(0, 3));
    expect(mended?.numbers).toEqual(["3", "4", "5"]);
  });
});

describe("the report's own title alone on a line is never part of a paragraph", () => {
  const body = wrapped(prose[0] ?? "", { width: 56, indent: "lost" });
  const other = wrapped(prose[4] ?? "", { width: 56, indent: "lost" });
  test.each([
    "甲县2025年政府信息公开工作年度报告",
    "甲县人民政府办公室2025年政府信息公开年度报告",
    "2025年政府信息公开工作年度报告",
    "甲县 ２０２５ 年政府信息公开工作年度报告",
    "乙市丙区二〇二五年度政府信息公开工作年度报告",
  ])("%s", (title) => {
    const within = unbroken([...body.slice(0, 1), title, ...body.slice(1), ...other].join("\n"));
    expect(within.lines).toEqual([prose[0], prose[4]]);
    expect(within.mended?.heads).toEqual([title]);
    const ended = "2024年，全县各级行政机关认真贯彻落实条例，全年主动公开信息。";
    for (const after of [body, other, ["全年公开118件。"]]) {
      const { lines } = unbroken([...body, ended, title, ...after, ...other].join("\n"));
      expect(lines).toContain(title);
      expect(lines.filter((line) => line.includes("年度报告"))).toEqual([title]);
    }
    expect(linesOf([title, ...body, ...other].join("\n"))).toEqual([title, prose[0], prose[4]]);
  });
  test("a sentence that speaks of it is one", () => {
    const text =
      "根据《中华人民共和国政府信息公开条例》有关规定，县政府办公室编制了2024年政府信息公开工作年度报告并向社会公布，报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止，欢迎社会公众查阅。";
    for (let width = 40; width <= 80; width += 1) expect(linesOf(pdf([text], { width, indent: "lost" })), String(width)).toEqual([text]);
  });
});

describe("blanks between all signs go", () => {
  test.each([
    ["全 年 主 动 公 开 政 府 信 息 1 1 8 件 。", "全年主动公开政府信息118件。"],
    ["全 年 主 动 公 开 政 府 信 息 118 件 ， 办 结 率 99.2 % 。", "全年主动公开政府信息118件，办结率99.2%。"],
    ["2 0 2 4 年 ， 全 县 公 开 信 息 1 2 . 5 万 条 。", "2024年，全县公开信息12.5万条。"],
    ["使 用 Open Data 平 台 公 开 数 据 。", "使用 Open Data 平台公开数据。"],
  ])("%s", (text, expected) => expect(unbroken(text)).toMatchObject({ lines: [expected], mended: { spaced: 1 } }));
  test("short lines too, where the text is so", () => {
    expect(linesOf("主 动 公 开\n全 年 主 动 公 开 政 府 信 息 1 1 8 件 。\n合 计 1 2 3")).toEqual([
      "主动公开",
      "全年主动公开政府信息118件。",
      "合 计 1 2 3",
    ]);
  });
  test.each([
    "规 范 性 文 件 1 2 3",
    "合 计 1 2 3",
    "项目 自然人 商业企业 科研机构 总计",
    "依法 办结",
    "张 三 李 四",
    "主 任：张 三 李 四",
    "甲 乙 丙 丁 戊 己",
    "1 2 3 4 5",
  ])("%s stays", (text) => expect(unbroken(text)).toEqual({ lines: [text], mended: undefined }));
});

test("a page that sets its figures apart from the words is read without, a row of a table is not", () => {
  const text = [
    "全年主动公开政府信息 118 件，其中规范性文件 5 件，重点",
    "领域信息 113 件，办结率 99.2% 以上，使用 Open Data 平台公",
    "开数据 1.5 万条。",
    "行政许可 18426",
    "规章 0 0 0",
  ].join("\n");
  expect(linesOf(text)).toEqual([
    "全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，办结率99.2%以上，使用 Open Data 平台公开数据1.5万条。",
    "行政许可 18426",
    "规章 0 0 0",
  ]);
});

describe("what is no broken text stays as it is", () => {
  test.each<[string, readonly string[]]>([
    ["paragraphs", prose],
    ["indented paragraphs", prose.map((one) => `　　${one}`)],
    [
      "titles of equal length",
      [
        "《甲县政府信息公开工作办法（试行）》",
        "《甲县政策文件解读实施细则（试行）》",
        "《甲县政务公开考核评价规定（试行）》",
        "《甲县依申请公开办理规范（试行）》",
      ],
    ],
    [
      "an address",
      [
        "联系地址：甲县人民路1号县政府大楼3楼",
        "联系电话：0000-1234567，传真：0000-1234568",
        "电子邮箱：gk@example.gov.cn",
        "邮政编码：000000",
      ],
    ],
    ["an address before a sentence", ["联系地址：甲县城关镇人民路1号县政府大楼3楼", "本报告电子版可在县政府网站下载。"]],
    ["a short list", ["1.政府网站", "2.政务新媒体", "3.政府公报", "4.查阅场所"]],
    ["a list with marks", ["1.加强领导，落实责任；", "2.完善制度，规范流程；", "3.强化监督，务求实效。"]],
    ["slogans", ["加强组织领导，落实工作责任", "完善公开制度，规范公开流程", "强化监督考核，务求工作实效"]],
    ["rows of a table", ["规章 0 0 12", "规范性文件 5 2 41", "行政许可 118", "行政处罚 2317"]],
    [
      "cells of a table, one a line",
      ["本年新收政府信息公开申请数量合计（件）", "118", "上年结转政府信息公开申请数量合计（件）", "5", "予以公开", "96", "部分公开", "9"],
    ],
    ["a heading before a sentence", ["（一）坚持以公开为常态、不公开为例外，全面推进主动公开", "全年公开118件。"]],
    ["a title with a comma before a sentence", ["2024年，全县政府信息公开工作取得新成效", "全年公开118件。"]],
    ["two such titles", ["坚持高位推动，全面加强组织领导工作", "成立领导小组。", "突出工作重点，全面推进主动公开工作", "公开118件。"]],
    ["a line that ends nothing, and a word", ["2024年全年主动公开政府信息。其中规范性文件", "附表"]],
    ["a signature", ["甲县人民政府办公室", "2025年1月20日"]],
    ["dates", ["2024年1月1日", "2024年12月31日"]],
    ["figures", ["118", "96", "9", "13"]],
    ["a page number and nothing else", ["— 2 —"]],
    ["names", ["教育局", "财政局", "民政局", "司法局", "卫生健康局"]],
    [
      "items without marks",
      [
        "1.教育局公开教育收费、招生入学、学校建设等信息120条",
        "2.民政局公开社会救助、养老服务、慈善捐赠等信息80条",
        "3.财政局公开预算决算、三公经费、政府采购等信息60条",
      ],
    ],
  ])("%s", (_name, lines) => {
    expect(linesOf(lines.join("\n"))).toEqual(lines.map((line) => line.trim()));
    expect(unbroken(lines.join("\n")).mended).toBeUndefined();
  });
  test("any paragraphs that end as sentences do", () => {
    const clause = fc.constantFrom(
      "全年公开政府信息118件",
      "其中规范性文件5件",
      "办结率100%",
      "县政府召开专题会议",
      "12345热线受理5230件",
      "比上年增长4.5%",
      "依法依规及时公开",
      "公开",
    );
    const paragraph = fc
      .tuple(fc.array(clause, { minLength: 1, maxLength: 8 }), fc.constantFrom("。", "；", "！", "："))
      .map(([clauses, end]) => clauses.join("，") + end);
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("\n", "\r\n", "\n\n", "\n　　"),
        (lines, by) => void expect(unbroken(lines.join(by))).toEqual({ lines, mended: undefined }),
      ),
      { numRuns: 500 },
    );
  });
});

test("no digit is lost, added or parted, whatever is joined", () => {
  const signs = fc.constantFrom("公", "开", "1", "8", "，", "。", "\n", " ", "（一）", "\f", "件", "政府", "信息", "-", "2.5", "\u00AD");
  const digits = (text: string) => text.replace(/\D/g, "");
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 120 }), (some) => {
      const text = some.join("");
      const { lines, mended } = unbroken(text);
      const out = [...(mended?.numbers ?? []), ...(mended?.heads ?? [])];
      expect(digits(lines.join("")).length + digits(out.join("")).length).toBe(digits(text).length);
    }),
    { numRuns: 1000 },
  );
});

/** How often rows are looked at, each time one is. */
function lookedAt(rows: readonly Row[], act: (rows: readonly Row[]) => unknown): number {
  let looks = 0;
  const watched = new Proxy(rows, {
    get(all, key, watching) {
      if (typeof key === "string" && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(all, key, watching) as unknown;
    },
  });
  act(watched);
  return looks;
}

test("of however many lines each is looked at as often", () => {
  const printed = (paragraphs: number) =>
    Array.from({ length: paragraphs }, () => wrapped(prose[0] ?? "", { width: 56, indent: "lost" }))
      .flat()
      .join("\n");
  expect(linesOf(printed(10_000))).toHaveLength(10_000);
  for (const act of [unfurnished, (rows: readonly Row[]) => continued(rows, (row) => widthOf(row))]) {
    const [few, many] = [rowsOf(printed(25)), rowsOf(printed(1000))];
    expect(many.length / few.length).toBe(40);
    expect(lookedAt(many, act) / lookedAt(few, act)).toBeLessThan(42);
  }
}, 120_000);

test("pages, numbers and heads may stand anywhere: the paragraphs are the same", () => {
  const number = fc.constantFrom(
    (at: number) => [`— ${at} —`],
    (at: number) => [`- ${at} -`],
    (at: number) => [`第 ${at} 页 共 9 页`],
    (at: number) => [String(at)],
    (at: number) => ["", `—${at}—`, ""],
    (at: number) => [`${at}/9`],
    () => [] as string[],
  );
  const head = fc.constantFrom<readonly string[]>([], ["甲县2024年年鉴"], ["", "甲县2024年年鉴", ""]);
  fc.assert(
    fc.property(
      fc.integer({ min: 44, max: 70 }),
      fc.integer({ min: 5, max: 12 }),
      number,
      head,
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.constantFrom("kept" as const, "lost" as const),
      (width, rows, numbered, top, by, feed, indent) => {
        fc.pre(prose.every((one) => widthOf(wrapped(one, { width, indent }).at(-1) ?? "") < width - 6));
        const lines = prose.flatMap((one) => wrapped(one, { width, indent }));
        const pages = Array.from({ length: Math.ceil(lines.length / rows) }, (_, at) =>
          [...(at > 0 ? top : []), ...lines.slice(at * rows, (at + 1) * rows), ...numbered(at + 1)].join(by),
        );
        // A head that stands once beside a page break is none for certain, and stays.
        fc.pre(top.length === 0 || pages.length > 2);
        const fed = feed || numbered(1).length === 0;
        expect(unbroken(pages.join(`${by}${fed ? "\f" : ""}`)).lines).toEqual(prose);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ["1,", "234件", "1,234件"],
  ["1,234,", "567条", "1,234,567条"],
  ["1,2", "34件", "1,234件"],
  ["12,34", "5条", "12,345条"],
  ["100", "%", "100%"],
  ["2023年1-", "6月", "2023年1-6月"],
  ["2019—", "2023年", "2019—2023年"],
])("a figure cut behind %s is whole", (before, after, whole) => {
  const line = `全年主动公开政府信息情况如下，截至${before}`;
  expect(linesOf(`${line}\n${after}公开的政策文件。`)).toEqual([`全年主动公开政府信息情况如下，截至${whole}公开的政策文件。`]);
});

test.each([
  ["规章5,", "200件"],
  ["（一）甲、乙、丙，", "234件"],
  ["全年主动公开政府信息情况见附件1,", "2024年的情况见附件2。"],
])("%s ends its line", (before, after) => expect(linesOf(`${before}\n${after}`)).toEqual([before, after]));
