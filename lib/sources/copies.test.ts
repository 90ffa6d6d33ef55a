// @vitest-environment node
// A workbook of ours that was saved in another form: where office programs keep the names of its cells it is ours still, elsewhere it is said what it is and what to do.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { utf8 } from "../reading/made.testing.ts";
import { reportOf, zeros } from "../report/reportOf.testing.ts";
import { ownLine } from "../workbook/names.ts";
import { writeWorkbook } from "../workbook/write.ts";
import { openSource } from "./open.ts";

const { calc } = tools();
const report = reportOf(disclosure2021, { ...zeros(disclosure2021), "applications.received.person": "118" });
const copied = /这是本系统导出的工作簿另存成的.*请选用另存以前的 \.xlsx/;

test("a sheet of it as CSV, which has no figures, is said to be a copy of ours, with the way on", async () => {
  const sheet = utf8(`"沂水县2021年政府信息公开工作年度报告填报表",\n"单位","沂水县"\n"年度","2021年"\n"2.","${ownLine}"\n`);
  await expect(openSource(sheet)).rejects.toThrow(copied);
});

describe.skipIf(!calc)("saved by LibreOffice [calc]", () => {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-copies-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const saved = (ending: string): Uint8Array => readFileSync(join(folder, `filled.${ending}`));
  beforeAll(async () => {
    writeFileSync(join(folder, "filled.xlsx"), await writeWorkbook(disclosure2021, report, { modified: new Date(0), id: "" }));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    for (const ending of ["ods", "xls", "html"])
      execFileSync(calc ?? "", [profile, "--headless", "--convert-to", ending, "--outdir", folder, join(folder, "filled.xlsx")], {
        stdio: "ignore",
      });
  }, 180_000);

  test("as .ods it is read as ours, each figure by its own address", { timeout: 120_000 }, async () => {
    const { isOwn, recognised, unsure } = await openSource(saved("ods"));
    expect([isOwn, recognised.report.body, recognised.report.figures]).toEqual([true, report.body, report.figures]);
    expect(unsure.leftOut).toEqual([]);
    expect(unsure.notes.join("")).toContain("先由 LibreOffice 转成 .xlsx 再读");
  });

  test.each(["xls", "html"])(
    "as .%s without the names of its cells: no other figure, and what it is stands first",
    { timeout: 120_000 },
    async (ending) => {
      const { isOwn, recognised, unsure } = await openSource(saved(ending));
      expect(isOwn).toBe(false);
      for (const [address, figure] of Object.entries(recognised.report.figures))
        expect([address, figure]).toEqual([address, report.figures[address]]);
      expect(recognised.notes[0]).toMatch(copied);
      expect(unsure.notes[0]).toMatch(copied);
    },
  );
});
