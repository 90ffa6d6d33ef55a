// The routes in a system where a year could have two formats, and a format has two revisions: nothing is chosen for a
// person in silence, and what they choose is stored. The registry is made up; routes, store and file are the real ones.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edition } from "#lib/edition/edition.ts";
import { practiceReport } from "#lib/report/practice.ts";
import { store } from "#lib/store/instance.ts";
import { GET as exported } from "../reports/[id]/export/[form]/route.ts";
import { POST } from "./[act]/route.ts";

vi.mock("#lib/editions/index.ts", async (original) => {
  const { editions } = await original<typeof import("#lib/editions/index.ts")>();
  const { registryOf } = await import("#lib/editions/registry.ts");
  const [newest] = editions;
  if (newest === undefined) throw new RangeError("no format");
  const trial: Edition = { ...newest, id: "trial", name: "试行格式", years: { from: 2030, to: null } };
  const mended: Edition = JSON.parse(JSON.stringify(newest).replaceAll("结果纠正", "结果纠错").replace('"revision":1', '"revision":2'));
  return registryOf([...editions, mended, trial]);
});

// The thread in which files are made knows nothing of this registry: here they are made beside the route.
vi.mock("#lib/export/workshop.ts", async () => {
  const { make, sheetFor, documentFor } = await import("#lib/export/make.ts");
  return { order: make, sheet: sheetFor, documentOf: documentFor };
});

const folder = mkdtempSync(join(tmpdir(), "nianbao-routes-"));
beforeAll(() => vi.stubEnv("NIANBAO_DATA", folder));
afterAll(async () => {
  await (await store()).close();
  rmSync(folder, { recursive: true });
});

const asking = (body: object) => new Request("http://127.0.0.1/api/acts", { method: "POST", body: JSON.stringify(body) });
const ask = async (act: string, body: object) => (await POST(asking(body), { params: Promise.resolve({ act }) })).json();
const page = async (id: string) => (await exported(asking({}), { params: Promise.resolve({ id, form: "html" }) })).text();

const particulars = { name: "青禾县", issuer: "青禾县人民政府", kind: "government", level: "county", date: "" };
const practice = practiceReport("disclosure-2021");

test("a new report for a year that two formats could serve is made when one of them was chosen", async () => {
  const asked = { particulars: { ...particulars, year: "2031" } };
  expect(await ask("create", asked)).toEqual({ message: "请选择采用哪种格式。" });
  expect(await ask("create", { ...asked, particulars: { ...asked.particulars, edition: "disclosure-2019" } })).toEqual({
    message: "请选择采用哪种格式。",
  });
  const { id } = await ask("create", { ...asked, particulars: { ...asked.particulars, edition: "trial" } });
  expect((await (await store()).get(id))?.report).toMatchObject({ edition: "trial", year: 2031 });
});

test("a year that no format serves is refused with the years that there are", async () => {
  expect((await ask("create", { particulars: { ...particulars, year: "2013" } })).message).toMatch(
    /^本系统还没有2013年年度报告的格式。目前可以编制的年度：2014年至2018年、/,
  );
});

test("rolling on to such a year tells the choice and follows it", async () => {
  const { id } = await ask("create", { particulars: { ...particulars, year: "2029" } });
  const plan = await ask("rollPlan", { report: id });
  expect(plan).toMatchObject({
    otherFormat: false,
    choice: { chosen: "disclosure-2021", why: expect.stringContaining("2030年的报告有 2 种格式可用") },
  });
  expect(await ask("rollPlan", { report: id, edition: "trial" })).toMatchObject({
    format: "试行格式",
    otherFormat: true,
    choice: { chosen: "trial" },
  });
  const made = await ask("roll", { report: id, edition: "trial" });
  expect((await (await store()).get(made.id))?.report).toMatchObject({ edition: "trial", year: 2030 });
});

test("a report exports as it was made until the newer revision is taken over, and then in that one", async () => {
  const { id } = await ask("import", { text: JSON.stringify(practice) });
  const before = await page(id);
  expect([before.includes("结果纠正"), before.includes("结果纠错")]).toEqual([true, false]);
  expect(await ask("revise", { report: id, revision: 3 })).toEqual({ message: "这份报告不能改用第 3 次修订。" });
  const { old } = await ask("revise", { report: id, revision: 2 });
  expect(await page(id)).toContain("结果纠错");
  await ask("restore", { report: old });
  expect(await page(old)).toBe(before);
});
