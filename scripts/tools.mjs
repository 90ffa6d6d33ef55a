// @ts-check
// The programs that tests borrow from the machine: browsers, LibreOffice, poppler, python-docx, PostgreSQL. `npm test` finds or installs
// them (find-tools.mjs) and writes .cache/tools.json; tests, the Playwright config and the summary read it here.
//
// A test that needs one says so twice, to the runner and, by a tag in its title, to the person who reads the summary:
//   import { tools } from "../../scripts/tools.mjs";
//   describe.skipIf(!tools().soffice)("the Word file opens in LibreOffice [soffice]", () => { … tools().soffice … });
//   test.skipIf(!tools().python)("python-docx reads every number back [python-docx]", …);
// Where the tool is missing the summary prints 未运行：<title>——<reason>; with CI=true that fails the run. A test skipped
// without such a tag always fails it. Browser tests need no tag: their Playwright project says which browser they need.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ executablePath: string, args: string[], name: string, windowless?: boolean }} Browser `windowless`: whether it is one without a window of its own, where that was looked for */
/** @typedef {{
 *   browser: Browser | null, chromium109: Browser | null,
 *   soffice: string | null, calc: string | null, pdftotext: string | null, pdftoppm: string | null, python: string | null, fonts: string | null,
 *   postgres: string | null,
 *   reasons: Partial<Record<string, string>>
 * }} Tools paths are absolute; `calc` is LibreOffice where it can open workbooks; `python` is one that can import docx; `fonts` is the fontconfig file of the tests (fonts.mjs); `postgres` is the folder of PostgreSQL's programs; a reason stands under the key of what is missing */

/** Where find-tools.mjs keeps what it found. */
export const toolsFile = fileURLToPath(new URL("../.cache/tools.json", import.meta.url));

/** The tag in a test's title, or the Playwright project's name, and the tool it stands for. */
export const tags = /** @type {const} */ ({
  soffice: "soffice",
  calc: "calc",
  pdftotext: "pdftotext",
  pdftoppm: "pdftoppm",
  "python-docx": "python",
  fonts: "fonts",
  postgres: "postgres",
  chromium: "browser",
  "chromium-109": "chromium109",
});

/** @type {Tools} */
const notLooked = {
  browser: null,
  chromium109: null,
  soffice: null,
  calc: null,
  pdftotext: null,
  pdftoppm: null,
  python: null,
  fonts: null,
  postgres: null,
  reasons: {},
};

/** @type {Tools | undefined} */
let known;

/** What was found on this machine. Before anybody has looked, nothing. @returns {Tools} */
export function tools() {
  known ??= existsSync(toolsFile) ? /** @type {Tools} */ (JSON.parse(readFileSync(toolsFile, "utf8"))) : notLooked;
  return known;
}

/** What programs, browsers and our own drawings are told of fonts in tests. @returns {Record<string, string>} */
export function fontEnvironment() {
  const { fonts } = tools();
  return fonts ? { FONTCONFIG_FILE: fonts } : {};
}

/** Why a tool is missing, for a person. @param {keyof Omit<Tools, "reasons">} tool @param {Tools} [found] */
export function reasonFor(tool, found = tools()) {
  return found.reasons[tool] ?? "还没有查找过本机的测试工具，请运行 npm test";
}
