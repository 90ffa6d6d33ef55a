// Every command with every sample of every format: called in this process, as each other test of the command starts one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { editionById, editions } from "../editions/index.ts";
import { folderOf, here, jsonHere, nianbao, project } from "./runCommand.testing.ts";
import { checkShape, figuresShape } from "./shapes.testing.ts";

const samplesOf = (id: string): readonly string[] =>
  readdirSync(join(project, "lib/editions", id, "samples")).map((name) => join(project, "lib/editions", id, "samples", name));
const samples = editions.flatMap(({ id }) => samplesOf(id).map((path) => [id, path] as const));
const folder = folderOf({});
afterAll(folder.remove);

const forms = ["docx", "html", "csv", "json", "xlsx", "md"];

/** What `convert` writes, called so. */
async function written(call: typeof here, path: string, name: string): Promise<Buffer> {
  const { code, stderr } = await call(["convert", path, join(folder.path, name)]);
  expect([code, stderr]).toEqual([0, ""]);
  return readFileSync(join(folder.path, name));
}

test.each(editions.map(({ id }) => id))("editions lists every cell of %s", async (id) => {
  const { code, value } = await jsonHere(["editions", id]);
  expect(code).toBe(0);
  expect(JSON.stringify(value)).toContain(`"${[...walk(editionById(id) ?? expect.fail(id)).cells.keys()].at(-1)}"`);
});

describe.each(samples)("%s %s", (id, path) => {
  test("its figures are told, one for each cell", async () => {
    const { code, value } = await jsonHere(["figures", path]);
    const { figures, edition } = figuresShape.parse(value);
    expect([code, edition, figures.length]).toEqual([0, id, walk(editionById(id) ?? expect.fail(id)).cells.size]);
  });
  test("it is checked, and is without errors", async () => {
    const { code, value } = await jsonHere(["check", path]);
    expect([code, checkShape.parse(value).length]).toEqual([0, 1]);
  });
  test.each(forms)("it is written as .%s, the same at every time", async (form) => {
    const [one, two] = [await written(here, path, `one.${form}`), await written(here, path, `two.${form}`)];
    expect(one.length).toBeGreaterThan(1000);
    expect(two.equals(one)).toBe(true);
    // The last of its format in a process of its own too, which has made nothing before.
    if (path === samplesOf(id).at(-1)) expect((await written(nianbao, path, `own.${form}`)).equals(one)).toBe(true);
  });
});
