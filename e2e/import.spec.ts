// A report that comes as a file: taken in by the button, checked, changed by one, and out again.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { expect, test } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { cell, contentOf, exported, openSection, ready, sample, saved, statusOf } from "./support.ts";
import { tablesOfHtml, tablesOfTree, tablesOfWord } from "./readBack.ts";

const { report, edition, path } = sample("yanshan-2022");

type Entry = {
  readonly findings: readonly {
    readonly check: string;
    readonly at: readonly string[];
    readonly expected: string;
    readonly actual: string;
  }[];
};

/** `nianbao check` as it is run from a shell; it ends with 1 where it finds errors. */
function checked(file: string): Entry {
  let output = "";
  try {
    output = execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", "lib/cli/main.ts", "check", file, "--json"], {
      encoding: "utf8",
    });
  } catch (problem) {
    if (typeof problem === "object" && problem !== null && "stdout" in problem) output = String(problem.stdout);
  }
  const [entry] = JSON.parse(output) as readonly Entry[];
  if (entry === undefined) throw new Error("no entry");
  return entry;
}

test("砚山县 2022 comes in from JSON and goes out as Word and HTML with every figure and merged cell", async ({ page }) => {
  await page.goto("/");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "导入" }).click()]);
  await chooser.setFiles(path);
  await page.waitForURL(/\/preview/);
  const tables = tablesOfTree(compose(edition, report));
  expect(await tablesOfWord((await exported(page, "Word")).content)).toEqual(tables);
  expect(tablesOfHtml((await exported(page, "网页文件")).content.toString())).toEqual(tables);
});

test("one figure changed by one is reported by the same relation in the browser and by the command", async ({ page }, info) => {
  const answer = await page.request.post("/api/acts/import", { data: { text: JSON.stringify(report), anyway: true } });
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/reports/${id}/fill/requests`);
  await ready(page);
  await cell(page, "applications.notHeld.person").fill("2");
  const finding = page.locator('[data-check="applications.balance"]');
  await expect(finding).toContainText("第一项＋第二项＝4，第三项＋第四项＝5，差 1");
  await expect(statusOf(page, "requests")).toHaveAttribute("data-status", "wrong");
  await openSection(page, "disputes");
  await saved(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.evaluate((url) => window.location.assign(url), `/api/reports/${id}/export/json`),
  ]);
  const file = info.outputPath("changed.json");
  writeFileSync(file, (await contentOf(download)).content);
  const found = checked(file).findings.find(({ check }) => check === "applications.balance");
  expect(found).toMatchObject({ expected: "4", actual: "5" });
  expect(found?.at).toContain("applications.notHeld.person");
});
