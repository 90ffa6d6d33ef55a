// 从 Word 填入全文: a report that was copied as a whole goes to its parts in one paste, is shown before, asked about where it must be, and
// taken back by one act; and how little the way from nothing to the finished Word file asks of a person.
import { readFileSync } from "node:fs";
import { kinds, levels } from "#lib/edition/body.ts";
import { walk } from "#lib/edition/walk.ts";
import type { Page } from "@playwright/test";
import { expectClean } from "./fixtures/axe.ts";
import { countEffort } from "./fixtures/effort.ts";
import { paragraph, prose, someReport, storedReport, storedTexts } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/alive.ts";
import { tablesOfTree, tablesOfWord } from "./readBack.ts";
import { compose } from "#lib/document/compose.ts";
import { cell, exported, imported, ready, sample, saved } from "./support.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const { report: yanshan, edition } = sample("yanshan-2022");

// All of a report as LibreOffice Writer puts it on the clipboard (fixtures/clipboard/README.md).
const copied = {
  html: readFileSync(new URL("fixtures/clipboard/writer-report.html", import.meta.url), "utf8"),
  text: readFileSync(new URL("fixtures/clipboard/writer-report.txt", import.meta.url), "utf8"),
};

const copy = (page: Page, { html, text }: { readonly html: string; readonly text: string }): Promise<void> =>
  page.evaluate(
    async (parts) =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(
            Object.entries(parts).flatMap(([type, content]) => (content === "" ? [] : [[type, new Blob([content], { type })]])),
          ),
        ),
      ]),
    { "text/html": html, "text/plain": text },
  );

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "从 Word 填入全文" });

const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");

