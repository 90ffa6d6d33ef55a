// `npm run bench`: how fast and how large, as one table. It measures and prints; it judges nothing.
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { tools } from "../scripts/tools.mjs";
import { readReportText } from "../lib/report/read.ts";
import { floorPage } from "./floor/page.ts";
import { benchKeys, ratios } from "./keys.ts";
import { benchPure } from "./pure.ts";
import { serve } from "./server.ts";
import { fact, row, table, type Row } from "./table.ts";

const sample = new URL("../lib/editions/disclosure-2021/samples/yishui-2021.json", import.meta.url);
const address = "applications.granted.person";

const reading = readReportText(readFileSync(sample, "utf8"));
if ("problems" in reading) throw new RangeError(reading.problems.join(" "));
const { report, edition } = reading;

async function inBrowser(): Promise<readonly Row[]> {
  const found = tools().browser;
  if (found === null) return [fact("浏览器 browser", "没有找到，先运行 npm test")];
  const server = await serve();
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
    const page = await context.newPage();
    const answer = await page.request.post("/api/reports", { data: { act: "import", text: JSON.stringify(report), anyway: true } });
    const { id } = (await answer.json()) as { id: string };
    const scripts: number[] = [];
    page.on("response", (response) => {
      if (response.url().includes(".js")) void response.request().sizes().then(({ responseBodySize }) => scripts.push(responseBodySize));
    });
    await page.goto(`/reports/${id}/fill/requests`, { waitUntil: "networkidle" });
    const sent = scripts.reduce((sum, size) => sum + size, 0);
    const floor = await context.newPage();
    await floor.setContent(floorPage(edition, report.figures));
    const times = await benchKeys(page, floor, address);
    const [middle, high] = ratios(times);
    await page.close();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    return [
      row("按键到显示，手写的底线 key to paint, floor, 4× (ms)", times.floor, ""),
      row("按键到显示，本系统 key to paint, ours, 4× (ms)", times.ours, ""),
      fact("本系统÷底线 ours over floor", `${middle.toFixed(2)} / ${high.toFixed(2)} (p95)`, "< 1.5"),
      fact("表格页的脚本 JavaScript of the table page (kB, gzip)", (sent / 1000).toFixed(1), "< 220"),
      fact("空闲服务器内存 idle server memory (MB)", (server.memory() / 1e6).toFixed(0)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const rows = [...(await benchPure(edition, report)), ...(await inBrowser())];
console.log(table(rows));
