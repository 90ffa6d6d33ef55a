// Taking a newer revision of a format over, in a registry that has two of each: the choice is stored, what was before is kept.
import { expect, test, vi } from "vitest";
import type { Edition } from "../edition/edition.ts";
import { editionById } from "../editions/index.ts";
import { practiceReport } from "../report/practice.ts";
import { isMissingReport } from "./errors.ts";
import { temporaryStore } from "./temporary.testing.ts";

vi.mock("../editions/index.ts", async (original) => {
  const { editions } = await original<typeof import("../editions/index.ts")>();
  const { registryOf } = await import("../editions/registry.ts");
  const mended = editions.map(
    (edition): Edition => ({ ...edition, revision: 2, sections: edition.sections.filter(({ id }) => id !== "problems") }),
  );
  return registryOf([...editions, ...mended]);
});

const report = practiceReport("disclosure-2021");

test("until it is asked for, a stored report stays in its own revision", async () => {
  const store = await temporaryStore();
  const id = await store.create(report);
  expect((await store.get(id))?.report).toEqual(report);
  expect(editionById(report.edition)?.revision).toBe(2);
});

test("the report is then of the newer revision, without what has no place in it, and as it was it can be brought back", async () => {
  const store = await temporaryStore();
  const id = await store.create(report, { practice: true });
  const old = await store.revise(id, 2);
  const [now, kept] = [await store.get(id), await store.get(old)];
  expect(now).toMatchObject({ revision: 2, practice: true, deleted: null, report: { editionRevision: 2, figures: report.figures } });
  expect(Object.keys(report.narrative).filter((part) => !Object.hasOwn(now?.report.narrative ?? {}, part))).toEqual([
    "problems.issues",
    "problems.improvements",
  ]);
  expect(kept).toMatchObject({ practice: true, deleted: expect.any(String), report });
  await store.restore(old);
  expect((await store.get(old))?.report).toEqual(report);
});

test("a tab that still shows the report as it was does not write over it", async () => {
  const store = await temporaryStore();
  const id = await store.create(report);
  const base = (await store.entries(id))?.revision ?? 0;
  await store.revise(id, 2);
  const { revision, others } = await store.patch(id, {
    base,
    changes: [{ area: "figures", address: "applications.received.person", value: "1" }],
  });
  expect([revision, others.every(({ value }) => value === "")]).toEqual([3, true]);
  expect((await store.get(id))?.report).toMatchObject({ editionRevision: 2, figures: { "applications.received.person": "1" } });
});

test("a revision that there is not, and a report that is not there, are refused and change nothing", async () => {
  const store = await temporaryStore();
  const id = await store.create(report);
  await expect(store.revise(id, 3)).rejects.toThrow(RangeError);
  expect(isMissingReport(await store.revise("nobody", 2).catch((error: unknown) => error))).toBe(true);
  expect([(await store.get(id))?.report, await store.deleted()]).toEqual([report, []]);
});
