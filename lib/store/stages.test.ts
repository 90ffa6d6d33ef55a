// The start page: at which stage each report is, and how many must be public soon.
import { expect, test } from "vitest";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { practiceReport } from "../report/practice.ts";
import type { Store } from "./store.ts";
import { temporaryStore } from "./temporary.testing.ts";

const report = { ...practiceReport(disclosure2021.id), year: 2025 };

async function freeze(store: Store, id: string): Promise<string> {
  const stored = await store.get(id);
  if (stored === undefined) throw new RangeError("no report");
  const content = {
    id,
    revision: stored.revision,
    changed: stored.changed,
    report: stored.report,
    settings: {},
    before: null,
    years: [],
    correction: "",
  };
  return (await store.freeze(content, { algorithm: "sha256", checked: "", note: "" })).id;
}

test("each stage is told with its code, and practice reports remind nobody", async () => {
  const store = await temporaryStore();
  const [open, frozen, posted, corrected] = [
    await store.create(report),
    await store.create(report),
    await store.create(report),
    await store.create(report),
  ];
  const practice = await store.create(report, { practice: true });
  await freeze(store, frozen);
  for (const id of [posted, corrected]) await store.post(await freeze(store, id), { day: "2026-01-20", address: "http://a.example/" });
  await store.endFrozen(corrected, { kind: "corrected", reason: "有误" });
  const says = await store.startSays([open, frozen, posted, corrected, practice], "2026-02-10");
  const stages = [open, frozen, posted, corrected, practice].map((id) => says.rows[id]?.stage);
  expect(stages).toEqual([null, "frozen", "posted", "correcting", null]);
  expect(says.rows[frozen]?.code).toMatch(/-/);
  expect([open, frozen, posted, corrected, practice].map((id) => says.rows[id]?.reminder?.late)).toEqual([
    false,
    false,
    undefined,
    false,
    undefined,
  ]);
  // All but the one on line and the practice report.
  expect([says.late, says.near]).toEqual([0, 3]);
  expect(await store.startSays([], "2026-02-21")).toMatchObject({ late: 3, near: 0 });
  expect(await store.startSays([], "2026-11-30")).toMatchObject({ late: 0, near: 0 });
});

test("the place's own earlier day counts", async () => {
  const store = await temporaryStore();
  const id = await store.create(report);

  await store.setSettings({ "due.government.county": "02-05" });
  expect((await store.startSays([id], "2026-02-10")).rows[id]?.reminder).toMatchObject({ late: true, day: "2026-02-05" });
});
