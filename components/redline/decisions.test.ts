// Deciding on changes: each is decided once, what is disputed is taken with no other, and what was taken back is listed as it was.
import { expect, test } from "vitest";
import type { Change } from "#lib/redline/change.ts";
import { chosenIn, countsOf, decided, listed, plainIn, takenBackIn, takenWith, undecided, withItsOwn } from "./decisions.ts";

const change = (id: string, more: Partial<Change> = {}): Change => ({
  ...{
    id,
    subject: "text",
    deed: "changed",
    place: "",
    from: "",
    to: "",
    before: "",
    after: "",
    by: [],
    tracked: "none",
    hint: "",
    now: null,
    where: null,
  },
  taking: { is: "figure", at: id, to: "1" },
  ...more,
});
const all = [change("a"), change("b", { now: "3" }), change("c", { taking: null }), change("d")];

test("a change is decided, decided otherwise, and opened again by the same answer", () => {
  const take = decided(undecided, ["a"], "take");
  expect([countsOf(all, take), countsOf(all, decided(take, ["a"], "leave")), countsOf(all, decided(take, ["a"], "take"))]).toEqual([
    { open: 2, take: 1, leave: 0 },
    { open: 2, take: 0, leave: 1 },
    { open: 3, take: 0, leave: 0 },
  ]);
});

test("all at once takes what is undecided and not disputed, and never what has no place", () => {
  const some = decided(undecided, ["d"], "leave");
  expect(plainIn(all, some).map(({ id }) => id)).toEqual(["a"]);
  expect(chosenIn(all, decided(some, ["b", "c"], "take")).map(({ id }) => id)).toEqual(["b"]);
});

test("what was taken is no longer listed, and is again when it was taken back, decided as before", () => {
  const chosen = decided(undecided, ["a", "d"], "take");
  const ids = ["a", "d"];
  const taken = takenWith(chosen, ids);
  expect(listed(all, taken).map(({ id }) => id)).toEqual(["b", "c"]);
  expect(chosenIn(all, takenBackIn(taken, ids)).map(({ id }) => id)).toEqual(["a", "d"]);
});

test("changes that are taken together are decided in one, and none of them goes with all others where one is disputed", () => {
  const bound = [change("a", { together: "a" }), change("b"), change("c", { together: "a" }), change("d", { together: "d" })];
  const disputed = [...bound, change("e", { together: "d", now: "3" })];
  expect(bound.map((one) => withItsOwn(bound, one))).toEqual([["a", "c"], ["b"], ["a", "c"], ["d"]]);
  expect(plainIn(disputed, undecided).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});
