// 发布后核对: what stands on a portal is held against the report in the system: a page that is copied whole or saved, or a file, and the differences are
// listed, the gravest first, each with both sides and its place.
import { writeFileSync } from "node:fs";
import { compose } from "#lib/document/compose.ts";
import { renderDocx } from "#lib/outputs/docx/render.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { expect, test } from "./fixtures/alive.ts";
import { expectClean } from "./fixtures/axe.ts";
import { pasteSource } from "./fixtures/source.ts";
import { imported, openSection, sample } from "./support.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const { report, edition } = sample("yishui-2021");
const received = report.figures["applications.received.person"] ?? "";

/** A portal's page around the report, as somebody there changed it. */
const page = (change: (html: string) => string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>某某县</title></head><body><p>首页 &gt; 年报</p>${change(renderFragment(compose(edition, report)))}<p>主办单位</p></body></html>`;

test("a page that is copied whole is held against the report: a changed figure stands first, a click shows its place, and nothing is stored", async ({
  page: view,
}) => {
  const id = await imported(view, report);
  await view.goto(`/reports/${id}/preview`);
  await view.getByRole("link", { name: "发布后核对" }).first().click();
  await view.waitForURL(/\/verify$/);
  await expectClean(view, "发布后核对, before anything is chosen");
  const changed = page((html) => html.replace(`>${received}<`, `>${received}7<`).replace("规章", "规?").replaceAll('border="1"', ""));
  await pasteSource(view, { html: changed.replaceAll(/border:[^;"]*;?/g, "") });
  await expect(view.getByRole("status").filter({ hasText: "有 2 处不同，3 张表的样子要看一看。" })).toBeVisible();
  const list = view.getByRole("region", { name: "不同的地方" });
  await expect(list.getByRole("heading")).toHaveText(["数字（1）", "丢了的字（1）", "表格的样子（3）"]);
  await expect(list.getByRole("button").first()).toContainText(`报告里是“${received}”，网页上是“${received}7”。（第 2 张表第`);
  await expect(view.getByText("与本系统里这份报告现在的内容核对")).toBeVisible();
  await expect(view.getByText(/^按网页核对：核对了 3 张表（逐格）、\d+ 行文字（逐字），2 处不同。/)).toBeVisible();
  const framed = view.getByRole("region", { name: "原文" }).locator("[data-current]");
  await expect(framed).toHaveText(`${received}7`);
  await view.keyboard.press("ArrowDown");
  await expect(framed).toHaveText("规?");
  await expectClean(view, "发布后核对, with differences");
  await view.getByRole("button", { name: "复制清单" }).click();
  await expect(view.getByText("清单已复制")).toBeVisible();
  const copied = await view.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim().split(/\s*\n/)).toEqual([
    expect.stringContaining("发布后核对：有 2 处不同，3 张表的样子要看一看。"),
    expect.stringContaining(`报告里是“${received}”，网页上是“${received}7”`),
    expect.stringContaining("规?"),
    ...["", "", ""].map(() => expect.stringContaining("边框")),
  ]);
  await view.getByRole("link", { name: "回到这份报告" }).click();
  await openSection(view, "requests");
  await expect(view.locator('[id="applications.received.person"]')).toHaveValue(received);
});

test("a saved page that says the same is said to be the same, and what was compared is told", async ({ page: view }, info) => {
  const id = await imported(view, report);
  const file = info.outputPath("年报.html");
  writeFileSync(
    file,
    page((html) => html),
  );
  await view.goto(`/reports/${id}/verify`);
  const [chooser] = await Promise.all([view.waitForEvent("filechooser"), view.getByRole("button", { name: "选择文件" }).click()]);
  await chooser.setFiles(file);
  await expect(view.getByRole("status").filter({ hasText: "核对过的都相同。" })).toBeFocused();
  await expect(view.getByText(/^按网页核对：核对了 3 张表（逐格）、\d+ 行文字（逐字），都相同。/)).toBeVisible();
  await expectClean(view, "发布后核对, the same");
});

test("a Word file is compared by what was read of it and that is said, and what is nothing to compare is said for what it is", async ({
  page: view,
}, info) => {
  const id = await imported(view, report);
  const [word, picture] = [info.outputPath("年报.docx"), info.outputPath("照片.png")];
  const other = { ...report, figures: { ...report.figures, "applications.received.person": `${received}7` } };
  writeFileSync(word, await renderDocx(compose(edition, other), { modified: new Date("2026-01-20T08:30:00Z") }));
  writeFileSync(picture, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  await view.goto(`/reports/${id}/verify`);
  const choose = async (file: string) => {
    const [chooser] = await Promise.all([view.waitForEvent("filechooser"), view.getByRole("button", { name: "选择文件" }).click()]);
    await chooser.setFiles(file);
  };
  await choose(picture);
  await expect(view.getByRole("alert").filter({ hasText: "图片" })).toBeVisible();
  await choose(word);
  const list = view.getByRole("region", { name: "不同的地方" });
  await expect(list.getByRole("button").first()).toContainText(`报告里是“${received}”，文件里是“${received}7”。`);
  await expect(view.getByText(/^按读出的内容核对：逐格比数，逐段比文字/)).toBeVisible();
});
