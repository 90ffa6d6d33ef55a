// A report that is copied as a whole comes back to the parts that it was written in, in every format; what has no place is named, and
// every letter is in exactly one place.
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { compose } from "../document/compose.ts";
import type { Address, Edition, Section } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { editionById, editions } from "../editions/index.ts";
import { renderFragment } from "../outputs/html/render.ts";
import type { Line } from "../prose/recognise.ts";
import { blankReport, type Report } from "../report/report.ts";
import { readReportText } from "../report/read.ts";
import { apart } from "./apart.ts";
import { headingsOf } from "./headings.ts";
import type { Group, Plan } from "./plan.ts";
import { readingOf, type Piece } from "./reading.ts";
import { keyOf, madeOf, outcomeOf, type Chosen, type Given, type Over } from "./take.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const { DOMParser } = new JSDOM().window;
const body = { name: "清河县", issuer: "清河县人民政府办公室", kind: "government", level: "county" } as const;

const line = (text: string, rank = 0): Line => ({ text, rank, item: false });
const pieces = (texts: readonly string[]): readonly Piece[] => texts.map((text) => ({ kind: "line", line: line(text) }));
function edition2021(): Edition {
  const edition = editionById("disclosure-2021", 1);
  if (edition === undefined) throw new RangeError("disclosure-2021");
  return edition;
}
const edition = edition2021();
const blank = blankReport(edition, 2024, body);
const planOf = (texts: readonly string[], at?: Address, report: Report = blank): Plan =>
  apart(edition, report, { pieces: pieces(texts) }, at);
const nothing: Given = { chosen: new Map(), over: new Map() };

/** Where each line of the groups goes, or why nobody knows. */
const placeOf = ({ destination, why }: Group): string =>
  destination.to === "fields" ? Object.keys(destination.values).join(" ") : destination.to === "open" ? `? ${why.why}` : destination.part;
const places = ({ groups }: Plan): readonly (readonly [string, string])[] =>
  groups.flatMap((group) => group.lines.map(({ text }) => [text, placeOf(group)] as const));

const samples = (of: Edition): readonly (readonly [string, Report])[] => {
  const folder = join(import.meta.dirname, "../editions", of.id, "samples");
  return readdirSync(folder).flatMap((name) => {
    const reading = readReportText(readFileSync(join(folder, name), "utf8"));
    return "problems" in reading || reading.report.editionRevision !== of.revision ? [] : [[name, reading.report] as const];
  });
};

let count = 0;
const freshId = (): string => `n${(count += 1)}`;

