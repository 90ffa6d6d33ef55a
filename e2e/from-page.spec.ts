// A clerk who has only last year's report as a page in the browser: from that page to this year's report with what is carried over, last year's words and
// charts of both years. What it asks of a person is counted, on an installation in which there is no report yet.
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { countEffort } from "./fixtures/effort.ts";
import { expectClean } from "./fixtures/axe.ts";
import { storedReport } from "./fixtures/report.ts";
import { serve, type Server } from "./fixtures/server.ts";
import { alive, expect, patientPage, test } from "./fixtures/alive.ts";
import { ready, sample } from "./support.ts";

const { report: published, edition } = sample("yanshan-2022");

/** Some are carried over, one a column. */
const report = {
  ...published,
  figures: {
    ...published.figures,
    ...Object.fromEntries(
      Object.keys(published.figures)
        .filter((at) => at.startsWith("applications.carriedOut."))
        .map((at, place) => [at, String(place + 1)]),
    ),
  },
};

let server: Server;
test.beforeAll(async () => {
  server = await serve();
});
test.afterAll(() => server.stop());

/** What the browser copies of a portal's page: done there, which is nobody's effort here. */
const portal = `<html><body><div>首页 &gt; 政府信息公开年报</div>${renderFragment(compose(edition, report))}<div>主办单位</div></body></html>`;

test("from last year's page in the browser to this year's report with its 上年结转: at most 4 clicks and one paste", async ({
  browser,
}) => {
  const page = await patientPage(browser, server.url);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const counted = await countEffort(page);
  await page.goto("/");
  await page.evaluate(async (html) => {
    const item = { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob(["年报"], { type: "text/plain" }) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, portal);
  await page.getByRole("link", { name: "读入已有的报告" }).click();
  await expect(page.getByRole("heading", { name: "读入已有的报告" })).toBeVisible();
  // The heading is drawn a moment before the page listens; no hand is so quick.
  await alive(page);
  await page.keyboard.press("Control+v");
  await expect(page.getByText("表格里的数都读出来了")).toBeVisible();
  await expectClean(page, "读入已有的报告, all read");
  await page.getByRole("button", { name: `建立，接着编制${report.year + 1}年年报` }).click();
  await page.getByRole("button", { name: `建立${report.year + 1}年的报告` }).click();
  await page.waitForURL(/\/reports\/[^/]+\/fill\//);
  await ready(page);
  const effort = await counted.effort();
  test.info().annotations.push({ type: "effort", description: JSON.stringify(effort) });
  expect(effort.clicks).toBeLessThanOrEqual(4);
  expect(effort.keys).toBeLessThanOrEqual(1);
  expect(effort.pastes).toBe(1);
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  const made = await storedReport(page, id);
  const carried = Object.entries(report.figures).filter(([at]) => at.startsWith("applications.carriedOut."));
  expect(carried.map(([, text]) => text)).toEqual(["1", "2", "3", "4", "5", "6"]);
  for (const [at, text] of carried) expect([at, made.figures[at.replace("carriedOut", "carriedIn")]]).toEqual([at, text]);
  await page
    .getByRole("link", { name: /总体情况/ })
    .first()
    .click();
  await expect(page.getByText(/上年/).first()).toBeVisible();
  await page.goto(`/reports/${id}/charts`);
  await expect(page.getByText(`与本单位${report.year}年的年度报告一起画`)).toBeVisible();
});
