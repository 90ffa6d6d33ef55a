// `nianbao checks`: the register as a list, and what another version of the rules would find.
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { checksOf } from "../checks/register.ts";
import { editions } from "../editions/index.ts";
import { folderOf, here, json, jsonHere, sample, samplePath } from "./runCommand.testing.ts";
import { checkShape } from "./shapes.testing.ts";

const yishui = sample("yishui-2021");
const folder = folderOf({ "a.json": yishui });
afterAll(folder.remove);

const registerShape = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    severity: z.enum(["error", "warning", "advice"]),
    looksAt: z.string(),
    basis: z.array(z.looseObject({ document: z.string() })).nullable(),
    editions: z.array(z.string()).min(1),
  }),
);

test("every check of every format is listed once, with the formats that it is of", async () => {
  const { code, value } = await jsonHere(["checks"]);
  const listed = registerShape.parse(value);
  expect(code).toBe(0);
  expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(editions.flatMap((edition) => checksOf(edition).map(({ id }) => id))));
  expect(listed).toHaveLength(new Set(listed.map(({ id }) => id)).size);
  expect((await here(["checks"])).stdout).toContain("prose.sum");
});

const difference = z.array(
  z.strictObject({
    file: z.string(),
    added: z.array(z.looseObject({ check: z.string() })),
    removed: z.array(z.looseObject({ check: z.string() })),
  }),
);

test("findings that another version has not are told as new, and those that it alone has as gone", async () => {
  const { value } = await jsonHere(["check", samplePath("yishui-2021")]);
  const judged = checkShape.parse(value);
  const more = [
    { ...judged[0], findings: [{ check: "prose.other", severity: "advice", message: "多的一条", at: ["overview.disclosure"] }] },
  ];
  const said = folderOf({ "then.json": judged, "now.json": more });
  const { code, value: told } = await jsonHere(["checks", "diff", "then.json", "now.json"], { cwd: said.path });
  const words = await here(["checks", "diff", "now.json", "then.json"], { cwd: said.path });
  said.remove();
  expect(code).toBe(0);
  expect(difference.parse(told)[0]?.added.map(({ check }) => check)).toEqual(["prose.other"]);
  expect(words.stdout).toContain("－ 多的一条〔prose.other〕");
});

test("a folder with this program judges the files itself", async () => {
  const { code, value } = await json(["checks", "diff", ".", ".", samplePath("yishui-2021")]);
  expect(code).toBe(0);
  expect(difference.parse(value)).toEqual([{ file: expect.any(String), added: [], removed: [] }]);
});

test("what is no version of the rules is named", async () => {
  const { code, stderr } = await here(["checks", "diff", "nowhere", "."]);
  expect([code, stderr]).toEqual([2, "找不到 nowhere。\n"]);
});
