// A 发布包 as a whole: what is in it, that it is the same each time, and that nothing in it can be changed unseen.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { sha256Of } from "../checksum/checksum.ts";
import { samplesOf } from "../balance/variation.ts";
import { usualPrinting } from "../paper/printing.ts";
import { editions } from "../editions/index.ts";
import { make } from "../export/make.ts";
import type { Order, OwnForm } from "../export/order.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { verifyPage } from "../verify/verify.ts";
import { manifestName } from "./manifest.ts";
import { altered, unpack } from "./open.ts";

const orderOf = (report: Report, more: Partial<Order<OwnForm>> = {}): Order<OwnForm> => ({
  id: "a-1",
  revision: 7,
  report,
  changed: "2022-01-25T08:30:00Z",
  form: "package",
  printing: usualPrinting,
  settings: { siteName: "青禾县人民政府" },
  ...more,
});

async function packageOf(report: Report, more: Partial<Order<OwnForm>> = {}) {
  const { bytes } = await make(orderOf(report, more));
  const opened = unpack(bytes);
  if ("problem" in opened) throw new Error(opened.problem);
  return { bytes, ...opened };
}

const samples = editions.flatMap((edition) =>
  samplesOf(edition)
    .slice(0, 1)
    .map((report) => [edition.id, report] as const),
);

