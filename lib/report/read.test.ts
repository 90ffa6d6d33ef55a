// The boundary for files: a report, or a sentence for each thing that is wrong, naming what and where.
import { describe, expect, test } from "vitest";
import { sealed } from "../checksum/checksum.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { yearsInWords } from "../editions/years.ts";
import { readReport, readReportText } from "./read.ts";

const known = editions.map(({ id }) => id).join("、");
const minimal = { format: "nianbao/1", edition: "disclosure-2021", year: 2021, body: { name: "沂水县" }, figures: {} };
const blank = {
  ...minimal,
  editionRevision: 1,
  body: { name: "沂水县", issuer: "", kind: "", level: "" },
  date: "",
  stated: {},
  fields: {},
  narrative: {},
  sources: {},
  remarks: {},
  publication: {},
};

const problems = (json: unknown): readonly string[] => {
  const reading = readReport(json);
  return "problems" in reading ? reading.problems : [];
};
const newer = "文件没有损坏，但里面有本系统读不了的内容，多半是较新的版本保存的。请升级本系统后再打开。";

test("a whole file of ours that cannot be read is of a newer version, and that comes first; one without its sum may be anybody's", () => {
  const later = { ...minimal, mood: "good" };
  expect(problems(sealed(later))).toEqual([newer, "文件有不认识的项目：mood。请检查拼写，或删去后再导入。"]);
  expect(problems(later)).not.toContain(newer);
  expect(problems({ ...sealed(later), mood: "bad" })).not.toContain(newer);
});

const report = (json: unknown) => {
  const reading = readReport(json);
  return "problems" in reading ? reading.problems : reading.report;
};
const textProblems = (text: string): readonly string[] => {
  const reading = readReportText(text);
  return "problems" in reading ? reading.problems : [];
};
const blocks = (...entries: readonly unknown[]) => ({ ...minimal, narrative: { "other.matters": entries } });

describe("accepted is", () => {
  test("a file with only format, edition, year, name and figures; the rest is blank", () => {
    expect(report(minimal)).toEqual(blank);
  });
  test("a full report, text for text", () => {
    const full = {
      ...blank,
      body: { name: "沂水县", issuer: "沂水县人民政府办公室", kind: "government", level: "county" },
      date: "2022-01-20",
      figures: { "applications.received.person": " 约 30 ", "proactive.fees.collected": "12." },
      stated: { "applications.received.total": "1,234" },
      fields: { "other.matters": "none", "preface.period": "ready", "preface.phone": "0000", "other.feeNotices": "0" },
      narrative: {
        "overview.opening": [
          { id: "a", kind: "heading", level: 2, text: "<b>标题</b>" },
          { id: "b", kind: "paragraph", text: "" },
        ],
      },
      sources: {
        applications: "司法局 1月12日反馈",
        "applications.received": "信访局",
        "applications.received.person": "登记簿",
        "other.feeNotices": "财务",
        "overview.opening": "办公室",
      },
      remarks: {
        "applications.carriedFromLastYear@applications.carriedIn.person": {
          text: "上年有一件撤回",
          values: { "applications.carriedIn.person": "4", "previous:applications.carriedOut.person": "5" },
        },
      },
    };
    expect(report(full)).toEqual(full);
  });
  test("a date of null, as a date that waits", () => {
    expect(report({ ...minimal, date: null })).toEqual(blank);
  });
  test("a heading without a level, as one of the first level", () => {
    expect(report(blocks({ id: "a", kind: "heading", text: "题" }))).toMatchObject({ narrative: { "other.matters": [{ level: 1 }] } });
  });
  test("the text of a file that begins with a byte order mark", () => {
    expect(readReportText(`\uFEFF${JSON.stringify(minimal)}`)).toMatchObject({ report: blank, edition: { id: "disclosure-2021" } });
  });
});

