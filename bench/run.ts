// `npm run bench`: how fast and how large, as one table. It measures and prints; it judges nothing.
// `npm run bench -- paper` measures only what is named: pure, extremes, paper, reading, many, store, crowd, hostile, mutations, killed, browser, light, preview.
// `npm run bench -- killed 100` kills a server so often under the hands of people who type.
// `npm run bench -- mutations pdf 500` opens so many malformed files of the forms that are named.
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { alive } from "../e2e/fixtures/alive.ts";
import { tools, type Browser } from "../scripts/tools.mjs";
import { evaluate } from "../lib/arithmetic/evaluate.ts";
import { canonicalNumber, valueOf, zero } from "../lib/arithmetic/number.ts";
import type { Grid } from "../lib/edition/edition.ts";
import { layout } from "../lib/edition/layout.ts";
import { walk } from "../lib/edition/walk.ts";
import type { Report } from "../lib/report/report.ts";
import { floorPage } from "./floor/page.ts";
import { servePlain } from "./floor/plainPage.ts";
import { benchCrowd } from "./crowd.ts";
import { benchExtremes } from "./extremes.ts";
import { benchHostile } from "./hostile.ts";
import { benchKeys, ratios } from "./keys.ts";
import { benchKilled } from "./killed.ts";
import { benchLight } from "./light.ts";
import { benchMany } from "./many.ts";
import { benchMutations } from "./mutations.ts";
import { benchPaper } from "./paper.ts";
import { benchPaste } from "./paste.ts";
import { benchPreview } from "./preview.ts";
import { benchPure } from "./pure.ts";
import { benchReading } from "./reading.ts";
import { benchStore } from "./store.ts";
import { countRenders, rendersSince } from "./renders.ts";
import { readSample } from "./sample.ts";
import { serve } from "./server.ts";
import { fact, row, table, type Row } from "./table.ts";

const address = "applications.granted.person";

const { report, edition } = readSample();

/** All figures of table three as they are pasted from a sheet: 25 rows of 7, with the totals. */
function wholeTable(): string {
  const readings = evaluate(walk(edition), report);
  const rows = layout(gridOf("applications")).rows.map((row) =>
    row.flatMap(({ address }) => (address === undefined ? [] : [canonicalNumber(valueOf(readings.get(address)) ?? zero)])),
  );
  return rows
    .filter(({ length }) => length > 0)
    .map((row) => row.join("\t"))
    .join("\r\n");
}

function gridOf(id: string): Grid {
  const grid = walk(edition).grids.get(id)?.grid;
  if (grid === undefined) throw new RangeError(`no grid ${id}`);
  return grid;
}

async function importedInto(page: Page, content: Report): Promise<string> {
  const answer = await page.request.post("/api/acts/import", { data: { text: JSON.stringify(content), anyway: true } });
  return ((await answer.json()) as { id: string }).id;
}

/** Into a blank report, so that every cell and total changes. */
async function pasting(context: BrowserContext, name: string): Promise<readonly Row[]> {
  const page = await context.newPage();
  const id = await importedInto(page, { ...report, year: report.year + 1, figures: {}, stated: {} });
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  const all = "applications.received.total";
  const after = canonicalNumber(valueOf(evaluate(walk(edition), report).get(all)) ?? zero);
  const times = await benchPaste(page, wholeTable(), "applications.received.person", { at: all, before: "", after });
  await page.close();
  return [
    row(`${name} 粘贴 25×7 的预览 preview of a paste, 4× (ms)`, times.preview, ""),
    row(`${name} 粘贴 25×7 填入到显示 paste to paint, 4× (ms)`, times.take, "< 150"),
    row(`${name} 撤销粘贴到显示 undo to paint, 4× (ms)`, times.undo, "< 150"),
  ];
}

