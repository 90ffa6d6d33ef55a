// The command as a whole: how it is called, where paths are taken from, and that it always ends in words.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { folderOf, json, nianbao, project, sample, samplePath } from "./runCommand.testing.ts";
import { checkShape } from "./shapes.testing.ts";

const folder = folderOf({ "here.json": sample("yishui-2021") });
afterAll(folder.remove);

test("--version is that of package.json, and --help names every command in Chinese", async () => {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(project, "package.json"), "utf8")));
  const [told, help] = [await nianbao(["--version"]), await nianbao(["--help"])];
  expect([told.code, told.stdout, told.stderr]).toEqual([0, `${version}\n`, ""]);
  expect([help.code, help.stderr]).toEqual([0, ""]);
  for (const name of ["editions", "figures", "check", "convert"]) expect(help.stdout).toContain(name);
  expect(help.stdout).not.toMatch(/Usage|Options|Commands|Arguments|display help/);
});

test.each([
  ["an unknown command", ["chekc"], "没有“chekc”这个命令"],
  ["no command", [], "请写明要做什么"],
  ["a missing argument", ["check"], "还缺一项：文件。"],
  ["one argument too many", ["diff", "a", "b", "c"], "diff 后面写得太多了"],
  ["an unknown option", ["check", "--loud", "a"], "没有“--loud”这个选项"],
])("%s ends with 2 and one sentence that says so", async (_, words, sentence) => {
  const { code, stdout, stderr } = await nianbao(words);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/error:|\n\s+at /);
});

test("a wrong call with --json leaves JSON on stdout too", async () => {
  const { code, value, stderr } = await json(["chekc"]);
  expect(code).toBe(2);
  expect(stderr).toBe(`${z.strictObject({ error: z.string() }).parse(value).error}\n`);
});

test("paths are relative to where the user stands, whether npm moved the command or not; the file is named as typed", async () => {
  const moved = await json(["check", "./here.json"], { env: { INIT_CWD: folder.path } });
  const unmoved = await json(["check", "./here.json"], { cwd: folder.path });
  const up = await json(["check", `../${basename(folder.path)}/here.json`], { cwd: project, env: { INIT_CWD: folder.path } });
  expect([moved.code, unmoved.code, up.code]).toEqual([0, 0, 0]);
  expect(checkShape.parse(moved.value)[0]?.file).toBe("./here.json");
});

test("a reader that stops early ends the command without a complaint", async () => {
  const words = Array.from({ length: 400 }, () => samplePath("yishui-2021"));
  const child = spawn(process.execPath, [join(project, "lib/cli/main.ts"), "check", "--json", ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, complaint]).toEqual([0, ""]);
});
