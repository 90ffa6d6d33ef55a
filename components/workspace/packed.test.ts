import { expect, test } from "vitest";
import { editions } from "#lib/editions/index.ts";
import { disclosure2021 } from "#lib/editions/disclosure-2021/edition.ts";
import { disclosure2019 } from "#lib/editions/disclosure-2019/edition.ts";
import { reportOf } from "#lib/report/reportOf.testing.ts";
import type { Loaded } from "./makeEditor.ts";
import { packed, unpacked } from "./packed.ts";

const loaded = (more: Partial<Loaded> = {}): Loaded => ({
  id: "a",
  store: "b",
  edition: disclosure2021.id,
  editionRevision: 1,
  declaration: disclosure2021,
  revision: 3,
  changed: "2026-01-20T02:05:09.000Z",
  practice: false,
  entries: [{ area: "figures", address: "applications.granted.person", value: "１２", revision: 2 }],
  findings: { findings: [], unjudged: [] },
  years: { state: "nothing", label: "", unclear: [] },
  settings: { site: "甲县\u2028“网”" },
  ...more,
});

test("what is packed is read back as it was", () => {
  expect(unpacked(packed(loaded()))).toEqual(loaded());
});

test("the report of the year before comes with its format, be it the same or another one", () => {
  for (const edition of [disclosure2021, disclosure2019]) {
    const lastYear = { id: "c", edition, report: reportOf(edition, {}) };
    expect(unpacked(packed(loaded({ lastYear })))).toEqual(loaded({ lastYear }));
  }
  const own = unpacked(packed(loaded({ lastYear: { id: "c", edition: disclosure2021, report: reportOf(disclosure2021, {}) } })));
  expect(own.lastYear?.edition).toBe(own.declaration);
});

test("every format that there is can be packed: nothing in a declaration is lost by JSON", () => {
  expect(editions.length).toBeGreaterThan(1);
  for (const declaration of editions) expect(unpacked(packed(loaded({ declaration }))).declaration).toEqual(declaration);
});
