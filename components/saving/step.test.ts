// Nothing typed is lost and nothing of others is written over, whatever the line between page and server does.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeBlock } from "#lib/report/blocks.ts";
import { keyOf, type Write } from "#lib/report/patch.ts";
import { address, contentOf, part, shownIn, world, type Flight, type Window, type World } from "./model.testing.ts";
import { sizeOf } from "./pieces.ts";
import { isStored, phaseOf } from "./state.ts";

const figure = (at: number, value: string): Write => ({ area: "figures", address: address(at), value });
const block = (id: string, text: string, position: string): Write => ({
  area: "narrative",
  address: `${part}.${id}`,
  value: writeBlock({ id, kind: "paragraph", text, position }),
});
const paragraph = (id: string, text: string) => ({ id, kind: "paragraph", text }) as const;

const stored = [figure(0, "10"), figure(1, "11"), block("p", "第一段", "a0"), block("q", "第二段", "a1")];

function opened() {
  const one = world(stored);
  return { world: one, window: one.open() };
}

const only = (world: World): Flight => {
  const [flight] = world.line;
  if (flight === undefined || world.line.length !== 1) throw new Error(`${world.line.length} requests on the line`);
  return flight;
};

describe("one window", () => {
  test("what is typed goes out soon after the last key and not later than the longest time after the first", () => {
    const { world, window } = opened();
    world.tell(window, { kind: "touched", at: 1000 });
    expect(window.woken).toBe(400);
    world.tell(window, { kind: "touched", at: 1700 });
    expect(window.woken).toBe(200);
    expect(phaseOf(window.state)).toBe("pending");
  });

  test("what is typed while a save is under way goes out with the answer", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    world.type(window, 0, "12");
    world.tell(window, { kind: "due" });
    world.arrive(only(world));
    world.hear(only(world));
    expect(only(world).request.changes).toEqual([figure(0, "12")]);
    world.calm(window);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    expect(isStored(window.state)).toBe(true);
  });

  test("a window that was hidden and seen again before the answer meets no conflict with itself", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "hidden" });
    world.arrive(only(world));
    world.tell(window, { kind: "shown" });
    world.type(window, 0, "12");
    world.tell(window, { kind: "due" });
    world.calm(window);
    expect(window.conflicts).toBe(0);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
  });

  test("what goes out behind a request without an answer names what was sent before at the same places, and nothing else", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    world.type(window, 0, "12");
    world.type(window, 1, "3");
    world.tell(window, { kind: "hidden" });
    const newest = world.line.at(-1)?.request;
    expect(newest?.changes).toEqual([figure(0, "12"), figure(1, "3")]);
    expect(newest?.over).toMatchObject([figure(0, "1")]);
  });

  test("more than a browser carries for a page that goes away is sent in pieces, and what does not fit at once in the ordinary way", () => {
    const { world, window } = opened();
    const texts = Array.from({ length: 10 }, (_, at) => paragraph(`b${at}`, `${at}`.padEnd(3000, "字")));
    world.write(window, (before) => [...before, ...texts, paragraph("long", "长".repeat(40_000))]);
    world.tell(window, { kind: "hidden" });
    const carried = world.line.filter(({ way }) => way === "keepalive");
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.reduce((sum, { request }) => sum + sizeOf(request), 0)).toBeLessThanOrEqual(60_000);
    for (const { request } of world.line) expect(sizeOf(request) <= 60_000 || request.changes.length === 1).toBe(true);
    expect(new Set(world.line.map(({ request }) => request.base))).toEqual(new Set([1]));
    for (const flight of [...world.line].reverse()) world.arrive(flight);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    world.calm(window);
    expect(isStored(window.state)).toBe(true);
    expect(window.conflicts).toBe(0);
  });

  test("a server that does not answer is told of, the same is sent again, and its late answer changes nothing", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    const late = only(world);
    world.fail(late, { kind: "silent" });
    expect([phaseOf(window.state), window.state.trouble?.kind, window.woken]).toEqual(["failed", "silent", 1000]);
    world.type(window, 0, "10");
    world.calm(window);
    expect(isStored(window.state)).toBe(true);
    world.arrive(late);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
  });

  test("a refusal is said and tried again by itself, and a key tries at once", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    world.fail(only(world), { kind: "refused", message: "这份报告已被删除。" });
    expect([phaseOf(window.state), window.woken]).toEqual(["failed", 15_000]);
    world.type(window, 1, "2");
    expect(window.woken).toBe(400);
    world.line.length = 0;
    world.calm(window);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    expect(isStored(window.state)).toBe(true);
  });

  test("where the password is asked for, what was sent stays unanswered and is sent again as it was, keys after it", () => {
    const { world, window } = opened();
    world.type(window, 0, "1");
    world.tell(window, { kind: "due" });
    world.fail(only(world), { kind: "signedOut" });
    expect([phaseOf(window.state), window.state.unanswered.length, window.woken]).toEqual(["failed", 1, 1000]);
    world.type(window, 1, "2");
    expect(isStored(window.state)).toBe(false);
    world.line.length = 0;
    world.calm(window);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    expect(isStored(window.state)).toBe(true);
  });

  test("an older copy of the data that was put back is asked about place by place, and what it lacks is saved anew", () => {
    const { world, window } = opened();
    const before = world.server.entries;
    world.type(window, 0, "1");
    world.type(window, 2, "2");
    world.calm(window);
    [world.server.entries, world.server.revision] = [before, 1];
    world.type(window, 1, "3");
    world.calm(window);
    const asked = [...window.state.held.values()];
    expect(asked.map(({ mine, theirs }) => [mine.value, theirs.value]).sort()).toEqual([
      ["1", "10"],
      ["3", "11"],
    ]);
    expect(phaseOf(window.state)).toBe("asking");
    for (const conflict of asked) world.tell(window, { kind: "settled", conflict, keep: "mine" });
    world.calm(window);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
  });
});

