// A program that is run for a file: its folder goes, its time is limited, and nothing of it is left running.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inFolder, makes } from "./run.ts";

const scripted = (script: string, file: string, timeout = 20_000) => makes(process.execPath, ["-e", script, file], file, timeout);
const writes = (text: string): string => `require("fs").writeFileSync(process.argv[1], ${JSON.stringify(text)});`;

/** A process that has ended and that nobody has buried yet (state Z) runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync("/proc/self/stat") || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test("the file that a program makes is given back, and the folder is gone", async () => {
  let folder = "";
  const made = await inFolder((given) => scripted(writes("%PDF-1.7\n%%EOF\n"), join((folder = given), "a.pdf")));
  expect(Buffer.from(made ?? []).toString()).toBe("%PDF-1.7\n%%EOF\n");
  expect(existsSync(folder)).toBe(false);
});

test.each([
  ["no file", ""],
  ["half a file", writes("%PDF-1.7\n…")],
  ["something else", writes("nothing")],
])("a program that makes %s has made nothing", async (_, script) => {
  expect(await inFolder((folder) => scripted(script, join(folder, "a.pdf")))).toBeNull();
});

test("a program that is not there has made nothing", async () => {
  expect(await inFolder((folder) => makes(join(folder, "none"), [], join(folder, "a.pdf"), 1000))).toBeNull();
});

test.skipIf(process.platform === "win32")("when its time is up it is ended with all that it has started, and its folder goes", async () => {
  // The child writes its own child's number and never ends; nor does that one.
  const script = `const { pid } = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]); require("fs").writeFileSync(process.argv[1], String(pid)); setInterval(() => 0, 1000);`;
  const [pid, folder] = await inFolder(async (given) => {
    const file = join(given, "pid");
    writeFileSync(file, "");
    expect(await scripted(script, file, 1500)).toBeNull();
    return [Number(readFileSync(file, "utf8")), given] as const;
  });
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isRunning(pid)).toBe(false);
  expect(existsSync(folder)).toBe(false);
});
