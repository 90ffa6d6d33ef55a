// `nianbao password` by a pipe: where the password is kept, and what is said where it is not.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isPassword } from "../guard/password.ts";
import { readPassword } from "../guard/passwordFile.ts";
import { password } from "./password.ts";
import { terminalIn } from "./terminal.ts";

let folder = "";
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "nianbao-cli-password-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function piped(text: string, chosen: string) {
  const input = new PassThrough();
  input.end(text);
  let said = "";
  const code = await password(
    terminalIn(
      folder,
      (line) => (said += line),
      (line) => (said += line),
    ),
    { input, output: new PassThrough() },
    chosen,
  );
  return { code, said };
}

test("it is kept in the folder that NIANBAO_DATA names, from where one stands", async () => {
  const { code, said } = await piped("柳树 Willow-2026\n", "mine");
  expect([code, said]).toEqual([0, `访问口令已设置，数据目录是 ${join(folder, "mine")}。已经进入的人都要重新输入。\n`]);
  const known = readPassword(join(folder, "mine"));
  expect(known !== undefined && (await isPassword("柳树 Willow-2026", known))).toBe(true);
});

test("what may be none is refused and nothing is kept", async () => {
  expect(await piped("12345678\n", "mine")).toEqual({ code: 2, said: "这个口令太常见，很容易被猜到，请换一个。\n" });
  expect(existsSync(join(folder, "mine"))).toBe(false);
});

test("a folder that cannot be written is said", async () => {
  mkdirSync(join(folder, "mine", "password.json"), { recursive: true });
  const { code, said } = await piped("柳树 Willow-2026\n", "mine");
  expect(code).toBe(2);
  expect(said).toContain("访问口令没有存成：不能写入");
});
