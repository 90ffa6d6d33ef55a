// `nianbao verify`: a package, files of it, and pages made from it, by exit code and JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unpack } from "../package/open.ts";
import { folderOf, json, nianbao, sample } from "./runCommand.testing.ts";
import { reportVerificationShape, verificationShape } from "./shapes.testing.ts";

const folder = folderOf({
  "a.json": sample("yishui-2021"),
  "later.json": sample("yanshan-2022"),
  "other.html": "<p>别的网页</p>",
  "no.zip": "不是压缩包",
  "照片.png": "\u0089PNG",
});
const at = (name: string): string => join(folder.path, name);
const env = { SOFFICE_PATH: "/nowhere", CHROMIUM_PATH: "/nowhere" };
afterAll(folder.remove);

beforeAll(async () => {
  await nianbao(["convert", "a.json", "a.zip"], { cwd: folder.path, env });
  const opened = unpack(readFileSync(at("a.zip")));
  if ("problem" in opened) throw new Error(opened.problem);
  for (const [name, content] of opened.files) writeFileSync(at(name.replace(/^.*年度报告/, "包")), content);
  const fragment = readFileSync(at("包_片段.html"), "utf8");
  writeFileSync(at("portal.html"), `<html><body><div>首页</div>${fragment.replaceAll(/ style="[^"]*"/g, "")}<p>版权</p></body></html>`);
  writeFileSync(at("digit.html"), fragment.replace(/>116</, ">117<"));
}, 90_000);

test("a file of the package is told as that, a page that an editor altered as the same, a changed digit with both values", async () => {
  const { code, value } = await json(["verify", "a.zip", "包.docx", "portal.html", "digit.html"], { cwd: folder.path });
  const { altered, files } = verificationShape.parse(value);
  expect([code, altered, files.map(({ state }) => state)]).toEqual([1, [], ["identical", "same", "different"]]);
  expect(files[0]?.name).toMatch(/年度报告\.docx$/);
  expect(files[2]?.differences).toEqual([expect.objectContaining({ kind: "changed", expected: "116", found: "117" })]);
});

test("a page with charts is held against the numbers of the years before in the package, or those that are named", {
  timeout: 90_000,
}, async () => {
  const report = sample("yanshan-2022");
  const year = report.year - 1;
  writeFileSync(at("earlier.json"), JSON.stringify({ ...report, year }));
  await nianbao(["convert", "later.json", "charts.zip", "--charts", "earlier.json"], { cwd: folder.path, env });
  await nianbao(["convert", "later.json", "plain.zip"], { cwd: folder.path, env });
  await nianbao(["convert", "later.json", "charts.html", "--charts", "earlier.json"], { cwd: folder.path });
  writeFileSync(at("moved.html"), readFileSync(at("charts.html"), "utf8").replace("<article>", "<article data-portal>"));
  writeFileSync(
    at("old-digit.html"),
    readFileSync(at("charts.html"), "utf8").replace(
      /(<td [^>]*>)(\d+)(<\/td>(?:<td [^>]*>\d+<\/td>)<\/tr><\/tbody><\/table><\/div>\n<h3)/,
      "$17$2$3",
    ),
  );
  const verified = async (...words: readonly string[]) => {
    const { code, value } = await json(["verify", ...words], { cwd: folder.path });
    const { manifest, files } = verificationShape.parse(value);
    return { code, manifest, files };
  };
  const own = await verified("charts.zip", "moved.html", "old-digit.html");
  expect(own.manifest.charts).toEqual([`往年数字_${year}年.json`]);
  expect([own.code, own.files.map(({ state }) => state)]).toEqual([1, ["same", "different"]]);
  expect(own.files[1]?.differences).toEqual([
    expect.objectContaining({ kind: "changed", message: expect.stringContaining(`的“${year}年”`) }),
  ]);
  const without = await verified("plain.zip", "moved.html");
  expect([without.code, without.files[0]?.differences.every(({ kind }) => kind === "unread")]).toEqual([1, true]);
  const named = await verified("plain.zip", "moved.html", "--charts", "earlier.json");
  expect([named.code, named.files[0]?.state]).toEqual([0, "same"]);
});

