// The stamp decides whether a person waits for a build: it must see every change that matters and no other.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isStamped, sourceHash, stamp, unstamp } from "./stamp.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nianbao-stamp-"));
  write("app/page.tsx", "page");
  write("lib/report/blank.ts", "blank");
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

test.each(["app/page.tsx", "lib/report/blank.ts", "lib/report/new.ts", "public/seal.svg", "package.json", "tsconfig.json"])(
  "a changed or new %s asks for a build",
  (path) => {
    const before = sourceHash(root);
    write(path, "changed");
    expect(sourceHash(root)).not.toBe(before);
  },
);

test.each(["lib/report/blank.test.ts", "lib/cli/main.ts", "lib/report/README.md", "e2e/a.spec.ts", "scripts/start.mjs"])(
  "a changed or new %s does not",
  (path) => {
    const before = sourceHash(root);
    write(path, "changed");
    expect(sourceHash(root)).toBe(before);
  },
);

test("text moved from one file to another asks for a build", () => {
  write("app/page.tsx", "pageblank");
  const before = sourceHash(root);
  write("app/page.tsx", "page");
  write("lib/report/blank.ts", "blankblank");
  expect(sourceHash(root)).not.toBe(before);
});

test("a stamp counts only while it says the same hash", () => {
  const file = join(root, "stamp");
  stamp(file, "one");
  expect([isStamped(file, "one"), isStamped(file, "two")]).toEqual([true, false]);
  unstamp(file);
  expect(isStamped(file, "one")).toBe(false);
});
