// Packages that somebody installed by hand are accepted only when nothing is missing, or the build fails in English.
import { expect, test } from "vitest";
import { isComplete } from "./install.mjs";

const machine = { os: "linux", cpu: "x64", libc: "glibc" };
const build = (os: string, cpu: string, libc: string) => ({ version: "1", optional: true, os: [os], cpu: [cpu], libc: [libc] });
const wanted = {
  "": {},
  plain: { version: "1" },
  ours: build("linux", "x64", "glibc"),
  musl: build("linux", "x64", "musl"),
  mac: { version: "1", optional: true, os: "darwin", cpu: "x64" },
  extra: { version: "1", optional: true },
};
const { plain, ours } = wanted;

test("what is made for other machines, or for any and optional, may be absent", () => {
  expect(isComplete(wanted, { plain, ours }, machine)).toBe(true);
});

test.each([
  ["a package", { ours }],
  ["the build for this machine", { plain }],
  ["the right version", { plain: { version: "2" }, ours }],
])("without %s everything is installed again", (_, installed) => {
  expect(isComplete(wanted, installed, machine)).toBe(false);
});
