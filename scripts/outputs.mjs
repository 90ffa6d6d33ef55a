// @ts-check
// By hand, for a change that is to leave alone what goes out: writes every sample in every form by two checkouts and says where the files differ.
//   node scripts/outputs.mjs ../before        this checkout against another one, both installed
// Files are compared by their bytes; PDFs, which name the moment at which they were made, by what is on the paper: each word with its place, the marks
// for a screen reader, and the pages as pictures. It needs what makes PDFs (LibreOffice or Chromium), and poppler.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { modernNode, root, run } from "./child.mjs";
import { main, Plain } from "./say.mjs";
import { tools } from "./tools.mjs";

const forms = [".docx", ".html", ".xlsx", ".json", ".csv", ".md", ".pdf"];

/** The samples, from the root; the made-up editions are for tests alone. */
const samples = () =>
  readdirSync(join(root, "lib", "editions"))
    .filter((edition) => !edition.startsWith("toy-"))
    .map((edition) => join("lib", "editions", edition, "samples"))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)));

/**
 * Writes the samples of this checkout by another, in this process: its commands one after the other, as somebody would give them. What cannot be
 * written is said by the command itself, and the file is missing then.
 * @param {string} checkout @param {string} folder where to @returns {Promise<void>}
 */
async function write(checkout, folder) {
  mkdirSync(folder);
  /** @param {string} file @returns {Promise<Record<string, Function>>} */
  const from = (file) => import(pathToFileURL(join(checkout, "lib", "cli", file)).href);
  const [{ run: nianbao }, { terminal }] = [await from("run.ts"), await from("terminal.ts")];
  for (const sample of samples())
    for (const form of forms) {
      const place = join(folder, sample.replaceAll(/[\\/]/g, "-").replace(/\.json$/, form));
      await nianbao?.(["convert", join(root, sample), place], terminal?.());
    }
}

/** The same in a process of its own, for each checkout has its own modules. @param {string} checkout @param {string} folder where to */
const written = (checkout, folder) => run(modernNode(), [fileURLToPath(import.meta.url), "--write", checkout, folder]);

/** What a program of poppler says of a PDF. @param {string} program @param {string[]} args */
const told = (program, args) => execFileSync(program, args, { maxBuffer: 2 ** 30 });

/** What is on the paper of a PDF, without the moments at which it was made. @param {string} file */
function onPaper(file) {
  const words = told(tools().pdftotext ?? "pdftotext", ["-bbox-layout", file, "-"])
    .toString("utf8")
    .replaceAll(/<meta [^>]*>/g, "");
  const marks = told("pdfinfo", ["-struct-text", file]);
  const pages = told(tools().pdftoppm ?? "pdftoppm", ["-r", "72", file]);
  return [Buffer.from(words), marks, pages];
}

/** What must be the same of a file. @param {string} file */
function substanceOf(file) {
  const hash = createHash("sha256");
  for (const part of file.endsWith(".pdf") ? onPaper(file) : [readFileSync(file)]) hash.update(part);
  return hash.digest("hex");
}

/** All files below a folder with what must be the same of them, by their paths. @param {string} folder */
const substancesIn = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), substanceOf(file)]),
  );

main(async () => {
  const [other, checkout = "", place = ""] = process.argv.slice(2);
  if (other === "--write") {
    await write(checkout, place);
    return 0;
  }
  if (other === undefined) throw new Plain("请写明和哪一份程序比较，例如：node scripts/outputs.mjs ../before");
  const folder = mkdtempSync(join(tmpdir(), "nianbao-outputs-"));
  try {
    const [ours, theirs] = [join(folder, "ours"), join(folder, "theirs")];
    await written(root, ours);
    await written(resolve(other), theirs);
    const [here, there] = [substancesIn(ours), substancesIn(theirs)];
    const all = [...new Set([...here.keys(), ...there.keys()])].sort();
    const differing = all.filter((name) => here.get(name) !== there.get(name));
    for (const name of differing) {
      const one = !here.has(name) ? "只有另一份写出" : !there.has(name) ? "只有这一份写出" : "不同";
      process.stdout.write(`${one}：${name}\n`);
    }
    process.stdout.write(`比较了 ${all.length} 个文件，${differing.length} 个不同。\n`);
    return differing.length === 0 && all.length > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
