// Two tabs, one report: both stay where they can, both are shown where they cannot.
// Run against a real file; a tab is a base that it has seen and the changes made on it.
import { expect, test } from "vitest";
import { blockChanges, placedBlocks, type Write } from "../report/patch.ts";
import type { NarrativeBlock } from "../report/report.ts";
import { figure, someReport, temporaryStore } from "./temporary.testing.ts";

const person = "applications.received.person";
const company = "applications.received.enterprise";

async function started() {
  const store = await temporaryStore();
  return { store, id: await store.create(someReport()) };
}

test("a later change of the same cell is a conflict: the stored one stays and is shown beside one's own", async () => {
  const { store, id } = await started();
  await store.patch(id, { base: 1, changes: [figure(person, "20")] });
  const second = await store.patch(id, { base: 1, changes: [figure(person, "30"), figure(company, "1")] });
  expect(second).toMatchObject({ revision: 3, conflicts: [{ ...figure(person, "20"), revision: 2 }], others: [] });
  expect((await store.get(id))?.report.figures).toMatchObject({ [person]: "20", [company]: "1" });
  const chosen = await store.patch(id, { base: second.revision, changes: [figure(person, "30")] });
  expect(chosen).toMatchObject({ revision: 4, conflicts: [] });
  expect((await store.get(id))?.report.figures[person]).toBe("30");
});

test("changes of different cells both stay, and each tab is told of the other's", async () => {
  const { store, id } = await started();
  const first = await store.patch(id, { base: 1, changes: [figure(person, "20")] });
  expect(first).toMatchObject({ revision: 2, conflicts: [], others: [] });
  expect(first.savedAt).toBe((await store.get(id))?.changed);
  const second = await store.patch(id, { base: 1, changes: [figure(company, "7")] });
  expect(second).toMatchObject({ revision: 3, conflicts: [], others: [{ ...figure(person, "20"), revision: 2 }] });
  expect((await store.get(id))?.report.figures).toMatchObject({ [person]: "20", [company]: "7" });
  expect((await store.since(id, 2))?.entries).toEqual([{ ...figure(company, "7"), revision: 3 }]);
  expect((await store.since(id, 3))?.entries).toEqual([]);
});

test("a patch whose answer was lost may be sent again: nothing changes and nothing conflicts", async () => {
  const { store, id } = await started();
  const request = { base: 1, changes: [figure(person, "20"), figure(company, "")] };
  const first = await store.patch(id, request);
  expect(await store.patch(id, request)).toEqual(first);
  expect((await store.entries(id))?.revision).toBe(2);
});

test("what a writer sent before and has no answer for is no conflict with what it sends after it, whichever comes first", async () => {
  const first = { base: 1, changes: [figure(person, "20")] };
  const second = { base: 1, changes: [figure(person, "30")], over: [figure(person, "20")] };
  for (const order of [
    [first, second],
    [second, first],
    [second, first, second, first],
  ]) {
    const { store, id } = await started();
    for (const request of order) await store.patch(id, request);
    expect((await store.get(id))?.report.figures[person]).toBe("30");
  }
  const back = { base: 1, changes: [figure(person, "12")], over: [figure(person, "20")] };
  for (const order of [
    [first, back],
    [back, first],
  ]) {
    const { store, id } = await started();
    for (const request of order) await store.patch(id, request);
    expect((await store.get(id))?.report.figures[person], "what was typed back to the stored value").toBe("12");
  }
  const { store, id } = await started();
  await store.patch(id, { base: 1, changes: [figure(person, "25")] });
  expect((await store.patch(id, second)).conflicts).toEqual([{ ...figure(person, "25"), revision: 2 }]);
});

test("a cleared cell is blank in the report, and still known as changed", async () => {
  const { store, id } = await started();
  await store.patch(id, { base: 1, changes: [figure(person, "")] });
  expect((await store.get(id))?.report.figures).not.toHaveProperty(person);
  expect((await store.patch(id, { base: 1, changes: [figure(person, "13")] })).conflicts).toEqual([{ ...figure(person, ""), revision: 2 }]);
});

test("a patch that changes nothing gives no new revision", async () => {
  const { store, id } = await started();
  const before = await store.get(id);
  expect(await store.patch(id, { base: 1, changes: [figure(person, "12")] })).toEqual({
    revision: 1,
    savedAt: before?.changed,
    conflicts: [],
    others: [],
  });
  expect(await store.get(id)).toEqual(before);
});

test("paragraphs put in at once by two tabs both stay, and an edited one conflicts only with itself", async () => {
  const { store, id } = await started();
  const part = "overview.disclosure";
  const seen = placedBlocks((await store.entries(id))?.entries ?? []).get(part) ?? [];
  const inserted = (block: NarrativeBlock) => [...seen.slice(0, 1), block, ...seen.slice(1)];
  const one: readonly Write[] = blockChanges(part, inserted({ id: "x", kind: "paragraph", text: "甲" }), seen);
  const two: readonly Write[] = blockChanges(part, inserted({ id: "y", kind: "paragraph", text: "乙" }), seen);
  expect((await store.patch(id, { base: 1, changes: one })).conflicts).toEqual([]);
  expect((await store.patch(id, { base: 1, changes: two })).conflicts).toEqual([]);
  expect((await store.get(id))?.report.narrative[part]?.map((block) => block.id)).toEqual(["a", "x", "y", "b"]);

  const retyped = (text: string) =>
    blockChanges(
      part,
      seen.map((block) => (block.id === "b" ? { ...block, text } : block)),
      seen,
    );
  const gone = blockChanges(
    part,
    seen.filter((block) => block.id !== "a"),
    seen,
  );
  await store.patch(id, { base: 3, changes: retyped("一") });
  expect((await store.patch(id, { base: 3, changes: [...retyped("二"), ...gone] })).conflicts).toMatchObject(retyped("一"));
  expect((await store.get(id))?.report.narrative[part]?.map((block) => block.text)).toEqual(["甲", "乙", "一"]);
});

