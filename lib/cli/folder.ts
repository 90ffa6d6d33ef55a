// A 发布包 that somebody unpacked: the folder in place of the zip. Only files inside of it are read, at most two folders deep.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { openedIn, type OpenedPackage } from "../package/open.ts";

const most = { depth: 2, names: 2000, bytes: 64 * 1024 * 1024 } as const;

function namesIn(folder: string, depth: number): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .slice(0, most.names)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return [path];
      return entry.isDirectory() && depth < most.depth ? namesIn(path, depth + 1) : [];
    });
}

/** Opens the folder of an unpacked package. */
export function openFolder(folder: string): OpenedPackage {
  const names = namesIn(folder, 0).map((path) => relative(folder, path).split(sep).join("/"));
  const known = new Set(names);
  return openedIn({
    names,
    read: (name) => {
      const path = join(folder, name);
      return known.has(name) && statSync(path).size <= most.bytes ? readFileSync(path) : undefined;
    },
  });
}