describe.each(editions.map((one) => [one.id, one] as const))("%s", (_, own) => {
  test.each(samples(own))("%s, copied from its page, is the same report again", (_name, report) => {
    const html = renderFragment(compose(own, report));
    const empty = blankReport(own, report.year, report.body);
    const plan = apart(own, empty, readingOf({ html, text: "" }, DOMParser));
    const { parts, fields, figures, open } = outcomeOf(own, empty, plan, nothing);
    const lost = plan.groups.filter((_group, at) => open.includes(keyOf(at))).flatMap(({ lines }) => lines.map(({ text }) => text));
    // Fields that are printed side by side with their labels are no text.
    const labelled = own.sections.flatMap((section) =>
      section.parts.flatMap((part) => (part.kind === "fields" && part.sentence === null ? part.fields : [])),
    );
    expect(lost.filter((text) => text !== "草稿" && !labelled.some(({ label }) => text.includes(label)))).toEqual([]);
    const made = new Map(parts.map((change) => [change.part, madeOf(change, freshId)] as const));
    for (const [part, blocks] of Object.entries(report.narrative)) {
      const { none } = walk(own).prose.get(part)?.part ?? {};
      if (report.fields[part] !== undefined || (made.get(part)?.choice === "none" && blocks.every(({ text }) => text === none))) continue;
      expect(
        made.get(part)?.blocks.map(({ kind, text }) => `${kind} ${text}`),
        part,
      ).toEqual(blocks.map(({ kind, text }) => `${kind} ${text}`));
    }
    for (const part of walk(own).prose.keys())
      if (report.fields[part] === "none" || report.fields[part] === "ready") expect(made.get(part)?.choice, part).toBe(report.fields[part]);
    const written = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
    for (const { address, part } of walk(own).fields.values())
      if (part.sentence !== null && (report.fields[address] ?? "") !== "") expect(written[address], address).toBe(report.fields[address]);
    for (const [address, text] of Object.entries(report.figures))
      if (text !== "") expect(figures.find((one) => one.address === address)?.to, address).toBe(text);
    expect(plan.tables.every(({ plan: fills }) => fills !== undefined && fills.totals.every(({ differs }) => !differs))).toBe(true);
  });

  /** The page as plain text, and as a page of paragraphs, with each cell of its tables on a line. */
  const flattened = (html: string): readonly string[] =>
    [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("h1, h2, h3, h4, p, th, td")]
      .filter((one) => one.querySelector("p") === null)
      .map((one) => one.textContent?.trim() ?? "")
      .filter((text) => text !== "");
  test.each(samples(own))(
    "%s, whose tables have become a cell a line, has every figure in its place again or leaves it out by name",
    (_name, report) => {
      const lines = flattened(renderFragment(compose(own, report)));
      const empty = blankReport(own, report.year, report.body);
      for (const clipboard of [
        { html: "", text: lines.join("\n") },
        { html: lines.map((text) => `<div>${text.replace(/</g, "&lt;")}</div>`).join(""), text: "" },
      ]) {
        const plan = apart(own, empty, readingOf(clipboard, DOMParser, walk(own)));
        const { figures } = outcomeOf(own, empty, plan, nothing);
        for (const { address, to } of figures) expect(to, address).toBe(report.figures[address]);
        const named = new Set(plan.tables.flatMap((table) => table.plan?.leftOut.map(({ address }) => address) ?? []));
        for (const [address, text] of Object.entries(report.figures))
          if (text !== "" && !figures.some((one) => one.address === address)) expect(named, address).toContain(address);
        expect(plan.groups.filter(({ why }) => why.why === "scattered")).toEqual([]);
      }
    },
  );

  const headed = headingsOf(own);
  const chinese = "一二三四五六七八九";
  const spellings = (level: "section" | "part", place: number, name: string): readonly string[] => {
    const numeral = chinese[place - 1] ?? "一";
    const numbers =
      level === "section"
        ? [
            `${numeral}、`,
            `${numeral}.`,
            `${numeral}．`,
            `${place}、`,
            `${numeral} 、 `,
            `第${numeral}部分 `,
            `第${numeral}部分：`,
            `${numeral}　`,
            "",
          ]
        : [`（${numeral}）`, `(${numeral})`, `（ ${numeral} ）`, `${place}、`, `${place}.`, ""];
    return numbers.flatMap((sign) =>
      [name, `${name}。`, `${name}：`, [...name].join(" "), `${name.replace(/情况$/, "")}情况`].map((text) => sign + text),
    );
  };
  test("every heading is found in every spelling, with and without a number, 情况 and a full stop", () => {
    for (const { section, part, name, place = 1 } of headed) {
      const over = headed.find((one) => one.section === section && one.part === undefined);
      const bare = name.replace(/^[一二三四五六七八九]、/, "");
      for (const spelled of spellings(part === undefined ? "section" : "part", place, bare)) {
        const plan = apart(own, blankReport(own, own.years.from, body), {
          pieces: pieces([...(part === undefined || over === undefined ? [] : [over.name]), spelled]),
        });
        expect(plan.dropped.at(-1)?.text, `${section.id}: ${spelled}`).toBe(spelled.trim());
        expect(plan.groups, spelled).toEqual([]);
      }
    }
  });

  test("every letter is in exactly one place, however headings, text and tables are mixed", () => {
    const words = fc.constantFrom(
      ...headed.flatMap(({ name }) => [name, `（一）${name}`, `（二）${name}情况。全年做了三件事。`, `${name}方面：都办完了。`]),
      "单位：件",
      "2024年1月20日",
      "清河县人民政府办公室",
      "清河县2024年政府信息公开工作年度报告",
      "全年办结申请15件。",
      "一、概述",
      "（三）其他的事",
      "1.第一件",
      "扫一扫",
      "0",
    );
    const letters = (texts: readonly string[]): string => [...texts.join("").replace(/\s/g, "")].sort().join("");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.constantFrom(undefined, ...walk(own).prose.keys()), (texts, at) => {
        const report = blankReport(own, own.years.from, body);
        const plan = apart(own, report, { pieces: pieces(texts) }, at);
        const there = [...plan.groups.flatMap(({ lines }) => lines.map(({ text }) => text)), ...plan.dropped.map(({ text }) => text)];
        expect(letters(there)).toBe(letters(texts));
      }),
      { numRuns: 200 },
    );
  });
});

