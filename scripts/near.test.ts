// Which unit tests `npm run test:changed` takes, and what it says that it leaves out.
import { expect, test } from "vitest";
import { near } from "./near.mjs";

const imports = new Map([
  ["lib/a/a.ts", []],
  ["lib/a/a.test.ts", ["lib/a/a.ts"]],
  ["lib/a/other.ts", []],
  ["lib/a/other.test.ts", ["lib/a/other.ts"]],
  ["lib/b/b.ts", ["lib/a/a.ts"]],
  ["lib/b/b.test.ts", ["lib/b/b.ts"]],
  ["lib/b/direct.test.ts", ["lib/a/a.ts"]],
  ["lib/b/slow.test.ts", ["lib/a/a.ts"]],
  ["lib/c/c.ts", ["lib/b/b.ts"]],
  ["lib/c/c.test.ts", ["lib/c/c.ts"]],
  ["lib/d/d.ts", []],
  ["lib/d/d.test.ts", ["lib/d/d.ts"]],
]);
const times = { "lib/b/slow.test.ts": 30 };
const secondsOf = (file: string): number | undefined => Object.entries(times).find(([path]) => path === file)?.[1];

test("the test beside a change comes first, then what imports it, its folder, and one file further, the quick before the slow", () => {
  expect(near(["lib/a/a.ts"], imports, secondsOf, 100)).toEqual({
    run: ["lib/a/a.test.ts", "lib/b/direct.test.ts", "lib/b/slow.test.ts", "lib/a/other.test.ts", "lib/b/b.test.ts"],
    slow: [],
    far: 1,
  });
});

test("what there is no time for is named, the test beside the change is run all the same, and what nothing leads to is no matter", () => {
  expect(near(["lib/a/a.ts"], imports, secondsOf, 5)).toEqual({
    run: ["lib/a/a.test.ts", "lib/b/direct.test.ts", "lib/a/other.test.ts"],
    slow: ["lib/b/slow.test.ts", "lib/b/b.test.ts"],
    far: 1,
  });
  expect(near(["lib/d/d.ts"], imports, secondsOf, 0)).toEqual({ run: ["lib/d/d.test.ts"], slow: [], far: 0 });
});

test("a changed test is run; one of a file that was deleted is found by who imported it", () => {
  expect(near(["lib/c/c.test.ts"], imports, secondsOf, 0).run).toEqual(["lib/c/c.test.ts"]);
  expect(near(["lib/a/a.ts"], new Map([...imports].filter(([file]) => file !== "lib/a/a.ts")), secondsOf, 0)).toMatchObject({
    run: ["lib/a/a.test.ts"],
  });
});