describe("what is no report is refused in one sentence", () => {
  test.each([
    [
      "cut off",
      '{\n  "year": 20',
      '这份 JSON 文件读不出来，没有读入。第 2 行第 13 列（“"year": 20”附近）：文件到这里就断了，后面的内容没有了，像是没有复制完、没有下载完。请重新导出、下载或复制一次，再选择。',
    ],
    [
      "nothing",
      "",
      "这份 JSON 文件读不出来，没有读入。第 1 行第 1 列：文件到这里就断了，后面的内容没有了，像是没有复制完、没有下载完。请重新导出、下载或复制一次，再选择。",
    ],
    ["an array", "[1]", "这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（里面没有 format）。"],
    ["null", "null", "这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（里面没有 format）。"],
    ["a number", "3", "这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（里面没有 format）。"],
    [
      "another program's file",
      '{"format":"docx"}',
      '这不是本系统的报告文件。请选择从“导出数据文件”得到的文件（技术信息：format 是 "docx"，应是 "nianbao/1"）。',
    ],
    [
      "a file of another version",
      '{"format":"nianbao/2"}',
      "这份文件的版本是 nianbao/2，本系统只能打开 nianbao/1。请用保存它的那个版本打开，或升级本系统。",
    ],
    [
      "an unknown edition",
      '{"format":"nianbao/1","edition":"disclosure-1999"}',
      `本系统没有报告格式“disclosure-1999”，多半是较新的版本保存的。请升级本系统后再打开；如果文件被手工改过，请用原来的文件。（本系统有：${known}。）`,
    ],
    [
      "no edition",
      '{"format":"nianbao/1"}',
      `文件里没有写明是哪种报告格式（技术信息：edition），文件可能被改动过。请用原来的文件，或重新“导出数据文件”。（本系统有：${known}。）`,
    ],
  ])("%s", (_, text, sentence) => {
    expect(textProblems(text)).toEqual([sentence]);
  });
});

