// @vitest-environment node
// Which pasted lines are headings and which items, under which number each is printed, and that what is printed is read back.
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { ownNumbered, printedLevels, takenFrom, takeOwn } from "#lib/document/numbering.ts";
import { ordinalsOf } from "../../components/narrative/marks.ts";
import { readPasted } from "./readPasted.ts";
import { renumbered } from "../../components/narrative/renumbered.ts";
import { docFrom } from "../../components/narrative/schema.ts";
import type { Written } from "./written.ts";
import { blocksOf, startingAt } from "./recognise.ts";

const { DOMParser } = new JSDOM().window;

const plain = (lines: readonly string[]) => blocksOf(lines.map((text) => ({ text, rank: 0, item: false })));
const html = (markup: string) => readPasted({ html: markup, text: "" }, DOMParser);
const short = (block: Written): string => (block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text);

/** As the page prints them. */
function printed(blocks: readonly Written[]): readonly string[] {
  const taken = takenFrom(0);
  const levels = [
    ...printedLevels(
      "plain",
      blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : [])),
    ),
  ];
  return blocks.map((block) => {
    if (block.kind === "paragraph") return block.text;
    const level = levels.shift() ?? block.level;
    return ownNumbered(block.level, level, takeOwn(taken, block.level, level, block.text), block.text);
  });
}

const changesOf = (lines: readonly string[]) => {
  const blocks = plain(lines);
  const shown = ordinalsOf(docFrom(blocks.map((block, place) => ({ ...block, id: String(place) }))), 0);
  return renumbered(blocks.map((block, place) => [block, shown[place] ?? ""] as const));
};

const headed = [
  "1.主动公开",
  "文二。",
  "2.2024年重点领域信息公开",
  "文三。",
  "3.政策解读",
  "文四。",
  "4.12345热线办理情况",
  "文五。",
  "5.其他",
  "文六。",
];

describe("headings that begin with figures are numbered once each, and none is missed", () => {
  const whole = ["（一）加强组织领导", "文一。", "（二）推进重点工作", ...headed];
  const read = [
    "# 加强组织领导",
    "文一。",
    "# 推进重点工作",
    "## 主动公开",
    "文二。",
    "## 2024年重点领域信息公开",
    "文三。",
    "## 政策解读",
    "文四。",
    "## 12345热线办理情况",
    "文五。",
    "## 其他",
    "文六。",
  ];
  test("as plain text", () => expect(plain(whole).map(short)).toEqual(read));
  test("as headings of Word", () => {
    const tag = (line: string) => (/^（/.test(line) ? `<h2>${line}</h2>` : /^\d/.test(line) ? `<h3>${line}</h3>` : `<p>${line}</p>`);
    expect(html(whole.map(tag).join("")).blocks.map(short)).toEqual(read);
  });
  test("as paragraphs that Word numbered", () => {
    const label = (sign: string) =>
      `<![if !supportLists]><span><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span></span><![endif]>`;
    const tag = (line: string) => {
      const [, sign = "", rest = line] = /^(（.）|\d\.)(.*)$/.exec(line) ?? [];
      return `<p class=MsoNormal style='mso-list:l0 level1 lfo1'>${sign === "" ? "" : label(sign)}${rest}</p>`;
    };
    expect(html(whole.map(tag).join("")).blocks.map(short)).toEqual(read);
  });
  test("and printed they stand as in the source, with a blank before a digit", () => {
    expect(printed(plain(whole))).toEqual(whole.map((line) => line.replace(/^(\d\.)(?=\d)/, "$1 ")));
    expect(changesOf(whole).changes).toEqual([]);
  });
  test.each([
    [
      ["1、12345热线办理", "2、2024年重点", "3、15个部门试点", "4、其他"],
      ["## 12345热线办理", "## 2024年重点", "## 15个部门试点", "## 其他"],
    ],
    [
      ["1. 12345热线", "2. 3.15消费者权益日", "3. 12.4国家宪法日"],
      ["## 12345热线", "## 3.15消费者权益日", "## 12.4国家宪法日"],
    ],
    [
      ["1.甲", "2.乙", "3.15个部门参加培训"],
      ["## 甲", "## 乙", "## 15个部门参加培训"],
    ],
    [
      ["1．甲", "2．12月份工作"],
      ["## 甲", "## 12月份工作"],
    ],
    [
      ["3.15消费者权益日宣传", "12.4国家宪法日", "2.0版平台上线", "1.5万件", "12.5%", "3.15个部门"],
      ["3.15消费者权益日宣传", "12.4国家宪法日", "2.0版平台上线", "1.5万件", "12.5%", "3.15个部门"],
    ],
    [
      ["（一）一网通办", "（二）十四五规划", "（三）12345热线"],
      ["# 一网通办", "# 十四五规划", "# 12345热线"],
    ],
    [
      ["（一）（二）期工程", "（二）其他"],
      ["# （二）期工程", "# 其他"],
    ],
  ])("%j", (lines, expected) => expect(plain(lines).map(short)).toEqual(expected));
});

