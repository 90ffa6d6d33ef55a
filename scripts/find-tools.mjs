// @ts-check
// Before the tests: finds the programs they borrow from the machine, installs what is missing where that is possible, and
// writes .cache/tools.json (read by tools.mjs). Runs on the carried Node, after `npm ci`.
// Installing is tried once; later runs only look again, until .cache/tools.json is deleted. CI=true tries each time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { officePath, which } from "../lib/pdf/programs.ts";
import { modernNode, root, run } from "./child.mjs";
import { carriedBrowser, installedBrowser, isUpToDate, soughtWindowless, windowless } from "./find-browser.mjs";
import { gatherFonts } from "./fonts.mjs";
import { main, say } from "./say.mjs";
import { tools, toolsFile } from "./tools.mjs";

/** @typedef {import("./tools.mjs").Tools} Tools */
/** @typedef {import("./tools.mjs").Browser} Browser */

const browserPackages = ["chromium", windowless, "fonts-noto-cjk"];
const documentPackages = [
  "libreoffice-writer-nogui",
  "libreoffice-calc-nogui",
  "poppler-utils",
  "fontconfig",
  "fonts-noto-cjk",
  "fonts-liberation",
  "python3-docx",
];
const databasePackages = ["postgresql"];
const canUseApt = process.getuid?.() === 0 && which("apt-get") !== null;

/** @type {Record<string, string>} */
const whyMissing = {
  browser: "没有能启动的浏览器，请安装 Chromium 或 Chrome",
  chromium109: "随附的 Chromium 109 在本机不能启动（只能用于 64 位 Linux，并且需要 libnss3）",
  soffice: "没有 LibreOffice，请安装 libreoffice-writer",
  calc: "没有 LibreOffice 的电子表格，请安装 libreoffice-calc",
  pdftotext: "没有 pdftotext，请安装 poppler-utils",
  pdftoppm: "没有 pdftoppm，请安装 poppler-utils",
  python: "没有装好 python-docx 的 Python，请安装 python3-docx",
  postgres: "没有 PostgreSQL，请安装 postgresql",
  fonts: "没有测试用的字体，请安装 fontconfig、fonts-noto-cjk 和 fonts-liberation",
};

main(async () => {
  // A list of an earlier version, which knew fewer tools, counts as none.
  const triedBefore = existsSync(toolsFile) && tools().postgres !== undefined && soughtWindowless(tools().browser) && !process.env.CI;
  const documents = await documentTools(triedBefore);
  const postgres = await findPostgres(triedBefore);
  const browser = await findBrowser(triedBefore);
  // After the installing: the carried browser needs libraries that an installed one brings along.
  const chromium109 = stillThere(tools().chromium109) ?? (await carriedBrowser());
  write({ browser: browser ?? (chromium109 && { ...chromium109, windowless: true }), chromium109, ...documents, postgres });
});

/** The readers of Word and PDF files. @param {boolean} triedBefore */
async function documentTools(triedBefore) {
  const found = lookForDocuments();
  if (triedBefore || !canUseApt || Object.values(found).every(Boolean)) return found;
  await aptInstall(documentPackages);
  return lookForDocuments();
}

function lookForDocuments() {
  const pythons = ["/usr/bin/python3", which("python3"), which("python")].filter((path) => path !== null && existsSync(path));
  const soffice = officePath();
  return {
    soffice,
    calc: soffice !== null && hasCalc(soffice) ? soffice : null,
    pdftotext: which("pdftotext"),
    pdftoppm: which("pdftoppm"),
    fonts: gatherFonts(),
    python: pythons.find((path) => path !== null && succeeds(path, ["-c", "import docx"])) ?? null,
  };
}

/** Whether a program ends well when run so. @param {string} path @param {string[]} args */
function succeeds(path, args) {
  return spawnSync(path, args, { stdio: "ignore", timeout: 60_000 }).status === 0;
}

/** LibreOffice comes in parts: a Writer alone opens no workbook. Its programs lie beside the one that starts it. @param {string} soffice */
function hasCalc(soffice) {
  const folder = dirname(realpathSync(soffice));
  return ["scalc", "scalc.exe", "libsclo.so", "../Frameworks/libsclo.dylib"].some((name) => existsSync(join(folder, name)));
}

/** The folder of the programs of PostgreSQL, the newest where there are several: Debian does not put them where others are. @param {boolean} triedBefore */
async function findPostgres(triedBefore) {
  const found = lookForPostgres();
  if (found || triedBefore || !canUseApt) return found;
  await aptInstall(databasePackages);
  return lookForPostgres();
}

function lookForPostgres() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, two) => Number(two) - Number(one)) : [];
  const initdb = which("initdb");
  const folders = [...(initdb === null ? [] : [dirname(realpathSync(initdb))]), ...versions.map((version) => join(debian, version, "bin"))];
  return folders.find((folder) => ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** What was found last time, else an installed one, else one installed now. @param {boolean} triedBefore @returns {Promise<Browser | null>} */
async function findBrowser(triedBefore) {
  const { browser: before, chromium109 } = tools();
  const chosen = process.env.CHROMIUM_PATH ?? before?.executablePath;
  if (triedBefore && before?.executablePath === chosen && chosen !== chromium109?.executablePath && stillThere(before)) return before;
  const found = await installedBrowser();
  if (triedBefore || found?.windowless || (found && (!canUseApt || process.env.CHROMIUM_PATH))) return found;
  await (canUseApt ? aptInstall(browserPackages) : playwrightInstall());
  return installedBrowser();
}

/** @param {Browser | null} browser */
function stillThere(browser) {
  return browser && existsSync(browser.executablePath) && isUpToDate(browser) ? browser : null;
}

/** Not every package is known everywhere: those that are. @param {string[]} packages */
async function aptInstall(packages) {
  say(`正在安装测试用的程序（${packages.join("、")}），要几分钟……`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const wait = ["-o", "DPkg::Lock::Timeout=300"];
  await run("apt-get", [...wait, "update"], { env, quiet: true });
  const known = packages.filter((name) => succeeds("apt-cache", ["show", name]));
  await run("apt-get", [...wait, "install", "-y", "--no-install-recommends", ...known], { env, quiet: true });
}

async function playwrightInstall() {
  say("没有找到浏览器，正在安装测试用的 Chromium……");
  await run(modernNode(), [join(root, "node_modules", "@playwright", "test", "cli.js"), "install", "chromium"], { quiet: true });
}

/** @param {Omit<Tools, "reasons">} found */
function write(found) {
  const missing = Object.entries(found)
    .filter(([, tool]) => tool === null)
    .map(([name]) => name);
  const reasons = Object.fromEntries(missing.map((name) => [name, whyMissing[name]]));
  mkdirSync(dirname(toolsFile), { recursive: true });
  writeFileSync(toolsFile, `${JSON.stringify({ ...found, reasons }, null, 2)}\n`);
  for (const reason of Object.values(reasons)) say(`提示：${reason}`);
}
