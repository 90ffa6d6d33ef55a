// The list of forms: what the compiler does not see of it.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fileForms, firstForms, forms, formsIn, groups, packedForms } from "./forms.ts";

const ids = forms.map(({ id }) => id);

describe("the rows", () => {
  test("have ids, labels and file names of their own", () => {
    const names = fileForms.map(({ file }) => `${file.addition ?? ""}.${file.ending}`);
    for (const words of [ids, forms.map(({ label }) => label), names]) expect(new Set(words).size).toBe(words.length);
  });

  test("of files with the same ending say by which option the command line asks for all but one", () => {
    const plain = fileForms.filter(({ file }) => file.option === undefined).map(({ file }) => file.ending);
    expect(new Set(plain).size).toBe(plain.length);
  });

  test("are offered once each: three first, the others in their groups", () => {
    expect(firstForms).toHaveLength(3);
    const offered = [...firstForms, ...groups.flatMap(({ id }) => formsIn(id))].map(({ id }) => id);
    expect([...offered].sort()).toEqual([...ids].sort());
  });

  test("that go into a 发布包 have places of their own there", () => {
    const places = packedForms.map(({ place }) => place);
    expect(places).toEqual(places.map((_, place) => place + 1));
  });
});

test("the README of the command line names every ending that it writes, and every option of a form", () => {
  const readme = readFileSync(new URL("../../cli/README.md", import.meta.url), "utf8");
  for (const { file } of fileForms) expect(readme).toContain(file.option ?? `| .${file.ending} |`);
});
