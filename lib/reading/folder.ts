// The files of a folder that may be reports, by their paths: as the browser hands out a folder that was chosen or dropped.
import { isNobodys, isOfPage, mayBeSource } from "./endings.ts";

/** `left`: what was put there and is no report by its name. What no person put there is in neither. */
export type InFolder<One> = { readonly taken: readonly One[]; readonly left: readonly One[] };

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The names of files in each folder. */
function namesBy(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) names.set(folderOf(path), (names.get(folderOf(path)) ?? new Set()).add(nameOf(path)));
  return names;
}

/** Whether a path leads through something that no person put there, or through the folder of a saved page. */
function isBeside(path: string, names: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const parts = path.split("/");
  return parts.some((part, at) => {
    const around = names.get(parts.slice(0, at).join("/")) ?? new Set();
    return isNobodys(part) || (at < parts.length - 1 && isOfPage(part, around));
  });
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Which of the files of a folder may be reports, in the order of their names. Paths with "/". */
export function reportsIn<One extends { readonly path: string }>(files: readonly One[]): InFolder<One> {
  const names = namesBy(files.map(({ path }) => path));
  const own = files.filter(({ path }) => !isBeside(path, names)).sort((one, two) => collator.compare(one.path, two.path));
  return { taken: own.filter(({ path }) => mayBeSource(path)), left: own.filter(({ path }) => !mayBeSource(path)) };
}
