// What a browser sends is saved as typed where its place is known, and refused by name where it is not.
// Whatever is taken must also come back from a backup: one property holds the two boundaries together.
import fc from "fast-check";
import { expect, test } from "vitest";
import { walk } from "../edition/walk.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import type { Area } from "./areas.ts";
import { writeBlock } from "./blocks.ts";
import { readPatch, yearProblem } from "./request.ts";
import { backupOf, someReport, temporaryStore } from "../store/temporary.testing.ts";

const asked = (area: Area, address: string, value: string) => readPatch({ base: 1, changes: [{ area, address, value }] }, disclosure2021);
const problemsOf = (reading: ReturnType<typeof readPatch>): string => ("problems" in reading ? reading.problems.join("") : "");
const paragraph = writeBlock({ id: "a", kind: "paragraph", text: "内容", position: "a0" });

test("the way by which a value came is taken with it; one that is not known here does not keep the value out", () => {
  const change = { area: "figures", address: "applications.received.person", value: "3" } as const;
  const read = (by?: unknown) => readPatch({ base: 1, changes: [{ ...change, by }], over: [{ ...change, by }] }, disclosure2021);
  expect(read("pasted")).toEqual({ base: 1, changes: [{ ...change, by: "pasted" }], over: [change] });
  expect(read("dreamt")).toEqual({ base: 1, changes: [{ ...change, by: "typed" }], over: [change] });
  expect(problemsOf(read(7))).toContain("没有保存");
});

test("when a change was made by the clock of the PC is taken with it where it is a time, and keeps no value out", () => {
  const change = { area: "figures", address: "applications.received.person", value: "3" } as const;
  const read = (made: unknown) => readPatch({ base: 1, changes: [{ ...change, made }] }, disclosure2021);
  expect(read("2026-01-20T14:03:00+08:00")).toEqual({ base: 1, changes: [{ ...change, made: "2026-01-20T06:03:00.000Z" }] });
  for (const none of ["", "昨天", "20", "2026-13-45T00:00:00Z"])
    expect(read(none)).toEqual({ base: 1, changes: [{ ...change, made: undefined }] });
});

test("known places are taken, with the value as typed", () => {
  const known: readonly (readonly [Area, string, string])[] = [
    ["figures", "applications.received.person", "-3.5 件"],
    ["figures", "applications.received.person", ""],
    ["stated", "applications.received.total", "12"],
    ["fields", "preface.phone", "0539"],
    ["fields", "preface.authority", "ready"],
    ["fields", "preface.authority", ""],
    ["about", "name", "沂水县"],
    ["about", "year", "2022"],
    ["about", "kind", ""],
    ["about", "level", "county"],
    ["about", "date", "明年一月"],
    ["narrative", "overview.disclosure.a", paragraph],
    ["narrative", "overview.disclosure.a", ""],
  ];
  for (const [area, address, value] of known) expect(asked(area, address, value)).toEqual({ base: 1, changes: [{ area, address, value }] });
});

test("an unknown place, a total among the inputs and a value that cannot be are refused by name", () => {
  const refused: readonly (readonly [Area, string, string, string])[] = [
    ["figures", "applications.received.nobody", "1", "applications.received.nobody"],
    ["figures", "__proto__", "1", "__proto__"],
    ["figures", "constructor", "1", "constructor"],
    ["figures", "applications.received.total", "1", "总计"],
    ["stated", "applications.received.person", "1", "不是总计"],
    ["fields", "preface.nothing", "1", "preface.nothing"],
    ["fields", "preface.authority", "own", "preface.authority"],
    ["about", "password", "1", "password"],
    ["about", "name", " ", "名称不能是空的"],
    ["about", "kind", "company", "body.kind"],
    ["about", "level", "moon", "body.level"],
    ["about", "year", "2019", "2019年"],
    ["about", "year", "", "四位数字"],
    ["about", "year", "2022.5", "四位数字"],
    ["narrative", "overview.disclosure", paragraph, "overview.disclosure"],
    ["narrative", "overview.nothing.a", paragraph, "overview.nothing"],
    ["narrative", "overview.nothing.a", "", "overview.nothing"],
    ["narrative", "overview.disclosure.a", "内容", "不是一个段落"],
    ["narrative", "overview.disclosure.a", paragraph.replace("a0", "a00"), "不是一个段落"],
  ];
  for (const [area, address, value, word] of refused)
    expect(problemsOf(asked(area, address, value)), `${area} ${address} ${value}`).toContain(word);
});

