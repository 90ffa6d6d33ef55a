// How light the table page is: what it sends, how soon it is interactive, what the main thread works for a key, and when its totals are painted.
// Beside it in the same browser, taking turns: the floor written by hand, and a plain React page with the same table.
import type { Browser, BrowserContext, CDPSession, Page } from "@playwright/test";
import { alive } from "../e2e/fixtures/alive.ts";
import { samplesOf, slow, unslow, watch } from "./keys.ts";
import { fact, median, p95, row, type Row } from "./table.ts";

declare global {
  // In the page that is measured.
  var interactiveAt: Promise<number>;
}

/** In so many cells is typed, the first of which warm the engine; each page is opened so often. All of it takes a minute and a half for a browser. */
const [cells, warm, openings] = [13, 3, 7];

/** Milliseconds that the main thread has worked since the page was opened, by its own clock and not the wall's. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
}

/** Milliseconds, of each of the pages that take turns. */
type Turns = { readonly ours: number[]; readonly floor: number[] };

/** Into a cell, to type at its end. */
async function edit(page: Page, address: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`[id="${address}"]`).focus();
  // In our table F2 begins to edit; by hand there is nothing that it could do.
  await page.keyboard.press("F2");
  await page.keyboard.press("End");
  await page.waitForTimeout(400);
}

/** A digit at the end of a cell, and it is taken back, with what follows when the typing rests. */
async function typeIn(page: Page): Promise<void> {
  await page.keyboard.press("7");
  await page.waitForTimeout(120);
  await page.keyboard.press("Backspace");
  await page.waitForTimeout(400);
}

/** Cells all over the table, each in both pages in turn; `measure` types in it and gives what it took. */
async function allOver(
  pages: { readonly ours: Page; readonly floor: Page },
  inputs: readonly string[],
  measure: (page: Page, session: CDPSession) => Promise<readonly number[]>,
): Promise<Turns> {
  const found: Turns = { ours: [], floor: [] };
  const sessions = { ours: await slow(pages.ours), floor: await slow(pages.floor) };
  const step = inputs.length / cells;
  const chosen = inputs.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  for (const [at, address] of chosen.entries())
    for (const which of ["floor", "ours"] as const) {
      await edit(pages[which], address);
      const took = await measure(pages[which], sessions[which]);
      if (at >= warm) found[which].push(...took);
    }
  for (const session of Object.values(sessions)) await unslow(session);
  return found;
}

/** What the main thread works for a key. */
async function work(page: Page, session: CDPSession): Promise<readonly number[]> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await worked(session);
  await typeIn(page);
  return [((await worked(session)) - before) / 2];
}

/** From each key to its painted totals. */
async function paint(page: Page): Promise<readonly number[]> {
  await samplesOf(page);
  await typeIn(page);
  await typeIn(page);
  return samplesOf(page);
}

/** Milliseconds from opening a page until React has taken over `root`, with all that is in it, and the main thread is free. */
async function interactive(context: BrowserContext, url: string, root: "body" | "table"): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((name) => {
    globalThis.interactiveAt = new Promise((resolve) => {
      const timer = setInterval(() => {
        const [element] = document.getElementsByTagName(name);
        if (element === undefined || !Object.keys(element).some((key) => key.startsWith("__react"))) return;
        clearInterval(timer);
        requestIdleCallback(() => resolve(performance.now()));
      }, 10);
    });
  }, root);
  const session = await slow(page);
  await page.goto(url);
  // Not by asking again and again: that would have the browser draw frame after frame meanwhile.
  const at = await page.evaluate(() => globalThis.interactiveAt);
  await unslow(session);
  await page.close();
  return at;
}

/** Bytes that travel until nothing more comes, to a browser that knows nothing of us yet: of script and style, and of the page itself. */
async function sent(browser: Browser, url: string): Promise<{ readonly code: number; readonly html: number }> {
  const page = await browser.newPage();
  const sizes: Promise<{ readonly of: string; readonly bytes: number }>[] = [];
  page.on("response", (response) => {
    const request = response.request();
    sizes.push(request.sizes().then(({ responseBodySize: bytes }) => ({ of: request.resourceType(), bytes })));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await page.close();
  const sum = (...kinds: readonly string[]) => all.reduce((sum, { of, bytes }) => sum + (kinds.includes(of) ? bytes : 0), 0);
  return { code: sum("script", "stylesheet"), html: sum("document") };
}

const over = (ours: readonly number[], other: readonly number[]): string =>
  `${(median(ours) / median(other)).toFixed(2)} / ${(p95(ours) / p95(other)).toFixed(2)} (p95)`;

type Pages = {
  /** A page of a table, the same of a section of running text, and the plain React page. */
  readonly table: string;
  readonly text: string;
  readonly plain: string;
  /** Draws the floor. */
  readonly floor: (page: Page) => Promise<void>;
  readonly inputs: readonly string[];
};

export async function benchLight(name: string, browser: Browser, pages: Pages): Promise<readonly Row[]> {
  const bytes = { table: await sent(browser, pages.table), text: await sent(browser, pages.text) };
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let opening = 0; opening <= openings; opening += 1) {
    const plain = await interactive(context, pages.plain, "table");
    const ours = await interactive(context, pages.table, "body");
    // The first opening fills the caches of browser and server.
    if (opening === 0) continue;
    times.plain.push(plain);
    times.ours.push(ours);
  }
  const [ours, floor] = [await context.newPage(), await context.newPage()];
  await ours.goto(pages.table, { waitUntil: "networkidle" });
  await alive(ours);
  await pages.floor(floor);
  const keys = await allOver({ ours, floor }, pages.inputs, work);
  for (const page of [ours, floor]) await watch(page);
  const paints = await allOver({ ours, floor }, pages.inputs, paint);
  await context.close();
  return [
    row(`${name} 主线程每键的工作，手写的底线 main thread for a key all over the table, floor, 4× (ms)`, keys.floor, ""),
    row(`${name} 主线程每键的工作，本系统 main thread for a key all over the table, ours, 4× (ms)`, keys.ours, ""),
    fact(`${name} 主线程每键，本系统÷底线 ours over floor`, over(keys.ours, keys.floor), "≤ 1.4"),
    row(`${name} 全表各处按键到总计显示，手写的底线 key to painted totals all over the table, floor, 4× (ms)`, paints.floor, ""),
    row(`${name} 全表各处按键到总计显示，本系统 key to painted totals all over the table, ours, 4× (ms)`, paints.ours, ""),
    fact(`${name} 按键到总计显示，本系统÷底线 ours over floor`, over(paints.ours, paints.floor), "≤ 1.0 / 1.1 (p95)"),
    row(`${name} 打开到可以操作，普通的 React 页 interactive, plain React, 4× (ms)`, times.plain, ""),
    row(`${name} 打开到可以操作，本系统 interactive, ours, 4× (ms)`, times.ours, ""),
    fact(`${name} 打开到可以操作，本系统÷React 页 ours over plain React`, over(times.ours, times.plain), "≤ 1.5"),
    fact(`${name} 表格页的脚本和样式 script and style of the table page (kB, gzip)`, (bytes.table.code / 1000).toFixed(1), "≤ 180"),
    fact(`${name} 表格页的网页本身，连同报告 the table page itself, with its report (kB, gzip)`, (bytes.table.html / 1000).toFixed(1), ""),
    fact(`${name} 文字页的脚本和样式 script and style of a page of text (kB, gzip)`, (bytes.text.code / 1000).toFixed(1), ""),
  ];
}
