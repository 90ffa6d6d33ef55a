// What a screen reader may say on the page: before each figure its headings, as the HTML standard finds them, and the outline.
import { load } from "cheerio";
import { describe, expect, test, vi } from "vitest";
import { documentOf } from "../../charts/draw/document.ts";
import { samplesOf } from "../../balance/variation.ts";
import type { TableNode } from "../../document/node.ts";
import { walk, type Cell } from "../../edition/walk.ts";
import { editions } from "../../editions/index.ts";
import { placed } from "../../tables/positions.ts";
import { headedCells, type Headed } from "./heads-of.testing.ts";
import { renderPage } from "./page.ts";
import { renderFragment } from "./render.ts";
import { sampleOf, tablesOf } from "./sample.testing.ts";

vi.mock("../../editions/index.ts", () => import("../../editions/withToys.testing.ts"));

/** The cells of values with what the edition calls them and what the page says before them. */
function spoken(
  table: TableNode,
  cells: ReadonlyMap<string, Cell>,
  heads: readonly Headed[],
): readonly (Headed & { readonly cell: Cell })[] {
  return placed(table.rows).flatMap(({ row, column, cell: { kind, address = "" } }) => {
    const [cell, headed] = [cells.get(address), heads.find((one) => one.row === row && one.column === column)];
    return kind !== "value" || cell === undefined || headed === undefined ? [] : [{ ...headed, cell }];
  });
}

describe.each(editions.map((edition) => [edition.id, edition] as const))("on the page of %s", (_, edition) => {
  const document = sampleOf(edition);
  const cells = walk(edition).cells;
  const isList = (table: TableNode): boolean => table.rows.flat().some(({ indent }) => indent !== undefined);
  test.each([
    ["page", renderPage],
    ["fragment", renderFragment],
  ] as const)("every figure of the %s has the headings of its own row and column, the nearest first", (_, render) => {
    let said = 0;
    tablesOf(document).forEach((table, at) => {
      for (const { cell, left, above } of spoken(table, cells, headedCells(render(document), at))) {
        const row = isList(table) || table.headRows === 0 ? cell.row.slice(-1) : [...cell.row].reverse();
        expect(left, cell.address).toEqual(row.filter((label) => label !== ""));
        expect(above[0], cell.address).toBe(cell.column.at(-1));
        if (!isList(table))
          expect([...left, ...above], cell.address).toEqual(
            expect.arrayContaining([...cell.row, ...cell.column].filter((label) => label !== "")),
          );
        if (table.headRows > 0) expect(above.slice(0, cell.column.length), cell.address).toEqual([...cell.column].reverse());
        said += 1;
      }
    });
    expect(said).toBe(cells.size);
  });
  test("the headings make the outline of the tree, charts and all, and no level is left out", async () => {
    const [report] = samplesOf(edition);
    if (report === undefined) throw new RangeError(`${edition.id} has no sample`);
    const tree = await documentOf(edition, report, "html", [{ ...report, year: report.year - 1 }]);
    const expected = tree.nodes.flatMap((node) =>
      node.kind === "title"
        ? [[1, node.text]]
        : node.kind === "heading"
          ? [[node.level + 1, node.text]]
          : node.kind === "attachment"
            ? [[2, node.title]]
            : [],
    );
    const outline = load(renderPage(tree))("h1, h2, h3, h4, h5, h6")
      .toArray()
      .map((one) => [Number(one.tagName.slice(1)), load(one).text()] as const);
    expect(outline).toEqual(expected);
    const numbers = tablesOf(tree).filter(({ grid }) => grid.startsWith("about.charts"));
    for (const table of numbers)
      for (const { row, column, left, above } of headedCells(renderPage(tree), tablesOf(tree).indexOf(table)))
        if (column > 0 && row > 0) expect([left, above]).toEqual([[table.rows[row]?.[0]?.text], [table.rows[0]?.[column]?.text]]);
    expect(numbers.length).toBeGreaterThan(2);
    outline.forEach(([level], at) => expect(level).toBeLessThanOrEqual((outline[at - 1]?.[0] ?? 0) + 1));
  });
});

test("the years over the columns of a chart's numbers are never broken, however many and however narrow the screen", async () => {
  const [edition] = editions;
  const [report] = edition === undefined ? [] : samplesOf(edition);
  if (edition === undefined || report === undefined) throw new RangeError("no sample");
  const before = Array.from({ length: 5 }, (_, at) => ({ ...report, year: report.year - 5 + at }));
  const $ = load(renderFragment(await documentOf(edition, report, "fragment", before)));
  const years = $("th").filter((_, head) => /^\d{4}年$/.test($(head).text()));
  expect(years.length).toBeGreaterThan(6);
  for (const head of years) expect($(head).attr("style")).toContain("white-space:nowrap");
});
