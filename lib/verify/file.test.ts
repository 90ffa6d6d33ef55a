// @vitest-environment node
// Whatever was published is held against the report: a page word by word with the place of each difference, other forms figure by figure and
// paragraph by paragraph; and what a portal does to tables (borders, heads) and to letters is named.
import { load } from "cheerio";
import { expect, test } from "vitest";
import { samplesOf } from "../balance/variation.ts";
import { compose } from "../document/compose.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { renderDocx } from "../outputs/docx/render.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { writeReport } from "../report/write.ts";
import { verifyFile } from "./file.ts";

const [report] = samplesOf(disclosure2021);
if (report === undefined) throw new RangeError("no sample");
const own = { edition: disclosure2021, report };
const fragment = renderFragment(compose(disclosure2021, report));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
type Page = ReturnType<typeof load>;
const page = (change: ($: Page) => unknown): Uint8Array => {
  const $ = load(fragment, null, false);
  change($);
  return bytes(`<!doctype html><html><head><meta charset="utf-8"></head><body><p>首页 &gt; 年报</p><div>${$.html()}</div></body></html>`);
};
const told = async (file: Uint8Array) => {
  const { differences, ...verified } = await verifyFile(own, file);
  return { ...verified, told: differences.map(({ kind, subject, expected, found }) => [subject, kind, expected, found]), differences };
};

test("a page that says the same is the same, and says what was compared", async () => {
  const verified = await verifyFile(
    own,
    page(() => undefined),
  );
  expect(verified).toMatchObject({ by: "page", state: "same", differences: [], looks: [], notes: [] });
  expect(verified.compared).toMatch(/^3 张表（逐格）、\d+ 行文字（逐字）$/);
});

test("a page with a 更正说明 over the report says the same", async () => {
  const note = "更正说明：2026年1月25日公布的《报告》，因统计有误，现更正如下：“自然人”由3更正为4。以本次公布的内容为准。";
  const verified = await verifyFile(
    own,
    page(($) => $("h1").before(`<p>${note}</p>`)),
  );
  expect(verified).toMatchObject({ by: "page", state: "same", differences: [], notes: [] });
});

test("a figure that differs stands first, with its place in the page; words come after it", async () => {
  const at = "applications.received.person";
  const was = report.figures[at] ?? "";
  const { told: all, differences } = await told(
    page(($) => {
      $("p")
        .filter((_, one) => $(one).text().length > 30)
        .eq(0)
        .append("（后来加的）");
      $("td")
        .filter((_, one) => $(one).text() === was)
        .eq(0)
        .text(`${was}9`);
    }),
  );
  expect(all.map(([subject, kind]) => [subject, kind])).toEqual([
    ["figure", "changed"],
    ["text", "changed"],
  ]);
  expect(all[0]?.slice(2)).toEqual([was, `${was}9`]);
  expect(differences.map(({ where }) => where?.in)).toEqual(["html", "html"]);
});

test("a number that differs within a sentence counts as a figure", async () => {
  const { told: all } = await told(
    page(($) => {
      const one = $("p")
        .filter((_, p) => /\d{2,}/.test($(p).text()))
        .eq(0);
      one.text(one.text().replace(/\d{2,}/, (number) => String(Number(number) + 1)));
    }),
  );
  expect(all.map(([subject]) => subject)).toEqual(["figure"]);
});

test("a paragraph that is missing is told with the line after which it should stand", async () => {
  const { differences } = await told(
    page(($) =>
      $("p")
        .filter((_, one) => $(one).text().length > 30)
        .eq(1)
        .remove(),
    ),
  );
  expect(differences).toMatchObject([{ kind: "missing", near: true, where: { in: "html" } }]);
});

