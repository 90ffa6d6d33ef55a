// What LibreOffice Calc and Writer really put on the clipboard (e2e/fixtures/clipboard says how each was made) goes in
// figure by figure, and what does not go in is said exactly.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { readReportText } from "../report/read.ts";
import type { Texts } from "../report/report.ts";
import type { Clipboard } from "../seen/clipboard.ts";
import { readBlocks } from "./block.ts";
import { blockFor } from "../matching/labels/home.ts";
import { match } from "../matching/match.ts";
import type { PastePlan } from "../matching/plan.ts";

const { DOMParser } = new JSDOM().window;
const outline = walk(disclosure2021);
const copied = (name: string, kind: "html" | "txt"): string =>
  readFileSync(join(import.meta.dirname, "../../e2e/fixtures/clipboard", `${name}.${kind}`), "utf8");
const both = (name: string): Clipboard => ({ html: copied(name, "html"), text: copied(name, "txt") });
const textOnly = (name: string): Clipboard => ({ html: "", text: copied(name, "txt") });

function figuresOf(sample: string): Texts {
  const reading = readReportText(readFileSync(join(import.meta.dirname, `../editions/disclosure-2021/samples/${sample}.json`), "utf8"));
  if ("problems" in reading) throw new RangeError(reading.problems.join("\n"));
  return reading.report.figures;
}
const yishui = figuresOf("yishui-2021");
const yanshan = figuresOf("yanshan-2022");
const grids = ["proactive", "applications", "remedies"] as const;
type Grid = (typeof grids)[number];

/** Of a report's figures those of a grid, or of some of its rows. */
const of = (figures: Texts, grid: Grid, rows?: readonly string[]): Texts =>
  Object.fromEntries(
    Object.entries(figures).filter(([address]) => address.startsWith(`${grid}.`) && (rows?.includes(address.split(".")[1] ?? "") ?? true)),
  );

function paste(clipboard: Clipboard, at: string, before: Texts = {}): PastePlan {
  const [grid = ""] = at.split(".");
  const block = blockFor(readBlocks(clipboard, DOMParser), outline, grid);
  if (block === undefined) throw new RangeError("nothing to paste");
  return match(block, outline, grid, at, before);
}

const filled = ({ changes }: PastePlan): Texts => Object.fromEntries(changes.map(({ address, to }) => [address, to]));
const remarks = ({ leftOut, outside, guesses, kept }: PastePlan) => ({ leftOut, outside, guesses, kept });
const none = { leftOut: [], outside: [], guesses: [], kept: [] };
/** How many printed totals are equal to ours, differ, or cannot be judged. */
const judged = ({ totals }: PastePlan) => {
  const differing = totals.filter(({ differs }) => differs).length;
  const open = totals.filter(({ ours }) => ours === null).length;
  return { equal: totals.length - differing - open, differing, open };
};

const corners: Readonly<Record<Grid, string>> = {
  proactive: "proactive.rules.issued",
  applications: "applications.received.person",
  remedies: "remedies.cases.reconsiderationUpheld",
};
const elsewhere: Readonly<Record<Grid, string>> = {
  proactive: "proactive.fees.collected",
  applications: "applications.thirdParty.welfare",
  remedies: "remedies.cases.afterReconsiderationTotal",
};

describe("a whole table is exactly the report's figures, wherever the cursor is, every total equal, nothing left over:", () => {
  test.each([
    ["Calc, table two, thousands separators and two decimals", both("calc-two"), "proactive", 0],
    ["Calc, table three, totals as formulas", both("calc-three"), "applications", 31],
    ["Calc, table four", both("calc-four"), "remedies", 3],
    ["Calc, table two as text", textOnly("calc-two"), "proactive", 0],
    ["Calc, table three as text", textOnly("calc-three"), "applications", 31],
    ["Calc, table four as text", textOnly("calc-four"), "remedies", 3],
    ["Writer, table two of our Word file", both("writer-two"), "proactive", 0],
    ["Writer, table three of our Word file", both("writer-three"), "applications", 31],
    ["Writer, table four of our Word file", both("writer-four"), "remedies", 3],
  ] as const)("%s", (_, clipboard, grid, totals) => {
    for (const at of [corners[grid], elsewhere[grid]]) {
      const plan = paste(clipboard, at);
      expect(filled(plan)).toEqual(of(yishui, grid));
      expect(judged(plan)).toEqual({ equal: totals, differing: 0, open: 0 });
      expect(remarks(plan)).toEqual(none);
    }
  });

  test("pasted over the same figures it changes nothing, over others it says what was there", () => {
    expect(paste(both("calc-three"), corners.applications, yishui).changes).toEqual([]);
    const plan = paste(both("writer-three"), corners.applications, { ...yishui, "applications.notHeld.person": "82" });
    expect(plan.changes).toMatchObject([{ address: "applications.notHeld.person", from: "82", to: "28" }]);
    expect(plan.same).toHaveLength(143);
  });
});

describe("a whole report copied from Writer holds three tables;", () => {
  test.each(grids)("%s takes its own", (grid) => {
    const blocks = readBlocks(both("writer-report"), DOMParser);
    expect(blocks.map(({ rows, columns }) => [rows, columns])).toEqual([
      [14, 4],
      [28, 10],
      [4, 16],
    ]);
    const plan = paste(both("writer-report"), elsewhere[grid]);
    expect([filled(plan), plan.belongsTo, remarks(plan)]).toEqual([of(yanshan, grid), null, none]);
    expect(judged(plan)).toMatchObject({ differing: 0, open: 0 });
  });

  test("any other table of the report is refused by its name", () => {
    for (const [name, own] of [
      ["calc-two", "proactive"],
      ["writer-three", "applications"],
      ["writer-four", "remedies"],
    ] as const)
      for (const grid of grids.filter((one) => one !== own)) {
        const { belongsTo, changes, totals } = paste(both(name), corners[grid]);
        expect([belongsTo, changes, totals]).toEqual([own, [], []]);
      }
  });
});

