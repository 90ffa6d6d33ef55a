// Text made to break it (markup, quotes, ]]>, a script, marks that turn the direction of writing, control characters) in every place
// where somebody types, in every form in which a report leaves the app: it is text there, all of it, and nothing else.
import { shownOf } from "../characters/unseen.ts";
import { load } from "cheerio";
import mammoth from "mammoth";
import { beforeAll, describe, expect, test } from "vitest";
import { compose } from "../document/compose.ts";
import { csvOf } from "../outputs/csv.ts";
import { figuresId, renderPage } from "../outputs/html/page.ts";
import { unzip } from "../outputs/docx/unzip.testing.ts";
import { printable } from "../document/node.ts";
import { plainText } from "../outputs/plainText.ts";
import { renderPaperPage } from "../outputs/print/render.ts";
import { usualPrinting } from "../paper/printing.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { details } from "../report/publication.ts";
import { blankReport, type Report } from "../report/report.ts";
import { verifyPage } from "../verify/verify.ts";
import { documentOf } from "../charts/draw/document.ts";
import { manifestName } from "../package/manifest.ts";
import { unpack } from "../package/open.ts";
import { zeros } from "../report/reportOf.testing.ts";
import type { OwnForm } from "./order.ts";
import { make } from "./make.ts";

const broken = "\u0000\u0008\u001B\uFFFE\uD800";
const hostile = (sign: string): string =>
  `${sign}<script>alert("1")</script>'${sign}' ]]> <!-- <![CDATA[ & &amp; &#60; \u202E倒\u202C\u200F\u2067右\u2069 </script></style></td></w:t> =1+1 ${sign}${broken}${sign}`;

const typed = {
  name: hostile("甲"),
  issuer: hostile("乙"),
  prose: hostile("丙"),
  heading: hostile("丁"),
  field: hostile("戊"),
  figure: hostile("己"),
  stated: hostile("庚"),
  detail: hostile("辛"),
} as const;
const shown = (...places: readonly (keyof typeof typed)[]): readonly string[] => places.map((place) => printable(typed[place]));

const report: Report = {
  ...blankReport(disclosure2021, 2025, { name: typed.name, issuer: typed.issuer, kind: "government", level: "county" }),
  figures: { "applications.granted.person": typed.figure },
  stated: { "applications.granted.total": typed.stated },
  fields: { "preface.authority": "ready", "preface.siteName": typed.field },
  narrative: {
    "overview.opening": [
      { id: "a", kind: "paragraph", text: typed.prose },
      { id: "b", kind: "heading", level: 1, text: typed.heading },
    ],
  },
  publication: Object.fromEntries(details.flatMap(({ id, of, kind }) => (of === "report" && kind === "line" ? [[id, typed.detail]] : []))),
};
const settings = Object.fromEntries(details.map(({ id }) => [id, typed.detail]));
const document = compose(disclosure2021, report);

const made = async (form: OwnForm): Promise<string> =>
  Buffer.from((await make({ id: "a", report, changed: "2026-01-20T00:00:00Z", form, printing: usualPrinting, settings })).bytes).toString(
    "latin1",
  );
const html = async (form: OwnForm): Promise<string> => Buffer.from(await made(form), "latin1").toString("utf8");

/** Tags that only typed text could have brought in, and what runs or calls elsewhere. */
const foreign = "script:not([type='application/json']), img, svg, iframe, object, a, [src], [onerror], [onload]";

/** Every text and attribute of XML, part by part; throws where a part is not well formed. */
function xmlOf(zip: string): string {
  return unzip(Buffer.from(zip, "latin1"))
    .filter(({ path }) => /\.(xml|rels)$/.test(path))
    .map(({ text }) => {
      const $ = load(text, { xml: true });
      expect($("script").length).toBe(0);
      return `${$.root().text()}\n${$("*")
        .toArray()
        .flatMap((one) => Object.values("attribs" in one ? one.attribs : {}))
        .join("\n")}`;
    })
    .join("\n");
}

const body = ["name", "issuer", "prose", "heading", "field", "figure"] as const;

