// The planted faults fit the code as it is: one that is passed by would tell nothing, and `npm run mutants` is run by hand only.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faults } from "./faults.ts";

const root = join(import.meta.dirname, "..", "..");

test.each(faults)("$file: $what", ({ file, from, to }) => {
  expect(readFileSync(join(root, file), "utf8").split(from)).toHaveLength(2);
  expect(to).not.toBe(from);
});
