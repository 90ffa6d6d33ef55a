// 定稿, 解锁, 登记发布, 更正 and the scan of the signed sheet: in their order, each with what stops it, and nothing that is not told.
import { beforeEach, expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import { figure, temporaryStore } from "../store/temporary.testing.ts";
import type { Store } from "../store/store.ts";
import type { Name, SentOf } from "./acts.ts";
import type { Event } from "./event.ts";
import { perform } from "./perform.ts";
import { SentScan } from "./scan.ts";

const report = practiceReport(disclosure2021.id);
const doer = { who: "王小明" };
const address = "http://www.example.gov.cn/zwgk/nb/2025.html";

let store: Store;
let id: string;
let events: Event[];

const does = <One extends Name>(name: One, sent: SentOf<One>): Promise<unknown> =>
  perform(store, name, sent, doer, async (event) => void events.push(event));

const refusal = <One extends Name>(name: One, sent: SentOf<One>): Promise<string> =>
  does(name, sent).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );

const revision = async (): Promise<number> => (await store.entries(id))?.revision ?? 0;
const freezes = async () => does("freeze", { report: id, revision: await revision(), checked: "李晓红", note: "" });
const day = `${report.year + 1}-01-25`;

beforeEach(async () => {
  store = await temporaryStore();
  id = await store.create(report);
  events = [];
});

test("a practice report is never frozen, and it is said why", async () => {
  id = await store.create(report, { practice: true });
  expect(await refusal("freeze", { report: id, revision: await revision(), checked: "", note: "" })).toContain(
    "这是练习报告，数是编的，不能定稿",
  );
  expect(await store.frozen(id)).toEqual([]);
});

test("the whole way: frozen, unlocked, frozen again, on line, corrected; each tells the code, and all are kept", async () => {
  await freezes();
  await does("unlock", { report: id, reason: "领导改了一处" });
  await freezes();
  await does("publish", { report: id, day, address });
  await does("correct", { report: id, reason: "第三部分统计有误" });
  await freezes();
  const frozen = await store.frozen(id);
  expect(frozen.map(({ number, ended }) => [number, ended?.kind, ended?.reason])).toEqual([
    [1, "unlocked", "领导改了一处"],
    [2, "corrected", "第三部分统计有误"],
    [3, undefined, undefined],
  ]);
  expect(frozen.map(({ who, checked }) => [who, checked])).toEqual(Array.from({ length: 3 }, () => ["王小明", "李晓红"]));
  const codes = frozen.map(({ code }) => code);
  expect(new Set(codes).size).toBe(3);
  expect(events.map((event) => [event.what, "code" in event ? event.code : ""])).toEqual([
    ["freeze", codes[0]],
    ["unlock", codes[0]],
    ["freeze", codes[1]],
    ["publish", codes[1]],
    ["correct", codes[1]],
    ["freeze", codes[2]],
  ]);
});

test("an error, a warning without 说明 and an open place stop it, and are named", async () => {
  await store.patch(id, { base: 1, changes: [figure("applications.received.person", "99999")] });
  expect(await refusal("freeze", { report: id, revision: await revision() })).toMatch(/^还不能定稿：有\d+ 处要改的错误/);
  await store.patch(id, {
    base: 2,
    changes: [figure("applications.received.person", report.figures["applications.received.person"] ?? "")],
  });
  await store.patch(id, { base: 3, changes: [{ area: "about", address: "date", value: "" }] });
  expect(await refusal("freeze", { report: id, revision: await revision() })).toMatch(/没有填的地方（落款日期没有填）/);
  expect(await does("stops", { report: id })).toMatchObject({ stops: [{ kind: "missing", at: "about.date" }] });
  expect([await store.frozen(id), events]).toEqual([[], []]);
});

test("更正说明 is frozen with a report that corrects one that was public, and with no other", async () => {
  const correction = "更正说明：……";
  const frozen = async () => {
    await does("freeze", { report: id, revision: await revision(), correction: ` ${correction} ` });
    return (await store.signed((await store.frozen(id)).at(-1)?.id ?? ""))?.correction;
  };
  expect(await frozen()).toBe("");
  await does("publish", { report: id, day, address });
  await does("correct", { report: id, reason: "第三部分统计有误" });
  expect(await frozen()).toBe(correction);
});

