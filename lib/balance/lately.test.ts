// A cell that was changed a moment ago is named first where changing it back would mend the table.
import { expect, test } from "vitest";
import { editionById } from "../editions/index.ts";
import { explain } from "./explain.ts";
import { lately } from "./lately.ts";
import { samplesOf } from "./variation.ts";

function given() {
  const edition = editionById("disclosure-2021", 1);
  const [report] = edition === undefined ? [] : samplesOf(edition);
  if (edition === undefined || report === undefined) throw new RangeError("no sample");
  return { edition, report };
}
const { edition, report } = given();
const at = "applications.granted.person";
const other = "applications.partlyGranted.person";
const was = report.figures[at] ?? "";
const now = String(Number(was) + 1);
const changed = { ...report, figures: { ...report.figures, [at]: now } };

test("a change that put the table out of balance is told with what stood there, in the words of the form", () => {
  expect(explain(edition, changed).length).toBeGreaterThan(0);
  expect(lately(edition, changed, [{ at, was }])).toMatchObject([{ at, from: now, to: was }]);
  expect(lately(edition, changed, [{ at, was }])[0]?.reason).toMatch(
    new RegExp(`“（一）予以公开”的“自然人”刚才由 ${was} 改成 ${now}；改回 ${was} `),
  );
});

test("a change that has nothing to do with it is not told, nor one that was made back, nor any where all is well", () => {
  expect(lately(edition, changed, [{ at: other, was: report.figures[other] ?? "" }])).toEqual([]);
  expect(lately(edition, changed, [{ at: other, was: "977" }])).toEqual([]);
  expect(lately(edition, report, [{ at, was: "977" }])).toEqual([]);
});

test("of two changes of one cell the last counts", () => {
  expect(
    lately(edition, changed, [
      { at, was: "977" },
      { at, was },
    ]),
  ).toEqual([]);
});
