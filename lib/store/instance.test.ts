// The process has one store, in the folder that the environment names, and a failure is not for ever.
// The only test that changes the environment; it puts it back.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { dataDir, store } from "./instance.ts";
import { temporaryFolder } from "./temporary.testing.ts";

test("the store is opened once, where NIANBAO_DATA says, and again after it could not be opened", async () => {
  const before = process.env["NIANBAO_DATA"];
  onTestFinished(() => {
    if (before === undefined) delete process.env["NIANBAO_DATA"];
    else process.env["NIANBAO_DATA"] = before;
  });
  delete process.env["NIANBAO_DATA"];
  expect(dataDir()).toBe("data");
  const folder = join(temporaryFolder(), "elsewhere");
  process.env["NIANBAO_DATA"] = folder;
  mkdirSync(folder);
  writeFileSync(join(folder, "nianbao.sqlite"), "broken");
  await expect(store()).rejects.toThrow("已损坏");
  rmSync(join(folder, "nianbao.sqlite"));
  const opened = await store();
  expect(await store()).toBe(opened);
  expect(await opened.list()).toEqual([]);
  await opened.close();
  globalThis.nianbaoStore = undefined;
});
