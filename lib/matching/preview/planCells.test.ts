// The table as it would stand after a paste: each figure where it goes, what it replaces, what does not go in, and totals that do not agree,
// each with a sign and in words.
import { describe, expect, test } from "vitest";
import { JSDOM } from "jsdom";
import { walk } from "../../edition/walk.ts";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { zeros } from "../../report/reportOf.testing.ts";
import { readBlock } from "../../clipboard/block.ts";
import { match } from "../match.ts";
import { plannedGrid } from "./planCells.ts";

const outline = walk(disclosure2021);
const at = (row: string, column = "person") => `applications.${row}.${column}`;
const { DOMParser } = new JSDOM().window;

function planned(text: string, figures: Readonly<Record<string, string>>, cursor = at("received")) {
  const block = readBlock({ text, html: "" }, DOMParser);
  const shown = block && plannedGrid(outline, match(block, outline, "applications", cursor, figures), figures);
  if (shown === undefined) throw new RangeError("no table");
  return shown.cells;
}

describe("a block over the first cells", () => {
  const figures = {
    ...zeros(disclosure2021),
    [at("received")]: "62",
    [at("received", "enterprise")]: "",
    [at("received", "research")]: "9",
  };
  const cells = planned("12\t约30\t9\t7\n", figures);

  test("every cell of the table is there once", () => {
    expect(Object.keys(cells)).toEqual(outline.grids.get("applications")?.cells.map(({ address }) => address));
  });
  test("a figure that is written over stands beside the new one", () => {
    expect(cells[at("received")]).toMatchObject({ text: "12", was: "62", sign: "→", tone: "marked", words: "原来 62，改为 12" });
  });
  test("what is left out leaves its cell as it was, and says why", () => {
    expect(cells[at("received", "enterprise")]).toMatchObject({ text: "", sign: "✕", tone: "wrong" });
    expect(cells[at("received", "enterprise")]?.words).toMatch(/^粘贴的“约30”没有填入：/);
  });
  test("totals follow from what would be filled in", () => {
    expect(cells[at("received", "total")]?.computed).toBe(true);
    expect(cells[at("received", "total")]?.text).toMatch(/…$/);
  });
  test("what is said of no cell is said of none", () => {
    expect(cells[at("granted")]).toMatchObject({ text: "0", tone: "plain", sign: "", words: "" });
  });
});

test("a blank that is filled in is told from a figure that is changed", () => {
  expect(planned("12", {}, at("carriedIn"))[at("carriedIn")]).toMatchObject({ text: "12", was: "", sign: "＋", tone: "filled" });
});
