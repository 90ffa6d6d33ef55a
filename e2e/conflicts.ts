// Two people in one cell or one paragraph, and one of them goes on typing: not a key is lost, nothing is chosen, the question waits until it is asked for,
// and whoever loses is told. conflicts.spec.ts runs it in today's Chromium, conflicts.109.spec.ts in the oldest that is promised.
import { atHand } from "#components/saving/state.ts";
import type { Browser, Page } from "@playwright/test";
import { block, paragraph, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { cell, deaf, imported, lookAtQuestions, person, sample, saved, tabOrder } from "./support.ts";

const issues = "problems.issues";
const dialog = (page: Page) => page.getByRole("dialog");
const questions = (page: Page) => page.locator("[data-questions]");

/** Two people at one page; the first hears of the other by saving only, so that both have changed the place before he does. */
async function two(browser: Browser, baseURL: string | undefined, path: string): Promise<readonly [Page, Page]> {
  const hand = await person(browser, baseURL, "/", "小李");
  await deaf(hand.context());
  await hand.goto(path);
  const other = await person(browser, baseURL, path, "小王");
  for (const page of [hand, other]) await saved(page);
  return [hand, other];
}

/** As somebody types: the same time from key to key, whatever the page does. */
async function typed(page: Page, keys: readonly string[], pause: number): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  }
}

export function conflicts(version: RegExp): void {
  for (const pause of [40, 350])
    test(`ten figures typed down a column at ${pause} ms a key stand where they were typed, though a colleague changes the first of them`, async ({
      page,
      browser,
      baseURL,
    }) => {
      expect(browser.version()).toMatch(version);
      const column = tabOrder(sample("yishui-2021").edition, "applications").filter((address) => address.endsWith(".person"));
      const rows = column.slice(0, 10);
      const [first = ""] = rows;
      const id = await imported(page, someReport({ figures: { [first]: "404" } }));
      const [hand, other] = await two(browser, baseURL, `/reports/${id}/fill/requests`);
      await cell(other, first).fill("505");
      await saved(other);
      await cell(hand, first).click();
      const figures = rows.map((_, at) => String(20 + at));
      await typed(
        hand,
        figures.flatMap((figure) => [...figure, "Enter"]),
        pause,
      );
      await expect(cell(hand, column[10] ?? "")).toBeFocused();
      expect(await Promise.all(rows.map((address) => cell(hand, address).inputValue()))).toEqual(figures);
      await expect(questions(hand)).toHaveText("冲突 1 处，等您选择");
      await expect(dialog(hand)).toHaveCount(0);
      const stored = async () => (await storedReport(page, id)).figures;
      await expect.poll(stored).toEqual({ ...Object.fromEntries(rows.map((address, at) => [address, figures[at]])), [first]: "505" });
      await hand.screenshot({ path: test.info().outputPath("waits.png") });

      // The colleague has left the cell: as long as the hand is there he would be asked, too.
      await other.waitForTimeout(atHand);
      await hand.keyboard.press("F9");
      await expect(dialog(hand)).toContainText(/本窗口填的20.*别处后来存的505/);
      await typed(hand, ["Enter", "Space", "7", "Enter"], 20);
      await expect(dialog(hand), "no key that was on its way chooses").toBeVisible();
      expect((await stored())[first]).toBe("505");
      await hand.screenshot({ path: test.info().outputPath("asked.png") });
      await dialog(hand).getByRole("button", { name: "用本窗口的" }).click();
      await saved(hand);
      await expect(cell(hand, column[10] ?? "")).toBeFocused();
      await expect(cell(other, first)).toHaveValue("20", { timeout: 5_000 });
      await expect(other.locator("[data-message]")).toContainText(/您填的被改了：小李 \d\d:\d\d 把.*由 505 改成 20/);
      await expect(dialog(other)).toHaveCount(0);
      await other.screenshot({ path: test.info().outputPath("loser.png") });
    });

  test("a sentence typed with spaces goes on whole though a colleague changes the paragraph, and both texts wait", async ({
    page,
    browser,
    baseURL,
  }) => {
    const id = await imported(page, someReport({ narrative: { [issues]: [paragraph("p", "第一段。"), paragraph("q", "第二段。")] } }));
    const [hand, other] = await two(browser, baseURL, `/reports/${id}/fill/problems`);
    await block(other, "p").click();
    await other.keyboard.press("End");
    await other.keyboard.insertText("乙补一句，");
    await saved(other);
    await block(hand, "p").click();
    await hand.keyboard.press("End");
    const words = "one two three four five ";
    await typed(
      hand,
      [...words].map((key) => (key === " " ? "Space" : key)),
      150,
    );
    expect(await block(hand, "p").evaluate((element) => element.textContent?.replaceAll("\u00A0", " "))).toBe(`第一段。${words}`);
    await expect(dialog(hand)).toHaveCount(0);
    await expect(questions(hand)).toHaveText("冲突 1 处，等您选择");
    expect(await storedTexts(page, id, issues)).toEqual(["第一段。乙补一句，", "第二段。"]);
    await hand.screenshot({ path: test.info().outputPath("prose.png") });
    await lookAtQuestions(hand);
    await dialog(hand).getByRole("button", { name: "用别处的" }).click();
    await saved(hand);
    await expect(block(hand, "p")).toHaveText("第一段。乙补一句，");
    expect(await storedTexts(page, id, issues)).toEqual(["第一段。乙补一句，", "第二段。"]);
  });
}
