// The three previews: each shows what it says, a click leads to the input, and nothing of it gets into what is exported.
import { expect, test, type Page } from "./fixtures/alive.ts";
import { cell, imported, openSection, sample } from "./support.ts";
import { block } from "./fixtures/report.ts";

const { report } = sample("yishui-2021");
const granted = "applications.granted.person";
const frame = (page: Page) => page.frameLocator('iframe[title="报告预览"]');
const show = (page: Page, view: string) => page.getByRole("tab", { name: view }).click();
const place = (page: Page, address: string) => frame(page).locator(`td[data-place="${address}"]`).last();

test("each view shows what it says: the page at two widths, the fragment without our style sheet, and the pages that 打印 prints", async ({
  page,
}) => {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/print`);
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b(?!s)/g);
  await page.goto(`/reports/${id}/preview`, { waitUntil: "networkidle" });
  await expect(place(page, granted)).toHaveText("62");
  const width = () =>
    frame(page)
      .locator("html")
      .evaluate((html) => html.ownerDocument.defaultView?.innerWidth);
  expect(await width()).toBeGreaterThanOrEqual(720);
  await page.getByLabel("手机", { exact: true }).check();
  await expect.poll(width).toBe(375);
  // A wide table scrolls inside its box, and the page does not.
  const widths = await frame(page)
    .locator("table")
    .nth(1)
    .evaluate((table) => [
      table.clientWidth > 375,
      (table.parentElement?.clientWidth ?? 0) <= 375,
      table.ownerDocument.documentElement.scrollWidth <= 375,
    ]);
  expect(widths).toEqual([true, true, true]);
  await show(page, "门户粘贴");
  await expect(place(page, granted)).toHaveCSS("border-top-width", "1px");
  await expect(frame(page).locator("input, dl, script")).toHaveCount(0);
  await expect(frame(page).locator("h1")).toHaveCSS("font-family", /YaHei/);
  await show(page, "公文");
  await expect(frame(page).locator(".stand")).toHaveCount(printed?.length ?? 0);
  await expect(page.getByRole("tabpanel").getByRole("status")).toContainText(`共 ${printed?.length} 页`);
  const seen = await frame(page)
    .locator(".flow")
    .evaluateAll(
      (flows) =>
        new Set(flows.flatMap((flow) => [...flow.children].flatMap((one, at) => (one.classList.contains("elsewhere") ? [] : [at])))).size,
    );
  expect(seen).toBe(await frame(page).locator(".flow").first().locator("> *").count());
  const outside = await frame(page)
    .locator("td:not(.elsewhere *)")
    .evaluateAll(
      (cells) =>
        cells.filter((one) => {
          const [own, sheet] = [one.getBoundingClientRect(), one.closest(".sheet")?.getBoundingClientRect()];
          return (
            sheet === undefined || own.left < sheet.left || own.right > sheet.right || own.top < sheet.top || own.bottom > sheet.bottom
          );
        }).length,
    );
  expect(outside).toBe(0);
  await page.reload();
  await expect(page.getByRole("tab", { name: "公文" })).toHaveAttribute("aria-selected", "true");
  for (const format of ["html", "fragment"])
    expect(await (await page.request.get(`/api/reports/${id}/export/${format}`)).text()).not.toMatch(/data-place|elsewhere|tabindex="-1"/);
  expect(problems).toEqual([]);
});

test("a click or Enter in any view leads to the cell, the paragraph, the choice and the date; beside the form it follows the focus", async ({
  page,
}) => {
  const id = await imported(page, report);
  const back = () => page.getByRole("link", { name: "预览与导出", exact: true }).click();
  const [part = "", blocks = []] = Object.entries(report.narrative).find(([address]) => address.startsWith("overview.")) ?? [];
  const last = blocks.at(-1) ?? { id: "", text: "no text in the sample" };
  await page.goto(`/reports/${id}/preview`, { waitUntil: "networkidle" });
  await place(page, granted).click();
  await page.waitForURL(/\/fill\/requests/);
  await expect(cell(page, granted)).toBeFocused();
  await back();
  await frame(page).getByText(last.text).click();
  await page.waitForURL(/\/fill\/overview/);
  await expect(cell(page, part)).toBeFocused();
  const caret = () =>
    page.evaluate(() => document.getSelection()?.anchorNode?.parentElement?.closest("[data-block]")?.getAttribute("data-block"));
  await expect.poll(caret).toBe(last.id);
  await expect(block(page, last.id)).toBeInViewport();
  await back();
  await frame(page).getByText("本年度没有其他需要报告的事项。").click();
  await expect(page.getByLabel("本年度无此项")).toBeFocused();
  await back();
  await show(page, "公文");
  await frame(page).locator('p[data-place="about.date"]').last().click();
  await expect(cell(page, "about.date")).toBeFocused();
  await back();
  await show(page, "门户粘贴");
  await place(page, "applications.received.person").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(cell(page, "applications.received.enterprise")).toBeFocused();
  await page.getByRole("button", { name: "边填边看" }).click();
  await place(page, granted).click();
  await expect(cell(page, granted)).toBeFocused();
  await page.keyboard.type("63");
  await expect(place(page, granted)).toHaveText("63");
  await openSection(page, "disputes");
  await page.locator('input[id^="remedies."]').first().focus();
  await expect(frame(page).locator('td[data-place^="remedies."]').first()).toBeInViewport();
  await openSection(page, "problems");
  const here = frame(page).locator("[data-here]");
  await expect(here, "a section that was opened is shown").toBeInViewport();
  const text = page.locator("[data-block]").last();
  const own = (await text.getAttribute("data-block")) ?? "";
  await text.click();
  await expect(here, "the paragraph with the caret is framed, and in sight").toHaveAttribute("data-place", new RegExp(`\\.${own}$`));
  await expect(here).toBeInViewport();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("另起的一段");
  await expect(here, "a new paragraph is followed as it is written").toHaveText("另起的一段");
  await expect(here).toBeInViewport();
});

test("the preview fills the screen and comes back by Esc, with the focus where it was; a click in it leads to the cell", async ({
  page,
}) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`, { waitUntil: "networkidle" });
  await show(page, "公文");
  const enter = page.getByRole("button", { name: "全屏" });
  await enter.press("Enter");
  const dialog = page.getByRole("dialog", { name: "全屏预览" });
  await expect(dialog).toBeVisible();
  await expect(dialog.frameLocator("iframe").locator(".stand").first()).toBeVisible();
  await dialog.frameLocator("iframe").locator("body").press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(enter).toBeFocused();
  await expect(frame(page).locator(".stand").first(), "the preview stands in its place again").toBeVisible();
  await enter.click();
  await show(page, "网页");
  await dialog.frameLocator("iframe").locator(`td[data-place="${granted}"]`).last().click();
  await expect(cell(page, granted)).toBeFocused();
  await expect(dialog).toHaveCount(0);
});

