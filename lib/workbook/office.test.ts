// The workbook in LibreOffice, which reckons its totals anew and saves it in its own way: the totals are ours, and what it
// saved is read back as it was.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Workbook } from "@cj-tech-master/excelts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { walk } from "../edition/walk.ts";
import { editions } from "../editions/index.ts";
import { evaluate } from "../arithmetic/evaluate.ts";
import { canonicalNumber } from "../arithmetic/number.ts";
import { readReportText } from "../report/read.ts";
import type { Report } from "../report/report.ts";
import { reportOf } from "../report/reportOf.testing.ts";
import { a1 } from "../matching/given/filled.ts";
import { placementOf } from "./address.ts";
import { judgedIn, saidOf } from "./balance.ts";
import { tampered } from "./edited.testing.ts";
import { readWorkbook } from "./read.ts";
import { reportFromWorkbook } from "./report.ts";
import { writeWorkbook } from "./write.ts";

const { calc } = tools();
const folder = mkdtempSync(join(tmpdir(), "nianbao-calc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without what formulas came to: a program that only shows would show nothing. */
const unreckoned = (bytes: Uint8Array) =>
  tampered(bytes, (path, text) => (path.startsWith("xl/worksheets/") ? text.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1") : text));

/** What the cells under the tables say, by sheet and cell. */
async function strips(bytes: Uint8Array): Promise<(sheet: string, cell: string) => string> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return (sheet, cell) => String(workbook.getWorksheet(sheet)?.getCell(cell).result ?? "");
}

const samplesOf = (id: string): readonly Report[] => {
  const samples = fileURLToPath(new URL(`../editions/${id}/samples`, import.meta.url));
  return readdirSync(samples).map((name) => {
    const read = readReportText(readFileSync(join(samples, name), "utf8"));
    return "problems" in read ? expect.fail(name) : read.report;
  });
};

const cases = editions.flatMap((edition) => {
  const outline = walk(edition);
  const distinct = Object.fromEntries(
    outline.inputs.map(({ address, measure }, place) => [
      address,
      measure.number === "change" ? String(-place) : String(7_000_000 + place * place),
    ]),
  );
  return [
    ...samplesOf(edition.id),
    reportOf(edition, distinct),
    reportOf(edition, Object.fromEntries(Object.entries(distinct).slice(0, -20))),
    reportOf(edition),
  ].map((report, place) => ({ name: `${edition.id} ${place}`, edition, outline, report }));
});

describe.skipIf(!calc)("LibreOffice [calc]", () => {
  const saved: Uint8Array[] = [];
  beforeAll(async () => {
    const from = join(folder, "from");
    mkdirSync(from);
    const paths = cases.map((_, place) => join(from, `${place}.xlsx`));
    for (const [place, { edition, report }] of cases.entries())
      writeFileSync(paths[place] ?? "", await unreckoned(await writeWorkbook(edition, report, { modified: new Date(0), id: "" })));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    execFileSync(calc ?? "", [profile, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "to"), ...paths], {
      stdio: "ignore",
    });
    saved.push(...cases.map((_, place) => readFileSync(join(folder, "to", `${place}.xlsx`))));
  }, 120_000);

  test.each(cases.map((one, place) => ({ ...one, place })))(
    "comes to our totals and verdicts and keeps the figures: $name",
    async ({ edition, outline, report, place }) => {
      const bytes = saved[place] ?? expect.fail();
      const readings = evaluate(outline, report);
      const said = new Map((await readWorkbook(bytes)).cells.map(({ address, text }) => [address, text]));
      const totals = outline.totals.map(({ address }) => {
        const reading = readings.get(address);
        return [address, reading?.state === "known" || reading?.state === "partial" ? canonicalNumber(reading.value) : ""];
      });
      expect(outline.totals.map(({ address }) => [address, said.get(address)])).toEqual(totals);
      const shown = await strips(bytes);
      for (const { grid } of outline.grids.values())
        for (const { instance, row, column } of judgedIn(outline, report, grid.id, placementOf(grid)))
          expect([grid.id, instance.lineId, shown(grid.caption, a1({ row, column }))]).toEqual([
            grid.id,
            instance.lineId,
            saidOf(instance, readings),
          ]);
      const back = await reportFromWorkbook(bytes);
      expect([back.report.figures, back.leftOut, back.differing]).toEqual([
        Object.fromEntries(Object.entries(report.figures).filter(([, text]) => text !== "")),
        [],
        [],
      ]);
      expect([back.edition, back.report.body, back.report.year]).toEqual([edition, report.body, report.year]);
    },
  );
});
