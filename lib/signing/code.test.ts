// The code is read by people: no sign of it is taken for another one, and what somebody types of it is understood.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isHere, hashOf, notHere, hashedAs } from "./hash.ts";
import { algorithmIn } from "./algorithm.ts";
import { codeIn, codeOf } from "./code.ts";

const hash = fc.array(fc.constantFrom(..."0123456789abcdef"), { minLength: 64, maxLength: 64 }).map((digits) => digits.join(""));

test("a code has two groups of five signs, none of which looks like another", () => {
  fc.assert(
    fc.property(hash, (digits) => {
      expect(codeOf(digits)).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/);
      expect(codeOf(digits)).not.toMatch(/[0O1IL2Z5S8BU]/);
    }),
  );
});

test("a code is understood in small letters, with other dashes and blanks, and nothing else is", () => {
  fc.assert(
    fc.property(hash, (digits) => {
      const code = codeOf(digits);
      for (const typed of [code, code.toLowerCase(), code.replace("-", " "), ` ${code.replace("-", "")} `])
        expect(codeIn(typed)).toBe(code);
      expect(codeIn(code.slice(1))).toBeUndefined();
      expect(codeIn(code.replace(/.$/, "0"))).toBeUndefined();
    }),
  );
});

test("two contents that differ in one sign have two codes, by either hash", () => {
  for (const algorithm of ["sha256", "sm3"] as const) {
    const codes = Array.from({ length: 500 }, (_, at) => hashedAs(algorithm, `{"figure":"${at}"}`).code);
    expect(new Set(codes).size).toBe(500);
  }
});

// GB/T 32905-2016, A.1; FIPS 180-4.
test("the hashes are those of the standards", () => {
  expect(hashOf("sm3", "abc")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  expect(hashOf("sha256", "abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("SHA-256 is the usual one, and what a Node lacks is said in a sentence", () => {
  expect([algorithmIn({}), algorithmIn({ contentHash: "sm3" }), algorithmIn({ contentHash: "md5" })]).toEqual(["sha256", "sm3", "sha256"]);
  expect(isHere("sha256")).toBe(true);
  expect(notHere("sm3")).toContain("SM3");
});
