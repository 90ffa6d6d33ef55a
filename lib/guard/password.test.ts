// The 访问口令: what may be one, and that what is kept tells it from others and tells nothing else.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isPassword, kept, problemOf } from "./password.ts";
import { readPassword, stateOf, writePassword } from "./passwordFile.ts";

test.each(["", "1234567", "七个汉字的口令", "🙂🙂🙂🙂🙂🙂🙂"])("“%s” is too short, by what a person counts", (password) => {
  expect(problemOf(password)).toBe("口令至少要 8 个字符。");
});

test.each(
  "12345678 123456789 0123456789 87654321 98765432 88888888 aaaaaaaa 12121212 12341234 abcdefgh ABCDEFGH qwertyui QwertyUiop asdfghjkl password PassW0rd admin123 1qaz2wsx woaini1314 １２３４５６７８ ｐａｓｓｗｏｒｄ 公开公开公开公开".split(
    " ",
  ),
)("“%s” is too easily guessed", (password) => {
  expect(problemOf(password)).toBe("这个口令太常见，很容易被猜到，请换一个。");
});

test("a control character and a whole page of text are no password", () => {
  expect(problemOf("good one\u0000!!")).toContain("控制字符");
  expect(problemOf("x1".repeat(101))).toBe("口令最多 200 个字符。");
});

test.each(["河边的柳树2026年", "correct horse battery", "Tq7#mZ2v", "  blank at both ends  ", "八个汉字就可以啦"])(
  "“%s” may be one",
  (password) => {
    expect(problemOf(password)).toBeUndefined();
  },
);

test("what is kept knows the password again, also typed in full width, and no other", async () => {
  const known = await kept("柳树 Willow-2026");
  expect(known.kind).toBe("argon2id");
  expect(JSON.stringify(known)).not.toContain("Willow");
  expect(await isPassword("柳树 Willow-2026", known)).toBe(true);
  expect(await isPassword("柳树　Ｗｉｌｌｏｗ－２０２６", known)).toBe(true);
  for (const other of ["柳树 willow-2026", "柳树 Willow-202", "柳树 Willow-2026 ", ""])
    expect(await isPassword(other, known), other).toBe(false);
});

test("the same password is kept otherwise each time", async () => {
  const [one, two] = await Promise.all([kept("柳树 Willow-2026"), kept("柳树 Willow-2026")]);
  expect(one.salt).not.toBe(two.salt);
  expect(one.hash).not.toBe(two.hash);
});

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "nianbao-password-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("it lies in a file of the data folder that only its owner may read, and nothing else is left there", async () => {
  const data = join(folder, "new", "data");
  const known = await kept("柳树 Willow-2026");
  expect([readPassword(data), stateOf(data)]).toEqual([undefined, ""]);
  writePassword(data, known);
  const first = stateOf(data);
  writePassword(data, await kept("another one"));
  expect(stateOf(data)).not.toBe(first);
  expect(readdirSync(data)).toEqual(["password.json"]);
  if (process.platform !== "win32")
    expect([statSync(data).mode & 0o777, statSync(join(data, "password.json")).mode & 0o777]).toEqual([0o700, 0o600]);
});

test.each([
  "",
  "{",
  "{}",
  "null",
  '{"kind":"plain","hash":"x"}',
  '{"kind":"argon2id","memory":0,"passes":3,"parallelism":4,"salt":"aaaaaaaaaaaaaaaaaaaaaa","hash":"aaaaaaaaaaaaaaaaaaaaaa"}',
  '{"kind":"argon2id","memory":65536,"passes":3,"parallelism":4,"salt":"","hash":""}',
])("a damaged file (%s) is said, and is not taken for no password", (text) => {
  writeFileSync(join(folder, "password.json"), text);
  expect(() => readPassword(folder)).toThrow(/已损坏，请重新设置口令/);
});

test("a file that cannot be read is said, and is not taken for no password", () => {
  mkdirSync(join(folder, "password.json"));
  expect(() => readPassword(folder)).toThrow(/请检查它的权限/);
});

test("nothing of the password is in the file", async () => {
  writePassword(folder, await kept("柳树 Willow-2026"));
  expect(readFileSync(join(folder, "password.json"), "utf8")).toMatch(
    /^\{"kind":"argon2id","memory":65536,"passes":3,"parallelism":4,"salt":"[\w-]{22}","hash":"[\w-]{43}"\}\n$/,
  );
});
