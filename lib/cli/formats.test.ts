// Every command with every sample of every format.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { editionById, editions } from "../editions/index.ts";
import { folderOf, json, nianbao, project } from "./run-command.ts";
import { checkShape, figuresShape } from "./shapes.ts";

const samples = editions.flatMap(({ id }) => readdirSync(join(project, "lib/editions", id, "samples")).map((name) => [id, join(project, "lib/editions", id, "samples", name)] as const));
const folder = folderOf({});
afterAll(folder.remove);

test.each(editions.map(({ id }) => id))("editions lists every cell of %s", async (id) => {
  const { code, value } = await json(["editions", id]);
  expect(code).toBe(0);
  expect(JSON.stringify(value)).toContain(`"${[...walk(editionById(id) ?? expect.fail(id)).cells.keys()].at(-1)}"`);
});

describe.each(samples)("%s %s", (id, path) => {
  test("its figures are told, one for each cell", async () => {
    const { code, value } = await json(["figures", path]);
    const { figures, edition } = figuresShape.parse(value);
    expect([code, edition, figures.length]).toEqual([0, id, walk(editionById(id) ?? expect.fail(id)).cells.size]);
  });
  test("it is checked, and is without errors", async () => {
    const { code, value } = await json(["check", path]);
    expect([code, checkShape.parse(value).length]).toEqual([0, 1]);
  });
  test.each(["docx", "html", "csv", "json", "xlsx"])("it is written as .%s, the same at every time", async (form) => {
    const written = await Promise.all(["one", "two"].map((name) => nianbao(["convert", path, join(folder.path, `${name}.${form}`)])));
    expect(written.map(({ code, stderr }) => [code, stderr])).toEqual([[0, ""], [0, ""]]);
    const [one, two] = ["one", "two"].map((name) => readFileSync(join(folder.path, `${name}.${form}`)));
    expect(one?.length).toBeGreaterThan(1000);
    expect(two && one?.equals(two)).toBe(true);
  });
});
