// What a PC keeps: whatever ends when — a window, a browser, a server, a disk that takes nothing — in the end the report is what was typed,
// no request was taken twice, and nobody has written over what he had not seen.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBlock } from "#lib/report/blocks.ts";
import { keyOf, type Write } from "#lib/report/patch.ts";
import { journalOf, valuesOf } from "./journal.ts";
import { address, contentOf, part, shownIn, world, type Window, type World } from "./model.testing.ts";
import { isStored } from "./state.ts";
import { step } from "./step.ts";

const figure = (at: number, value: string): Write => ({ area: "figures", address: address(at), value });
const block = (id: string, text: string, position: string): Write => ({
  area: "narrative",
  address: `${part}.${id}`,
  value: writeBlock({ id, kind: "paragraph", text, position }),
});

const stored: readonly Write[] = [
  { area: "about", address: "year", value: "0" },
  figure(0, "10"),
  figure(1, "11"),
  block("p", "第一段", "a0"),
  block("q", "第二段", "a1"),
];

function opened(disk: "quick" | "told" = "quick") {
  const one = world(stored, disk);
  return { world: one, window: one.open() };
}

/** A window on this PC that goes on from all that was left there. */
function goneOn(world: World, who = ""): Window {
  const window = world.open(who);
  for (let turn = 0; turn < 20 && [...world.kept.values()].some((one) => one.who === who); turn += 1) {
    world.adopt(window);
    world.calm(window);
    for (const conflict of window.state.held.values()) world.tell(window, { kind: "settled", conflict, keep: "mine" });
    world.calm(window);
  }
  return window;
}

describe("one window", () => {
  test("nothing is on its way before it is kept, and nothing is kept once it is acknowledged", () => {
    const { world, window } = opened("told");
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    expect([world.line.length, window.writing.length]).toEqual([0, 1]);
    world.wrote(window, true);
    expect(world.line.length).toBe(1);
    expect([...world.kept.values()].flatMap(({ journal }) => valuesOf(journal))).toEqual([figure(0, "1")]);
    world.calm(window);
    expect([isStored(window.state), world.kept.size]).toEqual([true, 0]);
  });

  test("what is kept already goes at once when it is due, and a browser that ends then asks nobody", () => {
    const { world, window } = opened("told");
    world.type(window, 0, "1");
    world.tell(window, { kind: "noted" });
    world.wrote(window, true);
    world.tell(window, { kind: "due" });
    expect(world.line.length).toBe(1);
    for (const flight of [...world.line]) world.arrive(flight);
    world.kill(window);
    const again = goneOn(world);
    expect([again.report.figures[address(0)], again.conflicts]).toEqual(["1", 0]);
    expect(contentOf(world.server.entries)).toEqual(shownIn(again));
  });

  test("a disk that takes nothing is told of, holds nothing up, and is asked again", () => {
    const { world, window } = opened("told");
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    world.wrote(window, false);
    expect([world.line.length, window.state.keeping.isOn]).toEqual([1, false]);
    for (const flight of [...world.line]) {
      world.arrive(flight);
      world.hear(flight);
    }
    world.type(window, 0, "2");
    world.tell(window, { kind: "due" });
    expect(world.line.length, "nothing waits for the disk any more").toBe(1);
    world.wrote(window, false);
    for (const flight of [...world.line]) {
      world.arrive(flight);
      world.hear(flight);
    }
    world.wrote(window, true);
    expect(window.state.keeping.isOn, "what is taken away from a full disk makes no room").toBe(false);
    world.type(window, 0, "3");
    world.tell(window, { kind: "due" });
    world.calm(window);
    expect(window.state.keeping.isOn).toBe(true);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
  });

  test("each key asks for what was typed to be kept in the next idle moment, also while the server does not answer", () => {
    const { window } = opened();
    const kinds = (state: typeof window.state) =>
      step(state, { kind: "touched", at: 0 }, window.report, (write) => write).effects.map((effect) => effect.do);
    expect(kinds(window.state)).toContain("note");
    expect(kinds({ ...window.state, failures: 3, trouble: { kind: "unreachable" } })).toContain("note");
  });

  test("what was typed a moment before the browser ended is there when the report is opened again, though nothing of it was sent", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.write(window, (before) => before.map((one) => ({ ...one, text: `${one.text}改` })));
    world.tell(window, { kind: "noted" });
    world.kill(window);
    expect(world.line).toEqual([]);
    const again = goneOn(world);
    expect(shownIn(again)).toEqual(shownIn(window));
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    expect([again.conflicts, world.kept.size]).toEqual([0, 0]);
  });

  test("what arrived without an answer before the browser ended is no conflict with what was typed after it", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    for (const flight of [...world.line]) world.arrive(flight);
    world.type(window, 0, "12");
    world.tell(window, { kind: "noted" });
    world.kill(window);
    const again = goneOn(world);
    expect([again.conflicts, again.report.figures[address(0)]]).toEqual([0, "12"]);
    expect(contentOf(world.server.entries)).toEqual(shownIn(again));
  });
});

