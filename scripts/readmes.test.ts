// The pages for contributors name files and link to each other: what they name is there.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => existsSync(join(root, file)));
const pages = files.filter((file) => file.endsWith(".md") && file !== "THIRD-PARTY-NOTICES.md");

/** Whether a page may mean a file by this: from its own folder, from the root, or by the end of its path. */
const isThere = (page: string, named: string): boolean =>
  files.includes(normalize(join(dirname(page), named)).replaceAll("\\", "/")) ||
  files.some((file) => file === named || file.endsWith(`/${named}`));

const found = (page: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(pattern)].map(([, named = ""]) => named);

test.each(pages)("%s names files of code and links to pages that are there", (page) => {
  const code = found(page, /`([\w./[\]()-]+\.(?:ts|tsx|mjs))`/g).filter((named) => named !== "NAME.ts");
  expect(code.filter((named) => !isThere(page, named))).toEqual([]);
  const links = found(page, /\]\(([^)#:]+)\)/g);
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
});

test("the map of lib has a line for each of its rooms, and none for another", () => {
  const rooms = [...new Set(files.flatMap((file) => /^lib\/([^/]+)\//.exec(file)?.[1] ?? []))].sort();
  const map = found("lib/README.md", /^([a-z]+) {2,}\S/gm);
  expect([...map].sort()).toEqual(rooms);
});
