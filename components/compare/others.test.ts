// Which reports may be compared, and in which order.
import { expect, test } from "vitest";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { reportOf } from "#lib/report/reportOf.ts";
import { chosenAmong, inOrder, othersOf, type Kept } from "./others.ts";

const { body } = reportOf(disclosure2021);
const kept = (id: string, year: number, { name = body.name, practice = false, changed = "1" } = {}): Kept => ({ id, practice, changed, report: reportOf(disclosure2021, {}, { year, body: { ...body, name } }) });
const own = kept("own", 2023);
const all = [own, kept("a", 2021), kept("b", 2022, { name: ` ${body.name} ` }), kept("c", 2022, { changed: "2" }), kept("d", 2024), kept("e", 2022, { name: "别县" }), kept("f", 2022, { practice: true })];

test("the others of the same body come newest first, practice reports only beside practice", () => {
  expect(othersOf(own, all).map(({ id }) => id)).toEqual(["d", "c", "b", "a"]);
  expect(othersOf({ ...own, practice: true }, all).map(({ id }) => id)).toContain("f");
});

test("last year's is taken unless another is asked for, or the newest where there is none", () => {
  const others = othersOf(own, all);
  expect(chosenAmong(own, others, undefined)?.id).toBe("c");
  expect(chosenAmong(own, others, "a")?.id).toBe("a");
  expect(chosenAmong(own, others, "nobody")?.id).toBe("c");
  expect(chosenAmong(kept("x", 2030), others, undefined)?.id).toBe("d");
});

test("the earlier year stands before", () => {
  expect(inOrder(own, kept("d", 2024)).map(({ id }) => id)).toEqual(["own", "d"]);
  expect(inOrder(own, kept("a", 2021)).map(({ id }) => id)).toEqual(["a", "own"]);
});