describe("what the headings of others say", () => {
  const under = (texts: readonly string[]) => places(planOf(texts));

  test.each([
    ["一、总体情况", "（一）政府信息主动公开", "overview.disclosure"],
    ["一、总体情况", "（四）平台建设情况", "overview.platform"],
    ["一、总体情况", "（四）平台载体建设", "overview.platform"],
    ["五、存在问题及改进措施", "（一）存在的问题", "problems.issues"],
    ["五、政府信息公开工作存在的主要问题及改进情况", "（二）改进措施", "problems.improvements"],
    ["六、其他需要报告的事项", "（一）创新做法", "other.matters"],
  ])("under %s, %s is %s", (section, part, address) => {
    const found = under([section, part, "全年办结申请15件。"]).find(([text]) => text === "全年办结申请15件。");
    expect(found?.[1]).toBe(address);
  });

  test("a heading at the beginning of a paragraph leads to its part, and goes where it says no more than the form", () => {
    const plan = planOf([
      "一、总体情况",
      "（一）主动公开。全年公开15条。",
      "（二）依申请公开办理有序。全年办结3件。",
      "（五）监督保障情况：考核结果为优秀。",
    ]);
    expect(places(plan)).toEqual([
      ["全年公开15条。", "overview.disclosure"],
      ["依申请公开办理有序。全年办结3件。", "overview.onRequest"],
      ["考核结果为优秀。", "overview.supervision"],
    ]);
    expect(plan.dropped.map(({ text, as }) => [text, as])).toEqual([
      ["一、总体情况", "heading"],
      ["（一）主动公开。", "heading"],
      ["（二）", "ordinal"],
      ["（五）监督保障情况：", "heading"],
    ]);
  });

  test("a heading that is none of the form's is asked about, with all that stands under it", () => {
    expect(under(["一、总体情况", "（一）主动公开", "甲。", "（二）政策解读", "乙。", "（三）政府信息管理", "丙。"])).toEqual([
      ["甲。", "overview.disclosure"],
      ["（二）政策解读", "? unknown"],
      ["乙。", "? unknown"],
      ["丙。", "overview.management"],
    ]);
  });

  test("text that could go to two parts is asked about, the words of the form's own sentences are not", () => {
    expect(under(["五、存在的主要问题及改进情况", "一是人手不足。", "下一步增加培训。"])).toEqual([
      ["一是人手不足。", "? several"],
      ["下一步增加培训。", "? several"],
    ]);
    expect(under(["本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。", "本县位于河边。"])).toEqual([
      ["本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。", "preface.period"],
      ["本县位于河边。", "? several"],
    ]);
  });

  test("numbered headings within a part stay in it", () => {
    const plan = planOf(["一、总体情况", "（五）监督保障", "1.主动公开培训", "全年培训3次。", "2.考核", "结果为优秀。"]);
    expect(places(plan).every(([, to]) => to === "overview.supervision")).toBe(true);
    const [change] = outcomeOf(edition, blank, plan, nothing).parts;
    expect(change?.written.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "heading 主动公开培训",
      "paragraph 全年培训3次。",
      "heading 考核",
      "paragraph 结果为优秀。",
    ]);
  });

  test("fields are filled by the very sentence that they write, and by no other", () => {
    const fees = (text: string) => planOf(["六、其他需要报告的事项", "（一）收取信息处理费情况", text]).groups[0]?.destination;
    expect(fees("本年度发出收费通知2件，通知收费总金额1200.5元，实际收取政府信息公开信息处理费1000元。")).toEqual({
      to: "fields",
      values: { "other.feeNotices": "2", "other.feeCharged": "1200.5", "other.feeCollected": "1000" },
    });
    expect(fees("本年度未发出收费通知，未收取政府信息公开信息处理费")).toMatchObject({ to: "fields" });
    expect(fees("本年度收取信息处理费2件，共1200元。")).toEqual({ to: "open" });
  });

  test("words behind a heading that only asks for blanks keep it, for they say nothing alone", () => {
    const plan = planOf(["六、其他需要报告的事项", "（一）收取信息处理费情况：无。", "（二）其他需要报告的事项：无。"]);
    expect(plan.groups.flatMap(({ lines }) => lines.map(({ text }) => text))[0]).toBe("收取信息处理费情况：无。");
    expect(plan.dropped.some(({ text, as }) => text === "（一）" && as === "ordinal")).toBe(true);
    const said = planOf(["六、其他需要报告的事项", "（一）收取信息处理费情况：本年度未发出收费通知，未收取政府信息公开信息处理费。"]);
    expect(said.groups[0]?.destination).toMatchObject({ to: "fields" });
  });

  test("a line that is like the heading of blanks and tells of the year stays, with its ordinal", () => {
    const lines = ["（一）2022年未收取信息处理费。", "（二）2022年办好了8项任务。"];
    const plan = planOf(["六、其他需要报告的事项", ...lines]);
    expect(plan.groups.flatMap((group) => group.lines.map(({ text }) => text))).toEqual(lines);
    expect(plan.dropped.filter(({ as }) => as === "ordinal")).toEqual([]);
  });

  test("paragraphs that an office counts itself under the last heading of a section stay there, however many", () => {
    const own = [
      "（一）夯实基础。逐项对照目录补齐内容。",
      "（二）优化服务。答复前先与申请人沟通。",
      "（三）规范答复。对被纠正的逐件复盘。",
      "（四）加强培训。",
    ];
    const plan = planOf([
      "五、存在的主要问题及改进情况",
      "（一）存在的主要问题",
      "更新不够及时。",
      "（二）改进情况",
      ...own,
      "六、其他需要报告的事项",
    ]);
    expect(places(plan)).toEqual([["更新不够及时。", "problems.issues"], ...own.map((text) => [text, "problems.improvements"])]);
    expect(
      places(
        planOf(["五、存在的主要问题及改进情况", "（一）存在的主要问题", "甲。", "（二）改进情况", "乙。", "（三）下一步打算", "丙。"]),
      ),
    ).toContainEqual(["（三）下一步打算", "? unknown"]);
  });

  test("title, unit and signature are set aside by name; another year or body is said", () => {
    const plan = planOf([
      "丰水县2023年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "单位：件",
      "六、其他需要报告的事项",
      "无。",
      "丰水县人民政府办公室",
      "2024年1月18日",
      "扫一扫",
    ]);
    expect(plan.dropped.map(({ as }) => as)).toEqual(["title", "heading", "unit", "heading", "signature", "signature"]);
    expect(plan.cautions).toEqual([
      { what: "year", theirs: "2023", ours: "2024" },
      { what: "name", theirs: "丰水县", ours: "清河县" },
    ]);
    expect(places(plan)).toEqual([
      ["无。", "other.matters"],
      ["扫一扫", "? after"],
    ]);
  });

  test.each([
    ["清河县教育局", "清河县", false],
    ["清河县", "清河县教育局", false],
    ["清河县城关镇", "清河县", false],
    ["清河县", "清河县", true],
    ["清河县", "清河县人民政府", true],
    ["清河县", "河北省清河县人民政府", true],
    ["清河县教育局", "教育局", true],
    ["清河县", "清河县人民政府办公室", true],
  ])("the text of another body is told from that of this one: %s, a title of %s", (name, title, isOwn) => {
    const own = { ...blank, body: { ...blank.body, name, issuer: name === "清河县" ? "清河县人民政府办公室" : name } };
    const { cautions } = planOf([`${title}${blank.year}年政府信息公开工作年度报告`, "二、主动公开政府信息情况"], undefined, own);
    expect(cautions).toEqual(isOwn ? [] : [{ what: "name", theirs: title, ours: name }]);
  });

  test("a table that has become lines is named as such, with the labels that look like headings", () => {
    const plan = planOf([
      "三、收到和处理政府信息公开申请情况",
      "自然人",
      "商业企业",
      "一、本年新收政府信息公开申请数量",
      "3",
      "0",
      "二、上年结转政府信息公开申请数量",
      "1",
      "三、本年度办理结果",
      "四、结转下年度继续办理",
      "0",
    ]);
    expect(plan.groups).toHaveLength(1);
    expect(plan.groups[0]?.why).toEqual({ why: "scattered" });
  });

  test("before the first heading, text goes to the part that it is pasted into", () => {
    expect(places(planOf(["甲。", "（二）依申请公开", "乙。"], "overview.disclosure"))).toEqual([
      ["甲。", "overview.disclosure"],
      ["乙。", "overview.onRequest"],
    ]);
  });

  test("a whole report is no text of the part that it is pasted into, before its headings either", () => {
    const texts = ["登录", "清河县2024年政府信息公开工作年度报告", "发布时间", "一、总体情况", "（一）主动公开", "甲。"];
    expect(places(planOf(texts, "overview.disclosure"))).toEqual([
      ["登录", "? before"],
      ["发布时间", "? several"],
      ["甲。", "overview.disclosure"],
    ]);
  });
});

