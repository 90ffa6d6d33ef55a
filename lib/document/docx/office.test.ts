// The Word file as LibreOffice prints it: the text complete, 22 lines a page, each table whole on one page.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tools } from "../../../scripts/tools.mjs";
import { disclosure2021 } from "../../editions/disclosure-2021/edition.ts";
import { editions } from "../../editions/index.ts";
import { practiceReport } from "../../report/practice.ts";
import { compose } from "../compose.ts";
import { sampleOf, tablesOf } from "../html/sample.ts";
import type { Document, Node } from "../node.ts";
import { fitOf } from "./fit.ts";
import { renderDocx } from "./render.ts";

const { soffice, pdftotext } = tools();
const folder = mkdtempSync(join(tmpdir(), "nianbao-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text of every page of each document, as LibreOffice lays it out. One start for all of them. */
async function printed(documents: readonly Document[]): Promise<readonly (readonly string[])[]> {
  const paths = documents.map((_, place) => join(folder, `${place}.docx`));
  for (const [place, document] of documents.entries()) writeFileSync(paths[place] ?? "", await renderDocx(document, { modified: new Date(0) }));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync(soffice ?? "", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths], { stdio: "ignore" });
  const read = (path: string): string => execFileSync(pdftotext ?? "", ["-raw", path.replace(/docx$/, "pdf"), "-"], { encoding: "utf8" });
  return paths.map((path) => read(path).split("\f").slice(0, -1));
}

const line = "全面推进决策执行管理服务结果公开、";
const long: Document = { title: "长", issuer: "", mark: null, nodes: [{ kind: "paragraph", text: line.repeat(120), address: "a.b" }] };
const practice = compose(disclosure2021, practiceReport());
const textOf = (node: Node): string => (node.kind === "table" ? "" : node.kind === "signature" ? node.issuer + node.date : node.kind === "line" ? node.texts.join("") : node.kind === "attachment" ? node.mark + node.title : node.kind === "attachments" ? node.lead + node.titles.join("") : node.text);
const squeezed = (text: string): string => text.replace(/\s/g, "");

describe.skipIf(!soffice || !pdftotext)("LibreOffice [soffice] [pdftotext]", () => {
  const samples = editions.flatMap((edition) => [sampleOf(edition), sampleOf(edition, (place) => String(123456000000 + place))]);
  let pages: readonly (readonly string[])[] = [];
  beforeAll(async () => {
    pages = await printed([long, practice, ...samples]);
  }, 120_000);

  test("prints 22 lines of 28 characters on a page", () => {
    const [first = ""] = pages[0] ?? [];
    const lines = first.trim().split("\n").slice(0, -1);
    expect(lines).toHaveLength(22);
    // A comma may hang over the edge, and a line that would begin with one gives a character up to the next.
    expect(lines.slice(1).filter((text) => !/^.{27,28}、?$/.test(text))).toEqual([]);
  });
  test("prints every character of a long paragraph and of a whole report", () => {
    const body = (all: readonly string[]): string => squeezed(all.join("\n").replace(/^— \d+ —$/gm, ""));
    expect(body(pages[0] ?? [])).toBe(line.repeat(120));
    const all = body(pages[1] ?? []);
    expect(practice.nodes.map(textOf).map(squeezed).filter((text) => !all.includes(text) && text.length < 300)).toEqual([]);
  });
  test("prints each table whole on one page, with usual figures and with figures of twelve digits", () => {
    const numbersOn = (page: string): ReadonlySet<string> => new Set(page.split(/\s+/));
    const broken = samples.flatMap((document, place) =>
      tablesOf(document).filter((table) => fitOf(table).whole).filter(({ rows }) => {
        const figures = rows.flat().filter(({ kind }) => kind === "value");
        return !(pages[place + 2] ?? []).map(numbersOn).some((page) => figures.every(({ text }) => page.has(text)));
      }),
    );
    expect(broken.map(({ grid }) => grid)).toEqual([]);
  });
  test("repeats the heads of a longer table on each page, and prints every one of its lines", () => {
    const wrong = samples.flatMap((document, place) =>
      tablesOf(document).filter((table) => !fitOf(table).whole).flatMap(({ grid, rows, headRows }) => {
        const on = (pages[place + 2] ?? []).map((page) => ({ text: squeezed(page), figures: new Set(page.split(/\s+/)) }));
        const figures = rows.flat().filter(({ kind }) => kind === "value").map(({ text }) => text);
        const heads = squeezed(rows.slice(0, headRows).flat().map(({ text }) => text).join(""));
        const missing = rows.flat().map(({ text }) => squeezed(text)).filter((text) => !on.some((page) => page.text.includes(text)));
        const headless = on.filter((page) => figures.some((figure) => page.figures.has(figure)) && !page.text.includes(heads));
        return [...missing, ...headless.map(() => `${grid} without heads`)];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
