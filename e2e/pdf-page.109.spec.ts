// A PDF is shown as it looks, in the oldest browser too: the page that holds a figure is drawn, and the figure is framed on it.
import { expect, test } from "./fixtures/alive.ts";
import { expectClean } from "./fixtures/axe.ts";
import { imported, sample } from "./support.ts";

const { report } = sample("yishui-2021");

/** How many dark pixels the canvas has where the frame lies. */
const inkInFrame = () => {
  const canvas = document.querySelector("canvas");
  const frame = document.querySelector("[data-current].source-place");
  const context = canvas?.getContext("2d");
  if (canvas === null || canvas === undefined || frame === null || context === null || context === undefined) return 0;
  const [page, box] = [canvas.getBoundingClientRect(), frame.getBoundingClientRect()];
  const scale = canvas.width / page.width;
  const inset = 3;
  const { data } = context.getImageData(
    (box.left - page.left + inset) * scale,
    (box.top - page.top + inset) * scale,
    Math.max(1, (box.width - 2 * inset) * scale),
    Math.max(1, (box.height - 2 * inset) * scale),
  );
  return Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] ?? 255).filter((red) => red < 128).length;
};

test("the page of a PDF is drawn with the figure that was clicked framed, and what was read stands behind a button", async ({
  page,
}, info) => {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/print`);
  const file = info.outputPath("年报.pdf");
  await page.pdf({ path: file, format: "A4", preferCSSPageSize: true });
  await page.goto("/reports/read");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "选择文件" }).click()]);
  await chooser.setFiles(file);
  const source = page.getByRole("region", { name: "原文" });
  await expect(source.getByRole("img", { name: "PDF 第 1 页的样子" })).toBeVisible({ timeout: 30_000 });
  await page.locator('[data-place="applications.received.person"]').click();
  await expect(source.locator("[data-current]")).toBeVisible();
  await expect(source.getByRole("img", { name: "PDF 第 1 页的样子" })).toHaveCount(0);
  expect(await page.evaluate(inkInFrame)).toBeGreaterThan(20);
  await expectClean(page, "a PDF beside what was read of it");
  await source.getByRole("button", { name: "下一页" }).click();
  await expect(source.locator("[data-current]")).toHaveCount(0);
  await source.getByRole("button", { name: "读到的内容" }).click();
  await page.locator('[data-place="applications.received.person"]').click();
  await expect(source.locator("td[data-current]")).toHaveText(report.figures["applications.received.person"] ?? "");
});