describe("a part of a table", () => {
  test("Calc, nine rows with labels whose merges begin and end in them: by the labels, columns in order", () => {
    const rows = [
      "granted",
      "partlyGranted",
      "stateSecret",
      "prohibited",
      "stability",
      "thirdParty",
      "internalAffairs",
      "processInformation",
      "enforcementFile",
    ];
    for (const clipboard of [both("calc-three-rows"), textOnly("calc-three-rows")]) {
      const plan = paste(clipboard, elsewhere.applications);
      expect([plan.alignedBy, filled(plan), judged(plan), remarks(plan)]).toEqual([
        "rows",
        of(yishui, "applications", rows),
        { equal: 9, differing: 0, open: 0 },
        none,
      ]);
    }
  });

  test("Writer, one row with its label", () => {
    const plan = paste(both("writer-three-row"), corners.applications);
    expect([plan.alignedBy, filled(plan), judged(plan), remarks(plan)]).toEqual([
      "rows",
      of(yishui, "applications", ["received"]),
      { equal: 1, differing: 0, open: 0 },
      none,
    ]);
  });

  test("Calc, one column: down from the cursor, the total in it compared", () => {
    const plan = paste(both("calc-three-column"), corners.applications);
    expect(filled(plan)).toEqual(
      Object.fromEntries(Object.entries(of(yishui, "applications")).filter(([address]) => address.endsWith(".person"))),
    );
    expect([plan.alignedBy, judged(plan), remarks(plan)]).toEqual(["cursor", { equal: 1, differing: 0, open: 0 }, none]);
  });

  test("Calc, one column begun two rows too low: every row that has no place is outside, with its reason", () => {
    const plan = paste(both("calc-three-column"), "applications.granted.person");
    expect(plan.outside).toEqual([
      { row: 23, column: 0, text: "116", reason: "超出本表的行数" },
      { row: 24, column: 0, text: "0", reason: "超出本表的行数" },
    ]);
  });

  test("Calc, one cell is one value", () => {
    expect(filled(paste(both("calc-three-cell"), elsewhere.applications))).toEqual({ [elsewhere.applications]: "116" });
  });

  test("Calc, figures alone with separators: blanks keep their place, change nothing, and leave totals that need them open", () => {
    const large = Object.fromEntries(
      Object.entries(of(yishui, "applications")).flatMap(([address, text]) => (text === "0" ? [] : [[address, String(Number(text) * 37)]])),
    );
    for (const clipboard of [both("calc-large-numbers"), textOnly("calc-large-numbers")]) {
      const empty = paste(clipboard, corners.applications);
      expect([filled(empty), remarks(empty)]).toEqual([large, none]);
      expect(empty.changes.find(({ address }) => address === corners.applications)).toMatchObject({ text: "4,292", to: "4292" });
      const zeros = Object.fromEntries(Object.keys(of(yishui, "applications")).map((address) => [address, "0"]));
      const over = paste(clipboard, corners.applications, zeros);
      expect([filled(over), over.kept.length]).toEqual([large, 144 - Object.keys(large).length]);
      expect(judged(over)).toEqual({ equal: 31, differing: 0, open: 0 });
    }
  });
});

test("Calc, a sheet whose totals were typed over: the figures go in, each wrong total is named, title, unit and note are outside", () => {
  for (const clipboard of [both("calc-wrong"), textOnly("calc-wrong")]) {
    const plan = paste(clipboard, elsewhere.applications);
    expect(filled(plan)).toEqual(of(yishui, "applications"));
    expect(plan.totals.filter(({ differs }) => differs).map(({ address, printed, ours }) => [address, printed, ours])).toEqual([
      ["applications.granted.total", "63", "62"],
      ["applications.resultsTotal.person", "117", "116"],
      ["applications.resultsTotal.total", "119", "118"],
    ]);
    expect(judged(plan)).toEqual({ equal: 28, differing: 3, open: 0 });
    expect(plan.outside).toEqual([
      { row: 0, column: 0, text: "2021年政府信息公开申请统计表", reason: "看作标题或列名，本表没有" },
      { row: 1, column: 0, text: "单位：件", reason: "看作标题或列名，本表没有" },
      { row: 30, column: 0, text: "填表说明：本表由各单位报送数汇总", reason: "不是本表的行名、列名或数" },
    ]);
    expect([plan.leftOut, plan.guesses]).toEqual([[], []]);
  }
});

test("Writer's text without its HTML has one cell to a line: nothing is guessed, every text is listed", () => {
  for (const [name, at] of [
    ["writer-two", corners.proactive],
    ["writer-three", corners.applications],
    ["writer-four", corners.remedies],
  ] as const) {
    const { changes, totals, outside } = paste(textOnly(name), at);
    expect([changes, totals]).toEqual([[], []]);
    expect(outside).toHaveLength(
      textOnly(name)
        .text.split("\n")
        .filter((line) => line.trim() !== "").length,
    );
    expect(new Set(outside.map(({ reason }) => reason))).toEqual(new Set(["行名和数都在一列里，分不出行和列"]));
  }
});

test("among tables without labels of the form the one that holds most is taken, wherever it stands", () => {
  const [small, large] = ["<table><tr><td>栏目</td><td>导航</td></tr></table>", copied("calc-large-numbers", "html")];
  for (const html of [`${small}${large}`, `${large}${small}`])
    expect(filled(paste({ html, text: "" }, corners.applications))).toEqual(
      filled(paste(both("calc-large-numbers"), corners.applications)),
    );
});
