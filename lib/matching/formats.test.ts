// The tables of every format with the figures of its samples: pasted whole by their labels, and figures alone at the cursor.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { compose } from "../document/compose.ts";
import { renderFragment } from "../outputs/html/render.ts";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { statistics2014 } from "../editions/statistics-2014/edition.ts";
import { readReportText } from "../report/read.ts";
import type { Report, Texts } from "../report/report.ts";
import { readBlock, readBlocks } from "../clipboard/block.ts";
import { blockFor } from "./labels/home.ts";
import { match } from "./match.ts";

const { DOMParser } = new JSDOM().window;

const cases = editions.flatMap((edition) => {
  const folder = join(import.meta.dirname, "../editions", edition.id, "samples");
  return readdirSync(folder).map((name) => {
    const reading = readReportText(readFileSync(join(folder, name), "utf8"));
    if ("problems" in reading) throw new RangeError(reading.problems.join("\n"));
    return { name: `${edition.id} ${name}`, edition, report: reading.report };
  });
});

const ownFigures = ({ figures }: Report, grid: string): Texts =>
  Object.fromEntries(Object.entries(figures).filter(([address]) => address.startsWith(`${grid}.`)));

describe.each(cases)("$name", ({ edition, report }) => {
  const outline = walk(edition);
  const blocks = readBlocks({ html: renderFragment(compose(edition, report)), text: "" }, DOMParser);
  test.each([...outline.grids.keys()])("%s, copied from the page that we made, comes back figure by figure from any cursor", (grid) => {
    const block = blockFor(blocks, outline, grid);
    const cells = outline.grids.get(grid)?.cells ?? [];
    for (const cursor of [cells[0], cells[Math.floor(cells.length / 2)], cells.at(-1)]) {
      const plan = match(block ?? expect.fail(grid), outline, grid, cursor?.address ?? "", {});
      expect(Object.fromEntries(plan.changes.map(({ address, to }) => [address, to]))).toEqual(ownFigures(report, grid));
      expect([plan.leftOut, plan.outside, plan.guesses, plan.totals.filter(({ differs }) => differs)]).toEqual([[], [], [], []]);
    }
  });
});

describe("a list", () => {
  const outline = walk(statistics2014);
  const pasted = (text: string, cursor: string) =>
    match(readBlock({ html: "", text }, DOMParser) ?? expect.fail("nothing"), outline, "statistics", `statistics.${cursor}.value`, {});
  const filled = (text: string, cursor: string) =>
    pasted(text, cursor).changes.map(({ address, to, guessed }) => [address.split(".")[1], to, guessed]);
  test("as a page shows it, spaced heads, half-width brackets, units and dashes and all, is read by its labels", () => {
    const text =
      "统 计 指 标\t单位\t统计数\n三、依申请公开情况\t——\t\n(一)收到申请数\t件\t57\n1.当面申请数\t件\t12\n2.传真申请数\t件\t1\n四、行政复议数量\t件\t3\n(二)被依法纠错数\t件\t1\n五、行政诉讼数量\t件\t2\n(二)被依法纠错数\t件\t0";
    expect(filled(text, "trained").map(([line, to]) => [line, to])).toEqual([
      ["received", "57"],
      ["receivedInPerson", "12"],
      ["receivedByFax", "1"],
      ["reconsiderations", "3"],
      ["reconsiderationsCorrected", "1"],
      ["lawsuits", "2"],
      ["lawsuitsCorrected", "0"],
    ]);
  });
  test("without its units is read all the same", () => {
    expect(filled("（一）工作\n（四）政府信息公开专项经费\t12.5\n（三）接受培训人员数\t168", "disclosed")).toEqual([
      ["funds", "12.5", false],
      ["trained", "168", false],
    ]);
  });
  test("of figures alone goes down from the cursor, headings passed over", () => {
    expect(filled("8\n9\n10", "responsesByMicroblog")).toEqual([
      ["responsesByMicroblog", "8", false],
      ["responsesByOtherMeans", "9", false],
      ["received", "10", false],
    ]);
  });
  test("says 可能 of a name that two lines have, where the line above them is not there", () => {
    expect(filled("（三）其他情形数\t件\t4\n六、举报投诉数量\t件\t1", "disclosed")).toEqual([
      ["reconsiderationsOther", "4", true],
      ["complaints", "1", false],
    ]);
  });
});