test("an address is noted as browsers show it, with http:// before it", async () => {
  await freezes();
  await does("publish", { report: id, day, address: " www.example.gov.cn/nb.html" });
  expect((await store.frozen(id))[0]?.posted[0]?.address).toBe("http://www.example.gov.cn/nb.html");
});

test("nobody freezes what he has not seen", async () => {
  const seen = await revision();
  await store.patch(id, { base: seen, changes: [{ area: "about", address: "date", value: `${report.year + 1}-01-09` }] });
  expect(await refusal("freeze", { report: id, revision: seen })).toMatch(/^报告刚刚又有改动/);
});

test("what is frozen takes no change by any act, says who froze it, and can be copied", async () => {
  await freezes();
  const particulars = { ...report.body, kind: "government", level: "county", year: String(report.year) } as const;
  const doors = [
    () => refusal("save", { report: id, patch: { base: 1, changes: [figure("applications.received.person", "1")] } }),
    () => refusal("change", { report: id, particulars: { ...particulars, name: "别的县" }, anyway: true }),
    () => refusal("revise", { report: id, revision: 1 }),
    () => refusal("goesOn", { report: id, from: "" }),
    () => refusal("freeze", { report: id, revision: 1 }),
  ];
  for (const door of doors) expect(await door()).toMatch(/定稿.*解锁/);
  expect(await refusal("copy", { report: id, particulars, anyway: true })).toBe("");
});

test("each act says what must come before it", async () => {
  expect(await refusal("unlock", { report: id, reason: "改" })).toMatch(/^这份报告没有定稿/);
  expect(await refusal("correct", { report: id, reason: "改" })).toMatch(/还没有登记发布，不用更正/);
  expect(await refusal("publish", { report: id, day, address })).toMatch(/还没有定稿，先定稿/);
  await freezes();
  expect(await refusal("unlock", { report: id, reason: " " })).toBe("请写解锁的原因。");
  expect(await refusal("publish", { report: id, day, address: "县政府网站" })).toMatch(/完整网址/);
  expect(await refusal("publish", { report: id, day: "2026年1月", address })).toMatch(/2026-01-20 这样的日期/);
  expect(await refusal("publish", { report: id, day: `${report.year}-12-30`, address })).toMatch(/请核对年份/);
  await does("publish", { report: id, day, address });
  expect(await refusal("unlock", { report: id, reason: "改" })).toMatch(/用“更正”/);
});

test("a scan is a PDF, JPG or PNG of at most 20 MB by its bytes, and can be taken away", async () => {
  const pdf = new SentScan("签批.pdf", Buffer.from("%PDF-1.4\n甲"));
  expect(await refusal("attachScan", { report: id, file: pdf })).toMatch(/还没有定稿/);
  await freezes();
  expect(await refusal("attachScan", { report: id, file: new SentScan("签批.pdf", Buffer.from("PK\x03\x04")) })).toMatch(
    /要是 PDF、JPG 或者 PNG/,
  );
  const large = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(20 * 1024 * 1024)]);
  expect(await refusal("attachScan", { report: id, file: new SentScan("大.pdf", large) })).toMatch(/不能超过 20 MB/);
  const sheets = [
    pdf,
    new SentScan("a.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
    new SentScan("b.png", Buffer.from([0x89, 0x50, 0x4e, 0x47])),
  ];
  for (const file of sheets) await does("attachScan", { report: id, file });
  const [one] = await store.frozen(id);
  expect(one?.scans.map(({ name, type }) => [name, type])).toEqual([
    ["签批.pdf", "application/pdf"],
    ["a.jpg", "image/jpeg"],
    ["b.png", "image/png"],
  ]);
  await does("removeScan", { report: id, scan: one?.scans[0]?.id ?? "" });
  expect((await store.frozen(id))[0]?.scans).toHaveLength(2);
});
