// `nianbao convert X.json X.pdf` with LibreOffice, with Chromium and with neither: which it was is said, the text is that of
// the tree in its order, and the file is tagged. Several at the same time do not get in each other's way.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { onlyFonts } from "../../scripts/fonts.mjs";
import { tools } from "../../scripts/tools.mjs";
import { compose } from "../document/compose.ts";
import { bodyOf, isMargin, pagesOfTables, readPdf, textOfTree } from "../outputs/print/read-pdf.testing.ts";
import { readReportText } from "../report/read.ts";
import { folderOf, nianbao, project, samplePath } from "./runCommand.testing.ts";

const { soffice, browser, chromium109, pdftotext, fonts } = tools();
const nowhere = join(project, "none");
const folder = folderOf({});
// Programs put what they need for a moment where the system says.
const temporary = folderOf({});
afterAll(() => [folder, temporary].forEach(({ remove }) => remove()));

const convert = (input: string, output: string, env: Readonly<Record<string, string>>) =>
  nianbao(["convert", input, output], { cwd: folder.path, env: { TMPDIR: temporary.path, ...env } });
const documentOf = (path: string) => {
  const reading = readReportText(readFileSync(path, "utf8"));
  return "problems" in reading ? expect.fail(path) : compose(reading.edition, reading.report);
};
const read = (name: string) => readPdf(readFileSync(join(folder.path, name)), pdftotext ?? "");

test("with neither there it says what to install, and writes nothing", async () => {
  const { code, stdout, stderr } = await convert(samplePath("yishui-2021"), "no.pdf", { SOFFICE_PATH: nowhere, CHROMIUM_PATH: nowhere });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^不能写 no\.pdf：.*请安装 LibreOffice.*浏览器/);
  expect(existsSync(join(folder.path, "no.pdf"))).toBe(false);
});

/** A machine with these fonts alone. */
const fontsAs = (name: string, files: RegExp): Readonly<Record<string, string>> => ({
  FONTCONFIG_FILE: onlyFonts(join(folder.path, `${name}.conf`), files),
});

describe.skipIf(!soffice || !fonts)("by its fonts [soffice] [fonts]", () => {
  const env = { SOFFICE_PATH: soffice ?? "", CHROMIUM_PATH: nowhere };
  test("a machine without Chinese letters makes no PDF and no long picture and says why; a package goes without a PDF, and Word without pictures, both said", async () => {
    const latin = { ...env, ...fontsAs("latin", /^LiberationSerif-Regular/) };
    const { code, stderr } = await convert(samplePath("yishui-2021"), "boxes.pdf", latin);
    expect([code, existsSync(join(folder.path, "boxes.pdf"))]).toEqual([2, false]);
    expect(stderr).toMatch(/^不能写 boxes\.pdf：这台电脑没有中文字体/);
    const picture = await convert(samplePath("yishui-2021"), "boxes.png", latin);
    expect([picture.code, existsSync(join(folder.path, "boxes.png"))]).toEqual([2, false]);
    expect(picture.stderr).toMatch(/^不能写 boxes\.png：本机没有中文字体/);
    expect((await convert(samplePath("yishui-2021"), "boxes.zip", latin)).stdout).toMatch(
      /^已写成 boxes\.zip（发布包，没有 PDF：这台电脑没有中文字体/,
    );
    expect(
      (await nianbao(["convert", samplePath("yishui-2021"), "boxes.docx", "--charts"], { cwd: folder.path, env: latin })).stdout,
    ).toContain("本机没有中文字体，图解只放了表");
  });
  test("letters that no font has, and digits of another width, are said with the file", async () => {
    const own = folderOf({
      "rare.json": {
        ...JSON.parse(readFileSync(samplePath("yishui-2021"), "utf8")),
        body: { name: "\u{2FFFD}县", issuer: "\uE000县人民政府办公室", kind: "", level: "" },
      },
    });
    // Its Latin letters and digits are wider, and there is no other face.
    const { stdout, stderr } = await convert(join(own.path, "rare.json"), "rare.pdf", {
      ...env,
      ...fontsAs("serif", /^NotoSerifCJK-Regular/),
    });
    own.remove();
    expect(stderr).toBe("");
    expect(stdout).toContain("本机的字体里没有“\u{2FFFD}”“\uE000”，PDF 里印成了空方框");
    expect(stdout).toContain("本机没有与 Times New Roman 同宽的数字字体");
  });
});

describe.skipIf(!soffice || !pdftotext)("by LibreOffice [soffice] [pdftotext]", () => {
  const env = { SOFFICE_PATH: soffice ?? "", CHROMIUM_PATH: nowhere };
  test("two at once: said, complete, in order, tagged, and each table whole on a page", async () => {
    const said = await Promise.all([convert(samplePath("yishui-2021"), "a.pdf", env), convert(samplePath("yishui-2021"), "b.pdf", env)]);
    expect(said.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(said[0]?.stdout).toBe("已写成 a.pdf（由 LibreOffice 按 Word 文件排版）。\n");
    const [document, pdf] = [documentOf(samplePath("yishui-2021")), read("a.pdf")];
    expect(bodyOf(pdf, document)).toBe(textOfTree(document));
    expect([pdf.tagged, pdf.title, pdf.subject]).toEqual([true, document.title, ""]);
    expect(Object.values(pagesOfTables(pdf, document))).not.toContain(0);
    expect(read("b.pdf").pages).toEqual(pdf.pages);
    expect(readdirSync(temporary.path).filter((name) => name.startsWith("nianbao-pdf-"))).toEqual([]);
  });
});

describe.skipIf(!browser || !pdftotext)("by Chromium [chromium] [pdftotext]", () => {
  const env = { SOFFICE_PATH: nowhere, CHROMIUM_PATH: browser?.executablePath ?? "" };
  test("said with 版式可能与Word不同, in the file too; complete, in order, tagged, and each table whole on a page", async () => {
    const { code, stdout, stderr } = await convert(samplePath("yishui-2021"), "c.pdf", env);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^已写成 c\.pdf（由 Chromium 排版，版式可能与Word不同：/);
    const [document, pdf] = [documentOf(samplePath("yishui-2021")), read("c.pdf")];
    expect(bodyOf(pdf, document)).toBe(textOfTree(document));
    expect([pdf.tagged, pdf.title, pdf.subject]).toEqual([true, document.title, "版式可能与Word不同（由 Chromium 排版）"]);
    expect(Object.values(pagesOfTables(pdf, document))).not.toContain(0);
    expect(pdf.pages.map((lines) => lines.filter(isMargin).length)).toEqual(pdf.pages.map(() => 1));
    expect(readdirSync(temporary.path).filter((name) => name.startsWith("nianbao-pdf-"))).toEqual([]);
  });
});

describe.skipIf(!chromium109 || !pdftotext)("by Chromium 109 [chromium-109] [pdftotext]", () => {
  const env = { SOFFICE_PATH: nowhere, CHROMIUM_PATH: chromium109?.executablePath ?? "" };
  test("complete and in order; that page numbers and marks are missing is said", async () => {
    const { code, stdout } = await convert(samplePath("yishui-2021"), "d.pdf", env);
    expect(code).toBe(0);
    const [document, pdf] = [documentOf(samplePath("yishui-2021")), read("d.pdf")];
    expect(bodyOf(pdf, document)).toBe(textOfTree(document));
    expect(stdout).toContain("不印页码");
    expect(stdout.includes("没有标题和表格的标记")).toBe(!pdf.tagged);
  });
});