describe.each(samples)("%s", (_, report) => {
  test("holds every form of the report, each as it is exported alone, and a manifest with their SHA-256", async () => {
    const { manifest, files } = await packageOf(report);
    expect([...files.keys()]).toEqual([manifestName, ...manifest.files.map(({ name }) => name)]);
    expect(manifest.files.map(({ name }) => name.replace(/^.*?(_片段)?\.(\w+)$/, "$1.$2"))).toEqual([
      ".docx",
      ".html",
      "_片段.html",
      ".xlsx",
      ".csv",
      ".json",
    ]);
    for (const [format, at] of [
      ["docx", 0],
      ["html", 1],
      ["fragment", 2],
      ["xlsx", 3],
      ["csv", 4],
      ["json", 5],
    ] as const) {
      const downloads = [{ label: "Word版下载", name: manifest.files[0]?.name ?? "" }];
      const alone = (await make(orderOf(report, { form: format, downloads }))).bytes;
      const entry = manifest.files[at];
      expect([entry?.sha256, entry?.bytes]).toEqual([sha256Of(alone), alone.byteLength]);
    }
    expect(manifest).toMatchObject({
      year: report.year,
      edition: report.edition,
      report: { id: "a-1", revision: 7, changed: "2022-01-25T08:30:00Z" },
    });
  });
  test("is the same each time, with the time of the last change on every file", async () => {
    const [one, two] = [await packageOf(report), await packageOf(report)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
  test("tells which file was changed, renamed or taken out", async () => {
    const { manifest, files } = await packageOf(report);
    expect(altered({ manifest, files })).toEqual([]);
    const [first, second] = manifest.files.map(({ name }) => name);
    const changed = new Map(files).set(first ?? "", new Uint8Array([1]));
    changed.delete(second ?? "");
    expect(altered({ manifest, files: changed })).toEqual([first, second]);
  });
});

const [, sample] = samples[0] ?? expect.fail("no sample");

test("takes a PDF along, and says what stood open with its 说明", async () => {
  const pdf = new TextEncoder().encode("%PDF-");
  const { manifest } = await packageOf({ ...sample, figures: Object.fromEntries(Object.entries(sample.figures).slice(1)) }, { pdf });
  expect(manifest.files.map(({ what }) => what)).toContain("PDF 文件");
  expect(manifest.mark).toBe("草稿");
  expect(manifest.files.every(({ name }) => name.includes("（草稿）"))).toBe(true);
  const wrong = await packageOf({ ...sample, figures: { ...sample.figures, [Object.keys(sample.figures)[0] ?? ""]: "约3" } });
  expect(wrong.manifest.findings.some(({ severity, remark }) => severity === "错误" && remark === null)).toBe(true);
});

test("the page leads to the Word file and the PDF beside it, by names that any server serves, and only to those that are there", async () => {
  const linksOf = async (more: Partial<Order<OwnForm>>) => {
    const { files } = await packageOf(sample, more);
    const page = [...files].find(([name]) => name.endsWith(".html") && !name.includes("片段"));
    const html = new TextDecoder().decode(page?.[1]);
    const links = [...html.matchAll(/<a href="([^"]+)" download="">([^<]+)<\/a>/g)].map(
      ([, href = "", label = ""]) => [label, decodeURIComponent(href)] as const,
    );
    const edition = editions.find(({ id }) => id === sample.edition) ?? expect.fail();
    expect(verifyPage(edition, sample, html)).toMatchObject({ state: "same", differences: [] });
    return { links, names: [...files.keys()] };
  };
  const both = await linksOf({ pdf: new TextEncoder().encode("%PDF-") });
  expect(both.links.map(([label]) => label)).toEqual(["Word版下载", "PDF版下载"]);
  for (const [, href] of both.links) expect(both.names).toContain(href.replace(/^\.\//, ""));
  expect((await linksOf({})).links.map(([label]) => label)).toEqual(["Word版下载"]);
  const alone = new TextDecoder().decode((await make(orderOf(sample, { form: "html" }))).bytes);
  expect(alone).not.toContain("<nav");
});

test("what is no package is said in words, and nothing is thrown", () => {
  const zipped = (name: string, text: string) => zipSync({ [name]: new TextEncoder().encode(text) });
  for (const bytes of [
    new Uint8Array(),
    new TextEncoder().encode("PK坏的"),
    zipped("a.txt", "a"),
    zipped(manifestName, "{"),
    zipped(manifestName, '{"format":"nianbao-package/9"}'),
  ])
    expect(unpack(bytes)).toHaveProperty("problem");
});

test.skipIf(!tools().python)("another reader opens it, with Chinese names and equal times [python-docx]", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-package-"));
  try {
    const { bytes, manifest } = await packageOf(sample);
    writeFileSync(join(folder, "a.zip"), bytes);
    const script =
      "import zipfile,json,sys; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps([[i.filename,list(i.date_time)] for i in z.infolist()]))";
    const read: unknown = JSON.parse(execFileSync(tools().python ?? "", ["-c", script, join(folder, "a.zip")], { encoding: "utf8" }));
    expect(read).toEqual([manifestName, ...manifest.files.map(({ name }) => name)].map((name) => [name, [2022, 1, 25, 8, 30, 0]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("with 图解 the figures of the years before lie beside, and nothing else of those reports", async () => {
  const before = [2, 1].map((back) => ({ ...sample, year: sample.year - back }));
  const { manifest, files } = await packageOf(sample, { charts: before });
  expect(manifest.charts).toEqual(before.map(({ year }) => `往年数字_${year}年.json`));
  expect((await packageOf(sample)).manifest.charts).toBeNull();
  for (const [place, name] of (manifest.charts ?? []).entries()) {
    const text = new TextDecoder().decode(files.get(name));
    expect(readReportText(text)).toMatchObject({
      report: { year: before[place]?.year, figures: sample.figures, narrative: {}, fields: {}, remarks: {}, sources: {} },
    });
  }
});

test.skipIf(!tools().fonts)(
  "with 图解 the long picture lies beside as it is exported alone, and the manifest names it [fonts]",
  async () => {
    const { files, manifest } = await packageOf(sample, { charts: [] });
    const { name } = manifest.files.find(({ what }) => what === "图解长图") ?? expect.fail("no long picture");
    const alone = await make(orderOf(sample, { charts: [], form: "poster" }));
    expect(name).toMatch(/_图解\.png$/);
    expect(Buffer.from(files.get(name) ?? []).equals(Buffer.from(alone.bytes))).toBe(true);
  },
);

test("with 图解 the pictures lie beside, and the page still says what the report says", async () => {
  for (const [, report] of samples) {
    const { files, manifest } = await packageOf(report, { charts: [] });
    const edition = editions.find(({ id }) => id === report.edition) ?? expect.fail();
    expect(manifest.files.filter(({ name }) => name.endsWith(".png")).length).toBeGreaterThan(0);
    for (const { name } of manifest.files.filter(({ name }) => name.endsWith(".html"))) {
      const html = files.get(name) ?? new Uint8Array();
      expect(new TextDecoder().decode(html)).toContain("图解");
      expect(verifyPage(edition, report, html)).toMatchObject({ state: "same", differences: [] });
    }
  }
});