test("from nothing to the finished Word file by one paste: at most 25 clicks and 2 pastes", async ({ page }) => {
  test.setTimeout(120_000);
  const { body, year, date } = yanshan;
  if (body.kind === "" || body.level === "") throw new RangeError("the sample names kind and level");
  const counted = await countEffort(page);
  await page.goto("/");
  await page.getByRole("link", { name: "新建报告" }).click();
  const write = async (label: string | RegExp, text: string) => {
    await page.getByLabel(label, { exact: typeof label === "string" }).click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
  };
  await write("年度", String(year));
  await write("名称", body.name);
  await write("署名单位", body.issuer);
  await page.getByLabel("类别", { exact: true }).selectOption({ label: kinds[body.kind] });
  counted.chose();
  await page.getByLabel("级别", { exact: true }).selectOption({ label: levels[body.level] });
  counted.chose();
  await page.getByLabel(/^落款日期/).fill(date);
  counted.filled(date);
  await page.getByRole("button", { name: "建立报告" }).click();
  const again = page.getByRole("button", { name: "仍然再建一份" });
  await page.waitForFunction(() => location.pathname.includes("/fill/") || document.querySelector("[role=dialog]") !== null);
  if (await again.isVisible()) await again.click();
  await page.waitForURL(/\/reports\/[^/]+\/fill\//);
  const id = new URL(page.url()).pathname.split("/")[2] ?? "";
  await ready(page);
  await copy(page, copied);
  await page.getByRole("button", { name: "从 Word 填入全文" }).click();
  await expect(page.getByLabel("在这里粘贴")).toBeFocused();
  await page.keyboard.press("Control+v");
  const dialog = dialogOf(page);
  await expect(dialog.locator("[data-whole-groups]")).toContainText("（一）主动公开");
  await dialog.getByRole("button", { name: "填入", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  await page.getByRole("link", { name: "预览与导出", exact: true }).click();
  const word = await exported(page, "Word");
  expect(word.name).toBe("砚山县2022年政府信息公开工作年度报告.docx");
  const effort = await counted.effort();
  test.info().annotations.push({ type: "effort", description: JSON.stringify(effort) });
  expect(effort.clicks).toBeLessThanOrEqual(25);
  expect(effort.pastes).toBeLessThanOrEqual(2);
  expect(effort.keys).toBeLessThanOrEqual(170);
  const stored = await storedReport(page, id);
  const textsOf = (blocks: readonly { readonly kind: string; readonly text: string }[] | undefined) =>
    (blocks ?? []).map(({ kind, text }) => `${kind} ${text}`);
  for (const part of walk(edition).prose.keys()) {
    expect(stored.fields[part] ?? "", part).toBe(yanshan.fields[part] ?? "");
    expect(textsOf(stored.narrative[part]), part).toEqual(textsOf(yanshan.narrative[part]));
  }
  expect(stored.figures).toEqual(yanshan.figures);
  expect(await tablesOfWord(word.content)).toEqual(tablesOfTree(compose(edition, yanshan)));
});

test("headings of other parts in a paste are shown first; what stands there is asked about; one act takes all of it back", async ({
  page,
}) => {
  const held = { "overview.onRequest": [paragraph("a", "原来的一段。")] };
  const id = await imported(page, someReport({ narrative: held }));
  await page.goto(`/reports/${id}/fill/overview`);
  await prose(page, "overview.disclosure").waitFor();
  const html = paragraphs(
    "（一）主动公开情况。",
    "全年公开15条。",
    "（二）依申请公开",
    "全年办结3件。",
    "五、存在的主要问题及改进情况",
    "人手不足。",
    "增加培训。",
    "六、其他需要报告的事项",
    "本年度未发出收费通知，未收取政府信息公开信息处理费。",
  );
  await copy(page, { html, text: "" });
  await prose(page, "overview.disclosure").click();
  await page.keyboard.press("Control+v");
  const dialog = dialogOf(page);
  await expect(dialog).toContainText("还有 1 处没有选放到哪里，1 处没有选原来的内容怎么办");
  await expect(dialog).toContainText("“（一）主动公开情况。”：与表单的标题相同，不重复放");
  await expectClean(page, "从 Word 填入全文");
  const take = dialog.getByRole("button", { name: "填入", exact: true });
  await take.click();
  await expect(dialog.getByLabel("“人手不足。”放到"), "the first question has the focus").toBeFocused();
  await dialog.getByLabel("“人手不足。”放到").selectOption({ label: "逐段选" });
  await dialog.getByLabel("“人手不足。”放到").first().selectOption("problems.issues");
  await dialog.getByLabel("“增加培训。”放到").selectOption("problems.improvements");
  await dialog.getByLabel("接在原来的后面").check();
  await take.click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  expect(await storedTexts(page, id, "overview.disclosure")).toEqual(["全年公开15条。"]);
  expect(await storedTexts(page, id, "overview.onRequest")).toEqual(["原来的一段。", "全年办结3件。"]);
  expect(await storedTexts(page, id, "problems.issues")).toEqual(["人手不足。"]);
  expect(await storedTexts(page, id, "problems.improvements")).toEqual(["增加培训。"]);
  expect((await storedReport(page, id)).fields["other.feeNotices"]).toBe("0");
  await expect(prose(page, "overview.onRequest")).toContainText("全年办结3件。");
  await page.getByRole("button", { name: "刚才做的" }).click();
  await page.getByRole("region", { name: "刚才做的" }).getByRole("button", { name: "撤销" }).click();
  await expect(prose(page, "overview.onRequest")).not.toContainText("全年办结3件。");
  await saved(page);
  const back = await storedReport(page, id);
  expect(back.narrative).toEqual(held);
  expect(back.fields).toEqual({});
});

test("Ctrl+Z and the toolbar take a whole text back wherever one stands, Ctrl+Y fills it in again, and after typing they are that text's own", async ({
  page,
}) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/overview`);
  await ready(page);
  await prose(page, "overview.disclosure").click();
  await copy(page, {
    html: paragraphs(
      "一、总体情况",
      "（一）主动公开",
      "全年公开15条。",
      "五、存在的主要问题及改进情况",
      "存在问题：人手不足。",
      "改进措施：增加培训。",
      "六、其他需要报告的事项",
      "本年度未收取信息处理费。",
    ),
    text: "",
  });
  await page.keyboard.press("Control+v");
  const dialog = dialogOf(page);
  await expect(dialog, "nothing is left to be asked").not.toContainText("没有选放到哪里");
  await dialog.getByRole("button", { name: "填入", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(prose(page, "overview.disclosure")).toContainText("全年公开15条。");
  await prose(page, "overview.disclosure").click();
  await page.keyboard.press("Control+z");
  await expect(prose(page, "overview.disclosure")).not.toContainText("全年公开15条。");
  await page.keyboard.press("Control+y");
  await expect(prose(page, "overview.disclosure")).toContainText("全年公开15条。");
  await saved(page);
  expect((await storedReport(page, id)).fields["other.feeNotices"]).toBe("0");
  expect(await storedTexts(page, id, "problems.issues")).toEqual(["人手不足。"]);
  expect(await storedTexts(page, id, "problems.improvements")).toEqual(["增加培训。"]);
  await prose(page, "overview.management").click();
  await page.keyboard.type("修订制度。");
  await page.keyboard.press("Control+z");
  await expect(prose(page, "overview.management")).not.toContainText("修订制度。");
  await expect(prose(page, "overview.disclosure")).toContainText("全年公开15条。");
  await page
    .getByRole("group", { name: /的排版$/ })
    .getByRole("button", { name: "撤销", exact: true })
    .click();
  await expect(prose(page, "overview.disclosure")).not.toContainText("全年公开15条。");
});

test("text out of a PDF is put together first, and what was done is said in the dialog", async ({ page }) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/overview`);
  await prose(page, "overview.opening").waitFor();
  const lines = [
    "（一）主动公开情况。全年主动公开政府信息11",
    "8件，其中规范性文件5件，重点领域信息113件，政务公",
    "开办组织培训2次。",
    "— 2 —",
    "（二）依申请公开情况。全年收到申请118件，均按",
    "时办结。",
  ];
  await copy(page, { html: "", text: lines.join("\n") });
  await prose(page, "overview.opening").click();
  await page.keyboard.press("Control+v");
  await expect(dialogOf(page)).toContainText("5 行合成了 2 段，去掉了页码 1 处（“— 2 —”）");
  await dialogOf(page).getByRole("button", { name: "填入", exact: true }).click();
  await saved(page);
  expect(await storedTexts(page, id, "overview.disclosure")).toEqual([
    "全年主动公开政府信息118件，其中规范性文件5件，重点领域信息113件，政务公开办组织培训2次。",
  ]);
  expect(await storedTexts(page, id, "overview.onRequest")).toEqual(["全年收到申请118件，均按时办结。"]);
});

test("the same text can be pasted where the caret is, all the same", async ({ page }) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/overview`);
  await prose(page, "overview.disclosure").waitFor();
  await copy(page, { html: paragraphs("全年公开15条。", "（二）依申请公开", "全年办结3件。"), text: "" });
  await prose(page, "overview.disclosure").click();
  await page.keyboard.press("Control+v");
  await dialogOf(page).getByRole("button", { name: "不分开，都粘贴到光标处" }).click();
  await expect(prose(page, "overview.disclosure")).toContainText("全年办结3件。");
  await saved(page);
  expect(await storedTexts(page, id, "overview.disclosure")).toEqual(["全年公开15条。", "依申请公开", "全年办结3件。"]);
});

test("a part's own heading on top of a paste is not put in a second time, and that is said", async ({ page }) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/overview`);
  await prose(page, "overview.onRequest").waitFor();
  await copy(page, { html: paragraphs("一、总体情况", "（二）依申请公开情况", "全年办结3件。"), text: "" });
  await prose(page, "overview.onRequest").click();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("开头的标题“一、总体情况”、“（二）依申请公开情况”这里已经有了，没有重复放进来。")).toBeVisible();
  await saved(page);
  expect(await storedTexts(page, id, "overview.onRequest")).toEqual(["全年办结3件。"]);
});

test("several lines with headings pasted into an input of one line are shown, too", async ({ page }) => {
  const id = await imported(page, someReport());
  await page.goto(`/reports/${id}/fill/preface`);
  await ready(page);
  await copy(page, { html: "", text: "一、总体情况\n（一）主动公开\n全年公开15条。" });
  await cell(page, "preface.siteName").click();
  await page.keyboard.press("Control+v");
  await dialogOf(page).getByRole("button", { name: "填入", exact: true }).click();
  await saved(page);
  expect(await storedTexts(page, id, "overview.disclosure")).toEqual(["全年公开15条。"]);
  await expect(cell(page, "preface.siteName")).toHaveValue("");
});