describe("refused by name is", () => {
  test.each<readonly [string, object, string]>([
    [
      "a figure that is a number",
      { figures: { "applications.received.person": 3 } },
      '“一、本年新收政府信息公开申请数量”的“自然人”应是加引号的文字，文件里是 3。请改成文字，例如 "12"（技术信息：figures，applications.received.person）。',
    ],
    [
      "a figure that is null",
      { figures: { "applications.received.person": null } },
      '“一、本年新收政府信息公开申请数量”的“自然人”应是加引号的文字，文件里是 null。请改成文字，例如 "12"（技术信息：figures，applications.received.person）。',
    ],
    [
      "a printed total that is a number",
      { stated: { "applications.received.total": 3 } },
      '“一、本年新收政府信息公开申请数量”的“总计”应是加引号的文字，文件里是 3。请改成文字，例如 "12"（技术信息：stated，applications.received.total）。',
    ],
    [
      "a field that is a number",
      { fields: { "other.feeNotices": 3 } },
      '“发出收费通知”应是加引号的文字，文件里是 3。请改成文字，例如 "12"（技术信息：fields，other.feeNotices）。',
    ],
    [
      "an unknown address of a figure",
      { figures: { "applications.received.robot": "1" } },
      "表里的数中有一处是这种格式没有的（技术信息：figures，applications.received.robot）。",
    ],
    [
      "an unknown address of a printed total",
      { stated: { "applications.total": "1" } },
      "纸上印的总计中有一处是这种格式没有的（技术信息：stated，applications.total）。",
    ],
    ["an unknown field", { fields: { "other.fee": "1" } }, "填空和选项中有一处是这种格式没有的（技术信息：fields，other.fee）。"],
    [
      "a detail of publication that is none",
      { publication: { weather: "晴" } },
      "发布信息中有一处是这种格式没有的（技术信息：publication，weather）。",
    ],
    [
      "a detail that belongs to the installation",
      { publication: { siteName: "网站" } },
      "发布信息中有一处是这种格式没有的（技术信息：publication，siteName）。",
    ],
    [
      "a source of an unknown place",
      { sources: { "applications.nobody": "司法局" } },
      "数据来源中有一处是这种格式没有的（技术信息：sources，applications.nobody）。",
    ],
    [
      "a source of a total, which is computed",
      { sources: { "applications.received.total": "司法局" } },
      "数据来源中有一处是这种格式没有的（技术信息：sources，applications.received.total）。",
    ],
    [
      "an remark of an unknown place",
      { remarks: { "a.b@applications.nobody.person": { text: "因为", values: {} } } },
      "说明中有一处是这种格式没有的（技术信息：remarks，a.b@applications.nobody.person）。",
    ],
    [
      "an remark without its numbers",
      { remarks: { "a.b@applications.received.person": "因为" } },
      '“一、本年新收政府信息公开申请数量”的“自然人”的说明应有说明的文字和当时的数，文件里是 "因为"（技术信息：remarks，a.b@applications.received.person，text 和 values）。',
    ],
    [
      "an unknown part",
      { narrative: { "overview.weather": [] } },
      "正文中有一处是这种格式没有的（技术信息：narrative，overview.weather）。",
    ],
    [
      "an address that every object has",
      { figures: { constructor: "1" } },
      "表里的数中有一处是这种格式没有的（技术信息：figures，constructor）。",
    ],
    [
      "a total under figures",
      { figures: { "applications.received.total": "1" } },
      "“一、本年新收政府信息公开申请数量”的“总计”是总计，由系统计算；纸上印的总计应放在“纸上印的总计”中（技术信息：figures，applications.received.total，应为 stated）。",
    ],
    [
      "an input under stated",
      { stated: { "applications.received.person": "1" } },
      "“一、本年新收政府信息公开申请数量”的“自然人”不是总计，应放在“表里的数”中（技术信息：stated，applications.received.person，应为 figures）。",
    ],
    ["an unknown key", { figure: {} }, "文件有不认识的项目：figure。请检查拼写，或删去后再导入。"],
    [
      "an unknown key of the body",
      { body: { name: "沂水县", mayor: "某" } },
      "名称和署名（技术信息：body）有不认识的项目：mayor。请检查拼写，或删去后再导入。",
    ],
    ["a body that is text", { body: "沂水县" }, "名称和署名（技术信息：body）应是一组“项目: 内容”。"],
    ["no body", { body: undefined }, "名称和署名（技术信息：body）应是一组“项目: 内容”。"],
    ["a body without a name", { body: {} }, '名称应是加引号的文字，文件里是 （空）。请改成文字，例如 "沂水县"（技术信息：body.name）。'],
    ["a name of spaces", { body: { name: " " } }, "名称是空的，请写上标题里用的名称，例如 沂水县（技术信息：body.name）。"],
    [
      "an unknown kind",
      { body: { name: "沂水县", kind: "school" } },
      '类别应是人民政府、政府办公室、部门、乡镇街道之一，文件里是 "school"（技术信息：body.kind 应是 government、office、department、township 之一）。',
    ],
    [
      "an unknown level",
      { body: { name: "沂水县", level: 3 } },
      "级别应是省级、设区的市级、县级（县、区、县级市）、乡镇级之一，文件里是 3（技术信息：body.level 应是 province、city、county、township 之一）。",
    ],
    [
      "a kind that every object has",
      { body: { name: "沂水县", kind: "toString" } },
      '类别应是人民政府、政府办公室、部门、乡镇街道之一，文件里是 "toString"（技术信息：body.kind 应是 government、office、department、township 之一）。',
    ],
    [
      "a year before the edition",
      { year: 2020 },
      `“${disclosure2021.name}”用于${yearsInWords(disclosure2021)}的报告，文件里的年度是 2020。`,
    ],
    ["a year as text", { year: "2021" }, '年度应是四位年份的数字，文件里是 "2021"（技术信息：year）。'],
    ["half a year", { year: 2021.5 }, "年度应是四位年份的数字，文件里是 2021.5（技术信息：year）。"],
    ["a year of five digits", { year: 12021 }, "年度应是四位年份的数字，文件里是 12021（技术信息：year）。"],
    ["no year", { year: undefined }, "年度应是四位年份的数字，文件里是 （空）（技术信息：year）。"],
    [
      "a newer revision",
      { editionRevision: 99 },
      "这份文件用的是“政府信息公开工作年度报告格式（2021年）”的较新修订，请升级本系统后再打开。",
    ],
    ["a revision that is none", { editionRevision: "一" }, "格式的修订号应是整数（技术信息：editionRevision）。"],
    ["a date that is a number", { date: 20220120 }, '落款日期应是 "2022-01-20" 这样的日期，文件里是 20220120（技术信息：date）。'],
    ["figures that are a list", { figures: ["1"] }, "表里的数应是“位置: 文字”的一组内容（技术信息：figures）。"],
    ["figures that are null", { figures: null }, "表里的数应是“位置: 文字”的一组内容（技术信息：figures）。"],
    ["a narrative that is a list", { narrative: [] }, "正文应是“位置: 段落列表”的一组内容（技术信息：narrative）。"],
    [
      "a part that is text",
      { narrative: { "other.matters": "文" } },
      "正文“其他事项”应是段落的列表（技术信息：narrative，other.matters）。",
    ],
    [
      "本年度无此项 where a part may not be so marked",
      { fields: { "overview.opening": "none" } },
      '开头语的选项只能是 ""，文件里是 "none"（技术信息：fields，overview.opening）。',
    ],
    [
      "a ready sentence where there is none",
      { fields: { "other.matters": "ready" } },
      '其他事项的选项只能是 ""、"none"，文件里是 "ready"（技术信息：fields，other.matters）。',
    ],
    [
      "a choice that is an object",
      { fields: { "other.matters": { toString: 1 } } },
      '其他事项的选项只能是 ""、"none"，文件里是 {"toString":1}（技术信息：fields，other.matters）。',
    ],
  ])("%s", (_, more, sentence) => {
    expect(problems({ ...minimal, ...more })).toEqual([sentence]);
  });
});

