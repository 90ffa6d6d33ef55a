// What is large, or made to be slow, by itself, in milliseconds. That each comes to an end at all, the unit tests of its room say.
import { Big } from "big.js";
import { explain } from "../lib/balance/explain.ts";
import { inputPlants, typedInto } from "../lib/balance/plant.testing.ts";
import { randomFrom } from "../lib/balance/variation.ts";
import type { Paragraph } from "../lib/compare/paragraphs.ts";
import { compareParagraphs } from "../lib/compare/texts.ts";
import type { Edition } from "../lib/edition/edition.ts";
import { walk } from "../lib/edition/walk.ts";
import { jsonProblem } from "../lib/json/json.ts";
import { blocksOf } from "../lib/prose/recognise.ts";
import { most, mostLetters } from "../lib/report/bounds.ts";
import { readReport } from "../lib/report/read.ts";
import type { Report } from "../lib/report/report.ts";
import { compareTexts } from "../lib/verify/texts.ts";
import { shownNumber } from "../lib/workbook/numberFormat.ts";
import { openZip } from "../lib/zip/zip.ts";
import { zipOf } from "../lib/zip/zipOf.testing.ts";
import { times } from "./times.ts";
import { row, type Row } from "./table.ts";

const rounds = 4;

/** How long the balance assistant takes for a report with one slip in it, of every kind. */
function explaining(edition: Edition, report: Report): Row {
  const random = randomFrom(2021);
  const cells = walk(edition).inputs.filter(({ grid }) => grid.id === "applications");
  const slips = Object.values(inputPlants).flatMap((plant) =>
    cells.flatMap((cell) => plant({ edition, report, cell, random })).filter((_, place) => place % 5 === 0),
  );
  const found = slips.map((planted) => {
    const wrong = typedInto(edition, report, planted);
    const start = performance.now();
    explain(edition, wrong);
    return performance.now() - start;
  });
  return row(`平衡助手，一处笔误，n=${found.length} the balance assistant, one slip (ms)`, found, "< 5");
}

const paragraphs = (count: number, of: (at: number) => string): readonly Paragraph[] =>
  Array.from({ length: count }, (_, at) => ({ section: "一、总体情况", text: of(at), heading: null }));

const block = (place: number) => ({ id: String(place), kind: "paragraph", text: "公开".repeat(50).slice(1) });

/** As much as a report may hold. */
const fullest = () => ({
  format: "nianbao/1",
  edition: "disclosure-2021",
  year: 2021,
  body: { name: "清水县" },
  figures: { "applications.received.person": "1".repeat(mostLetters.figures) },
  narrative: { "other.matters": Array.from({ length: most.blocks }, (_, place) => block(place)) },
});

const codes = ["0".repeat(100_000), '"'.repeat(100_000), ";".repeat(100_000), "[".repeat(100_000), "0,".repeat(50_000)];

const lines = (more: number): readonly string[] =>
  Array.from({ length: 4000 }, (_, at) => `第${at}段，全年公开信息${at + more}条，办理申请${at}件。`);

function refused(bomb: Uint8Array): void {
  try {
    const zip = openZip(bomb, { entries: 9, bytes: 10_000_000 });
    const entry = zip.find("a");
    if (entry !== undefined) zip.read(entry, 1_000_000);
  } catch {
    // That it is refused, lib/zip's tests say.
  }
}

/** Each of them; `report` is the one that slips are planted in. */
export async function benchExtremes(edition: Edition, report: Report): Promise<readonly Row[]> {
  const [before, now] = [0, 1].map((more) => paragraphs(10_000, (at) => `第${at}段，全年公开信息${at + more}条。`));
  const [full, bomb] = [fullest(), zipOf([{ name: "a", bytes: Buffer.alloc(60_000_000) }])];
  const works: readonly (readonly [what: string, work: () => unknown, goal?: string])[] = [
    ["报告到了各种上限 a report at its bounds", () => readReport(full), "< 3000"],
    ["JSON，一百万个括号 a million brackets", () => jsonProblem("[".repeat(1_000_000))],
    ["JSON，二百万个转义 two million escapes", () => jsonProblem(`"${"a\\u0041".repeat(2_000_000)}`)],
    ["对照一万段，段段不同 ten thousand paragraphs, each changed", () => compareParagraphs(before ?? [], now ?? [])],
    ["对照一万段，次序不同 in another order", () => compareParagraphs(before ?? [], [...(before ?? [])].reverse())],
    [
      "六万行文字的标题和段落 sixty thousand lines as headings and paragraphs",
      () => blocksOf(Array.from({ length: 60_000 }, (_, at) => ({ text: `${at}.第${at}项工作`, rank: 0, item: false }))),
    ],
    ["核对四千行文字，行行不同 four thousand lines of a page, each changed", () => compareTexts(lines(0), lines(1), [])],
    ["数字格式十万个字 number formats of a hundred thousand signs", () => codes.map((code) => shownNumber(code, new Big(12))), "< 1000"],
    ["压缩炸弹被拒绝 a zip bomb is refused", () => refused(bomb), "< 200"],
  ];
  const rows: Row[] = [explaining(edition, report)];
  for (const [what, work, goal = ""] of works) rows.push(row(`${what} (ms)`, await times(rounds, work), goal));
  return rows;
}
