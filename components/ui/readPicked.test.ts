// A picked file, read before anything is sent: gone, taken by another program, too large, or nothing for this door; never a rejection.
import { expect, test } from "vitest";
import { noise, utf8 } from "#lib/reading/made.testing.ts";
import { fileProblem, readPicked } from "./readPicked.ts";

const fileOf = (content: Uint8Array, name = "文件.json"): File => new File([new Uint8Array(content)], name);
const failing = (name: string): File =>
  Object.assign(fileOf(utf8("{}")), { arrayBuffer: () => Promise.reject(new DOMException("", name)), slice: () => failing(name) });
const large = (size: number): File => Object.defineProperty(fileOf(utf8("{}")), "size", { value: size });

test("bytes come with what they are, whatever the name says", async () => {
  expect(await readPicked(fileOf(utf8('{"a":1}'), "报告.xlsx"), "import")).toMatchObject({
    found: { kind: "json", text: '{"a":1}', encoding: "utf-8" },
  });
});

test.each([
  ["that is gone", failing("NotFoundError"), "这个文件已经不在原来的地方"],
  ["that another program holds or changed", failing("NotReadableError"), "可能正被改动、移走或被别的程序占用"],
  ["that may not be read", failing("SecurityError"), "这个文件读不出来"],
  ["of 70 MB", large(73_400_320), "这个文件有 70.0 MB，超过 64.0 MB，没有读。"],
  ["with nothing in it", fileOf(new Uint8Array()), "文件是空的（0 字节）"],
  ["under the unit's encryption", fileOf(new Uint8Array([...utf8("%TSD-Header-###%"), ...noise(500)])), "加密软件加了密"],
  ["that is a web page", fileOf(utf8("<table><tr><td>1</td></tr></table>"), "填好.xlsx"), "网页（HTML）"],
])("of a file %s that is said, and the server is not mentioned", async (_, file, sentence) => {
  const picked = await readPicked(file, "import");
  const said = "problem" in picked ? picked.problem : "read";
  expect(said).toContain(sentence);
  expect(said).not.toContain("服务器");
});

test("a file that could not be sent is looked at again: readable, or why not", async () => {
  expect(await fileProblem(fileOf(utf8("{}")))).toBeUndefined();
  expect(await fileProblem(failing("NotFoundError"))).toContain("已经不在原来的地方");
});
