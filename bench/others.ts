// What other programs make of the same files: seconds, and how many figures stand in what they yield, in the order of the form. Which row and column each is
// of, none of them says.
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { which } from "../lib/pdf/programs.ts";
import { tools } from "../scripts/tools.mjs";
import { printedIn, type Form, type Source } from "./sources.ts";
import { fact, type Row } from "./table.ts";

const run = promisify(execFile);
const options = { maxBuffer: 2 ** 28 };

/** How many of the expected come in the order in which they are expected. */
function inOrder(expected: readonly string[], found: readonly string[]): number {
  let row = new Array<number>(found.length + 1).fill(0);
  for (const one of expected) {
    const next = [0];
    for (const [at, other] of found.entries()) next.push(one === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const numbersIn = (text: string): readonly string[] =>
  text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .match(/-?\d+(?:\.\d+)?/g) ?? [];

type Other = {
  readonly name: string;
  readonly program: string | null;
  readonly text: (paths: readonly string[]) => Promise<readonly string[]>;
};

const one =
  (program: string | null, words: (path: string) => readonly string[]): Other["text"] =>
  async (paths) => {
    const all: string[] = [];
    for (const path of paths) all.push((await run(program ?? "", words(path), options)).stdout);
    return all;
  };

/** All files in one call, with a profile that is kept, as a script would. */
const byOffice =
  (program: string | null, folder: string): Other["text"] =>
  async (paths) => {
    const made = join(folder, `office-${extname(paths[0] ?? "").slice(1)}`);
    await mkdir(made, { recursive: true });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await run(program ?? "", [profile, "--headless", "--convert-to", "html", "--outdir", made, ...paths], options);
    const names = await readdir(made);
    return Promise.all(
      paths.map((path) => {
        const name = `${basename(path, extname(path))}.html`;
        return names.includes(name) ? readFile(join(made, name), "utf8") : "";
      }),
    );
  };

function othersFor(form: Form, folder: string): readonly Other[] {
  const { soffice, pdftotext } = tools();
  const [pandoc, office] = [which("pandoc"), { name: "LibreOffice → HTML", program: soffice, text: byOffice(soffice, folder) }];
  const byPandoc: Other = { name: "pandoc", program: pandoc, text: one(pandoc, (path) => ["-t", "html", path]) };
  if (form === "html" || form === "docx") return [byPandoc, office];
  if (form === "xlsx") return [office];
  return form === "pdf" ? [{ name: "pdftotext", program: pdftotext, text: one(pdftotext, (path) => ["-layout", path, "-"]) }] : [];
}

async function rowOf({ name, program, text }: Other, form: Form, sources: readonly Source[]): Promise<Row> {
  const what = `.${form}，${name} (份/秒 a second)`;
  if (program === null) return fact(what, "没有装");
  const start = performance.now();
  const texts = await text(sources.map(({ path }) => path));
  const seconds = (performance.now() - start) / 1000;
  const expected = sources.map(printedIn);
  const found = expected.reduce((sum, numbers, at) => sum + inOrder(numbers, numbersIn(texts[at] ?? "")), 0);
  const all = expected.reduce((sum, { length }) => sum + length, 0);
  return fact(
    what,
    `${(sources.length / seconds).toFixed(1)}；${found} / ${all} 个数按次序在其中，不知是哪一格 figures in order, of no cell`,
  );
}

/** The programs that read this form, over the same files. */
export async function byOthers(form: Form, sources: readonly Source[], folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const other of othersFor(form, folder)) rows.push(await rowOf(other, form, sources));
  return rows;
}
