// @ts-check
// Writes lib/reading/pdf/cmaps.json: Adobe's character maps for simplified Chinese, as pdfjs-dist packs them, in base64 by their names.
//   node scripts/cmaps.mjs FOLDER      where FOLDER is `cmaps` of pdfjs-dist, in the version that unpdf holds (its README says which)
// They are carried, not installed: pdfjs-dist and what comes with it are 71 MB, of which a PDF is read with these 0.3.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./child.mjs";

const chinese = /^(?:GB|UniGB|Adobe-GB1).*\.bcmap$/;

const folder = process.argv[2] ?? "";
const names = readdirSync(folder)
  .filter((name) => chinese.test(name))
  .sort();
const maps = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
writeFileSync(join(root, "lib/reading/pdf/cmaps.json"), `${JSON.stringify(maps, null, 2)}\n`);
writeFileSync(join(root, "lib/reading/pdf/cmaps.LICENSE"), readFileSync(join(folder, "LICENSE")));
process.stdout.write(`${names.length} maps\n`);