describe("in running text refused by name is", () => {
  test.each<readonly [string, unknown, string]>([
    [
      "a block that is text",
      "文",
      '正文“其他事项”第2段应写明是小标题还是段落，文件里是 （空）（技术信息：narrative，other.matters，kind 应是 "heading" 或 "paragraph"）。',
    ],
    [
      "a block that is null",
      null,
      '正文“其他事项”第2段应写明是小标题还是段落，文件里是 （空）（技术信息：narrative，other.matters，kind 应是 "heading" 或 "paragraph"）。',
    ],
    [
      "a block of unknown kind",
      { id: "b", kind: "table", text: "" },
      '正文“其他事项”第2段应写明是小标题还是段落，文件里是 "table"（技术信息：narrative，other.matters，kind 应是 "heading" 或 "paragraph"）。',
    ],
    ["a block without an id", { kind: "paragraph", text: "文" }, "正文“其他事项”第2段缺少编号（技术信息：narrative，other.matters，id）。"],
    [
      "a block with an empty id",
      { id: "", kind: "paragraph", text: "文" },
      "正文“其他事项”第2段的编号是空的（技术信息：narrative，other.matters，id）。",
    ],
    [
      "a block without text",
      { id: "b", kind: "paragraph" },
      '正文“其他事项”第2段应是加引号的文字，文件里是 （空）。请改成文字，例如 "本年度……"（技术信息：narrative，other.matters，text）。',
    ],
    [
      "a heading of the third level",
      { id: "b", kind: "heading", level: 3, text: "题" },
      "正文“其他事项”第2段这个小标题的级别应是 1 或 2（技术信息：narrative，other.matters，level）。",
    ],
    [
      "an unknown key of a block",
      { id: "b", kind: "paragraph", text: "文", bold: true },
      "正文“其他事项”第2段有不认识的项目：bold。请检查拼写，或删去后再导入。",
    ],
    [
      "a paragraph with a level",
      { id: "b", kind: "paragraph", level: 1, text: "文" },
      "正文“其他事项”第2段有不认识的项目：level。请检查拼写，或删去后再导入。",
    ],
    [
      "a second block of one id",
      { id: "a", kind: "paragraph", text: "文" },
      "正文“其他事项”有两段的编号都是 a（技术信息：narrative，other.matters，id）。",
    ],
  ])("%s", (_, entry, sentence) => {
    expect(problems(blocks({ id: "a", kind: "paragraph", text: "文" }, entry))).toEqual([sentence]);
  });
});

test("every problem is listed, in one reading", () => {
  expect(problems({ ...minimal, year: 2020, figures: { x: "1", "applications.received.person": 1 } })).toHaveLength(3);
});

test("beyond twenty problems the rest are counted", () => {
  const figures = Object.fromEntries(Array.from({ length: 25 }, (_, place) => [`x.y.z${place}`, "1"]));
  const found = problems({ ...minimal, figures });
  expect(found).toHaveLength(21);
  expect(found.at(-1)).toBe("还有 5 处类似的问题。");
});

test("a long value is not repeated in full", () => {
  expect(problems({ ...minimal, year: "二".repeat(500) })[0]?.length).toBeLessThan(100);
});

test("nothing is taken from a file with a problem", () => {
  expect(readReport({ ...minimal, figures: { x: "1" } })).not.toHaveProperty("report");
});
