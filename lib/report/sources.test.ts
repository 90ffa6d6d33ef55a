// 数据来源: where it may stand, and which one counts for a cell.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { placesOver, sourceOf, sourcePlaces } from "./sources.ts";

const places = sourcePlaces(disclosure2021);

test("a table, its row and its typed cell may carry one, in the order of the paper; a total may not", () => {
  const of = (address: string) => places.indexOf(address);
  expect(
    [of("applications"), of("applications.received"), of("applications.received.person")].every(
      (place, number, all) => place >= 0 && place > (all[number - 1] ?? -1),
    ),
  ).toBe(true);
  expect(of("applications.received.total")).toBe(-1);
  expect(places).toContain("overview.disclosure");
  expect(places).toContain("other.feeNotices");
  expect(new Set(places).size).toBe(places.length);
});

test("the nearest one counts: the cell's, else its row's, else its table's", () => {
  const found = (sources: Record<string, string>) => sourceOf(disclosure2021, { sources }, "applications.received.person")?.text;
  const table = { applications: "信访局" };
  const row = { ...table, "applications.received": "登记簿" };
  expect(found({})).toBeUndefined();
  expect(found(table)).toBe("信访局");
  expect(found(row)).toBe("登记簿");
  expect(found({ ...row, "applications.received.person": "司法局" })).toBe("司法局");
  expect(found({ ...row, "applications.received.person": "  " })).toBe("登记簿");
});

test("what counts for a place is looked for at the place, its row and its table, or at the field and its part; a total has none of its own", () => {
  expect(placesOver(disclosure2021, "applications.received.person")).toEqual([
    "applications.received.person",
    "applications.received",
    "applications",
  ]);
  expect(placesOver(disclosure2021, "applications.received.total")).toEqual(["applications.received", "applications"]);
  expect(placesOver(disclosure2021, "applications.received")).toEqual(["applications.received", "applications"]);
  expect(placesOver(disclosure2021, "applications")).toEqual(["applications"]);
  expect(placesOver(disclosure2021, "other.feeNotices")).toEqual(["other.feeNotices", "other.fees"]);
  expect(placesOver(disclosure2021, "overview.disclosure")).toEqual(["overview.disclosure"]);
});

test("every place that may carry one is found again among the places over itself", () => {
  for (const address of places) expect(placesOver(disclosure2021, address)[0]).toBe(address);
});
