// What a failing disk did to a report is said where a clerk looks, keeps nobody from the other reports, and is mended by a backup.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { exportOf, line, someReport } from "./fixtures/report.ts";
import { expect, test } from "./fixtures/server.ts";
import { imported } from "./support.ts";

const issued = "proactive.rules.issued";

test("a damaged report is named on the start page and not opened, others go on, and a backup brings it back", async ({ page, server }) => {
  const [report, other] = [someReport({ figures: { [issued]: "1014" } }), someReport()];
  const [id, sound] = [await imported(page, report), await imported(page, other)];
  const before = await exportOf(page, id);
  const backup = await (await page.request.get("/api/backup")).body();
  const file = new DatabaseSync(join(server.data, "nianbao.sqlite"));
  file.prepare("update entries set value = '1015' where report = ? and address = ?").run(id, issued);
  file.close();

  await page.goto("/");
  const warning = page.getByRole("alert").filter({ hasText: "数据有损坏或缺失" });
  await expect(warning).toContainText(`报告“${report.body.name}${report.year}年”存在磁盘上的内容已损坏`);
  await expect(line(page, id)).toHaveCount(0);
  await expect(line(page, sound)).toBeVisible();
  for (const path of [`/reports/${id}`, `/reports/${id}/fill/disclosed`, `/reports/${id}/print`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "这份报告的内容已损坏" })).toBeVisible();
  }
  const answer = await page.request.get(`/api/reports/${id}/export/docx`);
  expect([answer.status(), ((await answer.json()) as { message: string }).message]).toEqual([500, expect.stringContaining("已损坏")]);

  const restored = await page.request.post("/api/backup?mode=missing", {
    headers: { "content-type": "application/octet-stream" },
    data: backup,
  });
  expect(await restored.json()).toMatchObject({ added: 1, unreadable: 0 });
  expect(await exportOf(page, id)).toBe(before);
  await page.goto("/");
  await expect(line(page, id)).toBeVisible();
  await expect(warning).toHaveCount(0);
});
