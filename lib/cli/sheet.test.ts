// `nianbao check --sheet`: the 核查单 beside what is printed, read back by readers that are not ours.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import mammoth from "mammoth";
import { afterAll, expect, test } from "vitest";
import { folderOf, here, sample } from "./runCommand.testing.ts";

const yishui = sample("yishui-2021");
const folder = folderOf({
  "good.json": yishui,
  "wrong.json": { ...yishui, figures: { ...yishui.figures, "applications.granted.person": "999" } },
  "text.json": "not JSON",
});
afterAll(folder.remove);
const files = ["good.json", "wrong.json", "text.json"];
const rowsOf = (html: string) => {
  const page = load(html);
  const table = page("table").eq(1);
  return page(table)
    .find("tr")
    .toArray()
    .map((row) => page(row).find("td").last().text().trim());
};

test("a page and a Word file name every file, and what is printed is the same as without", async () => {
  const plain = await here(["check", ...files], { cwd: folder.path });
  for (const out of ["a.html", "a.docx"]) {
    const said = await here(["check", ...files, "--sheet", out], { cwd: folder.path });
    expect([said.stdout, said.code]).toEqual([plain.stdout, plain.code]);
  }
  const html = readFileSync(join(folder.path, "a.html"), "utf8");
  const word = (await mammoth.convertToHtml({ path: join(folder.path, "a.docx") })).value;
  for (const page of [html, word]) {
    expect(rowsOf(page).slice(1)).toEqual(files);
    expect(load(page)("body").text()).toContain("收到和处理政府信息公开申请情况：");
  }
});

test("another ending, or a place where nothing can be written, is said and is 2", async () => {
  const other = await here(["check", "good.json", "--sheet", "a.pdf"], { cwd: folder.path });
  expect(other).toMatchObject({ code: 2, stdout: "" });
  expect(other.stderr).toContain(".html 或 .docx");
  const nowhere = await here(["check", "good.json", "--sheet", "没有/a.html"], { cwd: folder.path });
  expect(nowhere.code).toBe(2);
  expect(nowhere.stderr).toContain("不存在");
  expect(existsSync(join(folder.path, "没有"))).toBe(false);
});
