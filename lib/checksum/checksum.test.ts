// The sum of a file over its content: the same for all spellings of one content, another for every other content.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checksumKey, checksumOf, sealed, sealOf } from "./checksum.ts";

const parsed = (text: string): object => JSON.parse(text);
const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));

test("what was sealed is whole, however its JSON is laid out, escaped or ordered", () => {
  fc.assert(
    fc.property(json, (value) => {
      const { checksum, ...rest } = sealed(value);
      for (const text of [
        JSON.stringify({ ...rest, checksum }),
        JSON.stringify(sealed(value), null, 7),
        JSON.stringify(sealed(value)).replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
      ])
        expect(sealOf(parsed(text))).toBe("whole");
    }),
  );
});

test("an object that says something else under one key has another sum", () => {
  const key = fc.string().filter((text) => text !== checksumKey);
  fc.assert(
    fc.property(
      json,
      key,
      fc.string(),
      fc.string(),
      (value, place, one, two) => (checksumOf({ ...value, [place]: one }) === checksumOf({ ...value, [place]: two })) === (one === two),
    ),
  );
});

test("a key named __proto__ counts like any other", () => {
  expect(sealOf(parsed(`{"checksum":"${checksumOf({})}","__proto__":"1"}`))).toBe("broken");
});

test("without a sum nothing vouches; with one that is no text, or of another object, it is broken", () => {
  expect(sealOf({ a: "1" })).toBe("none");
  for (const checksum of ["", null, 3, checksumOf({ a: "2" }), checksumOf({ a: "1" }).toUpperCase()])
    expect(sealOf({ a: "1", checksum })).toBe("broken");
});