/** How many components React renders for a key in a cell of the middle of the table. */
async function rendering(context: BrowserContext, name: string): Promise<Row> {
  const page = await context.newPage();
  await countRenders(page);
  const id = await importedInto(page, report);
  await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
  await alive(page);
  await page.locator(`[id="${address}"]`).focus();
  await page.waitForTimeout(500);
  await rendersSince(page);
  await page.keyboard.press("7");
  await page.waitForTimeout(300);
  const renders = await rendersSince(page);
  await page.close();
  const cells = new Set(renders.map(({ cell }) => cell).filter(Boolean));
  return fact(
    `${name} 一次按键重画的格和其他部件 cells and others rendered for a key`,
    `${cells.size} + ${renders.filter(({ cell }) => cell === "").length}`,
  );
}

async function inBrowser(name: string, found: Browser | null): Promise<readonly Row[]> {
  if (found === null) return [fact(`浏览器 ${name}`, "没有找到，先运行 npm test")];
  const server = await serve();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const page = await context.newPage();
    const id = await importedInto(page, report);
    const scripts: number[] = [];
    page.on("response", (response) => {
      if (response.url().includes(".js"))
        void response
          .request()
          .sizes()
          .then(({ responseBodySize }) => scripts.push(responseBodySize));
    });
    await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
    await alive(page);
    const sent = scripts.reduce((sum, size) => sum + size, 0);
    const floor = await context.newPage();
    await floor.setContent(floorPage(edition, report.figures));
    const times = await benchKeys(page, floor, address);
    const [middle, high] = ratios(times);
    await page.close();
    const pasted = await pasting(context, name);
    const rendered = await rendering(context, name);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return [
      row(`${name} 按键到显示，手写的底线 key to paint, floor, 4× (ms)`, times.floor, ""),
      row(`${name} 按键到显示，本系统 key to paint, ours, 4× (ms)`, times.ours, ""),
      row(`${name} 打开后头 20 次按键，本系统 the first 20 keys, ours, 4× (ms)`, times.first, ""),
      fact(`${name} 本系统÷底线 ours over floor`, `${middle.toFixed(2)} / ${high.toFixed(2)} (p95)`, "≤ 1.15"),
      ...pasted,
      rendered,
      fact("表格页的脚本 JavaScript of the table page (kB, gzip)", (sent / 1000).toFixed(1), "< 220"),
      fact("空闲服务器内存 idle server memory (MB)", (server.memory() / 1e6).toFixed(0)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function light(name: string, found: Browser | null): Promise<readonly Row[]> {
  if (found === null) return [fact(`浏览器 ${name}`, "没有找到，先运行 npm test")];
  const [server, plain] = [await serve(), await servePlain(edition, report.figures)];
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  try {
    const page = await browser.newPage({ baseURL: server.url });
    const id = await importedInto(page, report);
    await page.close();
    const outline = walk(edition);
    return await benchLight(name, browser, {
      table: `${server.url}/reports/${id}/fill/requests`,
      text: `${server.url}/reports/${id}/fill/overview`,
      plain: plain.url,
      floor: (page) => page.setContent(floorPage(edition, report.figures)),
      inputs: outline.inputs.flatMap(({ address, grid }) => (grid.id === "applications" ? [address] : [])),
    });
  } finally {
    await browser.close();
    await plain.stop();
    await server.stop();
  }
}

const { browser, chromium109 } = tools();

const named = process.argv.slice(2);
const measurements: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  pure: () => benchPure(edition, report),
  paper: () => benchPaper(edition, report),
  extremes: () => benchExtremes(edition, report),
  reading: benchReading,
  many: () => benchMany(report),
  store: () => benchStore(report),
  crowd: () => benchCrowd(report),
  hostile: () => benchHostile(report),
  mutations: () => benchMutations(named),
  killed: () => benchKilled(Number(named[1] ?? 100)),
  browser: async () => [...(await inBrowser("Chromium", browser)), ...(await inBrowser("Chromium 109", chromium109))],
  light: async () => [...(await light("Chromium", browser)), ...(await light("Chromium 109", chromium109))],
  preview: async () => [
    ...(await benchPreview("Chromium", browser, report, address)),
    ...(await benchPreview("Chromium 109", chromium109, report, address)),
  ],
};

const rows: Row[] = [];
for (const [name, measure] of Object.entries(measurements)) if (named.length === 0 || named.includes(name)) rows.push(...(await measure()));
console.log(table(rows));
