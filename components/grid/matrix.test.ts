import { expect, test, vi } from "vitest";
import { editions } from "#lib/editions/index.ts";
import { walk } from "#lib/edition/walk.ts";
import { edge, following, matrixOf, moved, rectangle } from "./matrix.ts";

vi.mock("#lib/editions/index.ts", () => import("#lib/editions/withToys.testing.ts"));

const gridOf = (id: string) => {
  for (const edition of editions) {
    const place = walk(edition).grids.get(id);
    if (place !== undefined) return place;
  }
  throw new RangeError(id);
};
const three = matrixOf(gridOf("applications").grid);
const two = matrixOf(gridOf("proactive").grid);

test("every value cell of every grid stands in its matrix", () => {
  for (const edition of editions)
    for (const { grid, cells } of walk(edition).grids.values())
      expect([...matrixOf(grid).spots.keys()].sort()).toEqual(cells.map(({ address }) => address).sort());
});

test("arrows lead one cell on, stop at the edge, and cross a merged value in one step", () => {
  expect(moved(three, "applications.granted.person", 1, 0)).toBe("applications.partlyGranted.person");
  expect(moved(three, "applications.granted.person", 0, 1)).toBe("applications.granted.enterprise");
  expect(moved(three, "applications.granted.person", 0, -1)).toBe("applications.granted.person");
  expect(moved(three, "applications.granted.otherOrganization", 0, 1)).toBe("applications.granted.total");
  expect(moved(two, "proactive.normativeDocuments.inForce", 1, 0)).toBe("proactive.licensing.decisions");
  expect(moved(two, "proactive.licensing.decisions", -1, 0, 2)).toBe("proactive.normativeDocuments.inForce");
  expect(moved(two, "proactive.licensing.decisions", 0, 1)).toBe("proactive.licensing.decisions");
});

test("Home and End lead to the ends of the row, with Ctrl to those of the grid", () => {
  expect(edge(three, "applications.granted.research", "first", false)).toBe("applications.granted.person");
  expect(edge(three, "applications.granted.research", "last", false)).toBe("applications.granted.total");
  expect(edge(three, "applications.granted.research", "first", true)).toBe("applications.received.person");
  expect(edge(three, "applications.granted.research", "last", true)).toBe("applications.carriedOut.total");
});

test("Tab visits each input once in reading order and ends after the last", () => {
  const { cells } = gridOf("applications");
  const inputs = cells.filter(({ total }) => !total).map(({ address }) => address);
  const isInput = (address: string) => inputs.includes(address);
  const visited: string[] = [];
  for (let at: string | undefined = inputs[0]; at !== undefined; at = following(three, at, 1, isInput)) visited.push(at);
  expect(visited).toEqual(inputs);
});

test("a block is the same from either corner", () => {
  const block = rectangle(three, "applications.granted.person", "applications.stateSecret.research");
  expect(block).toEqual(rectangle(three, "applications.stateSecret.research", "applications.granted.person"));
  expect(block.map((row) => row.length)).toEqual([3, 3, 3]);
});

test("a block takes in all columns of a merged value at its corner, so that from the first cell to the last it is the whole table", () => {
  for (const edition of editions)
    for (const { grid, cells } of walk(edition).grids.values()) {
      const matrix = matrixOf(grid);
      const first = edge(matrix, "", "first", true);
      expect(new Set(rectangle(matrix, first, edge(matrix, first, "last", true)).flat()), grid.id).toEqual(
        new Set(cells.map(({ address }) => address)),
      );
    }
  expect(rectangle(two, "proactive.normativeDocuments.inForce", "proactive.licensing.decisions").map((row) => row.length)).toEqual([3, 1]);
});
