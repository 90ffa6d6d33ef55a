// What no database can hold does not reach one; everything else is kept as it is, and to do it twice changes nothing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeBlock } from "./blocks.ts";
import { practiceReport } from "./practice.ts";
import { storable, storablePatch, storableReport } from "./storable.ts";

const text = fc.string({ unit: fc.oneof(fc.constantFrom("\0", "\ud800", "\udc00", "\u0001", "公", "😀"), fc.string({ maxLength: 2 })) });
const block = (value: string) => writeBlock({ id: "a", kind: "paragraph", text: value, position: "a0" });
const write = text.chain((value) =>
  fc.constantFrom(
    { area: "fields", address: "overview.opening", value } as const,
    { area: "narrative", address: "overview.opening.a", value: block(value) } as const,
  ),
);

test("a value made storable holds no U+0000 and no half of a pair, and is the same when it is made so again", () => {
  fc.assert(
    fc.property(write, (given) => {
      const once = storable(given);
      expect(!/\p{Surrogate}|\0|\\u(?:0000|d[89a-f])/iu.test(once.value)).toBe(true);
      expect(storable(once)).toEqual(once);
    }),
  );
});

test("a patch and a report are made so value by value; what is in order stays as it is", () => {
  const bad = { area: "fields", address: "a\0", value: "一\0二" } as const;
  expect(storablePatch({ base: 3, changes: [bad], over: [bad] })).toEqual({
    base: 3,
    changes: [{ area: "fields", address: "a\uFFFD", value: "一二" }],
    over: [{ area: "fields", address: "a\uFFFD", value: "一二" }],
  });
  const practice = practiceReport("disclosure-2021");
  const { values, name, year } = storableReport({ ...practice, body: { ...practice.body, issuer: "某\0局" } });
  expect([name, year]).toEqual([practice.body.name, practice.year]);
  expect(values).toContainEqual({ area: "about", address: "issuer", value: "某局" });
  expect(values.filter(({ address }) => address !== "issuer")).toEqual(
    storableReport(practice).values.filter(({ address }) => address !== "issuer"),
  );
});