describe("two windows", () => {
  test("a place that a person is asked about never counts as saved, and the other's latest value is what is taken", () => {
    const { world, window } = opened();
    const other = world.open();
    world.type(other, 0, "20");
    world.calm(other);
    world.type(window, 0, "30");
    world.calm(window);
    expect([phaseOf(window.state), isStored(window.state)]).toEqual(["asking", false]);
    world.type(other, 0, "21");
    world.calm(other);
    world.tell(window, { kind: "shown" });
    world.calm(window);
    const [conflict] = window.state.held.values();
    expect(conflict).toMatchObject({ mine: { value: "30" }, theirs: { value: "21" } });
    if (conflict !== undefined) world.tell(window, { kind: "settled", conflict, keep: "theirs" });
    world.calm(window);
    expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    expect(window.report.figures[address(0)]).toBe("21");
  });

  test("what was sent back to the stored value meets a conflict that shows what the form holds", () => {
    const { world, window } = opened();
    const other = world.open();
    world.type(other, 0, "20");
    world.calm(other);
    world.type(window, 0, "30");
    world.tell(window, { kind: "due" });
    world.type(window, 0, "10");
    world.calm(window);
    expect([...window.state.held.values()]).toMatchObject([{ mine: { value: "10" }, theirs: { value: "20" } }]);
  });
});

type Act = { readonly who: number; readonly what: number; readonly which: number; readonly text: string };
const acts = fc.array(fc.record({ who: fc.nat(1), what: fc.nat(13), which: fc.nat(7), text: fc.constantFrom("", "1", "2", "3", "12") }), {
  maxLength: 40,
});

function written(window: Window, world: World, { who, which, text }: Act): void {
  world.write(window, (before) => {
    const [at, id] = [which % (before.length + 1), `n${who}${which}`];
    if (text === "") return before.filter((_, place) => place !== at);
    if (text === "1" && before.every((one) => one.id !== id))
      return [...before.slice(0, at), paragraph(id, `新${which}`), ...before.slice(at)];
    return before.map((one, place) => (place === at ? { ...one, text: `${one.text.slice(0, 3)}${text}` } : one));
  });
}

/** What may happen: keys, looks, windows that go and come, and everything that a line can do to a request. */
function act(world: World, windows: readonly Window[], given: Act, placeOf: (given: Act) => number): void {
  const window = windows[given.who % windows.length];
  const flight = world.line[given.which % Math.max(world.line.length, 1)];
  if (window === undefined) return;
  if (given.what < 4) return world.type(window, placeOf(given), given.text);
  if (given.what === 4) return written(window, world, given);
  if (given.what === 5) return world.tell(window, { kind: "due" });
  if (given.what === 6) return world.tell(window, { kind: "hidden" });
  if (given.what === 7) return world.tell(window, { kind: "shown" });
  if (flight === undefined) return;
  if (given.what < 10) return world.arrive(flight);
  if (given.what < 12) return world.hear(flight);
  world.fail(flight, { kind: given.what === 12 ? "silent" : "unreachable" });
}

/** Each key another value, so that it is known who wrote what. */
const toldApart = (given: readonly Act[]): readonly Act[] => given.map((one, at) => (one.what < 4 ? { ...one, text: `${at}` } : one));

const late = (world: World): readonly Flight[] => world.line.filter(({ heard }) => !heard);

test("one window: whatever the line does, in the end what is stored is what was typed, nothing was asked, and nothing late changes it", () => {
  fc.assert(
    fc.property(acts, (given) => {
      const { world, window } = opened();
      for (const one of given) act(world, [window], one, ({ which }) => which % 3);
      world.calm(window);
      expect(contentOf(world.server.entries)).toEqual(shownIn(window));
      expect([window.conflicts, isStored(window.state)]).toEqual([0, true]);
      for (const flight of [...late(world)].reverse()) world.arrive(flight);
      expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    }),
    { numRuns: 1500 },
  );
});

