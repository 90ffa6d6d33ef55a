// Of a folder as a browser hands it out, what may be a report is taken, and what a person put there besides is named.
import { expect, test } from "vitest";
import { reportsIn } from "./folder.ts";

const pathsOf = (files: readonly { readonly path: string }[]): readonly string[] => files.map(({ path }) => path);
const inFolder = (...paths: readonly string[]) => {
  const { taken, left } = reportsIn(paths.map((path) => ({ path })));
  return { taken: pathsOf(taken), left: pathsOf(left) };
};

test("reports come in the order of their names, also from folders in folders", () => {
  expect(inFolder("报告/10.docx", "报告/2.html", "报告/乡镇/1.PDF").taken).toEqual(["报告/2.html", "报告/10.docx", "报告/乡镇/1.PDF"]);
});

test("the folder of a saved page and what systems leave are passed over, pictures beside the reports are named", () => {
  const { taken, left } = inFolder("报告/年报.html", "报告/年报_files/frame.html", "报告/~$年报.docx", "报告/.DS_Store", "报告/截图.png");
  expect(taken).toEqual(["报告/年报.html"]);
  expect(left).toEqual(["报告/截图.png"]);
});

test("a folder that is only called like one of a saved page is a folder", () => {
  expect(inFolder("报告/旧_files/年报.html").taken).toEqual(["报告/旧_files/年报.html"]);
});