test("a writer whose base is not of this store (an older file was put back) writes over nothing", async () => {
  const { store, id } = await started();
  const result = await store.patch(id, { base: 50, changes: [figure(person, "30"), figure(company, "1")] });
  expect(result.conflicts).toEqual([{ ...figure(person, "12"), revision: 1 }]);
  const all = (await store.entries(id))?.entries ?? [];
  expect(result.others).toHaveLength(all.length - 2);
  expect((await store.since(id, 50))?.entries).toEqual(all);
});

test("many patches sent at once are all stored, each under its own revision", async () => {
  const { store, id } = await started();
  const addresses = ["received", "brought"].flatMap((row) =>
    ["person", "enterprise", "research", "welfare", "legalService", "otherOrganization"].map((column) => `applications.${row}.${column}`),
  );
  const results = await Promise.all(
    addresses.map((address, at) => store.patch(id, { base: 1, changes: [figure(address, `${at + 100}`)] })),
  );
  expect(results.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(addresses.map((_, at) => at + 2));
  expect((await store.get(id))?.report.figures).toEqual(Object.fromEntries(addresses.map((address, at) => [address, `${at + 100}`])));
});

test("text that the database cannot hold is no conflict when it is sent again", async () => {
  const { store, id } = await started();
  const request = { base: 1, changes: [figure(person, "1\0\uD800")] };
  await store.patch(id, request);
  expect(await store.patch(id, request)).toMatchObject({ revision: 2, conflicts: [] });
});

const journal = "journal-of-a-tab";
const from = (seq: number, of = journal) => ({ journal: of, seq });

test("a request of a journal is taken once, however often it comes, also where what it wrote was changed and changed back meanwhile", async () => {
  const { store, id } = await started();
  const first = { base: 1, changes: [figure(person, "20")], from: from(1) };
  await store.patch(id, first);
  await store.patch(id, { base: 2, changes: [figure(person, "12")] });
  const again = await store.patch(id, first);
  expect([again.revision, again.conflicts]).toEqual([3, [{ ...figure(person, "12"), revision: 3 }]]);
  expect((await store.get(id))?.report.figures[person]).toBe("12");
});

test("typed, changed and typed back before any answer: in whatever order the three arrive, the last one stays", async () => {
  const three = [
    { base: 1, changes: [figure(person, "20")], from: from(1) },
    { base: 1, changes: [figure(person, "30")], over: [figure(person, "20")], from: from(2) },
    { base: 1, changes: [figure(person, "20")], over: [figure(person, "20"), figure(person, "30")], from: from(3) },
  ] as const;
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
    [2, 1, 0, 1, 2, 0],
  ]) {
    const { store, id } = await started();
    for (const at of order) {
      const answer = await store.patch(id, three[at] ?? expect.fail());
      expect(
        answer.conflicts.every(({ own }) => own === true),
        "nobody else wrote",
      ).toBe(true);
    }
    expect((await store.get(id))?.report.figures[person], order.join()).toBe("20");
  }
});

test("pieces of one journal at different places are all taken, in whatever order they arrive", async () => {
  const { store, id } = await started();
  await store.patch(id, { base: 1, changes: [figure(company, "7")], from: from(2) });
  await store.patch(id, { base: 1, changes: [figure(person, "20")], from: from(1) });
  expect((await store.get(id))?.report.figures).toMatchObject({ [person]: "20", [company]: "7" });
});

test("what another wrote over is asked about though it is the value that the journal sent before", async () => {
  const { store, id } = await started();
  await store.patch(id, { base: 1, changes: [figure(person, "20")], from: from(1) });
  await store.patch(id, { base: 2, changes: [figure(person, "30")], from: from(1, "another-journal") });
  await store.patch(id, { base: 3, changes: [figure(person, "20")], from: from(2, "another-journal") });
  const mine = { base: 1, changes: [figure(person, "40")], over: [figure(person, "20")], from: from(2) };
  expect((await store.patch(id, mine)).conflicts).toEqual([{ ...figure(person, "20"), revision: 4 }]);
});

test("a question of a journal is told which later values are its own, and changes nothing", async () => {
  const { store, id } = await started();
  await store.patch(id, { base: 1, changes: [figure(person, "20")], from: from(1) });
  await store.patch(id, { base: 1, changes: [figure(company, "7")], from: from(1, "another-journal") });
  expect(await store.patch(id, { base: 1, changes: [], from: from(0) })).toMatchObject({
    revision: 3,
    others: [
      { ...figure(company, "7"), revision: 3 },
      { ...figure(person, "20"), revision: 2, own: true },
    ],
  });
});
