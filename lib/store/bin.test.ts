// The bin: what is in it can be brought back for its days, and goes for good only where nothing is damaged and the clock is to be trusted.
import { expect, onTestFinished, test, vi } from "vitest";
import { edited, someReport, temporaryFolder, temporaryStore } from "./temporary.testing.ts";
import type { Store } from "./store.ts";

const day = 86_400_000;

function clock() {
  vi.useFakeTimers({ now: new Date("2026-01-10T01:00:00.000Z"), toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  return { wait: (days: number) => void vi.setSystemTime(Date.now() + days * day) };
}

/** Looks at all reports on so many days one after the other. */
async function used(store: Store, days: number, wait: (days: number) => void): Promise<void> {
  for (let at = 0; at < days; at += 1) {
    wait(1);
    await store.tend();
  }
}

const inBin = async (store: Store) =>
  (await store.start({ words: "", year: null, state: null, page: 1, deletedPage: 1 })).deleted.map(({ left }) => left);

async function started(folder = temporaryFolder()) {
  const time = clock();
  const store = await temporaryStore(folder);
  const kept = await store.create(someReport());
  const gone = await store.create(someReport({ year: 2022 }));
  await used(store, 2, time.wait);
  await store.remove(gone);
  return { store, kept, gone, ...time };
}

test("a deleted report says how many days are left, can be brought back until then, and is erased with its history afterwards; no other is", async () => {
  const { store, kept, gone, wait } = await started();
  expect(await inBin(store)).toEqual([30]);
  await used(store, 29, wait);
  expect(await inBin(store)).toEqual([1]);
  await store.restore(gone);
  await store.remove(gone);
  await used(store, 29, wait);
  expect(await inBin(store)).toEqual([1]);
  await used(store, 1, wait);
  expect(await inBin(store)).toEqual([]);
  expect([await store.get(gone), await store.versions(gone)]).toEqual([undefined, undefined]);
  expect((await store.list()).map(({ id }) => id)).toEqual([kept]);
});

test("a clock that jumps ahead erases nothing at once, and a report has its whole days after a pause", async () => {
  const { store, gone, wait } = await started();
  wait(4000);
  expect(await inBin(store)).toEqual([0]);
  await store.tend();
  wait(0.9);
  await store.tend();
  expect(await store.get(gone)).toBeDefined();
  wait(-4001);
  await used(store, 5, wait);
  expect(await store.get(gone)).toBeDefined();
});

test("while a report is damaged, or the one in the bin is, nothing is erased", async () => {
  const folder = temporaryFolder();
  const { store, kept, gone, wait } = await started(folder);
  await used(store, 29, wait);
  await store.close();
  const damage = (id: string, way: string) =>
    edited(folder, `update entries set value = '${way}' where report = '${id}' and address = 'issuer'`);
  await damage(kept, "别处");
  const again = await temporaryStore(folder);
  await used(again, 5, wait);
  expect(await again.get(gone)).toBeDefined();
  await again.close();
  await damage(kept, "沂水县人民政府办公室");
  await damage(gone, "别处");
  const third = await temporaryStore(folder);
  await used(third, 5, wait);
  expect(await inBin(third)).toEqual([0]);
  await third.close();
  await damage(gone, "沂水县人民政府办公室");
  const last = await temporaryStore(folder);
  await used(last, 2, wait);
  expect(await inBin(last)).toEqual([]);
});
