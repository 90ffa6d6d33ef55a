// `npm run pictures`: takes every picture of 使用说明 and of the README anew, from the built app. With names after it, the
// lists that hold one of these: npm run pictures -- paste-1. Look at what changed before it is committed.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { helpPictures, readmePictures } from "./pictures/list.ts";
import { take } from "./pictures/take.ts";
import { tools } from "./tools.mjs";

const sizesFile = "components/help/pictures.json";
const wanted = process.argv.slice(2);
const asked = (lists: typeof helpPictures) => lists.filter((list) => wanted.length === 0 || list.some(({ name }) => wanted.includes(name)));

const found = tools().browser;
if (found === null) throw new Error("没有找到浏览器，先运行 npm test");
const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
try {
  await mkdir("public/help", { recursive: true });
  const known: Record<string, unknown> = wanted.length === 0 ? {} : JSON.parse(await readFile(sizesFile, "utf8"));
  for (const list of asked(helpPictures)) for (const [name, size] of await take(browser, "public/help", list)) known[name] = size;
  await writeFile(
    sizesFile,
    `{\n${Object.entries(known)
      .map(([name, size]) => `  ${JSON.stringify(name)}: ${JSON.stringify(size)}`)
      .join(",\n")}\n}\n`,
  );
  for (const list of asked(readmePictures)) await take(browser, ".github/screenshots", list);
} finally {
  await browser.close();
}
