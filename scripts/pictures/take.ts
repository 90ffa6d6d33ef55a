// Takes pictures: each list on a fresh server with an empty store, each picture in a fresh browser window of 1366 × 768.
import { writeFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "@playwright/test";
import { serve } from "../../bench/server.ts";
import type { Picture } from "./stage.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const screen = { width: 1366, height: 768 };
const scale = 1.5;
const margin = 8;

async function boxAround(places: readonly Locator[], height: number): Promise<Box> {
  const boxes = (await Promise.all(places.map((place) => place.boundingBox()))).flatMap((box) => box ?? []);
  if (boxes.length === 0) return { x: 0, y: 0, ...screen, height: Math.min(height, screen.height) };
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x)) - margin));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y)) - margin));
  const right = Math.min(screen.width, Math.ceil(Math.max(...boxes.map((box) => box.x + box.width)) + margin));
  const bottom = Math.min(screen.height, Math.ceil(Math.max(...boxes.map((box) => box.y + box.height)) + margin));
  return { x, y, width: right - x, height: Math.min(height, bottom - y) };
}

const drawRing = (place: Locator): Promise<void> =>
  place.evaluate((element: HTMLElement) => {
    element.style.outline = "4px solid #b3261e";
    element.style.outlineOffset = "4px";
    element.style.zIndex = "9";
  });

/** Times that the screen shows are put at one moment, so that a picture changes only where the screen does. */
const stopClocks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      node.textContent = (node.textContent ?? "")
        .replace(/^(已保存 )\d\d:\d\d$/, "$110:20")
        .replace(/^\d{1,2}\/\d{1,2} \d\d:\d\d$/, "1/20 10:20")
        .replace(/^\d\d:\d\d( 存的)$/, "10:20$1");
  });

/** A browser writes dates in its own language, which need not be the clerk's: they are put as a Chinese one writes them. */
const writeDates = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const input of document.querySelectorAll<HTMLInputElement>("input[type=date]")) {
      const text = input.value === "" ? "年/月/日" : input.value.replaceAll("-", "/");
      input.type = "text";
      input.value = text;
    }
  });

/** Fewer colours make the file a third as large; where the library for it is not there, the picture stays as it was taken. */
async function smaller(png: Buffer): Promise<Buffer> {
  const library = await import("sharp").catch(() => undefined);
  return library === undefined ? png : library.default(png).png({ palette: true, colours: 96, effort: 10, compressionLevel: 9 }).toBuffer();
}

/** Takes one picture; its size in CSS pixels. */
async function shoot(
  page: Page,
  folder: string,
  { name, reach, region, height = screen.height, ring }: Picture,
): Promise<readonly [string, { readonly width: number; readonly height: number }]> {
  await reach(page);
  await page.locator("[data-save=pending]").waitFor({ state: "hidden" });
  await page.evaluate(() => document.fonts.ready);
  if (ring !== undefined) await drawRing(ring(page));
  await stopClocks(page);
  await writeDates(page);
  const clip = await boxAround(region?.(page) ?? [], height);
  await writeFile(`${folder}/${name}.png`, await smaller(await page.screenshot({ clip, animations: "disabled" })));
  return [name, { width: clip.width, height: clip.height }];
}

/** Takes all pictures of a list into a folder; their sizes by name. */
export async function take(browser: Browser, folder: string, pictures: readonly Picture[]) {
  const server = await serve();
  const sizes: (readonly [string, { readonly width: number; readonly height: number }])[] = [];
  try {
    for (const picture of pictures) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: screen,
        deviceScaleFactor: scale,
        locale: "zh-CN",
        timezoneId: "Asia/Shanghai",
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const taken = await shoot(page, folder, picture).catch((cause: unknown) => {
        throw new Error(`the picture ${picture.name} was not taken`, { cause });
      });
      sizes.push(taken);
      await context.close();
    }
  } finally {
    await server.stop();
  }
  return sizes;
}
