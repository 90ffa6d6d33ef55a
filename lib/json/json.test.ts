// What is no JSON is said with its place and its kind; what is JSON is never called otherwise.
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOfBytes, jsonOfText, jsonProblem, jsonProblemWords } from "./json.ts";

const file = `{
  "format": "nianbao/1",
  "body": { "name": "清水县" },
  "figures": { "applications.received.person": "12", "list": [1, -2.5e3, true, null] }
}
`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const told = (text: string) => {
  const found = jsonProblem(text);
  return found === undefined ? undefined : [found.fault, found.line, found.column];
};

test("bytes and text of JSON are read, with and without a byte order mark", () => {
  for (const text of [file, `\uFEFF${file}`, "null", "12", '"字"']) {
    expect(jsonOfText(text)).toEqual({ json: JSON.parse(text.replace(/^\uFEFF/, "")) });
    expect(jsonOfBytes(utf8(text))).toEqual(jsonOfText(text));
  }
});

test("bytes that are no UTF-8, and texts that are no JSON, are none", () => {
  for (const bytes of [new Uint8Array([0x22, 0xff, 0x22]), utf8(""), utf8("{"), utf8("{}x")]) expect(jsonOfBytes(bytes)).toBeUndefined();
});

test.each([
  ["cut within a text", file.slice(0, file.indexOf("清水") + 1), ["cut", 3, 23]],
  ["cut behind a colon", file.slice(0, file.indexOf('"清水')), ["cut", 3, 20]],
  ["cut before its last brace", file.trimEnd().slice(0, -1), ["cut", 4, 87]],
  ["with curled quotes", file.replace('"name"', "“name”"), ["curled", 3, 13]],
  ["with a curled quote at the end of a text", file.replace('"12"', '"12”'), ["curled", 4, expect.any(Number)]],
  ["with single quotes", file.replace('"name"', "'name'"), ["curled", 3, 13]],
  ["with a wide colon", file.replace('"name":', '"name"：'), ["wide", 3, 19]],
  ["with a wide comma", file.replace('},\n  "figures"', '}，\n  "figures"'), ["wide", 3, 28]],
  ["copied from the source of a page", file.replaceAll('"', "&quot;"), ["escaped", 2, 3]],
  ["as it stands in a mail", file.replace("清水县", "=E6=B8=85=E6=B0=B4=\n=E5=8E=BF"), ["mailed", 3, expect.any(Number)]],
  ["with a line break in a text", file.replace("清水县", "清水\n县"), ["broken", 3, 24]],
  ["with a tab in a text", file.replace("清水县", "清水\t县"), ["broken", 3, 24]],
  ["twice", file + file, ["trailing", 6, 1]],
  ["with a comma too many", file.replace('"12",', '"12",,'), ["other", 4, 53]],
  ["with a word without quotes", file.replace('"name"', "name"), ["other", 3, 13]],
  ["with Windows line ends", file.replaceAll("\n", "\r\n").replace('"name"', "“name”"), ["curled", 3, 13]],
])("a file %s is told so, at its line and column", (_, text, problem) => {
  expect(told(text)).toEqual(problem);
  const words = jsonProblemWords(jsonProblem(text) ?? { fault: "other", line: 0, column: 0, near: "" });
  expect(words).toMatch(/^第 \d+ 行第 \d+ 列（“.+”附近）：.+请.+。$/);
});

test("a problem is found exactly where JSON.parse refuses", () => {
  const texts = fc
    .json()
    .chain((json) =>
      fc
        .tuple(fc.nat(json.length), fc.constantFrom("", '"', ",", "{", "]", "\n", "“", "1", ":", "\\"))
        .map(([at, sign]) => json.slice(0, at) + sign + json.slice(at + (sign === "" ? 1 : 0))),
    );
  fc.assert(
    fc.property(texts, (text) => {
      expect(jsonProblem(text) === undefined).toBe(jsonOfText(text) !== undefined);
    }),
    { numRuns: 2000 },
  );
});

test("nothing makes it fail, and long texts take no longer than they must", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void jsonProblem(text)));
  const begin = performance.now();
  jsonProblem("[".repeat(1_000_000));
  expect(jsonProblem(`"${"a\\u0041".repeat(2_000_000)}`)?.fault, "all in escapes, as programs write that keep to ASCII").toBe("cut");
  jsonProblem(`[${'"字",'.repeat(500_000)}`);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
