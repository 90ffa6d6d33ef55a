// 发布: what the portal wants to know is said once for the installation and once for the report, stands on the page, and all
// that goes out comes as one package, against which a page can be verified.
import { expect, test } from "./fixtures/alive.ts";
import { readFileSync } from "node:fs";
import { altered, unpack } from "#lib/package/open.ts";
import { catalogueOf } from "#lib/report/publication.ts";
import { verifyPage } from "#lib/verify/verify.ts";
import { expectClean } from "./fixtures/axe.ts";
import { imported, ready, sample, saved, slowExport } from "./support.ts";

const { report, edition } = sample("yishui-2021");

test("发布设置 and 发布信息 stand in the preview and in the exported page; the package holds that page, and a changed page is told", async ({
  page,
}, info) => {
  const id = await imported(page, report);
  await page.goto("/settings", { waitUntil: "networkidle" });
  await page.getByLabel("网站名称").fill("青禾县人民政府");
  await page.getByRole("textbox", { name: "公开方式" }).fill("主动公开");
  await page.getByRole("checkbox", { name: "有效性" }).uncheck();
  await expectClean(page, "settings");
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("发布设置已保存")).toBeVisible();

  await page.goto(`/reports/${id}/preview`);
  await ready(page);
  await page.getByText(/^发布信息/).click();
  await page.getByLabel("索引号").fill("QH/2022-000001");
  await page.getByLabel("发布日期").fill("2022-01-26T09:30");
  await expect(page.locator("iframe").first().contentFrame().locator("dl")).toContainText("QH/2022-000001");
  await saved(page);
  const coming = page.waitForEvent("download", { timeout: slowExport });
  await page.getByRole("button", { name: /^发布包/ }).click();
  const path = info.outputPath("a.zip");
  await (await coming).saveAs(path);

  const opened = unpack(readFileSync(path));
  if ("problem" in opened) throw new Error(opened.problem);
  const { manifest, files } = opened;
  expect(altered(opened)).toEqual([]);
  expect(manifest).toMatchObject({ mark: null, report: { id }, findings: [] });
  expect(manifest.report.revision).toBeGreaterThan(1);
  const html = new TextDecoder().decode(files.get(manifest.files.find(({ what }) => what.startsWith("网页文件"))?.name ?? ""));
  const own = await page.context().newPage();
  await own.setContent(html);
  const said: Readonly<Record<string, string>> = {
    索引号: "QH/2022-000001",
    发布机构: report.body.issuer,
    成文日期: "2022年1月25日",
    发布日期: "2022-01-26",
    公开方式: "主动公开",
  };
  const rows = catalogueOf({ "shown.validity": "no" }).map(({ name }) => name);
  expect(rows).toEqual(expect.arrayContaining(Object.keys(said)));
  await expect(own.locator("dt")).toHaveText(rows);
  await expect(own.locator("dd")).toHaveText(rows.map((row) => said[row] ?? ""));
  expect(
    await own.locator("meta[name=PubDate], meta[name=SiteName]").evaluateAll((all) => all.map((one) => one.getAttribute("content"))),
  ).toEqual(["青禾县人民政府", "2022-01-26 09:30"]);
  const size = () =>
    own
      .locator("article p")
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const usual = await size();
  await own.getByLabel("大字").check();
  expect(await size()).toBeGreaterThan(usual);

  expect(verifyPage(edition, report, html).state).toBe("same");
  expect(verifyPage(edition, report, await own.content()).state).toBe("same");
  expect(verifyPage(edition, report, html.replace(/>116</, ">161<")).differences).toEqual([
    expect.objectContaining({ kind: "changed", expected: "116", found: "161" }),
  ]);
  // What was said for all is taken back, for the tests beside this one.
  await page.request.post("/api/acts/settings", { data: { texts: { siteName: "", openness: "", "shown.validity": "" } } });
});
