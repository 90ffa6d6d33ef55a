// The report as plain text, compared with the tree.
import { describe, expect, test, vi } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { sampleOf, tablesOf } from "./html/sample.testing.ts";
import { plainText } from "./plainText.ts";
import { placed } from "../tables/positions.ts";
import { textsIn } from "../document/texts.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

describe.each(editions.map((edition) => [edition.id, edition] as const))("%s as plain text", (_, edition) => {
  const document = sampleOf(edition);
  const lines = plainText(document).split("\n");
  test("has every text outside of tables as a line of its own, in order", () => {
    const texts = document.nodes.flatMap((node) => (node.kind === "table" ? [] : textsIn(node)));
    expect(lines.filter((line) => line !== "" && !line.includes("\t"))).toEqual(texts);
  });
  test("has every row of every table as a line, each text at the column where its cell begins", () => {
    const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
    const tables = tablesOf(document);
    expect(rows.map((row) => row.length)).toEqual(tables.flatMap(({ rows, columns }) => rows.map(() => columns)));
    const shown = rows.flatMap((row, at) => row.flatMap((text, column) => (text === "" ? [] : [[at, column, text]])));
    const before = tables.map((_, at) => tables.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0));
    const cells = tables.flatMap(({ rows }, at) =>
      placed(rows).flatMap(({ row, column, cell }) =>
        cell.text === "" ? [] : [[(before[at] ?? 0) + row, column, cell.text.replace(/\s+/g, "")]],
      ),
    );
    expect(shown).toEqual(cells);
  });
});

test("begins with the mark of a report that is not ready", () => {
  expect(plainText(sampleOf(disclosure2021, undefined, { state: "草稿" })).split("\n")[0]).toBe("草稿");
});
