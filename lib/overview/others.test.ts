// Which reports may be compared, and in which order.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { chosenAmong, inOrder, othersOf, type Kept } from "./others.ts";

const { body } = reportOf(disclosure2021);
const kept = (
  id: string,
  year: number,
  {
    name = body.name,
    practice = false,
    changed = "1",
    origin,
  }: { readonly name?: string; readonly practice?: boolean; readonly changed?: string; readonly origin?: string } = {},
): Kept => ({ id, practice, changed, origin: origin ?? null, report: reportOf(disclosure2021, {}, { year, body: { ...body, name } }) });
const own = kept("own", 2023);
const all = [
  own,
  kept("a", 2021),
  kept("b", 2022, { name: ` ${body.name} ` }),
  kept("c", 2022, { changed: "2" }),
  kept("d", 2024),
  kept("e", 2022, { name: "别县" }),
  kept("f", 2022, { practice: true }),
];

test("the others of the same body come newest first, practice reports only beside practice", () => {
  expect(othersOf(own, all).map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
  expect(othersOf({ ...own, practice: true }, all).map(({ id }) => id)).toContain("f");
});

test("those of the line come along under the names that the body had", () => {
  const renamed = kept("own", 2023, { name: "新名", origin: "b" });
  expect(othersOf(renamed, [renamed, ...all.filter(({ id }) => id !== "own")]).map(({ id }) => id)).toEqual(["b", "a"]);
});

test("last year's is taken unless another is asked for, or the newest where there is none", () => {
  const one = all.filter(({ id }) => id !== "c");
  const others = othersOf(own, one);
  expect(chosenAmong(own, others, one, undefined)?.id).toBe("b");
  expect(chosenAmong(own, others, one, "a")?.id).toBe("a");
  expect(chosenAmong(own, others, one, "nobody")?.id).toBe("b");
  expect(chosenAmong(kept("x", 2030), others, one, undefined)?.id).toBe("d");
});

test("of two that could be last year's, or of two of the newest year, none is taken; the one that the report goes on from is", () => {
  const others = othersOf(own, all);
  expect(chosenAmong(own, others, all, undefined)).toBeUndefined();
  expect(chosenAmong(own, others, all, "c")?.id).toBe("c");
  expect(chosenAmong({ ...own, origin: "b" }, others, all, undefined)?.id).toBe("b");
  expect(
    chosenAmong(
      kept("x", 2030),
      others.filter(({ report }) => report.year === 2022),
      all,
      undefined,
    ),
  ).toBeUndefined();
});

test("the earlier year stands before", () => {
  expect(inOrder(own, kept("d", 2024)).map(({ id }) => id)).toEqual(["own", "d"]);
  expect(inOrder(own, kept("a", 2021)).map(({ id }) => id)).toEqual(["a", "own"]);
});
