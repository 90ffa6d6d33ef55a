// 纸面版式: chosen where a report is exported, kept for the next time, and what the Word file is then printed in.
import { expect, test } from "./fixtures/alive.ts";
import { partOf } from "#lib/outputs/docx/unzip.testing.ts";
import { imported, sample } from "./support.ts";
import { readFileSync } from "node:fs";

test("普通版式 and the seal are remembered, and the Word file is printed so", async ({ page }) => {
  const id = await imported(page, sample("practice").report);
  await page.goto(`/reports/${id}/preview`);
  const word = async (): Promise<Buffer> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Word 文件/ }).click();
    return readFileSync(await (await download).path());
  };
  const [plain, seal] = [page.getByRole("radio", { name: /^普通版式/ }), page.getByRole("checkbox", { name: /^落款处要盖章/ })];
  await expect(page.getByRole("radio", { name: /^公文版式/ })).toBeChecked();
  const usual = partOf(await word(), "word/document.xml");
  await plain.check();
  await seal.check();
  await page.reload();
  await expect(plain).toBeChecked();
  await expect(seal).toBeChecked();
  const chosen = partOf(await word(), "word/document.xml");
  const top = (xml: string) => /<w:pgMar w:top="(\d+)"/.exec(xml)?.[1];
  expect([top(usual), top(chosen)]).toEqual(["2098", "1440"]);
});
