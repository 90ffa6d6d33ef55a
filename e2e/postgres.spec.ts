// The built app over PostgreSQL: two servers on one database, one person who saves by the one and finds it by the other.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressIn, startCluster, stopCluster } from "../lib/store/cluster.testing.ts";
import { tools } from "../scripts/tools.mjs";
import { alive, expect, test } from "./fixtures/alive.ts";
import { serve, type Server } from "./fixtures/server.ts";

const cell = "applications.received.person";

test.describe("over PostgreSQL [postgres]", () => {
  test.skip(!tools().postgres, "no PostgreSQL");

  let folder = "";
  let servers: readonly Server[] = [];

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "nianbao-e2e-pg-"));
    await startCluster(folder, tools().postgres ?? "");
    const env = { DATABASE_URL: addressIn(folder, "postgres") };
    servers = [await serve({ env }), await serve({ env })];
  });

  test.afterAll(async () => {
    for (const server of servers) await server.stop();
    await stopCluster(folder, tools().postgres ?? "").catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  test("a report that is made and filled in by one server stands in the list and in the table of the other", async ({ page }) => {
    const [one, other] = servers;
    await page.goto(`${one?.url}/`);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: /^练习报告/ }).click();
    await page.waitForURL(/\/reports\/[^/]+/);
    const id = new URL(page.url()).pathname.split("/")[2] ?? "";
    await page.goto(`${one?.url}/reports/${id}/fill/requests`);
    // These servers are none that the tests wait for by themselves.
    await alive(page);
    await page.locator(`[id="${cell}"]`).fill("4321");
    await expect(page.getByText(/^已保存/).first()).toBeVisible();
    await page.goto(`${other?.url}/reports/${id}/fill/requests`);
    await expect(page.locator(`[id="${cell}"]`)).toHaveValue("4321");
    await page.reload();
    await expect(page.locator(`[id="${cell}"]`)).toHaveValue("4321");
    await page.goto(`${other?.url}/`);
    await expect(page.locator(`a[href*="${id}"]`).first()).toBeVisible();
    await page.getByRole("button", { name: /^更多/ }).click();
    await expect(page.getByText("数据在 PostgreSQL 数据库里").first()).toBeVisible();
  });
});
