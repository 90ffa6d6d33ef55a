// Values are written by statements for so many rows each: whatever their number, each stands at its place, and later ones stand over earlier ones.
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test, vi } from "vitest";
import { practiceReport } from "../report/practice.ts";
import { temporaryStore } from "./temporary.testing.ts";

const changes = (count: number, value: string) =>
  Array.from({ length: count }, (_, at) => ({ area: "fields" as const, address: `overview.f${at}`, value: `${value}${at}` }));

test.each([0, 1, 9, 10, 11, 99, 100, 101, 231])("%i values are all stored, each once, and written over", async (count) => {
  const store = await temporaryStore();
  const id = await store.create({ ...practiceReport("disclosure-2021"), fields: {} });
  for (const value of ["一", "二"]) {
    await store.patch(id, { base: Number.MAX_SAFE_INTEGER, changes: changes(count, value), over: changes(count, "一") });
    const entries = (await store.entries(id))?.entries.filter(({ area }) => area === "fields") ?? [];
    expect(entries.map((entry) => [entry.address, entry.value]).sort()).toEqual(
      changes(count, value)
        .map((change) => [change.address, change.value])
        .sort(),
    );
  }
});

test("a statement for many rows is parsed once", async () => {
  const store = await temporaryStore();
  const id = await store.create(practiceReport("disclosure-2021"));
  await store.patch(id, { base: 1, changes: changes(300, "一") });
  const parsing = vi.spyOn(DatabaseSync.prototype, "prepare");
  onTestFinished(() => parsing.mockRestore());
  await store.patch(id, { base: 2, changes: changes(300, "二") });
  expect(parsing.mock.calls.filter(([sql]) => sql.includes('insert into "entries"'))).toEqual([]);
});
