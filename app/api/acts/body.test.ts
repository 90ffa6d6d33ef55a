// The routes of reports given bodies of every sort: a report as long as one may be is taken whole, and what is not taken is said in Chinese with its size.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateNKeysBetween } from "fractional-indexing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeBlock } from "#lib/report/blocks.ts";
import { practiceReport } from "#lib/report/practice.ts";
import { store } from "#lib/store/instance.ts";
import { PATCH } from "../reports/[id]/route.ts";
import { POST as perform } from "./[act]/route.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-bodies-"));
beforeAll(() => vi.stubEnv("NIANBAO_DATA", folder));
afterAll(async () => {
  await (await store()).close();
  rmSync(folder, { recursive: true });
});

const asking = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request("http://127.0.0.1/api/acts", { method: "POST", body, headers });
const POST = (act: string, request: Request) => perform(request, { params: Promise.resolve({ act }) });
const practice = practiceReport("disclosure-2021");
const blocks = Array.from({ length: 470 }, (_, place) => ({
  id: `p${place}`,
  kind: "paragraph" as const,
  text: `第${place}段。${"公开政府信息".repeat(1_400)}`,
}));

const importing = (narrative: typeof blocks) =>
  POST(
    "import",
    asking(JSON.stringify({ text: JSON.stringify({ ...practice, narrative: { "overview.opening": narrative } }), anyway: true })),
  );

test("a report of almost as many letters as one may have is imported, every paragraph of it", async () => {
  const most = blocks.slice(0, 35);
  const { id }: { readonly id: string } = await (await importing(most)).json();
  expect((await (await store()).get(id))?.report.narrative["overview.opening"]).toEqual(most);
});

test("a report of eleven megabytes is refused with its length and the most there may be, and nothing is kept", async () => {
  const before = (await (await store()).list()).length;
  const answer = await importing(blocks);
  const { message }: { readonly message: string } = await answer.json();
  expect([answer.status, message]).toEqual([400, expect.stringMatching(/^整份报告太长了（39\d{5} 个字），最多 300000 个字。$/)]);
  expect((await (await store()).list()).length).toBe(before);
});

const changesOf = (count: number, address = "overview.opening", id = "q") =>
  generateNKeysBetween(null, null, count).map((position, at) => ({
    area: "narrative",
    address: `${address}.${id}${at}`,
    value: writeBlock({ id: `${id}${at}`, kind: "paragraph", text: `第${at}段`, position }),
  }));
const saving = (id: string, changes: readonly object[]) =>
  PATCH(asking(JSON.stringify({ base: 1, changes })), { params: Promise.resolve({ id }) });

test("many changes saved at once, which a thread reads, are all taken, or refused by name and none of them kept", async () => {
  const kept = await store();
  const id = await kept.create({ ...practice, narrative: {} });
  const taken = await saving(id, changesOf(2_900));
  expect([taken.status, await taken.json()]).toEqual([200, expect.objectContaining({ revision: 2, conflicts: [] })]);
  expect((await kept.get(id))?.report.narrative["overview.opening"]?.map(({ text }) => text)).toEqual(
    Array.from({ length: 2_900 }, (_, at) => `第${at}段`),
  );
  const strange = await saving(id, changesOf(2_900, "nowhere.opening"));
  expect([strange.status, await strange.json()]).toEqual([
    400,
    expect.objectContaining({ message: expect.stringContaining("nowhere.opening") }),
  ]);
  const gone = await saving("00000000-0000-4000-8000-000000000000", changesOf(2_900));
  expect([gone.status, await gone.json()]).toEqual([404, { message: expect.stringContaining("没有这份报告") }]);
  const more = await saving(id, changesOf(101, undefined, "more"));
  expect([more.status, await more.json()]).toEqual([413, { message: expect.stringContaining("的段落太多了（3001 段），最多 3000 段。") }]);
  expect((await kept.get(id))?.revision).toBe(2);
});

test("what is not taken is said as what it is, never in a library's words", async () => {
  const on = { params: Promise.resolve({ id: "00000000-0000-4000-8000-000000000000" }) };
  for (const [body, headers, status, sentence, act] of [
    ["", {}, 400, "没有收到内容"],
    ["{", {}, 400, "不是完整的 JSON"],
    ["{}", { "content-length": "99999999" }, 413, "发来的内容有 95.4 MB，超过"],
    ["{}", { "content-length": "5000" }, 400, "内容没有传完（应有 5 KB）"],
    ["{}", {}, 400, "请求的内容不完整或不对（text）", "import"],
    ["{}", {}, 400, "请求的内容不完整或不对（report）", "copy"],
    ['{"particulars":{"name":""}}', {}, 400, "请填写名称。", "create"],
    ["[1]", {}, 400, "请求的内容不完整或不对"],
    ["{}", {}, 404, "没有“toString”这种操作", "toString"],
  ] as const) {
    for (const name of act === undefined ? ["import", "create", "copy", "save", "rollPlan", "settings"] : [act]) {
      const answer = await POST(name, asking(body, headers));
      const { message }: { readonly message: string } = await answer.json();
      expect([name, answer.status, message]).toEqual([name, status, expect.stringContaining(sentence)]);
      expect(message).not.toMatch(/invalid|expected|received/i);
    }
  }
  expect((await PATCH(asking(""), on)).status).toBe(400);
});
