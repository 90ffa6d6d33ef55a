// Where the project's folder may lie.
import { expect, test } from "vitest";
import { mustStandWell } from "./place.mjs";

const stands =
  (path: string, platform: NodeJS.Platform = "linux") =>
  () =>
    mustStandWell(path, platform);

test.each(["#", "?", ":"])("a path with %s is refused in one sentence that names it and the folder", (sign) => {
  for (const path of [`/home/wang/编制${sign}1`, `/home/${sign}/nianbao`, `/home/wang/nianbao${sign}`])
    expect(stands(path)).toThrow(`年报编制所在文件夹的路径里有“${sign}”：${path}。`);
});

test.each(["/home/王/桌面/年报 编制1 (新)&100%", "/home/王'三/年报[二]{三}+@^~!=,$;", "/srv/nianbao"])("%s is a good place", (path) => {
  expect(stands(path)).not.toThrow();
});

test("the colon of a drive under Windows is none in a path", () => {
  expect(stands("C:\\用户\\王&李\\nianbao", "win32")).not.toThrow();
  expect(stands("C:\\用户\\编制#1", "win32")).toThrow("“#”");
});
