// Browser tests: one journey a file in e2e/, against the production build, as the people of a county office would use it.
// Each run has its own server on a free port with an empty folder of data, gone afterwards; the browsers are those that
// `npm test` found (scripts/tools.mjs). Files *.109.spec.ts run in Chromium 109, the oldest browser that the app promises.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { fontEnvironment, tools } from "./scripts/tools.mjs";
import type { Browser } from "./scripts/tools.mjs";

/** The run's folder of data. Workers read this file again: they are told the folder, the first process makes and removes it. */
const dataDir = (process.env.NIANBAO_E2E_DATA ??= temporaryFolder());

// Browsers and the server inherit it.
Object.assign(process.env, fontEnvironment());

const config = defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // Limits for what hangs, and no measure of speed: a machine several times slower has the same answer. How quick things are, the benches say.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  outputDir: "test-results",
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${process.env.NIANBAO_E2E_PORT}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    // A trace keeps the whole page at each act and doubles the time: of a test that fails, take one with --trace on.
    trace: "off",
    screenshot: "only-on-failure",
    // A click or a page that does not come is said after seconds, not when the whole journey's time is up.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
  },
  projects: [
    { name: "chromium", testIgnore: "**/*.109.spec.ts", use: launching(tools().browser) },
    { name: "chromium-109", testMatch: "**/*.109.spec.ts", use: launching(tools().chromium109) },
  ],
  webServer: {
    command: `"${process.execPath}" --disable-warning=ExperimentalWarning scripts/start.mjs`,
    env: { HOST: "127.0.0.1", PORT: "0", NIANBAO_DATA: dataDir },
    wait: { stdout: /年报编制已启动：http:\/\/127\.0\.0\.1:(?<nianbao_e2e_port>\d+)/ },
    gracefulShutdown: { signal: "SIGTERM", timeout: 5000 },
  },
});

function launching(browser: Browser | null) {
  return browser ? { launchOptions: { executablePath: browser.executablePath, args: browser.args } } : {};
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-e2e-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export default config;