describe("text made to break it", () => {
  let [page, fragment, word, book] = ["", "", "", ""];
  beforeAll(async () => {
    [page, fragment, word, book] = await Promise.all([html("html"), html("fragment"), made("docx"), made("xlsx")]);
  });
  test("is text in the page, its title, its meta tags and its data", () => {
    const $ = load(page);
    expect($(foreign)).toHaveLength(0);
    for (const text of shown(...body, "detail")) expect($("main").text()).toContain(text);
    expect($("title").text()).toContain(printable(typed.name));
    expect($("meta[name=Keywords]").attr("content")).toBe(printable(typed.detail));
    expect(JSON.parse($(`#${figuresId}`).text())).toMatchObject({ body: printable(typed.name) });
  });
  test("is no difference between the page and the report", () => {
    expect(verifyPage(disclosure2021, report, page)).toEqual({ state: "same", differences: [], notes: [] });
    expect(verifyPage(disclosure2021, report, fragment)).toEqual({ state: "same", differences: [], notes: [] });
  });
  test("is text in the fragment and on the print page, which the PDF is made from", () => {
    for (const one of [load(fragment), load(renderPaperPage(document))]) {
      expect(one("article img, article script, [onerror], a, iframe, img, svg")).toHaveLength(0);
      for (const text of shown(...body)) expect(one("body").text()).toContain(text);
    }
    expect(load(fragment)("script")).toHaveLength(0);
  });
  test("is text in the Word file", async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(word, "latin1") });
    expect(load(value)("script, img, svg")).toHaveLength(0);
    const text = load(value)("body").text();
    for (const one of shown(...body)) expect(text).toContain(one);
    expect(xmlOf(word)).toContain(printable(typed.name));
  });
  test("is text in the workbook, and no formula", () => {
    const text = xmlOf(book);
    for (const one of shown("name", "issuer", "figure")) expect(text).toContain(one);
    expect(unzip(Buffer.from(book, "latin1")).filter((part) => /<f>[^<]*script/.test(part.text))).toEqual([]);
  });
  test("is text in the list of figures", () => {
    const csv = csvOf(disclosure2021, report);
    for (const one of shown("figure", "stated")) expect(csv).toContain(`"${one.replaceAll('"', '""')}"`);
  });
  test("is text in what is copied as plain text", () => {
    const text = plainText(document).replace(/\s/g, "");
    for (const one of shown(...body)) expect(text).toContain(one.replace(/\s/g, ""));
  });
  test("is text in Markdown: no tag and no entity is left that a program would take for one", async () => {
    const text = await html("markdown");
    expect(text).not.toMatch(/(?<!\\)(?:\\\\)*(?:<|&#?\w+;)/);
    const read = text.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/\s/g, "");
    for (const one of shown(...body)) expect(read).toContain(one.replace(/\s/g, ""));
  });
  test("is text in the manifest of the package and in its names, which no program can take for another ending or a folder", async () => {
    const opened = unpack(Buffer.from(await made("package"), "latin1"));
    if ("problem" in opened) throw new Error(opened.problem);
    const { manifest, files } = opened;
    expect(manifest).toMatchObject({ body: typed.name, title: document.title });
    // What nobody sees is named where it stands.
    expect(manifest.findings.map(({ message }) => message).join()).toContain(shownOf(typed.figure));
    expect([...files.keys()]).toEqual([manifestName, ...manifest.files.map(({ name }) => name)]);
    for (const name of files.keys()) expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
  });
  test("is in no chart: a place that cannot be read is 读不出数 there, and only numbers are drawn", async () => {
    const counted = {
      ...report,
      figures: { ...zeros(disclosure2021), "applications.received.person": "7", "applications.complaint.person": "2", ...report.figures },
    };
    const $ = load(renderPage(await documentOf(disclosure2021, counted, "html", [{ ...counted, year: counted.year - 1 }])));
    expect($("svg[role=img]").length).toBeGreaterThan(0);
    expect(
      $("script:not([type='application/json']), svg script, svg style, svg a, svg image, foreignObject, [onload], [onerror]"),
    ).toHaveLength(0);
    const drawn = $("svg")
      .toArray()
      .map((one) => `${$(one).text()} ${$(one).attr("aria-label") ?? ""}`)
      .join();
    expect(drawn).toContain("读不出数");
    expect(drawn).not.toMatch(/script|己|[<>&\u202E\u200F]/);
  });
  test("comes back from the data file as it was typed, every character", async () => {
    expect(JSON.parse(await html("json"))).toMatchObject({
      body: { name: typed.name, issuer: typed.issuer },
      figures: report.figures,
      fields: report.fields,
    });
  });
  test("has no character that a file cannot hold, in any form but the data file, which escapes it", () => {
    const all = [page, fragment, renderPaperPage(document), csvOf(disclosure2021, report), plainText(document), xmlOf(word), xmlOf(book)];
    expect(all.map((one) => /[\u0000-\u0008\u001B\uFFFE]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/.test(one))).toEqual(all.map(() => false));
  });
});
