// From a key press in the form to the new content of the preview beside it, painted, with the processor slowed down four times. The
// preview waits until the typing rests (50 ms until what stands beside is told, 250 ms more): that is in the figures.
import { chromium, type Page } from "@playwright/test";
import type { Browser } from "../scripts/tools.mjs";
import type { Report } from "../lib/report/report.ts";
import { slow } from "./keys.ts";
import { serve } from "./server.ts";
import { fact, row, type Row } from "./table.ts";

const views = ["网页", "门户粘贴", "公文"];

declare global {
  // In the page that is measured: the time stamp of the last key.
  var lastKey: number | undefined;
}

/** Milliseconds from the key to the first task after the frame that paints the cell with this text. */
async function pressed(page: Page, key: string, address: string, text: string): Promise<number> {
  await page.keyboard.press(key);
  const shown = ([address, text]: readonly [string, string]) =>
    [...(document.querySelector("iframe")?.contentDocument?.querySelectorAll(`td[data-place="${address}"]`) ?? [])].some(
      (cell) => cell.textContent === text,
    );
  await page.waitForFunction(shown, [address, text] as const, { polling: "raf", timeout: 20_000 });
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - (globalThis.lastKey ?? 0));
        channel.port2.postMessage(0);
      }),
  );
}

async function timesIn(page: Page, view: string, address: string, rounds: number): Promise<readonly number[]> {
  await page.getByRole("tab", { name: view }).click();
  const input = page.locator(`[id="${address}"]`);
  await input.focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  const before = await input.inputValue();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await pressed(page, "7", address, `${before}7`));
    times.push(await pressed(page, "Backspace", address, before));
  }
  return times.slice(2);
}

/** The three views of the preview in one browser. */
export async function benchPreview(name: string, found: Browser | null, report: Report, address: string): Promise<readonly Row[]> {
  if (found === null) return [fact(`浏览器 ${name}`, "没有找到，先运行 npm test")];
  const server = await serve();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  try {
    const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const answer = await page.request.post("/api/acts/import", { data: { text: JSON.stringify(report), anyway: true } });
    const { id } = (await answer.json()) as { id: string };
    await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
    await page.getByRole("button", { name: "边填边看" }).click();
    await page.evaluate(() => addEventListener("keydown", ({ timeStamp }) => (globalThis.lastKey = timeStamp), true));
    await slow(page);
    const rows: Row[] = [];
    for (const view of views)
      rows.push(
        row(
          `${name} 按键到预览更新，${view} key to new preview, waiting of 250 ms included, 4× (ms)`,
          await timesIn(page, view, address, 10),
          "",
        ),
      );
    return rows;
  } finally {
    await browser.close();
    await server.stop();
  }
}