test("letters that became question marks or boxes are told as lost", async () => {
  const { told: all, differences } = await told(
    page(($) => {
      const one = $("p")
        .filter((_, p) => $(p).text().length > 30)
        .eq(0);
      one.text(`${one.text().slice(0, 5)}?\uFFFD${one.text().slice(7)}`);
    }),
  );
  expect(all.map(([subject]) => subject)).toEqual(["lost"]);
  expect(differences[0]?.message).toContain("有 2 个字丢了");
});

test("tables of whose lines the page says nothing are told, and the page is still the same", async () => {
  const bare = page(($) => $("*").removeAttr("style").removeAttr("border").removeAttr("cellspacing"));
  const { state, looks } = await verifyFile(own, bare);
  expect([state, looks.length, looks.every(({ where }) => where?.in === "html")]).toEqual(["same", 3, true]);
  const dressed = bytes(new TextDecoder().decode(bare).replace("<head>", "<head><style>td,th{border:1px solid #000}</style>"));
  expect((await verifyFile(own, dressed)).looks).toEqual([]);
  const hidden = bytes(new TextDecoder().decode(bare).replace("<head>", "<head><style>td,th{border:0 solid #000}</style>"));
  expect((await verifyFile(own, hidden)).looks).toHaveLength(3);
  const linked = bytes(new TextDecoder().decode(bare).replace("<head>", '<head><link rel="stylesheet" href="a.css">'));
  expect((await verifyFile(own, linked)).looks[0]?.message).toContain("样式文件里可能有");
});

test("rows of heads that were cut are told as one, in words, and no figure is", async () => {
  const { told: all, differences } = await told(page(($) => $("table").eq(1).find("tr").slice(0, 2).remove()));
  expect(all.map(([subject]) => subject)).not.toContain("figure");
  expect(differences.filter(({ subject }) => subject === "head")).toMatchObject([{ kind: "missing" }]);
  expect(differences.find(({ subject }) => subject === "head")?.message).toMatch(/表头“.*在网页上没有了/);
});

test("the name of a row that was emptied or cut short is told as that", async () => {
  const { told: all, differences } = await told(
    page(($) => {
      const labels = $("table").eq(1).find("th[scope=row]");
      labels.eq(0).text("");
      labels.eq(1).text(labels.eq(1).text().slice(0, 3));
    }),
  );
  expect(all.map(([subject]) => subject)).toEqual(["head", "head"]);
  expect(differences.map(({ message }) => [message.includes("空的"), message.includes("被截掉")])).toEqual([
    [true, false],
    [false, true],
  ]);
});

test("a Word file with the same content is the same, compared by content", async () => {
  const file = await renderDocx(compose(disclosure2021, report), { modified: new Date("2026-01-20T08:30:00Z") });
  const verified = await verifyFile(own, file);
  expect(verified).toMatchObject({ by: "content", state: "same", differences: [] });
  expect(verified.notes).toContain("字体、表格的样子和在页上的位置没有核对。");
});

test("in a Word file a figure and a total that differ are each named with both sides and their places", async () => {
  const at = "applications.received.person";
  const other = { ...report, figures: { ...report.figures, [at]: "9" } };
  const file = await renderDocx(compose(disclosure2021, other), { modified: new Date("2026-01-20T08:30:00Z") });
  const { differences } = await verifyFile(own, file);
  expect(differences.map(({ subject, expected, found }) => [subject, expected, found])).toEqual([
    ["figure", report.figures[at], "9"],
    ["figure", expect.any(String), expect.any(String)],
  ]);
  expect(differences.every(({ where }) => where?.in === "document" && where.cell !== null)).toBe(true);
});

test("our own data file is compared figure by figure", async () => {
  const same = bytes(writeReport(disclosure2021, report));
  expect(await verifyFile(own, same)).toMatchObject({ by: "content", state: "same" });
});

test("what is no report is refused with a sentence, and another page is not compared", async () => {
  await expect(verifyFile(own, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).rejects.toThrow("图片");
  expect((await verifyFile(own, bytes("<html><body><p>通知</p></body></html>"))).state).toBe("unread");
});
