// What judges, asks for and prints a report knows no format by name and no year: both stand in the declarations only.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { editions } from "./index.ts";

vi.mock("./index.ts", () => import("./withToys.testing.ts"));

const root = join(import.meta.dirname, "..", "..");
const outermost = [
  "editions",
  "store",
  "export",
  "pdf",
  "fonts",
  "charts",
  "outputs",
  "paper",
  "workbook",
  "intake",
  "package",
  "verify",
  "guard",
  "zip",
];
const folders = [
  ...readdirSync(join(root, "lib"), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !outermost.includes(entry.name) ? [`lib/${entry.name}`] : [],
  ),
  "components",
  "app",
];

const exempt = ["lib/cli/program.ts"];

const sources = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.test(ing)?\.tsx?$/.test(path) && !exempt.includes(path));

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
/** Words of a message may name a year as an example. */
const withoutTexts = (text: string): string => text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');

test("there is code to look through", () => expect(sources.length).toBeGreaterThan(200));

test.each(editions.map(({ id }) => id))("%s is named nowhere outside its own folder", (id) => {
  expect(sources.filter((path) => withoutComments(readFileSync(join(root, path), "utf8")).includes(id))).toEqual([]);
});

test("no year is reckoned with", () => {
  expect(
    sources.filter((path) => /\b20(?:0[1-9]|[1-4]\d)\b/.test(withoutTexts(withoutComments(readFileSync(join(root, path), "utf8"))))),
  ).toEqual([]);
});
