// In Chromium 109, which cannot balance lines by itself, heads break between words all the same.
import { test } from "./fixtures/alive.ts";
import { expectWholeWords } from "./fixtures/heads.ts";
import { sample } from "./support.ts";

const { report, edition } = sample("yishui-2021");

test("in Chromium 109 no heading of a column breaks within a word", async ({ page }) => {
  await expectWholeWords(page, report, edition);
});
