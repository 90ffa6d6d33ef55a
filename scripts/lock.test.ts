// A lockfile with gaps installs on the machine that made it and on few others, which nobody notices there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./child.mjs";
import { missingEntries } from "./lock.mjs";

test("package-lock.json names every optional package; if not, run: node scripts/lock.mjs", () => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  expect(Object.keys(missingEntries(packages))).toEqual([]);
});

test("a missing build gets the machine that its name says", () => {
  const optionalDependencies = {
    "x-darwin-arm64": "1.2.3",
    "x-win32-x64-msvc": "1.2.3",
    "x-wasm32-wasi": "1.2.3",
    "x-linux-x64-gnu": "1.2.3",
  };
  const packages = { "node_modules/x": { dev: true, optionalDependencies }, "node_modules/x/node_modules/x-linux-x64-gnu": {} };
  expect(missingEntries(packages)).toEqual({
    "node_modules/x-darwin-arm64": { version: "1.2.3", os: ["darwin"], cpu: ["arm64"], dev: true, optional: true },
    "node_modules/x-win32-x64-msvc": { version: "1.2.3", os: ["win32"], cpu: ["x64"], dev: true, optional: true },
    "node_modules/x-wasm32-wasi": { version: "1.2.3", cpu: ["wasm32"], dev: true, optional: true },
  });
});

test("an optional package that is for every machine is not guessed at", () => {
  expect(() => missingEntries({ "node_modules/x": { optionalDependencies: { fsevents: "^2.3.2" } } })).toThrow("fsevents");
});
