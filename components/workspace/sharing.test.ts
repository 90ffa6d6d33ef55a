import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { read, written } from "./sharing.ts";

const few = fc.constantFrom("", "申", "申请", "政府信息公开申请", "一\n二", "12");
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    few,
    fc.array(few),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie("list"),
    tie("record"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  record: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }),
}));

test("whatever is written is read back as JSON has it, and stands in one line", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("a", "b"), json), (value) => {
      const text = written(value);
      expect(text).not.toContain("\n");
      expect(read(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("objects that are alike stay two", () => {
  const { a, b } = read(written({ a: { id: "total" }, b: { id: "total" } })) as { readonly a: object; readonly b: object };
  expect(a).toEqual(b);
  expect(a).not.toBe(b);
});

test("a declaration takes less than half of what it takes as plain JSON", () => {
  expect(written(disclosure2021).length).toBeLessThan(JSON.stringify(disclosure2021).length / 2);
});
