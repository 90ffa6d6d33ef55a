// What a page asks of the store, counted: however many other reports there are, no more rows are read for it.
import { StatementSync } from "node:sqlite";
import { expect, onTestFinished, vi } from "vitest";
import type { Asked } from "../overview/reportList.ts";
import { testOfFile } from "./databases.testing.ts";
import type { Store } from "./store.ts";
import { someReport, temporaryStore } from "./temporary.testing.ts";

const all: Asked = { words: "", year: null, state: null, page: 1, deletedPage: 1 };

/** A store of so many bodies with two years each, and the id of a report with one of the year before. */
async function storeOf(bodies: number): Promise<{ readonly store: Store; readonly id: string }> {
  const store = await temporaryStore();
  const id = await store.together(async (writes) => {
    let last = "";
    for (let at = 0; at < bodies; at += 1)
      for (const year of [2021, 2022]) {
        const name = `第${at}县`;
        last = await writes.create(someReport({ year, body: { ...someReport().body, name, issuer: `${name}人民政府办公室` } }));
      }
    return last;
  });
  // What is looked at now and then, piece by piece (tending.ts), has been looked at.
  await store.tend();
  await store.start(all);
  return { store, id };
}

/** What each kind of page asks of the store. */
const pages: Readonly<Record<string, (store: Store, id: string) => Promise<unknown>>> = {
  "the start page": (store) => store.start(all),
  "a report": (store, id) => Promise.all([store.get(id), store.entries(id), store.settings(), store.frozen(id)]),
  "its year before and the years of its charts": (store, id) => Promise.all([store.yearBefore(id), store.yearsBefore(id, 5)]),
  "a new report whose name may be taken": (store) => store.sameBodyAndYear("第0县", 2022),
  "its history": (store, id) => store.versions(id),
};

/** How many rows SQLite hands out for each of them. */
async function rowsRead({ store, id }: { readonly store: Store; readonly id: string }): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const [name, ask] of Object.entries(pages)) {
    const read = vi.spyOn(StatementSync.prototype, "all");
    onTestFinished(() => read.mockRestore());
    await ask(store, id);
    counts[name] = read.mock.results.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 0), 0);
    read.mockRestore();
  }
  return counts;
}

// Of PostgreSQL the statements are the same; here it is SQLite's answers that are counted.
testOfFile("no page reads more rows where the store holds more reports than a list shows", async () => {
  const few = await rowsRead(await storeOf(51));
  expect(Object.values(few).every((count) => count > 0)).toBe(true);
  expect(await rowsRead(await storeOf(80))).toEqual(few);
});