test("what was sent in the moment of closing and kept nowhere is later than all that was kept, and stays", () => {
  const { world, window } = opened("told");
  world.type(window, 0, "30");
  world.tell(window, { kind: "noted" });
  world.wrote(window, true);
  world.type(window, 0, "31");
  world.tell(window, { kind: "hidden" });
  const [last] = world.line;
  if (last !== undefined) world.arrive(last);
  world.kill(window);
  const again = goneOn(world);
  expect([again.report.figures[address(0)], again.conflicts]).toEqual(["31", 0]);
  expect(contentOf(world.server.entries)).toEqual(shownIn(again));
});

test("a tab that slept while another took its journal over writes over nothing of what was typed there", () => {
  const { world, window } = opened();
  world.type(window, 0, "1");
  world.tell(window, { kind: "noted" });
  window.isOpen = false;
  const second = goneOn(world);
  world.type(second, 0, "2");
  world.calm(second);
  world.tell(window, { kind: "takenOver", journal: "woken" });
  world.calm(window);
  expect([...window.state.held.values()]).toMatchObject([{ mine: { value: "1" }, theirs: { value: "2" } }]);
  expect(world.server.entries.find((entry) => keyOf(entry) === keyOf(figure(0, "")))?.value).toBe("2");
});

describe("others", () => {
  test("where somebody changed the place since, it is asked about with both values, and nothing is written over", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.type(window, 1, "2");
    world.tell(window, { kind: "noted" });
    world.kill(window);
    const other = world.open("another");
    world.type(other, 0, "20");
    world.calm(other);
    const again = world.open();
    expect(world.adopt(again)).toBe(true);
    world.calm(again);
    expect([...again.state.held.values()]).toMatchObject([{ mine: { value: "1" }, theirs: { value: "20" } }]);
    expect(again.report.figures).toMatchObject({ [address(0)]: "1", [address(1)]: "2" });
    expect(world.server.entries.find((entry) => keyOf(entry) === keyOf(figure(0, "")))?.value).toBe("20");
    world.kill(again);
    const third = world.open();
    world.adopt(third);
    expect(third.state.held.size, "a question that nobody answered is asked again").toBe(1);
  });

  test("the journal of one person is never another's, and waits for its own", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.close(window);
    world.line.length = 0;
    const other = world.open("another");
    expect(world.adopt(other)).toBe(false);
    expect(goneOn(world).report.figures[address(0)]).toBe("1");
  });

  test("a journal that a tab has open is not another's; two that were closed are gone on from one after the other, and asked about where they differ", () => {
    const { world, window } = opened();
    const second = world.open();
    world.type(window, 0, "1");
    world.tell(window, { kind: "noted" });
    world.type(second, 0, "2");
    world.tell(second, { kind: "noted" });
    const third = world.open();
    expect(world.adopt(third)).toBe(false);
    world.kill(window);
    world.kill(second);
    expect(world.adopt(third)).toBe(true);
    expect(world.adopt(third), "the first is not stored yet").toBe(false);
    world.calm(third);
    expect(world.adopt(third)).toBe(true);
    expect([...third.state.held.values()]).toMatchObject([{ mine: { value: "2" }, theirs: { value: "1" } }]);
  });

  test("a journal meets an older copy of the data that was put back meanwhile place by place", () => {
    const { world, window } = opened();
    const before = world.server.entries;
    world.type(window, 0, "1");
    world.calm(window);
    world.type(window, 1, "2");
    world.tell(window, { kind: "noted" });
    world.kill(window);
    [world.server.entries, world.server.revision] = [before, 1];
    const again = world.open();
    world.adopt(again);
    world.calm(again);
    expect([...again.state.held.values()]).toMatchObject([{ mine: { value: "2" }, theirs: { value: "11" } }]);
  });

  test("what is typed while a journal is asked about is never laid under it", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "noted" });
    world.kill(window);
    const again = world.open();
    const journal = [...world.kept.values()][0]?.journal ?? expect.fail();
    const result = world.server.take({ base: journal.base, changes: [], from: { journal: journal.id, seq: 0 } });
    world.type(again, 0, "5");
    world.calm(again);
    world.tell(again, { kind: "found", journal, result });
    expect([again.report.figures[address(0)], again.state.journal === journal.id]).toEqual(["5", false]);
  });
});