test("a page that is hidden and gone has sent all that was typed, in whatever order it arrives", () => {
  fc.assert(
    fc.property(acts, fc.array(fc.nat(20), { maxLength: 20 }), (given, order) => {
      const { world, window } = opened();
      for (const one of given) act(world, [window], one, ({ which }) => which % 3);
      world.tell(window, { kind: "hidden" });
      for (const at of [...order, ...world.line.map(() => 0)]) {
        const flight = world.line.filter(({ answer }) => answer === undefined)[at % Math.max(world.line.length, 1)];
        if (flight !== undefined) world.arrive(flight);
      }
      for (const flight of world.line.filter(({ answer }) => answer === undefined)) world.arrive(flight);
      expect(contentOf(world.server.entries)).toEqual(shownIn(window));
    }),
    { numRuns: 1500 },
  );
});

test("two windows at different cells: all stays, nobody is asked, and both come to show what is stored", () => {
  fc.assert(
    fc.property(acts, (given) => {
      const { world, window } = opened();
      const windows = [window, world.open()];
      for (const one of toldApart(given.filter(({ what }) => what !== 4)))
        act(world, windows, one, ({ who, which }) => who * 3 + (which % 3));
      world.calm(...windows);
      windows.forEach((one) => world.tell(one, { kind: "shown" }));
      world.calm(...windows);
      for (const one of windows) {
        expect(contentOf(world.server.entries)).toEqual(shownIn(one));
        expect([one.conflicts, isStored(one.state)]).toEqual([0, true]);
      }
    }),
    { numRuns: 800 },
  );
});

test("two windows at the same places: once every question is answered, both show what is stored", () => {
  fc.assert(
    fc.property(acts, fc.boolean(), (given, mine) => {
      const { world, window } = opened();
      const windows = [window, world.open()];
      for (const one of toldApart(given)) act(world, windows, one, ({ which }) => which % 2);
      for (let turn = 0; turn < 6; turn += 1) {
        world.calm(...windows);
        windows.forEach((one) => world.tell(one, { kind: "shown" }));
        world.calm(...windows);
        for (const one of windows)
          for (const conflict of one.state.held.values())
            world.tell(one, { kind: "settled", conflict, keep: mine === (one === window) ? "mine" : "theirs" });
      }
      for (const one of windows) {
        expect([...one.state.held.keys()], keyOf(figure(0, ""))).toEqual([]);
        expect(contentOf(world.server.entries)).toEqual(shownIn(one));
        expect(isStored(one.state)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

describe("a text that follows the tables, in two windows", () => {
  const follows = { of: { as: "now", sum: [address(0)] } } as const;
  const said = (before: string, number: string, after: string) =>
    ({
      id: "n",
      kind: "paragraph",
      text: before + number + after,
      bound: [{ start: before.length, end: before.length + number.length, ...follows }],
    }) as const;
  const both = () => {
    const one = world([figure(0, "99"), { ...block("n", "", "a0"), value: writeBlock({ ...said("收到", "99", "件。"), position: "a0" }) }]);
    return { world: one, first: one.open(), second: one.open() };
  };
  const texts = (window: Window) => (window.report.narrative[part] ?? []).map(({ text }) => text);

  test("both that follow the same table send an equal value: nobody is asked", () => {
    const { world, first, second } = both();
    for (const window of [first, second]) {
      world.type(window, 0, "118");
      world.write(window, () => [said("收到", "118", "件。")]);
    }
    world.calm(first, second);
    expect([first.conflicts, second.conflicts]).toEqual([0, 0]);
    expect([texts(first), texts(second)]).toEqual([["收到118件。"], ["收到118件。"]]);
  });

  test.each(["first", "second"] as const)(
    "words that are written around the number stand whichever is saved first, and nobody is asked: %s",
    (early) => {
      const { world, first, second } = both();
      world.type(first, 0, "118");
      world.write(first, () => [said("收到", "118", "件。")]);
      world.write(second, () => [said("全年共收到", "99", "件。")]);
      const order = early === "first" ? [first, second] : [second, first];
      for (const window of order) world.calm(window);
      for (const window of order) world.tell(window, { kind: "shown" });
      world.calm(first, second);
      expect([first.conflicts, second.conflicts]).toEqual([0, 0]);
      // What its number says is for whoever follows the table next.
      for (const window of [first, second]) expect(texts(window)).toEqual(["全年共收到99件。"]);
    },
  );

  test("who bound a number asks nobody who wrote other words meanwhile: the words stand", () => {
    const { world, first, second } = both();
    world.write(first, () => [{ id: "n", kind: "paragraph", text: "收到99件。" }]);
    world.write(second, () => [said("全年收到", "99", "件。")]);
    world.calm(first);
    world.calm(second);
    world.tell(first, { kind: "shown" });
    world.calm(first, second);
    expect([first.conflicts, second.conflicts]).toEqual([0, 0]);
    expect([texts(first), texts(second)]).toEqual([["全年收到99件。"], ["全年收到99件。"]]);
  });

  test("two who wrote different words are asked", () => {
    const { world, first, second } = both();
    world.write(first, () => [said("一共收到", "99", "件。")]);
    world.write(second, () => [said("全年共收到", "99", "件。")]);
    world.calm(first);
    world.calm(second);
    expect(first.conflicts + second.conflicts).toBe(1);
  });
});
