// @ts-check
// Writes THIRD-PARTY-NOTICES.md: every package that the app is run with, its version and licence, as package-lock.json has them.
//   node scripts/notices.mjs      after a change of the lockfile; notices.test.ts says when it is due
// Of packages nothing lies in this repository: npm installs each with its own licence file, in node_modules. What is carried here is named below them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./child.mjs";

export const noticesFile = join(root, "THIRD-PARTY-NOTICES.md");

/** A build for another system, of which the lockfile says less, has the licence of the package that it belongs to. */
const familyLicence = /** @type {Record<string, string>} */ ({ "@next/": "MIT" });

/**
 * The notices as Markdown, packages of development left out.
 * @param {Record<string, { version?: string, license?: string, dev?: boolean }>} packages of the lockfile, by their place
 */
export function noticesOf(packages) {
  const shipped = Object.entries(packages).filter(([place, { dev }]) => place !== "" && dev !== true);
  const rows = shipped.map(([place, { version = "", license }]) => {
    const name = place.replace(/^.*node_modules\//, "");
    const family = Object.keys(familyLicence).find((prefix) => name.startsWith(prefix));
    return `| ${name} | ${version} | ${license ?? familyLicence[family ?? ""] ?? "?"} |`;
  });
  return [
    "# Packages of others",
    "",
    "The app is run with these packages, each under its own licence, which lies with it in `node_modules`. Builds for other systems are listed too;",
    "only those for the machine are installed. Written by `node scripts/notices.mjs` from `package-lock.json`.",
    "",
    "| package | version | licence |",
    "|---|---|---|",
    ...[...new Set(rows)].sort(),
    "",
    "# Data of others in this repository",
    "",
    "| file | what | licence |",
    "|---|---|---|",
    "| lib/reading/pdf/cmaps.json | Adobe's character maps for simplified Chinese, as pdfjs-dist 6.1.200 packs them | BSD-3-Clause, Adobe: cmaps.LICENSE beside it |",
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  writeFileSync(noticesFile, noticesOf(packages));
}
