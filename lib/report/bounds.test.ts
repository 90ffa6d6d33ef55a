// A file or a request that holds more than a report can: refused at once, in words that say which place and how much.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readPatch } from "./request.ts";
import { mostLetters, most } from "./bounds.ts";
import { readReport, readReportText } from "./read.ts";

const minimal = { format: "nianbao/1", edition: "disclosure-2021", year: 2021, body: { name: "清水县" }, figures: {} };
const said = (json: unknown): string => {
  const reading = readReport(json);
  return "problems" in reading ? reading.problems.join("\n") : "read";
};
const long = (letters: number): string => "1".repeat(letters);
const block = (text: string, id = "a") => ({ id, kind: "paragraph", text });
const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const figure = "applications.received.person";

test.each([
  [
    "a figure of five million digits",
    { ...minimal, figures: { [figure]: long(5_000_000) } },
    `“一、本年新收政府信息公开申请数量”的“自然人”太长了（5000000 个字），最多 ${mostLetters.figures} 个字。`,
  ],
  [
    "a printed total",
    { ...minimal, stated: { "applications.received.total": long(1001) } },
    "“一、本年新收政府信息公开申请数量”的“总计”太长了（1001 个字）",
  ],
  ["a field", { ...minimal, fields: { "preface.phone": long(30_000) } }, "“电话”太长了（30000 个字）"],
  [
    "a source",
    { ...minimal, sources: { applications: long(5001) } },
    "“收到和处理政府信息公开申请情况”整张表的数据来源太长了（5001 个字）",
  ],
  ["a detail of publication", { ...minimal, publication: { subject: long(5001) } }, "发布信息“主题分类”太长了（5001 个字）"],
  ["a remark", { ...minimal, remarks: { "a@applications.received.person": { text: long(20_001), values: {} } } }, "太长了（20001 个字）"],
  ["a paragraph", { ...minimal, narrative: { "other.matters": [block(long(100_001))] } }, "正文“其他事项”第1段太长了（100001 个字）"],
  ["an id", { ...minimal, narrative: { "other.matters": [block("x", long(101))] } }, "第1段的编号太长了"],
  ["a name", { ...minimal, body: { name: long(201) } }, "名称太长了"],
  ["an issuer", { ...minimal, body: { name: "清水县", issuer: long(201) } }, "署名单位太长了（201 个字）"],
  ["a date", { ...minimal, date: long(101) }, "落款日期太长了（101 个字）"],
  [
    "paragraphs",
    { ...minimal, narrative: { "other.matters": Array.from({ length: most.blocks + 1 }, (_, place) => block("x", String(place))) } },
    `正文“其他事项”的段落太多了（${most.blocks + 1} 段），最多 ${most.blocks} 段。`,
  ],
  [
    "text in all",
    { ...minimal, narrative: { "other.matters": Array.from({ length: 11 }, (_, place) => block(long(100_000), String(place))) } },
    "整份报告太长了（1100000 个字），最多 300000 个字。",
  ],
  [
    "addresses",
    { ...minimal, figures: Object.fromEntries(Array.from({ length: most.values + 1 }, (_, place) => [`a${place}`, "1"])) },
    `文件的内容太多（超过 ${most.values} 项）`,
  ],
])("too much of %s is refused with its place", (_, json, sentence) => {
  expect(said(json)).toContain(sentence);
});

test("what is nested without end is refused, at every place, and no stack overflows", () => {
  for (const text of [
    nested(100_000),
    `{"format":"nianbao/1","checksum":"x","figures":${nested(50_000)}}`,
    `{"format":"nianbao/1","edition":${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}}`,
  ])
    expect(readReportText(text)).toEqual({ problems: [`文件的内容嵌套太深（超过 ${most.depth} 层），不是本系统写的，没有读。`] });
});

test("as much as a report may hold is read, and that comes to an end", () => {
  const blocks = Array.from({ length: most.blocks }, (_, place) => block("公开".repeat(50), String(place)));
  const started = performance.now();
  expect(
    said({
      ...minimal,
      figures: { [figure]: long(mostLetters.figures) },
      narrative: { "other.matters": blocks.map((one) => ({ ...one, text: one.text.slice(1) })) },
    }),
  ).toBe("read");
  expect(performance.now() - started).toBeLessThan(20_000);
});

test.each([
  [
    "changes",
    Array.from({ length: most.blocks + 1 }, (_, place) => ({ area: "figures", address: String(place), value: "1" })),
    "一次要保存的改动太多了（3001 处）",
  ],
  ["an address", [{ area: "figures", address: long(301), value: "1" }], "要保存的一处，它的位置编号太长了（301 个字）"],
  [
    "a value",
    [{ area: "figures", address: figure, value: long(5_000_000) }],
    `要保存的一处（技术信息：${figure}），它的内容太长了（5000000 个字）`,
  ],
  [
    "a figure",
    [{ area: "figures", address: figure, value: long(1_001) }],
    `“一、本年新收政府信息公开申请数量”的“自然人”太长了（1001 个字）`,
  ],
  [
    "a paragraph",
    [{ area: "narrative", address: "other.matters.a", value: JSON.stringify({ kind: "paragraph", text: long(100_001), position: "a0" }) }],
    "太长了（100001 个字）",
  ],
])("a request with too much of %s is refused with its place", (_, changes, sentence) => {
  const asked = readPatch({ base: 1, changes }, disclosure2021);
  expect("problems" in asked ? asked.problems.join("\n") : "taken").toContain(sentence);
});

test("no refusal is in a library's words, whatever stands where", () => {
  const strange = [null, 3, "x", true, [], {}, [[]], { a: 1 }, "9".repeat(300), -1, 1.5];
  for (const key of [
    "edition",
    "editionRevision",
    "year",
    "body",
    "date",
    "figures",
    "stated",
    "fields",
    "narrative",
    "sources",
    "remarks",
    "publication",
  ]) {
    for (const value of strange)
      for (const line of said({ ...minimal, [key]: value }).split("\n"))
        expect(
          line === "read" || (/\p{Script=Han}/u.test(line) && !/invalid|expected|received|too (?:small|big)/i.test(line)),
          `${key} ${JSON.stringify(value)}: ${line}`,
        ).toBe(true);
  }
  for (const key of ["name", "issuer", "kind", "level"])
    for (const value of strange)
      expect(said({ ...minimal, body: { name: "清水县", [key]: value } })).not.toMatch(/invalid|expected|too (?:small|big)/i);
  for (const key of ["id", "kind", "level", "text"])
    for (const value of strange)
      expect(said({ ...minimal, narrative: { "other.matters": [{ ...block("x"), [key]: value }, value] } })).not.toMatch(
        /invalid|expected|too (?:small|big)/i,
      );
});
