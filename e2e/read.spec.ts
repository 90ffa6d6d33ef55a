// Last year's report, as it lies on a portal or was copied from it, becomes a report: read, shown beside its source, taken over.
import { writeFileSync } from "node:fs";
import { expect, test } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { expectClean } from "./fixtures/axe.ts";
import { storedReport } from "./fixtures/report.ts";
import { pasteSource } from "./fixtures/source.ts";
import { cell, imported, openSection, sample, saved } from "./support.ts";

const { report, edition } = sample("yishui-2021");

/** A portal's page around the report; one figure of it with words that nobody can read as a number. */
const page = (change: (html: string) => string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>某某县</title></head><body><div class="nav"><a href="/">首页</a> &gt; 政府信息公开年报</div><div class="content">${change(renderFragment(compose(edition, report)))}</div><div class="foot">主办单位：某某县人民政府办公室</div></body></html>`;

const permits = report.figures["proactive.licensing.decisions"] ?? "";

test("a page that was saved from a portal is shown beside what was read of it, what was not read is typed, and it becomes a report", async ({
  page: view,
}, info) => {
  const file = info.outputPath("年报.html");
  writeFileSync(
    file,
    page((html) => html.replace(`>${permits}<`, `>约${permits}<`)),
  );
  await view.goto("/");
  const [chooser] = await Promise.all([view.waitForEvent("filechooser"), view.getByRole("button", { name: "导入" }).click()]);
  await chooser.setFiles(file);
  await view.waitForURL(/\/reports\/read/);
  const list = view.getByRole("region", { name: "要看的" });
  await expect(list.getByText(/^没有读出的（1）/)).toBeVisible();
  await expect(list.getByText(new RegExp(`约${permits}`))).toBeVisible();
  await expect(view.getByText("还有 1 格没有读出，不补录就是空的。")).toBeVisible();
  // The place of a figure in the source is framed.
  await view.locator('[data-place="applications.received.person"]').click();
  await expect(view.getByRole("region", { name: "原文" }).locator("td[data-current]")).toHaveText(
    report.figures["applications.received.person"] ?? "",
  );
  await list.getByRole("textbox", { name: /照原文填$/ }).fill(permits);
  await view.getByRole("combobox", { name: "级别" }).selectOption({ label: "县级（县、区、县级市）" });
  await view.getByRole("button", { name: "建立报告" }).click();
  const again = view.getByRole("button", { name: "仍然再建一份" });
  await view.waitForFunction(() => !location.pathname.endsWith("/read") || document.querySelector("[role=dialog]") !== null);
  if (await again.isVisible()) await again.click();
  await view.waitForURL(/\/reports\/(?!read)[^/]+/);
  await openSection(view, "disclosed");
  await expect(cell(view, "proactive.licensing.decisions")).toHaveValue(permits);
  await openSection(view, "requests");
  await expect(cell(view, "applications.received.person")).toHaveValue(report.figures["applications.received.person"] ?? "");
});

test("a page that is copied whole and pasted is read, and a file that is none is said for what it is", async ({ page: view }, info) => {
  await view.goto("/reports/read");
  await pasteSource(view, { html: page((html) => html) });
  await expect(view.getByText("表格里的数都读出来了")).toBeVisible();
  await view.getByRole("button", { name: "换一个" }).click();
  const file = info.outputPath("照片.png");
  writeFileSync(file, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  const [chooser] = await Promise.all([view.waitForEvent("filechooser"), view.getByRole("button", { name: "选择文件" }).click()]);
  await chooser.setFiles(file);
  await expect(view.getByRole("alert").filter({ hasText: "图片" })).toBeVisible();
});

test("over a draft that is there what differs is shown, blank places alone are ticked, what is ticked goes in, and one 撤销 takes it back", async ({
  page: view,
}) => {
  const [received, company] = ["applications.received.person", "proactive.licensing.decisions"];
  const figures = Object.fromEntries(Object.entries(report.figures).filter(([at]) => at !== company));
  const name = `${report.body.name}草稿`;
  const draft = await imported(view, {
    ...report,
    body: { ...report.body, name },
    figures: { ...figures, [received]: "7" },
    sources: { [received]: "县法院来函" },
  });
  await view.goto("/reports/read");
  await pasteSource(view, { html: page((html) => html) });
  await view.getByRole("textbox", { name: "名称" }).fill(name);
  await view.getByRole("button", { name: "填入已有的报告…" }).click();
  const dialog = view.getByRole("dialog", { name: "填入已有的报告" });
  await dialog.getByRole("button", { name: new RegExp(`^填入这一份…：.*${name}`) }).click();
  const list = view.getByRole("complementary", { name: "不同的地方" });
  await expect(list.getByRole("checkbox", { name: "全部（1/2）" })).toBeVisible();
  await expect(list.getByRole("link").filter({ hasText: "现在的数写有数据来源“县法院来函”" })).toHaveCount(1);
  await expectClean(view, "填入已有的报告, the differences");
  await view.keyboard.press("F8");
  await expect(view.locator(".shown-cell[data-current]")).toHaveAttribute("data-place", company);
  await list.getByRole("checkbox", { name: "全部（1/2）" }).click();
  await expect(view.getByText("其中 1 处会换掉现在的内容")).toBeVisible();
  await view.getByRole("button", { name: "填入勾选的 2 处" }).click();
  await view.waitForURL(new RegExp(`/reports/${draft}/fill/disclosed`));
  await expect(cell(view, company)).toHaveValue(report.figures[company] ?? "");
  const said = view.getByRole("region", { name: "操作提示" });
  await expect(said).toContainText("已由粘贴的内容填入表格里的数 2 格。");
  await said.getByRole("button", { name: "撤销" }).click();
  await expect(cell(view, company)).toHaveValue("");
  await openSection(view, "requests");
  await expect(cell(view, received)).toHaveValue("7");
  await saved(view);
  expect((await storedReport(view, draft)).sources).toEqual({ [received]: "县法院来函" });
});

test("图解 that misses the years before leads to reading one, and back to where they are drawn", async ({ page: view }) => {
  const name = `${report.body.name}图解`;
  const own = await imported(view, { ...report, body: { ...report.body, name }, year: report.year + 1 });
  await view.goto(`/reports/${own}/charts`);
  await view.getByRole("link", { name: "读入以前年度的报告" }).click();
  await expect(view.getByText(`读入${report.year}年的报告，建立以后回到《${name}`)).toBeVisible();
  await pasteSource(view, { html: page((html) => html) });
  await view.getByRole("textbox", { name: "名称" }).fill(`${name}改名前`);
  await view.getByRole("button", { name: "建立报告" }).click();
  await view.waitForURL(new RegExp(`/reports/${own}/charts$`));
  await expect(view.getByText(`与本单位${report.year}年（当时名称“${name}改名前”）的年度报告一起画`)).toBeVisible();
});

test("与上年对照 that misses last year's report leads to reading it, and back to the table with last year in it", async ({
  page: view,
}) => {
  const name = `${report.body.name}对照`;
  const own = await imported(view, { ...report, body: { ...report.body, name }, year: report.year + 1 });
  await view.goto(`/reports/${own}/fill/requests`);
  await view.getByRole("button", { name: "与上年对照" }).first().click();
  await view.locator("[data-no-last-year]").getByRole("link", { name: "读进来" }).click();
  await pasteSource(view, { html: page((html) => html.replaceAll(report.body.name, name)) });
  await view.getByRole("button", { name: "建立报告" }).click();
  await view.waitForURL(new RegExp(`/reports/${own}/fill/requests$`));
  await expect(view.locator("[data-last-year]").first()).toContainText(`${name}${report.year}年`);
});