test("整页 shows a whole sheet, 适合宽度 one as wide as its room, and the choice is kept", async ({ page }) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`, { waitUntil: "networkidle" });
  await show(page, "公文");
  const box = () => frame(page).locator(".stand").first().boundingBox();
  const room = page.getByRole("tabpanel").locator("iframe");
  await page.getByLabel("整页").check();
  await expect.poll(async () => ((await box())?.height ?? 0) <= ((await room.boundingBox())?.height ?? 0)).toBe(true);
  await page.reload();
  await expect(page.getByLabel("整页")).toBeChecked();
  await page.getByLabel("适合宽度").check();
  await expect.poll(async () => ((await box())?.width ?? 0) / ((await room.boundingBox())?.width ?? 1)).toBeGreaterThan(0.9);
});

test("the preview is in sight when the page opens, beside what is needed first, and stays there while the rest scrolls by", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 650 });
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`, { waitUntil: "networkidle" });
  const first = page.getByRole("list", { name: "最先要用的三种" }).getByRole("button");
  await expect(first).toHaveText(["Word 文件", "复制到门户", "发布包"]);
  for (const one of await first.all()) await expect(one).toBeInViewport({ ratio: 1 });
  const shown = page.locator('iframe[title="报告预览"]');
  await expect(shown).toBeInViewport({ ratio: 0.9 });
  await page.getByRole("button", { name: "数据文件" }).scrollIntoViewIfNeeded();
  await expect(shown).toBeInViewport({ ratio: 0.9 });
});