describe("tables", () => {
  const rows = (cells: readonly (readonly string[])[]): string =>
    `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
  const read = (html: string, report: Report = blank): Plan => apart(edition, report, readingOf({ html, text: "" }, DOMParser));
  const four = (first: readonly string[], second: readonly string[]): string =>
    rows([
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", ...first],
      ["行政规范性文件", ...second],
    ]);

  test("of two that fill in the same places the fullest is taken, the other is left to a person", () => {
    const { tables } = read(four(["0", "0", "0"], ["1", "2", ""]) + four(["0", "0", "0"], ["1", "2", "3"]));
    expect(tables.map((table) => (table.plan === undefined ? table.left : table.plan.changes.length))).toEqual(["again", 6]);
  });

  test("one that is no table of the form is left, with all that stands in it", () => {
    const [table] = read(
      rows([
        ["姓名", "职务", "电话"],
        ["甲", "乙", "丙"],
      ]),
    ).tables;
    expect(table).toMatchObject({ plan: undefined, left: "unknown" });
  });

  test("a table of the form without a figure is said to be blank", () => {
    const [table] = read(four(["", "", ""], ["", "", ""])).tables;
    expect(table).toMatchObject({ plan: undefined, left: "blank" });
  });

  test("text with tabs or strokes between the cells is a table, too", () => {
    for (const by of ["\t", " | "]) {
      const text = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "0", "0", "0"],
        ["行政规范性文件", "5", "2", "9"],
      ]
        .map((row) => row.join(by))
        .join("\n");
      const { tables, groups } = apart(
        edition,
        blank,
        readingOf({ html: "", text: `二、主动公开政府信息情况\n${text}\n三、收到和处理政府信息公开申请情况` }, DOMParser),
      );
      expect(groups).toEqual([]);
      expect(tables.flatMap(({ plan }) => plan?.changes.map(({ to }) => to) ?? [])).toEqual(["0", "0", "0", "5", "2", "9"]);
    }
  });
});

describe("what a person says", () => {
  const given = (chosen: readonly (readonly [string, Chosen])[], over: readonly (readonly [Address, Over])[] = []): Given => ({
    chosen: new Map(chosen),
    over: new Map(over),
  });
  const two = ["五、存在的主要问题及改进情况", "一是人手不足。", "下一步增加培训。"];

  test("lines go where they are sent, together, one by one, or nowhere", () => {
    const plan = planOf(two);
    expect(outcomeOf(edition, blank, plan, nothing).open).toEqual([keyOf(0)]);
    const apartLines = given([
      [keyOf(0), { to: "apart" }],
      [keyOf(0, 0), { to: "part", part: "problems.issues" }],
      [keyOf(0, 1), { to: "part", part: "problems.improvements" }],
    ]);
    expect(outcomeOf(edition, blank, plan, apartLines)).toMatchObject({
      open: [],
      parts: [{ part: "problems.issues" }, { part: "problems.improvements" }],
    });
    expect(outcomeOf(edition, blank, plan, given([[keyOf(0), { to: "nowhere" }]]))).toMatchObject({
      open: [],
      parts: [],
      left: [{ text: "一是人手不足。" }, { text: "下一步增加培训。" }],
    });
    expect(outcomeOf(edition, blank, plan, given([[keyOf(0), { to: "apart" }]])).open).toEqual([keyOf(0, 0), keyOf(0, 1)]);
  });

  const texts = ["一、总体情况", "（一）主动公开", "新的一段。"];
  const held: Report = { ...blank, narrative: { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "原来的一段。" }] } };

  test("what stands in a part is asked about, and is replaced, kept, or has the new text behind it", () => {
    const plan = planOf(texts, undefined, held);
    expect(outcomeOf(edition, held, plan, nothing).parts).toMatchObject([{ part: "overview.disclosure", asks: true }]);
    const made = (over: Over) =>
      outcomeOf(edition, held, plan, given([], [["overview.disclosure", over]])).parts.map((one) =>
        madeOf(one, freshId).blocks.map(({ text }) => text),
      );
    expect(made("replace")).toEqual([["新的一段。"]]);
    expect(made("append")).toEqual([["原来的一段。", "新的一段。"]]);
    expect(made("keep")).toEqual([["原来的一段。"]]);
  });

  test("what says the same already is left as it is", () => {
    const same: Report = { ...blank, narrative: { "overview.disclosure": [{ id: "a", kind: "paragraph", text: "新的一段。" }] } };
    expect(outcomeOf(edition, same, planOf(texts, undefined, same), nothing)).toMatchObject({ parts: [], same: ["overview.disclosure"] });
  });

  test("a field that holds another figure is asked about", () => {
    const report: Report = { ...blank, fields: { "other.feeNotices": "3" } };
    const plan = planOf(["六、其他需要报告的事项", "本年度未发出收费通知，未收取政府信息公开信息处理费。"], undefined, report);
    expect(outcomeOf(edition, report, plan, nothing).fields.map(({ field, from, to, asks }) => [field, from, to, asks])).toEqual([
      ["other.feeNotices", "3", "0", true],
      ["other.feeCharged", "", "0", false],
      ["other.feeCollected", "", "0", false],
    ]);
  });
});

test("sections that the office titles itself are one part, whatever their titles are", () => {
  const titled = editions
    .flatMap((one) => one.sections.map((section): readonly [Edition, Section] => [one, section]))
    .find(([, { parts }]) => parts.some((part) => part.kind === "prose" && part.titles !== undefined));
  if (titled === undefined) throw new RangeError("no format with titles");
  const [own] = titled;
  const plan = apart(own, blankReport(own, own.years.from, body), {
    pieces: pieces(["本报告由本县编制。", "一、概述", "甲。", "二、问题", "乙。"]),
  });
  expect(places(plan).map(([, to]) => to)).toEqual(["report.preface", "report.text", "report.text", "report.text", "report.text"]);
});