type Act = { readonly who: number; readonly what: number; readonly which: number; readonly text: string };
const acts = fc.array(fc.record({ who: fc.nat(2), what: fc.nat(17), which: fc.nat(7), text: fc.constantFrom("", "1", "2", "3") }), {
  maxLength: 50,
});

/** Three persons at two PCs, as far as a journal knows: the third seat is the first one's second tab. */
const persons = ["甲", "乙", "甲"] as const;

type Seat = { window: Window; readonly who: string };

/** What may happen, in any order: keys, looks, the line, disks that fail, windows that are hidden, closed, killed, and opened again. */
function happens(world: World, seats: readonly Seat[], given: Act, at: number, placeOf: (seat: number, which: number) => number): void {
  const seat = seats[given.who % seats.length];
  const flight = world.line[given.which % Math.max(world.line.length, 1)];
  if (seat === undefined) return;
  const { window } = seat;
  if (given.what < 5) return world.type(window, placeOf(given.who % seats.length, given.which), `${at}`);
  if (given.what === 5) return world.tell(window, { kind: "due" });
  if (given.what === 6) return world.tell(window, { kind: "noted" });
  if (given.what === 7) return world.wrote(window, given.which !== 0);
  if (given.what === 8) return world.tell(window, { kind: given.which < 4 ? "hidden" : "shown" });
  if (given.what === 9 || given.what === 10) {
    if (given.what === 9) world.close(window);
    else world.kill(window);
    seat.window = world.open(seat.who);
    // As a page does when it is opened.
    return void world.adopt(seat.window);
  }
  if (given.what === 11) return void world.adopt(window);
  if (flight === undefined) return;
  if (given.what < 15) return world.arrive(flight);
  if (given.what < 17) return world.hear(flight);
  world.fail(flight, { kind: given.which < 4 ? "silent" : "unreachable" });
}

/** Everything is quiet, and every journal was gone on from; a question is answered as `keep` says. */
function settledAll(world: World, seats: readonly Seat[], keep: "mine" | "theirs", look: () => void = () => undefined): void {
  for (let turn = 0; turn < 40; turn += 1) {
    const windows = seats.map(({ window }) => window);
    for (const window of windows) world.tell(window, { kind: "shown" });
    world.calm(...windows);
    look();
    for (const window of windows)
      for (const conflict of window.state.held.values()) world.tell(window, { kind: "settled", conflict, keep });
    world.calm(...windows);
    const wasGoneOn = windows.map((window) => world.adopt(window)).some(Boolean);
    world.calm(...windows);
    // The first turns store, and in the last each hears of what the others stored.
    if (turn > 2 && !wasGoneOn && windows.every(({ state }) => isStored(state))) return;
  }
  throw new Error("the windows do not come to rest");
}

test("one person: whatever ends when, what was typed and kept is what is stored in the end, and nothing is asked", () => {
  fc.assert(
    fc.property(acts, (given) => {
      const { world } = opened("told");
      const seats: Seat[] = [{ window: world.open("甲"), who: "甲" }];
      /** What was typed last at each place and kept, or seen stored: it may not be lost. */
      let expected = contentOf(world.server.entries);
      let conflicts = 0;
      for (const [at, one] of given.entries()) {
        const [seat] = seats;
        if (seat === undefined) continue;
        const { window } = seat;
        // A killed browser may lose what the disk has not done; here the disk is quick to write as a window ends, and slow else.
        if (one.what === 10) {
          world.tell(window, { kind: "noted" });
          while (window.writing.length > 0) world.wrote(window, true);
        }
        if (one.what === 9 || one.what === 10) expected = shownIn(window);
        happens(world, seats, one, at, (_, which) => which % 3);
        if (seat.window !== window) {
          conflicts += window.conflicts;
          settledAll(world, seats, "mine");
          expect(shownIn(seat.window)).toEqual(expected);
        }
      }
      settledAll(world, seats, "mine");
      const [last] = seats;
      if (last === undefined) return;
      expect(contentOf(world.server.entries)).toEqual(shownIn(last.window));
      expect([conflicts + last.window.conflicts, world.kept.size]).toEqual([0, 0]);
      for (const flight of [...world.line].reverse()) world.arrive(flight);
      expect(contentOf(world.server.entries), "nothing late changes it").toEqual(shownIn(last.window));
    }),
    { numRuns: 1000 },
  );
});

