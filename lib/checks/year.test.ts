// A report of a year in which its format is not offered: said once, and no more than that.
import { expect, test } from "vitest";
import { openedIn } from "../arithmetic/opened.ts";
import { walk } from "../edition/walk.ts";
import { disclosure2019 } from "../editions/disclosure-2019/edition.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { materialOf } from "./check.ts";
import { judgedBy } from "./run.ts";
import { yearOfFormat } from "./year.ts";

const rows = yearOfFormat.rows(walk(disclosure2019));
const found = (year: number) =>
  judgedBy(rows, materialOf(openedIn(disclosure2019, { ...reportOf(disclosure2019, {}), year }), undefined)).findings;

test("a year before or after those of the format is advised, with the years in which it is offered", () => {
  const { from, to } = disclosure2019.years;
  for (const year of [from - 1, (to ?? from) + 1])
    expect(found(year)).toMatchObject([{ check: "year.outside", severity: "advice", actual: String(year), at: ["about.date"] }]);
  expect(found((to ?? from) + 1)[0]?.brief).toContain(`现在用于${from}年至${to}年`);
});

test("its own years are not", () => {
  for (let { from: year } = disclosure2019.years; year <= (disclosure2019.years.to ?? year); year += 1) expect(found(year)).toEqual([]);
});