describe("a number before a digit is settled by those beside it", () => {
  const h = (rank: number, ...lines: readonly string[]) => lines.map((line) => `<h${rank}>${line}</h${rank}>`).join("");
  test.each([
    [
      ["1、2025年重点领域公开", "2、3.15消费维权信息", "3、其他"],
      ["2025年重点领域公开", "3.15消费维权信息", "其他"],
    ],
    [
      ["1.5G基站建设信息公开", "2.12345热线办理", "3.三公经费"],
      ["5G基站建设信息公开", "12345热线办理", "三公经费"],
    ],
    [
      ["1.三公经费", "2.5亩以上地块公开", "3.其他"],
      ["三公经费", "5亩以上地块公开", "其他"],
    ],
    [
      ["1.三公经费", "2.5G基站"],
      ["三公经费", "5G基站"],
    ],
    [
      ["1、2月重点工作", "2、政策解读", "3、4月政务公开日", "4、其他"],
      ["2月重点工作", "政策解读", "4月政务公开日", "其他"],
    ],
    [
      ["1、15个部门试点", "2、20个乡镇试点"],
      ["15个部门试点", "20个乡镇试点"],
    ],
    [
      ["１．５Ｇ基站", "２．三公经费"],
      ["５Ｇ基站", "三公经费"],
    ],
    [
      ["1、3.15消费维权", "2、12.4国家宪法日", "3、5.15政务公开日"],
      ["3.15消费维权", "12.4国家宪法日", "5.15政务公开日"],
    ],
  ])("%j", (lines, texts) => {
    const right = texts.map((text) => `## ${text}`);
    expect(html(h(3, ...lines)).blocks.map(short), "headings").toEqual(right);
    expect(plain(lines).map(short), "plain lines").toEqual(right);
    expect(
      plain(lines.flatMap((line) => [line, "全年公开10件，办结10件。"]))
        .filter(({ kind }) => kind === "heading")
        .map(short),
      "with text between",
    ).toEqual(right);
    expect(
      printed(plain(lines)).every((line, place) => line.startsWith(`${place + 1}.`)),
      "printed",
    ).toBe(true);
  });
  test.each([
    [["3.15消费维权信息", "4.20读书日"]],
    [["1.5倍增长", "2.5倍增长"]],
    [["1.5万件", "2.0版平台"]],
    [["3.15消费维权信息", "其他"]],
  ])("%j stay as they stand, for nothing settles them", (lines) =>
    expect(html(h(3, ...lines)).blocks.map(({ text }) => text)).toEqual(lines),
  );
  test("a heading without a number stands beside its numbered siblings, not above them", () => {
    expect(html(h(3, "1.主动公开", "其他", "2.政策解读")).blocks.map(short)).toEqual(["## 主动公开", "## 其他", "## 政策解读"]);
  });
  test("below another heading, counting begins anew", () => {
    expect(
      html(`${h(2, "（一）甲")}${h(3, "1.乙", "2.5G基站", "3.丙")}${h(2, "（二）丁")}${h(3, "1.5G基站", "2.戊")}`).blocks.map(short),
    ).toEqual(["# 甲", "## 乙", "## 5G基站", "## 丙", "# 丁", "## 5G基站", "## 戊"]);
  });
  test("the last, that nothing settles, stands beside them with its figure whole", () => {
    expect(html(h(3, "1.主动公开", "2.政策解读", "3.15消费者权益日")).blocks.map(short)).toEqual([
      "## 主动公开",
      "## 政策解读",
      "## 3.15消费者权益日",
    ]);
  });
  test("headings without numbers above numbered ones of the same rank stay above", () => {
    expect(html(h(3, "主动公开", "1.甲", "2.乙", "依申请公开")).blocks.map(short)).toEqual([
      "# 主动公开",
      "## 甲",
      "## 乙",
      "# 依申请公开",
    ]);
  });
  test("one that would keep its number where the page could not read it is numbered anew, and that is told", () => {
    const lines = ["1.主动公开", "2.依申请公开。全年收到申请118件，均已办结。", "3.5亩以上地块", "4.其他"];
    expect(printed(plain(lines))).toEqual(["1.主动公开", "2.依申请公开。全年收到申请118件，均已办结。", "2. 5亩以上地块", "3.其他"]);
    expect(changesOf(lines).changes).toEqual([
      { from: "3.", to: "2." },
      { from: "4.", to: "3." },
    ]);
  });
});

