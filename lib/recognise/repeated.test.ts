// A table in text whose merged cells were filled up is the table; nothing is put together that does not stand equal in all places of a merge.
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { distinct } from "../matching/paper.testing.ts";
import { readText } from "../reading/text/read.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { coverOf } from "../tables/matrix.ts";
import { published } from "./published.testing.ts";
import { recognise } from "./recognise.ts";

/** The report as text, every place of a merged cell with its text; `change`: of a row's texts. */
function filledUp(
  reading: ReturnType<typeof published>,
  change: (texts: readonly string[]) => readonly string[] = (texts) => texts,
): string {
  return reading.pieces
    .map((piece) =>
      piece.kind === "line"
        ? piece.text
        : coverOf(piece.block)
            .map((row) => change(row.map((cell) => cell?.text ?? "")).join("\t"))
            .join("\n"),
    )
    .join("\n");
}

describe.each([...editions])("$id", (edition) => {
  const { figures } = distinct(walk(edition));
  const reading = published(edition, reportOf(edition, figures));

  test("every figure is read", () => {
    const found = recognise(readText(filledUp(reading)));
    expect([found.report.figures, found.unread]).toEqual([figures, []]);
  });
});

test("figures that differ under one merged head are unread", () => {
  const [edition] = editions;
  if (edition === undefined) throw new Error("no edition");
  const { figures } = distinct(walk(edition));
  const own = figures["proactive.licensing.decisions"] ?? "";
  const text = filledUp(published(edition, reportOf(edition, figures)), (texts) =>
    texts[1] === own ? texts.map((one, at) => (at === 2 ? "77" : one)) : texts,
  );
  const found = recognise(readText(text));
  expect(found.report.figures["proactive.licensing.decisions"]).toBeUndefined();
});