test("a whole package alone is told with its state, and the exit code is 0", async () => {
  const { code, stdout } = await nianbao(["verify", "a.zip"], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).toContain("沂水县2021年政府信息公开工作年度报告");
  expect(stdout).toContain("包里的文件都与清单相符");
});

test("a Word file that is none of the package, and a data file, are compared by what is read of them", async () => {
  const changed = sample("yishui-2021");
  writeFileSync(at("changed.json"), JSON.stringify({ ...changed, figures: { ...changed.figures, "applications.received.person": "117" } }));
  await nianbao(["convert", "a.json", "plain.docx", "--style", "plain"], { cwd: folder.path, env });
  await nianbao(["convert", "changed.json", "changed.docx"], { cwd: folder.path, env });
  await nianbao(["convert", "changed.json", "changed.xlsx"], { cwd: folder.path, env });
  const { code, value } = await json(["verify", "a.zip", "plain.docx", "changed.docx", "a.json", "changed.xlsx"], { cwd: folder.path });
  const { files } = verificationShape.parse(value);
  expect([code, files.map(({ state, by }) => [state, by])]).toEqual([
    1,
    [
      ["same", "content"],
      ["different", "content"],
      ["same", "content"],
      ["different", "content"],
    ],
  ]);
  expect(files[3]?.differences.map(({ subject, expected, found }) => [subject, expected, found])).toEqual([
    ["figure", "116", "117"],
    ["figure", "118", "119"],
  ]);
  expect(files[1]?.differences[0]).toMatchObject({ subject: "figure", expected: "116", found: "117", where: { in: "document" } });
});

test("a report's data file stands for the package: pages and files are held against it, with the same exit codes", async () => {
  const { code, value } = await json(["verify", "a.json", "portal.html", "digit.html", "包.docx"], { cwd: folder.path });
  const { report, title, files } = reportVerificationShape.parse(value);
  expect([code, report, title]).toEqual([1, "a.json", "沂水县2021年政府信息公开工作年度报告"]);
  expect(files.map(({ state, by }) => [state, by])).toEqual([
    ["same", "page"],
    ["different", "page"],
    ["same", "content"],
  ]);
  expect((await nianbao(["verify", "a.json", "portal.html"], { cwd: folder.path })).code).toBe(0);
  expect((await nianbao(["verify", "a.json", "照片.png"], { cwd: folder.path })).code).toBe(2);
  expect((await json(["verify", "a.json", "digit.html"], { cwd: folder.path })).value).toMatchObject({
    files: [{ differences: [{ expected: "116", found: "117", where: { in: "html" } }] }],
  });
});

test.each([
  ["a page of something else", ["a.zip", "other.html"], "没有读到这份报告的文字和表格"],
  ["a file that is nothing to compare and not of the package", ["a.zip", "照片.png"], "与发布包里的文件都不相同"],
  ["a file that is not there", ["a.zip", "没有.html"], "找不到文件 没有.html。"],
])("%s is told as not read, and the exit code is 2", async (_, words, sentence) => {
  const { code, stdout } = await nianbao(["verify", ...words], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stdout).toContain(sentence);
});

test("what is no package ends with 2 and a sentence, also as JSON", async () => {
  const { code, value, stderr } = await json(["verify", "no.zip"], { cwd: folder.path });
  expect([code, value]).toEqual([
    2,
    { package: "no.zip", error: "文件 no.zip 没有读：这是纯文字文件，不是数据文件，也不是工作簿。请写明从“导出”得到的发布包（.zip）。" },
  ]);
  expect(stderr).toContain("请写明从“导出”得到的发布包");
});