describe("a number of another kind before a heading of the source gives way, and is told", () => {
  test.each([
    ["（1）重点领域公开", "（2）3·15消费维权", "（1）", "（2）"],
    ["(1)重点领域公开", "(2)3·15消费维权", "(1)", "(2)"],
    ["1）重点领域公开", "2）3·15消费维权", "1）", "2）"],
    ["①重点领域公开", "②3·15消费维权", "①", "②"],
  ])("%s", (first, second, one, two) => {
    const { blocks } = html(`<h4>${first}</h4><h4>${second}</h4><h4>2024年公开情况</h4>`);
    expect(blocks.map(short)).toEqual(["# 重点领域公开", "# 3·15消费维权", "# 2024年公开情况"]);
    const down = startingAt(2, blocks);
    const shown = ordinalsOf(docFrom(down.map((block, place) => ({ ...block, id: String(place) }))), 0, "headed");
    expect(renumbered(down.map((block, place) => [block, shown[place] ?? ""] as const)).changes).toEqual([
      { from: one, to: "1." },
      { from: two, to: "2." },
    ]);
  });
  test("（1） below 1. is no heading, and stays as it stands", () => {
    expect(html("<h3>1.甲</h3><h4>（1）乙</h4><h4>（2）丙</h4><h3>2.丁</h3>").blocks.map(short)).toEqual([
      "## 甲",
      "（1）乙",
      "（2）丙",
      "## 丁",
    ]);
  });
  test("a time and a part of a name are none", () =>
    expect(html("<h3>8：30开门</h3><h3>（二）期工程</h3>").blocks.map(({ text }) => text)).toEqual(["8：30开门", "（二）期工程"]));
});