/** Nothing that a request wrote was written by it twice. */
function takenOnce(world: World): void {
  const written = world.server.taken.map(({ request: { from }, change }) => `${from?.journal} ${from?.seq} ${keyOf(change)}`);
  expect(new Set(written).size).toBe(written.length);
}

test("several people at the same places, disks that fail, browsers that end: nobody writes over what he has not seen, no request is taken twice, all come to show what is stored", () => {
  fc.assert(
    fc.property(acts, fc.constantFrom("mine" as const, "theirs" as const), (given, keep) => {
      const { world } = opened("told");
      const seats: Seat[] = persons.map((who) => ({ window: world.open(who), who }));
      /** What a person has seen at a place: it was in a form of his, or asked about. */
      const seen = new Map<string, Set<string>>();
      const look = (): void => {
        for (const { window, who } of seats) {
          const note = (key: string, value: string) => seen.set(`${who} ${key}`, (seen.get(`${who} ${key}`) ?? new Set()).add(value));
          for (const at of [0, 1]) note(keyOf(figure(at, "")), window.report.figures[address(at)] ?? "");
          for (const { theirs } of window.state.held.values()) note(keyOf(theirs), theirs.value);
        }
      };
      const whose = new Map<string, string>();
      look();
      for (const [at, one] of given.entries()) {
        happens(world, seats, one, at, (_, which) => which % 2);
        for (const { window, who } of seats) whose.set(window.state.journal, who);
        look();
      }
      settledAll(world, seats, keep, look);
      look();
      for (const { window, who } of seats) whose.set(window.state.journal, who);
      for (const { request, change, before } of world.server.taken) {
        const who = whose.get(request.from?.journal ?? "") ?? "";
        if (before !== undefined) expect(seen.get(`${who} ${keyOf(change)}`), `${who} over ${before.value}`).toContain(before.value);
      }
      takenOnce(world);
      for (const { window } of seats) expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    }),
    { numRuns: 800 },
  );
});

test("two people at different places: all that was kept stays, and nobody is asked, whatever ends when", () => {
  fc.assert(
    fc.property(acts, (given) => {
      const { world } = opened("told");
      const seats: Seat[] = ["甲", "乙"].map((who) => ({ window: world.open(who), who }));
      const all: Window[] = seats.map(({ window }) => window);
      for (const [at, one] of given.entries()) {
        const window = seats[one.who % seats.length]?.window;
        // What was sent and kept nowhere (a disk that fails as the browser ends) is another writer's to the next tab: it is asked about.
        if (one.what === 10) while (window !== undefined && window.writing.length > 0) world.wrote(window, true);
        const works = one.what === 7 ? { ...one, which: 1 } : one;
        happens(world, seats, works, at, (seat, which) => seat * 3 + (which % 3));
        for (const { window } of seats) if (!all.includes(window)) all.push(window);
      }
      settledAll(world, seats, "mine");
      settledAll(world, seats, "mine");
      expect(all.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBe(0);
      for (const { window } of seats) expect(contentOf(world.server.entries)).toEqual(shownIn(window));
      takenOnce(world);
    }),
    { numRuns: 600 },
  );
});

test("what the journal holds is all that differs from what is known and on its way", () => {
  const { world, window } = opened();
  world.type(window, 0, "1");
  world.tell(window, { kind: "due" });
  world.type(window, 1, "2");
  expect(journalOf(window.state, window.report, (change) => change)).toMatchObject({
    sent: [{ changes: [figure(0, "1")] }],
    open: [figure(1, "2")],
    held: [],
  });
});
