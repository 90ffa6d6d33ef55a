// Of what is dropped every file is found, in folders and in their folders, however many of them a browser hands out at a time.
import { expect, test } from "vitest";
import { droppedFiles } from "./dropped.ts";

type Tree = { readonly [name: string]: string | Tree };

/** So many entries at most does Chromium hand out at a time. */
const atOnce = 100;

/** A file or folder as a browser hands it out (File and Directory Entries API, 7.2–7.4). */
function entryOf(name: string, content: string | Tree, path: string, broken: ReadonlySet<string>): unknown {
  const fullPath = `${path}/${name}`;
  if (typeof content === "string")
    return {
      isFile: true,
      isDirectory: false,
      fullPath,
      file: (found: (file: File) => void, failed: () => void) => (broken.has(name) ? failed() : found(new File([content], name))),
    };
  return {
    isFile: false,
    isDirectory: true,
    fullPath,
    createReader: () => {
      const rest = Object.entries(content).map(([own, inner]) => entryOf(own, inner, fullPath, broken));
      return { readEntries: (found: (some: readonly unknown[]) => void) => found(rest.splice(0, atOnce)) };
    },
  };
}

const dropped = async (tree: Tree, broken: readonly string[] = []): Promise<readonly string[]> => {
  const items = Object.entries(tree).map(([name, content]) => ({ webkitGetAsEntry: () => entryOf(name, content, "", new Set(broken)) }));
  // Only what droppedFiles asks for.
  const data = { files: [], items } as unknown as DataTransfer;
  return (await droppedFiles(data)).map(({ path }) => path);
};

test("files in a folder and in its folders, with their paths", async () => {
  expect(await dropped({ 报告: { "甲.html": "1", 乡镇: { "乙.docx": "2", 更深: { "丙.pdf": "3" } } }, "丁.txt": "4" })).toEqual([
    "报告/甲.html",
    "报告/乡镇/乙.docx",
    "报告/乡镇/更深/丙.pdf",
    "丁.txt",
  ]);
});

test("all of a folder of more files than a browser hands out at a time", async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`${at}.html`, ""]));
  expect(await dropped({ 报告: many })).toHaveLength(250);
});

test("an empty folder is nothing, and a file that cannot be opened takes no other along", async () => {
  expect(await dropped({ 空: {} })).toEqual([]);
  expect(await dropped({ 报告: { "甲.html": "1", "坏.html": "2", "乙.html": "3" } }, ["坏.html"])).toEqual([
    "报告/甲.html",
    "报告/乙.html",
  ]);
});

test("what a program drags out of itself stands in no folder and is a file", async () => {
  const file = new File(["1"], "附件.docx");
  // Only what droppedFiles asks for.
  const data = { files: [file], items: [{ webkitGetAsEntry: () => null }] } as unknown as DataTransfer;
  expect(await droppedFiles(data)).toEqual([{ path: "附件.docx", file }]);
});
