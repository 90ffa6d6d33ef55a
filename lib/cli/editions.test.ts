// `nianbao editions`, as scripts see it: the labels are compared with the words of the official form.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { checkKinds } from "../checks/kind.ts";
import { checksOf } from "../checks/register.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { yearsInWords } from "../editions/years.ts";
import { walk } from "../edition/walk.ts";
import { json, nianbao } from "./runCommand.testing.ts";

const basis = z.array(z.strictObject({ document: z.string(), clause: z.string(), quote: z.string().optional() }));
const summary = { id: z.string(), name: z.string(), years: z.strictObject({ from: z.int(), to: z.int().nullable() }), basis };
const cell = z.strictObject({
  address: z.string(),
  grid: z.string(),
  row: z.array(z.string()),
  column: z.array(z.string()),
  total: z.boolean(),
  unit: z.string(),
});
const check = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  kind: z.literal(Object.keys(checkKinds)),
  severity: z.enum(["error", "warning", "advice"]),
  looksAt: z.string().min(1),
  basis: basis.min(1).nullable(),
});
const whole = z.strictObject({ ...summary, cells: z.array(cell), checks: z.array(check) });

test("every registered edition is listed with its name, years and basis, and nothing else", async () => {
  const { code, value, stderr } = await json(["editions"]);
  const listed = z.array(z.strictObject(summary)).parse(value);
  expect([code, stderr]).toEqual([0, ""]);
  expect(listed.map(({ id, years }) => ({ id, years }))).toEqual(editions.map(({ id, years }) => ({ id, years })));
  expect(listed.find(({ id }) => id === disclosure2021.id)?.basis[0]?.document).toBe("国办公开办函〔2021〕30号");
});

test("one edition lists its cells in reading order with the labels as printed, outermost first", async () => {
  const { code, value } = await json(["editions", "disclosure-2021"]);
  const { cells } = whole.parse(value);
  const at = new Map(cells.map((one) => [one.address, one]));
  expect(code).toBe(0);
  expect(cells.map(({ address }) => address)).toEqual([...walk(disclosure2021).cells.keys()]);
  expect(cells).toHaveLength(10 + 25 * 7 + 15);
  expect(at.get("applications.stateSecret.enterprise")).toEqual({
    address: "applications.stateSecret.enterprise",
    grid: "applications",
    row: ["三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
    column: ["法人或其他组织", "商业企业"],
    total: false,
    unit: "件",
  });
  expect(at.get("proactive.rules.issued")).toMatchObject({ row: ["第二十条第（一）项", "规章"], column: ["本年制发件数"], unit: "件" });
  expect(at.get("proactive.fees.collected")).toMatchObject({
    row: ["第二十条第（八）项", "行政事业性收费"],
    column: ["本年收费金额（单位：万元）"],
    unit: "万元",
  });
  expect(at.get("remedies.cases.afterReconsiderationUpheld")).toMatchObject({ row: [], column: ["行政诉讼", "复议后起诉", "结果维持"] });
  expect(at.get("applications.resultsTotal.total")).toMatchObject({
    row: ["三、本年度办理结果", "（七）总计"],
    column: ["总计"],
    total: true,
  });
  expect(cells.filter(({ total }) => total)).toHaveLength(25 + 6 + 3);
  expect(cells.flatMap(({ row, column }) => [...row, ...column]).filter((label) => label !== label.trim() || /\s/.test(label))).toEqual([]);
});

test("without --json the same is said in words, with every address", async () => {
  const [all, one] = [await nianbao(["editions"]), await nianbao(["editions", "disclosure-2021"])];
  for (const edition of editions) expect(all.stdout).toContain(`适用年度：${yearsInWords(edition)}`);
  expect(one.stdout).toContain(
    "applications.stateSecret.enterprise  三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 ｜ 法人或其他组织 / 商业企业（件）",
  );
});

test("one edition lists every check that judges it, as the register has it, with or without --json", async () => {
  const [{ value }, { stdout }] = [await json(["editions", "disclosure-2021"]), await nianbao(["editions", "disclosure-2021"])];
  const { checks } = whole.parse(value);
  const registered = checksOf(disclosure2021);
  expect(checks.map(({ id, name, kind, severity }) => [id, name, kind, severity])).toEqual(
    registered.map(({ id, name, kind, severity }) => [id, name, kind, severity]),
  );
  for (const { id, name } of registered) expect(stdout).toContain(`  ${id}  ${name}（`);
});

test("README lists every check that is no edition's own, and every kind", () => {
  const readme = readFileSync(join(import.meta.dirname, "README.md"), "utf8");
  const rows = checksOf(disclosure2021).filter(({ kind }) => kind !== "relation" && kind !== "stated");
  const lines = rows.map(({ id, name, kind, severity, looksAt }) => `| \`${id}\` | ${kind} | ${severity} | ${name} | ${looksAt} |`);
  expect(readme.split("\n").filter((line) => /^\| `[a-zA-Z]+\.[a-zA-Z]+` \|/.test(line))).toEqual(lines);
  for (const kind of Object.keys(checkKinds)) expect(readme).toContain(`\`${kind}\``);
});

test("an unknown edition ends with 2 and a sentence that names it and those that are known", async () => {
  const { code, value, stderr } = await json(["editions", "disclosure-1999"]);
  const { error } = z.strictObject({ error: z.string() }).parse(value);
  expect(code).toBe(2);
  expect(error).toBe(`没有编号为 disclosure-1999 的格式。本系统有：${editions.map(({ id }) => id).join("、")}。`);
  expect(stderr).toBe(`${error}\n`);
});