test("what is not a patch is answered with a sentence", () => {
  const change = { area: "figures", address: "applications.received.person", value: "1" };
  const strange: readonly unknown[] = [
    null,
    1,
    [],
    {},
    { base: 1 },
    { base: -1, changes: [] },
    { base: 1.5, changes: [] },
    { base: 1, changes: [{ ...change, value: 1 }] },
    { base: 1, changes: [{ ...change, area: "secret" }] },
    { base: 1, changes: [{ ...change, more: "" }] },
  ];
  for (const json of strange) expect(problemsOf(readPatch(json, disclosure2021)), JSON.stringify(json)).toMatch(/^保存请求.*。$/);
  expect(problemsOf(readPatch({ base: 1, changes: [change, change] }, disclosure2021))).toContain("出现了两次");
  expect(readPatch({ base: 1, changes: [change], over: [{ ...change, value: "0" }] }, disclosure2021)).toMatchObject({
    over: [{ value: "0" }],
  });
  expect(
    problemsOf(
      readPatch(
        { base: 1, changes: [change], over: [{ area: "narrative", address: "overview.disclosure.a", value: "x" }] },
        disclosure2021,
      ),
    ),
  ).toContain("不是一个段落");
});

test("a year is judged by the editions there are", () => {
  expect(yearProblem("2021", disclosure2021)).toBeUndefined();
  expect(yearProblem("1999", disclosure2021)).toContain("1999年");
});

test("whatever is taken can be read back from a backup", async () => {
  const store = await temporaryStore();
  const { inputs, totals, fields, prose } = walk(disclosure2021);
  const text = fc.string({ unit: "binary", maxLength: 6 });
  const change = fc.oneof(
    fc.record({ area: fc.constant("figures"), address: fc.constantFrom(...inputs.map((cell) => cell.address)), value: text }),
    fc.record({ area: fc.constant("stated"), address: fc.constantFrom(...totals.map((cell) => cell.address)), value: text }),
    fc.record({
      area: fc.constant("fields"),
      address: fc.constantFrom(...fields.keys(), ...prose.keys()),
      value: fc.oneof(text, fc.constantFrom("none", "ready")),
    }),
    fc.record({
      area: fc.constant("about"),
      address: fc.constantFrom("name", "issuer", "kind", "level", "year", "date"),
      value: fc.oneof(text, fc.constantFrom("2023", "office", "city")),
    }),
    fc.record({
      area: fc.constant("narrative"),
      address: fc.tuple(fc.constantFrom(...prose.keys()), text).map(([part, id]) => `${part}.${id}`),
      value: fc.oneof(
        text,
        fc.constant(""),
        text.map((own) => writeBlock({ id: "a", kind: "paragraph", text: own, position: "a1" })),
      ),
    }),
  );
  const id = await store.create(someReport());
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(change, async (one) => {
      const reading = readPatch({ base: 1_000, changes: [one] }, disclosure2021);
      if ("problems" in reading) return;
      taken += 1;
      const base = (await store.entries(id))?.revision ?? 0;
      expect((await store.patch(id, { ...reading, base })).conflicts).toEqual([]);
      expect((await backupOf(store)).problems).toEqual([]);
    }),
    { numRuns: 120 },
  );
  expect(taken).toBeGreaterThan(20);
});
