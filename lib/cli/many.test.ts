// Many files in one call: by threads, in the order of the words, and a folder for what is in it.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { pageOf } from "../outputs/html/page.ts";
import { folderOf, here, jsonHere, nianbao, sample } from "./runCommand.testing.ts";
import { checkShape, figuresShape, unreadShape } from "./shapes.testing.ts";

const yishui = sample("yishui-2021");
const named = (name: string, year = yishui.year) => ({ ...yishui, year, body: { ...yishui.body, name } });
const names = ["甲县", "乙县", "丙县", "丁县", "戊县", "己县", "庚县", "辛县", "壬县", "癸县"];
const good = Object.fromEntries(names.map((name, at) => [`${at}.json`, named(name)]));
const folder = folderOf({
  ...good,
  "4.json": "{ no report",
  "next.json": named("甲县", yishui.year + 1),
  "wrong.json": { ...yishui, stated: { ...yishui.stated, "applications.received.total": "999" } },
});
afterAll(folder.remove);

const tree = folderOf({
  "b.html": pageOf(disclosure2021, yishui),
  "a.json": yishui,
  "~$b.docx": "lock",
  ".hidden.json": yishui,
  "c.png": "picture",
});
for (const inner of ["b_files", "z", "z/.git"]) mkdirSync(join(tree.path, inner));
for (const file of ["b_files/frame.html", "z/page.json", "z/.git/x.json"]) writeFileSync(join(tree.path, file), JSON.stringify(yishui));
afterAll(tree.remove);

const all = [...Object.keys(good), "none.json"];

test("many files are told of in the order of the words, with a bad one in the middle and one that is not there; and it ends with 2", async () => {
  const { code, value, stderr } = await jsonHere(["check", ...all], { cwd: folder.path });
  const entries = checkShape.parse(value);
  expect(code).toBe(2);
  expect(entries.map(({ file }) => file)).toEqual(all);
  expect(entries.flatMap((entry) => ("error" in entry ? [entry.file] : []))).toEqual(["4.json", "none.json"]);
  expect(stderr).toBe(entries.flatMap((entry) => ("error" in entry ? [`${entry.error}\n`] : [])).join(""));
});

test("threads say what one file at a time says, to the letter", async () => {
  const together = await here(["check", ...all], { cwd: folder.path });
  const alone = await Promise.all(all.map((file) => here(["check", file], { cwd: folder.path })));
  const bodies = alone.map(({ stdout }) => stdout.slice(0, stdout.lastIndexOf("共 1 个文件")));
  expect(together.stdout).toBe(`${bodies.join("")}共 11 个文件：9 个没有错误，2 个未能读取。\n`);
});

test("the exit code is 1 where all are read and one has an error", async () => {
  const files = all.filter((file) => !["4.json", "none.json"].includes(file));
  expect((await here(["check", ...files], { cwd: folder.path })).code).toBe(0);
  expect((await here(["check", ...files, "wrong.json"], { cwd: folder.path })).code).toBe(1);
});

test("a report is judged beside that of the year before, whichever thread read it", async () => {
  const { value } = await jsonHere(["check", "next.json", ...all], { cwd: folder.path });
  expect(checkShape.parse(value)[0]).toMatchObject({ file: "next.json", before: "0.json" });
});

test("a folder stands for the sources in it and in its folders, by their names; locks, hidden files and what a browser lays beside a page are no sources", async () => {
  const { code, value, stderr } = await jsonHere(["check", tree.path], { cwd: folder.path });
  const slashed = tree.path.replaceAll("\\", "/");
  expect([code, checkShape.parse(value).map(({ file }) => file.replaceAll("\\", "/"))]).toEqual([
    0,
    ["a.json", "b.html", "z/page.json"].map((name) => `${slashed}/${name}`),
  ]);
  expect(stderr).toContain("取了 3 个文件，没有取 1 个（");
  expect(stderr).toContain("c.png");
});

test("a folder beside files keeps its place; with nothing to read in it, it is said and ends with 2", async () => {
  mkdirSync(join(tree.path, "empty"), { recursive: true });
  const { code, stdout } = await here(["check", "wrong.json", join(tree.path, "empty"), "0.json"], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stdout).toMatch(/^wrong\.json {2}[^]*\n.*empty\n {2}未能读取：文件夹 .*empty 里没有能读的文件。\n\n0\.json {2}/);
});

test("figures of several files are a list with their names; of one alone what they always were", async () => {
  const one = await jsonHere(["figures", "0.json"], { cwd: folder.path });
  expect(figuresShape.parse(one.value).title).toContain("甲县");
  const { code, value, stderr } = await jsonHere(["figures", ...all], { cwd: folder.path });
  const list = z.array(z.union([figuresShape.extend({ file: z.string() }), unreadShape])).parse(value);
  expect([code, list.map(({ file }) => file)]).toEqual([2, all]);
  expect(list[0]).toEqual({ file: "0.json", ...figuresShape.parse(one.value) });
  expect(stderr.split("\n")).toHaveLength(3);
});

test("a folder is converted into a folder, under the same names; two that would be one file are not both, and it ends with 2", async () => {
  const own = folderOf({
    "a.json": named("甲县"),
    "a.html": pageOf(disclosure2021, yishui),
    "b.json": named("乙县"),
    "bad.json": "{ no report",
  });
  try {
    const { code, stdout, stderr } = await here(["convert", ".", "out", "--to", "md"], { cwd: own.path });
    expect([code, stdout]).toEqual([2, "共 4 个文件：写成 2 个，在 out。\n"]);
    expect(readdirSync(join(own.path, "out")).sort()).toEqual(["a.md", "b.md"]);
    expect(stderr).toContain("./a.html 也要写成 out/a.md");
    expect(stderr).toContain("./bad.json 不能作为报告读取");
    expect((await here(["convert", ".", "out"], { cwd: own.path })).stderr).toContain("请用 --to 写明");
  } finally {
    own.remove();
  }
});

test("the command itself ends by itself after threads, with everything written", async () => {
  const { code, stdout, stderr } = await nianbao(["check", "--json", folder.path]);
  expect([code, z.array(z.object({ file: z.string() })).parse(JSON.parse(stdout)).length]).toEqual([2, names.length + 2]);
  expect(stderr).toContain(`取了 ${names.length + 2} 个文件`);
});
