// The sum of what is stored never changes: with another way of summing every report that there is would seem damaged.
import { expect, test } from "vitest";
import { sumOf, sumOfTexts } from "./sum.ts";

const entries = [
  { area: "figures", address: "a.b", value: "12", revision: 1 },
  { area: "narrative", address: "x.y.z", value: '{"kind":"paragraph","text":"公开\\n😀","position":"a0"}', revision: 3 },
  { area: "figures", address: "a", value: "b12", revision: 10 },
] as const;
const row = { id: "i", edition: "e", edition_revision: 1, deleted: null, sum: "x" };

test("the same row, values and texts make the sums that the first version made, in whatever order they come", () => {
  expect(sumOf(row, entries)).toBe("f26a596597835ef008db8826d0859d2c");
  expect(sumOf({ ...row, sum: "another" }, [...entries].reverse())).toBe("f26a596597835ef008db8826d0859d2c");
  expect(sumOf({}, [])).toBe("4f53cda18c2baa0c0354bb5f9a3ecbe5");
  expect(
    sumOfTexts([
      ["b", "二"],
      ["a", ""],
    ]),
  ).toBe("6ea59f6e5429fd9f3d949cc6dcadb65a");
});
