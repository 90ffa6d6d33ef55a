// The files that the words of a call stand for: a file for itself, a folder for the files in it and in its folders that may hold a report.
//
// Names decide here and nothing else: what is in a file, its reader says. What lies in a folder and is not taken is named, but for what no person put there.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isNobodys, isOfPage, mayBeSource, sourceEndings } from "../reading/endings.ts";
import { listed } from "./forms.ts";
import { systemCode, type Terminal } from "./terminal.ts";

/** A file as what is said names it, and its length (0 where that is not known); or why nothing is read for a word. */
export type Taken = { readonly file: string } & ({ readonly length: number } | { readonly error: string });

/** Folders of folders; more than any office has. */
const deepest = 16;

type Found = { readonly taken: readonly string[]; readonly left: readonly string[] };

const byName = (one: { readonly name: string }, other: { readonly name: string }): number => (one.name < other.name ? -1 : 1);

/** The names in a folder that may be reports, by their letters; links to folders are not followed. */
async function within(path: string, typed: string, depth: number): Promise<Found> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isNobodys(name)).sort(byName);
  const names = new Set(entries.map(({ name }) => name));
  const found: { taken: string[]; left: string[] } = { taken: [], left: [] };
  for (const entry of entries) {
    const [own, said] = [join(path, entry.name), `${typed.replace(/[\\/]+$/, "")}/${entry.name}`];
    if (entry.isDirectory()) {
      if (isOfPage(entry.name, names)) continue;
      const inner = depth < deepest ? await within(own, said, depth + 1) : { taken: [], left: [said] };
      found.taken.push(...inner.taken);
      found.left.push(...inner.left);
    } else (mayBeSource(entry.name) ? found.taken : found.left).push(said);
  }
  return found;
}

const shown = 5;

function leftWords(left: readonly string[]): string {
  if (left.length === 0) return "";
  const more = left.length > shown ? "等" : "";
  return `，没有取 ${left.length} 个（${listed(left.slice(0, shown))}${more}，结尾不是 ${listed(sourceEndings)}）`;
}

const lengthOf = async (file: string, terminal: Terminal): Promise<number> =>
  stat(terminal.pathOf(file)).then(
    ({ size }) => size,
    () => 0,
  );

async function inFolder(folder: string, terminal: Terminal): Promise<readonly Taken[]> {
  try {
    const { taken, left } = await within(terminal.pathOf(folder), folder, 0);
    if (taken.length === 0) return [{ file: folder, error: `文件夹 ${folder} 里没有能读的文件${leftWords(left)}。` }];
    terminal.complain(`文件夹 ${folder}：取了 ${taken.length} 个文件${leftWords(left)}。`);
    return await Promise.all(taken.map(async (file) => ({ file, length: await lengthOf(file, terminal) })));
  } catch (problem) {
    return [{ file: folder, error: `文件夹 ${folder} 无法读取（${systemCode(problem) || String(problem)}）。` }];
  }
}

/** Whether what was typed is a folder. */
export const isFolder = (typed: string, terminal: Terminal): Promise<boolean> =>
  stat(terminal.pathOf(typed)).then(
    (there) => there.isDirectory(),
    () => false,
  );

/** The files that these words stand for, in their order; how many were taken of a folder is told on stderr. */
export async function filesOf(typed: readonly string[], terminal: Terminal): Promise<readonly Taken[]> {
  const all: Taken[] = [];
  for (const word of typed)
    if (await isFolder(word, terminal)) all.push(...(await inFolder(word, terminal)));
    else all.push({ file: word, length: await lengthOf(word, terminal) });
  return all;
}
