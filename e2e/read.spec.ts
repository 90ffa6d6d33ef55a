// Last year's report, as it lies on a portal or was copied from it, becomes a report: read, shown beside its source, taken over.
import { writeFileSync } from "node:fs";
import { expect, test } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { cell, openSection, sample } from "./support.ts";

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
  await view.getByPlaceholder("粘贴到这里").evaluate(
    (box, html) => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    },
    page((html) => html),
  );
  await expect(view.getByText("表格里的数都读出来了")).toBeVisible();
  await view.getByRole("button", { name: "换一个" }).click();
  const file = info.outputPath("照片.png");
  writeFileSync(file, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  const [chooser] = await Promise.all([view.waitForEvent("filechooser"), view.getByRole("button", { name: "选择文件" }).click()]);
  await chooser.setFiles(file);
  await expect(view.getByRole("alert").filter({ hasText: "图片" })).toBeVisible();
});
