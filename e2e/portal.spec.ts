// 复制到门户: what lies on the clipboard, pasted with Ctrl+V into the editors that portals use, and into LibreOffice Writer.
// What the editor hands to the portal says what the report says, figure by figure, with its merges and its borders.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test, type BrowserContext, type Page } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { plainText } from "#lib/outputs/plainText.ts";
import type { Report } from "#lib/report/report.ts";
import { verifyPage } from "#lib/verify/verify.ts";
import { tools } from "../scripts/tools.mjs";
import { pastedInto, portalEditors, portalPage, publishedAs, withoutBorder } from "./fixtures/editors.ts";
import { tablesOfTree, tablesOfWord } from "./readBack.ts";
import { imported, ready, sample } from "./support.ts";

const samples = [sample("yishui-2021"), sample("xincai-2020", "disclosure-2019"), sample("taoyuan-2017", "statistics-2014")] as const;
const same = { state: "same", differences: [], notes: [] };

const copyButton = (page: Page) => page.getByRole("button", { name: "复制到门户" });

/** Opens the page 预览与导出 of a report and copies it by the button. */
async function copy(page: Page, report: Report): Promise<void> {
  const id = await imported(page, report);
  await page.goto(`/reports/${id}/preview`);
  await copyButton(page).click();
  await expect(page.getByText(/^(全文)?已复制/)).toBeVisible();
}

/** What a program is given that pastes. */
async function given(context: BrowserContext): Promise<{ readonly html: string; readonly text: string }> {
  const page = await portalPage(context);
  const pasted = page.evaluate(
    () =>
      new Promise<{ html: string; text: string }>((resolve) =>
        document.addEventListener("paste", ({ clipboardData }) =>
          resolve({ html: clipboardData?.getData("text/html") ?? "", text: clipboardData?.getData("text/plain") ?? "" }),
        ),
      ),
  );
  await page.getByLabel("空白").click();
  await page.keyboard.press("Control+v");
  const parts = await pasted;
  await page.close();
  return parts;
}

const lastText = (report: Report): string => report.body.issuer.trim();

for (const { report, edition } of samples)
  test(`${edition.id}: pasted into ${portalEditors.map(({ name }) => name).join(", ")}, every word, figure, merge and border is there`, async ({
    page,
    context,
  }) => {
    await copy(page, report);
    const heads = renderFragment(compose(edition, report)).split("<th ").length - 1;
    const shown = await portalPage(context);
    for (const editor of portalEditors) {
      const portal = await portalPage(context, editor.page);
      const html = await pastedInto(portal, editor, lastText(report));
      expect.soft(verifyPage(edition, report, html), editor.name).toEqual(same);
      expect.soft(await withoutBorder(editor.place(portal)), `${editor.name}, while editing`).toBe(0);
      await shown.setContent(publishedAs(html, editor));
      expect.soft(await shown.locator("th").count(), `${editor.name}, heads`).toBe(heads);
      expect.soft(await withoutBorder(shown.locator("main")), `${editor.name}, published`).toBe(0);
      await portal.close();
    }
  });

test("what is not saved yet counts, a draft says so first, and it works where the browser has no clipboard of its own", async ({
  page,
  context,
}) => {
  const [{ report, edition }] = samples;
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await page.route("**/api/reports/**", (route) => (route.request().method() === "PATCH" ? route.abort() : route.continue()));
  await page.goto(`/reports/${await imported(page, { ...report, date: "" })}/fill/requests`);
  await ready(page);
  await page.locator('[id="applications.granted.person"]').fill("31415");
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await copyButton(page).click();
  await expect(page.getByText("已复制，是草稿")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const document = compose(edition, { ...report, date: "", figures: { ...report.figures, "applications.granted.person": "31415" } });
  const { html, text } = await given(context);
  expect(html.includes(renderFragment(document).trim()), "the fragment lies on the clipboard").toBe(true);
  expect(text.replaceAll("\r\n", "\n")).toBe(plainText(document));
  expect(text.split(/\r?\n/)[0]).toBe("草稿");
  await page.evaluate(() => Object.assign(window.document, { execCommand: () => false }));
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await copyButton(page).click();
  await expect(page.getByText(/^没有复制成功.*请导出“网页片段”/)).toBeVisible();
});

test("LibreOffice Writer has every table whole, of each format [soffice]", async ({ page, context }, info) => {
  test.skip(tools().soffice === null);
  const [first, ...others] = samples;
  await copy(page, first.report);
  const pages = [(await given(context)).html, ...others.map(({ edition, report }) => renderFragment(compose(edition, report)))];
  const files = pages.map((html, place) => info.outputPath(`${place}.html`));
  files.forEach((file, place) => writeFileSync(file, `<meta charset="utf-8">${pages[place] ?? ""}`));
  const profile = `-env:UserInstallation=${pathToFileURL(info.outputPath("profile")).href}`;
  execFileSync(
    tools().soffice ?? "",
    [
      profile,
      "--headless",
      "--infilter=HTML (StarWriter)",
      "--convert-to",
      "docx:MS Word 2007 XML",
      "--outdir",
      info.outputPath(),
      ...files,
    ],
    { stdio: "ignore" },
  );
  for (const [place, { edition, report }] of samples.entries())
    expect
      .soft(await tablesOfWord(readFileSync(info.outputPath(`${place}.docx`))), edition.id)
      .toEqual(tablesOfTree(compose(edition, report)));
});
