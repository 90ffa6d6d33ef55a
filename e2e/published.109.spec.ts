// The full page in the oldest browser, and 复制到门户 there.
import { expect, test } from "./fixtures/alive.ts";
import { compose } from "#lib/document/compose.ts";
import { renderFragment } from "#lib/outputs/html/render.ts";
import { tools } from "../scripts/tools.mjs";
import { expectPrintedWhole, expectReadable, htmlOf, published, treeOf } from "./published.ts";
import { imported } from "./support.ts";

const [{ edition, report }] = published;
const { pdftotext } = tools();

test("the page with its charts reads right on a phone, enlarged and printed; the report is copied to the portal", async ({ page }) => {
  const tree = await treeOf(edition, report);
  await page.setContent(htmlOf(tree, edition, report));
  await expectReadable(page, [640, 320]);
  if (pdftotext !== null) await expectPrintedWhole(page, tree, pdftotext);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/reports/${await imported(page, report)}/preview`);
  await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement("textarea"));
    place.ariaLabel = "空白";
    place.addEventListener("paste", ({ clipboardData }) => (place.dataset.html = clipboardData?.getData("text/html") ?? ""));
  });
  await page.getByRole("button", { name: "复制到门户" }).click();
  await expect(page.getByText(/已复制/)).toBeVisible();
  await page.getByLabel("空白").focus();
  await page.keyboard.press("Control+v");
  await expect(page.getByLabel("空白")).toHaveAttribute("data-html", /<table/);
  const given = await page.getByLabel("空白").getAttribute("data-html");
  expect(given?.includes(renderFragment(compose(edition, report)).trim()), "the fragment lies on the clipboard").toBe(true);
});
