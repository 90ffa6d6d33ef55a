// The notices are a promise to the authors of what the app is run with: a package that is missing there is a broken one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./child.mjs";
import { noticesFile, noticesOf } from "./notices.mjs";

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));

test("THIRD-PARTY-NOTICES.md names every package of the lockfile with its licence; if not, run: node scripts/notices.mjs", () => {
  expect(readFileSync(noticesFile, "utf8")).toBe(noticesOf(packages));
});

test("no package is without a known licence", () => {
  expect(noticesOf(packages)).not.toContain("| ? |");
});
