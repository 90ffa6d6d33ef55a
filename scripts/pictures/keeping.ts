// Pictures of what is kept and signed: 历史, 定稿与发布, 读回改过的 Word.
import type { Page } from "@playwright/test";
import { paragraphOf, WordFile } from "../../lib/redline/wordFile.testing.ts";
import { button, practice, put, type Picture } from "./stage.ts";

const granted = "applications.granted.person";
const overview = "overview.disclosure";

/** A report of which the second version has another figure, filled in by somebody with a name. */
async function withHistory(page: Page): Promise<string> {
  const id = await put(page, practice);
  const headers = { cookie: `nianbao-who=${encodeURIComponent("小王")}` };
  const data = { base: 1, changes: [{ area: "figures", address: granted, value: "39" }] };
  const answer = await page.request.patch(`/api/reports/${id}`, { data, headers });
  if (!answer.ok()) throw new Error(await answer.text());
  return id;
}

async function frozen(page: Page): Promise<void> {
  const id = await put(page, practice);
  await page.goto(`/reports/${id}/signing`);
  await page.getByLabel("填报人").fill("小王");
  await button(page, "定稿").click();
  await page.locator("[data-code]").waitFor();
}

/** The Word file of a report, a paragraph of it changed with 修订 switched on. */
async function edited(page: Page, id: string): Promise<Buffer> {
  const file = new WordFile(await (await page.request.get(`/api/reports/${id}/export/docx`)).body());
  const text = (practice.narrative[overview] ?? []).filter((block) => block.kind === "paragraph").at(-1)?.text ?? "";
  const paragraph = file.find(text);
  file.put(paragraph, paragraphOf(paragraph, [{ text }, { text: "群众反映的问题逐件答复。", is: "put", by: "主任" }]));
  return Buffer.from(file.bytes);
}

export const history: readonly Picture[] = [
  {
    name: "history-1",
    reach: async (page) => {
      await page.goto(`/reports/${await withHistory(page)}/history`);
      await page.locator("[data-version]").first().waitFor();
    },
    height: 330,
  },
];

export const signing: readonly Picture[] = [
  { name: "signing-1", reach: frozen },
  {
    name: "signing-2",
    reach: async (page) => {
      await frozen(page);
      await page.getByRole("link", { name: "报审单", exact: true }).click();
      await button(page, "打印").waitFor();
    },
  },
];

export const redline: readonly Picture[] = [
  {
    name: "redline-1",
    reach: async (page) => {
      const id = await put(page, practice);
      const buffer = await edited(page, id);
      await page.goto(`/reports/${id}/back`);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, "选择 Word 文件").click()]);
      await chooser.setFiles({ name: "主任改过.docx", mimeType: "application/octet-stream", buffer });
      await page.locator("[data-change]").first().waitFor();
    },
    height: 520,
  },
];
