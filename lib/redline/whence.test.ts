// What is taken from a Word file says from which file, where in it, and whose change it was.
import { expect, test } from "vitest";
import type { Write } from "../report/patch.ts";
import type { Change, Taking } from "./change.ts";
import { withWhence } from "./whence.ts";

const change = (id: string, taking: Taking, author = ""): Pick<Change, "id" | "taking" | "by" | "where"> => ({
  id,
  taking,
  by: author === "" ? [] : [{ author, date: "" }],
  where: { in: "document", paragraph: 3, cell: null },
});
const figure: Write = { area: "figures", address: "applications.received.person", value: "5" };
const block = (id: string): Write => ({ area: "narrative", address: `overview.disclosure.${id}`, value: "x" });
const part = "overview.disclosure";
const source = { file: "改.docx", savedBy: "", prefix: "word-" };
const whence = (writes: readonly Write[], changes: Parameters<typeof withWhence>[1], of = source) =>
  withWhence(writes, changes, of).map((write) => write.whence);

test("each value has the author of its own change and none of another's", () => {
  const changes = [
    change("c1", { is: "figure", at: figure.address, to: "5" }, "领导"),
    change("c2", { is: "words", part, block: "a", start: 0, end: 1, to: "甲" }, "科长"),
    change("c10", { is: "added", part, after: [], level: null, to: "新" }, "领导"),
  ];
  expect(whence([figure, block("a"), block("word-c10"), { ...figure, address: "other" }], changes)).toEqual([
    "改.docx，第 3 段，领导的修订",
    "改.docx，第 3 段，科长的修订",
    "改.docx，第 3 段，领导的修订",
    undefined,
  ]);
});

test("two who changed one paragraph are both named, and where no mark says who, the one who saved the file last", () => {
  const words = (id: string, author: string) => change(id, { is: "words", part, block: "a", start: 0, end: 1, to: id }, author);
  expect(whence([block("a")], [words("c1", "领导"), words("c2", "科长")])).toEqual([
    "改.docx，第 3 段，领导的修订；改.docx，第 3 段，科长的修订",
  ]);
  expect(whence([block("a")], [words("c1", "")], { ...source, savedBy: "领导" })).toEqual(["改.docx，第 3 段，文件最后由“领导”保存"]);
  expect(whence([block("a")], [words("c1", "")])).toEqual(["改.docx，第 3 段"]);
});

test("a paragraph that only moved along belongs to the change of its part", () => {
  expect(whence([block("z")], [change("c1", { is: "own", part, to: ["一"] }, "领导")])).toEqual(["改.docx，第 3 段，领导的修订"]);
  expect(whence([block("z")], [change("c1", { is: "added", part, after: [], level: null, to: "一" }, "领导")])).toEqual([
    "改.docx，第 3 段，领导的修订",
  ]);
});