test("items of a list have a blank between their number and a digit, in lists of Word and of the web", () => {
  const items = ["公开政策文件12件。", "2024年办结申请118件。", "15个部门参加培训。", "2.0版上线。", "（二）期工程完工。"];
  const right = ["1.公开政策文件12件。", "2. 2024年办结申请118件。", "3. 15个部门参加培训。", "4. 2.0版上线。", "5.（二）期工程完工。"];
  const label = (place: number) =>
    `<![if !supportLists]><span><span style='mso-list:Ignore'>${place}.<span>&nbsp; </span></span></span><![endif]>`;
  expect(html(`<ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`).blocks.map(short)).toEqual(right);
  expect(
    html(
      items.map((item, place) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${label(place + 1)}${item}</p>`).join(""),
    ).blocks.map(short),
  ).toEqual(right);
  expect(html("<ol><li>1.甲</li><li>2.2024年</li><li>3、15个部门</li><li>3.15活动</li></ol>").blocks.map(short)).toEqual([
    "1.甲",
    "2.2024年",
    "3、15个部门",
    "4. 3.15活动",
  ]);
  expect(plain(right).map(short), "read back").toEqual(right);
});

describe("items of a list are numbered as the page shows them", () => {
  const items = "<li>甲</li><li>乙</li><li> </li><li>丙</li>";
  test.each([
    [`<ol type="a" start="4">${items}</ol>`, ["d.甲", "e.乙", "f.丙"]],
    [`<ol type="A">${items}</ol>`, ["A.甲", "B.乙", "C.丙"]],
    [`<ol type=I start=8>${items}</ol>`, ["VIII.甲", "IX.乙", "X.丙"]],
    [`<ol style="list-style-type: lower-roman">${items}</ol>`, ["i.甲", "ii.乙", "iii.丙"]],
    [`<ol style="list-style-type: cjk-ideographic">${items}</ol>`, ["一、甲", "二、乙", "三、丙"]],
    [`<ol style="LIST-STYLE: inside simp-chinese-informal" start="20">${items}</ol>`, ["二十、甲", "二十一、乙", "二十二、丙"]],
    [`<ol reversed><li>甲</li><li>乙</li><li>丙</li></ol>`, ["3.甲", "2.乙", "1.丙"]],
    [`<ol reversed start=10><li>甲</li><li value=6>乙</li><li>丙</li></ol>`, ["10.甲", "6.乙", "5.丙"]],
    [`<ol start="26" type="a"><li>甲</li><li>乙</li></ol>`, ["z.甲", "aa.乙"]],
    [`<ol><li style="list-style-type:upper-alpha">甲</li><li style="list-style-type:upper-alpha">乙</li></ol>`, ["A.甲", "B.乙"]],
    [`<style>.a{list-style-type:lower-alpha}</style><ol class="a">${items}</ol>`, ["a.甲", "b.乙", "c.丙"]],
    [`<style>ol.b li{list-style:upper-roman inside}</style><ol class="b">${items}</ol>`, ["I.甲", "II.乙", "III.丙"]],
    [`<style>.c{list-style:none}</style><ol class="c">${items}</ol>`, ["甲", "乙", "丙"]],
    [`<style>.c{list-style:none}</style><ol class="c"><li>1.甲</li><li>2.乙</li></ol>`, ["1.甲", "2.乙"]],
    [`<style>.c>li{list-style-type:none}</style><ul class="c">${items}</ul>`, ["甲", "乙", "丙"]],
    [`<ol style="list-style:none">${items}</ol>`, ["甲", "乙", "丙"]],
    [`<style>.c{list-style:none}</style><ol class="c"><li style="list-style-type:decimal">甲</li><li>乙</li></ol>`, ["1.甲", "乙"]],
    [`<style>.d{list-style:none url(dot.gif)}</style><ol class="d">${items}</ol>`, ["甲", "乙", "丙"]],
    [`<ol start="0"><li>甲</li><li>乙</li></ol>`, ["0.甲", "1.乙"]],
    [`<ol><li>甲<ol type="a"><li>子</li><li>丑</li></ol></li><li>乙</li></ol>`, ["1.甲", "a.子", "b.丑", "2.乙"]],
    [`<ol><li>甲<ol><li>子</li></ol></li><li>乙</li></ol>`, ["1.甲", "（1）子", "2.乙"]],
    [`<ol type="1">${items}</ol><ul>${items}</ul>`, ["1.甲", "2.乙", "3.丙", "甲", "乙", "丙"]],
    [`<ol style="list-style-type:disc">${items}</ol><ul type="square">${items}</ul>`, ["甲", "乙", "丙", "甲", "乙", "丙"]],
    [
      `<ul style="list-style:inside lower-alpha">${items}</ul><ul style="list-style-type:decimal">${items}</ul>`,
      ["a.甲", "b.乙", "c.丙", "1.甲", "2.乙", "3.丙"],
    ],
    [`<ol type="a"><li>一、甲</li><li>2.乙</li></ol>`, ["一、甲", "2.乙"]],
  ])("%s", (markup, expected) => expect(html(markup).blocks.map(short)).toEqual(expected));
});

describe("numbered lines below a heading", () => {
  test("that begin at 1. again are items, and the heading after them is one", () => {
    const lines = [
      "（一）规范性文件",
      "1.制发情况",
      "全年制发3件，分别是：",
      "1.《甲县公开办法》",
      "2.《甲县解读细则》",
      "3.《甲县考核规定》",
      "2.废止情况",
      "全年废止1件。",
    ];
    expect(plain(lines).map(short)).toEqual([
      "# 规范性文件",
      "## 制发情况",
      "全年制发3件，分别是：",
      "1.《甲县公开办法》",
      "2.《甲县解读细则》",
      "3.《甲县考核规定》",
      "## 废止情况",
      "全年废止1件。",
    ]);
    expect(printed(plain(lines))).toEqual(lines);
  });
  test.each([
    [["主要做法有：", "1.加强领导", "2.完善制度", "3.强化监督"]],
    [["分别为:", "1、《甲办法》", "2、《乙办法》"]],
    [["包括：", "（一）机构职能", "（二）领导信息"]],
    [["如下：", "1. 12345热线", "2. 3.15消费者权益日", "3. 15个部门"]],
  ])("that follow a colon are items: %j", (lines) => expect(plain(lines).map(short)).toEqual(lines));
  test.each([
    [
      ["1.甲项工作", "文。", "1.子一", "2.子二", "2.乙项工作"],
      ["## 甲项工作", "文。", "1.子一", "2.子二", "## 乙项工作"],
    ],
    [
      ["（一）甲", "1.子", "（二）乙", "1.子", "2.子"],
      ["# 甲", "## 子", "# 乙", "## 子", "## 子"],
    ],
  ])("%j", (lines, expected) => expect(plain(lines).map(short)).toEqual(expected));
});

describe("a sequence that is interrupted by a paragraph counts on", () => {
  test.each([
    [["1.主动公开", "文。", "2.依申请公开。全年收到申请118件，均已办结。", "3.政策解读", "文。", "4.其他"]],
    [["（一）甲", "（二）乙。全年公开10件，办结10件。", "（三）丙", "（四）丁"]],
    [["1.甲", "2.乙，丙。", "3.丁", "4.戊，己。", "5.庚"]],
  ])("%j", (lines) => {
    expect(printed(plain(lines))).toEqual(lines);
    expect(changesOf(lines).changes).toEqual([]);
  });
});

describe("where the page prints other numbers than the source, it is known", () => {
  test("a sequence that begins later", () => {
    expect(changesOf(["（三）甲", "见（三）。", "（四）乙"])).toEqual({
      changes: [
        { from: "（三）", to: "（一）" },
        { from: "（四）", to: "（二）" },
      ],
      mentioned: ["（三）"],
    });
  });
  test.each([
    [
      ["3.甲", "4.乙"],
      ["3.→1.", "4.→2."],
    ],
    [["（一）甲", "（五）乙"], ["（五）→（二）"]],
    [["1、甲", "2、乙"], []],
    [["(一)甲", "(二)乙"], []],
    [["甲", "乙"], []],
  ])("%j", (lines, expected) => expect(changesOf(lines).changes.map(({ from, to }) => `${from}→${to}`)).toEqual(expected));
  test("one level down, where a part begins at the second", () => {
    const blocks = startingAt(2, plain(["（一）甲", "1.乙", "2.12345热线", "（二）丙"]));
    expect(blocks.map(short)).toEqual(["## 甲", "（1）乙", "（2）12345热线", "## 丙"]);
    const shown = ordinalsOf(docFrom(blocks.map((block, place) => ({ ...block, id: String(place) }))), 0, "headed");
    expect(
      renumbered(blocks.map((block, place) => [block, shown[place] ?? ""] as const)).changes.map(({ from, to }) => `${from}→${to}`),
    ).toEqual(["（一）→1.", "1.→（1）", "2.→（2）", "（二）→2."]);
  });
});

describe("a heading ends at its own end", () => {
  const long =
    "（一）主动公开情况。全年主动公开政府信息118条，其中规范性文件5件，重点领域信息113件，依法依规公开重大建设项目批准和实施信息30件。";
  test("a paragraph with an outline level stays a paragraph as it stands, and is named", () => {
    const read = html(
      `<p class=MsoNormal style="mso-outline-level:2;">${long}</p><p class=MsoNormal style="mso-outline-level:2;">（二）依申请公开</p>`,
    );
    expect(read.blocks.map(short)).toEqual([long, "# （二）依申请公开"]);
    expect(read.asText).toEqual([long]);
    expect(printed(read.blocks)).toEqual([long, "（二）依申请公开"]);
  });
  test.each([
    "主动公开情况。全年公开118件",
    "一是加强领导；二是完善制度",
    "公开了吗？公开了",
    `加强${"组织领导和统筹协调".repeat(8)}`,
    "全年主动公开政府信息118条，其中规范性文件5件，重点领域信息113件，其他信息20余件。",
  ])("%s", (text) => {
    expect(html(`<h3>${text}</h3>`).blocks.map(short)).toEqual([text]);
    expect(plain([`（一）${text}`]).map(short)).toEqual([`（一）${text}`]);
  });
  test.each(["加强组织领导。", "“互联网+政务服务”", "坚持以公开为常态、不公开为例外，推进五公开", "12345热线"])("%s is one", (text) =>
    expect(html(`<h3>${text}</h3>`).blocks.map(short)).toEqual([`# ${text}`]),
  );
});

test("what is printed is read back and printed the same", () => {
  const words = fc.constantFrom(
    "主动公开",
    "12345热线办理情况",
    "2024年重点领域",
    "3.15消费者权益日",
    "12.4国家宪法日",
    "2.0版平台",
    "15个部门试点",
    "5万元以上项目",
    "一网通办",
    "十四五规划",
    "（二）期工程",
    "第3章解读",
    "4月份工作",
    "1.5万件",
  );
  const block = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(1 as const, 2 as const), words)
        .map(([level, text]): Written => ({ kind: "heading", level, text })),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom("文一。", "全年公开118件，办结率100%。", "2024年，全县公开信息。")
        .map((text): Written => ({ kind: "paragraph", text })),
    },
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
      const page = printed(blocks);
      expect(printed(plain(page))).toEqual(page);
      for (const line of page) expect(line).not.toMatch(/^\d+\.\d+个部门/);
    }),
    { numRuns: 500 },
  );
});

test("sixty thousand lines are read in a moment", () => {
  const lines = Array.from({ length: 60_000 }, (_, place) => (place % 3 === 0 ? `${place}.第${place}项工作` : "全年公开10件。"));
  const begin = performance.now();
  expect(plain(lines)).toHaveLength(60_000);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
