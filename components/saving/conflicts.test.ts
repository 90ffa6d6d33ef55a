// A question about two values waits: it takes nothing from whoever types on, nothing is chosen without a person, and whoever loses hears of it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Write } from "#lib/report/patch.ts";
import { writeBlock } from "#lib/report/blocks.ts";
import { address, contentOf, part, shownIn, world, type Window, type World } from "./model.testing.ts";
import { atHand, isStored, phaseOf } from "./state.ts";

const figure = (at: number, value: string): Write => ({ area: "figures", address: address(at), value });
const block = (id: string, text: string): Write => ({
  area: "narrative",
  address: `${part}.${id}`,
  value: writeBlock({ id, kind: "paragraph", text, position: "a0" }),
});

function both(): { readonly world: World; readonly hand: Window; readonly other: Window } {
  const one = world([figure(0, "404"), block("p", "第一段")]);
  return { world: one, hand: one.open(), other: one.open() };
}

const question = ({ state }: Window) => [...state.held.values()].map(({ mine, theirs }) => [mine.address, mine.value, theirs.value]);

test("whoever types ten figures down a column while another changes one of them keeps all ten where they were typed; the question waits, and nine are stored", () => {
  const { world, hand, other } = both();
  world.type(other, 0, "505");
  world.calm(other);
  for (let row = 0; row < 10; row += 1) {
    for (const end of [1, 2]) {
      world.type(hand, row, String(20 + row).slice(0, end), true);
      world.clock.now += 40;
    }
    world.calm(hand);
  }
  const typed = Object.fromEntries(Array.from({ length: 10 }, (_, row) => [address(row), String(20 + row)]));
  expect(hand.report.figures).toEqual(typed);
  expect(question(hand)).toEqual([[address(0), "20", "505"]]);
  expect([phaseOf(hand.state), isStored(hand.state)]).toEqual(["asking", false]);
  expect(contentOf(world.server.entries)).toMatchObject({ figures: { ...typed, [address(0)]: "505" } });
});

test("a question says what its place holds by now, and that is what is chosen", () => {
  const { world, hand, other } = both();
  world.type(other, 0, "505");
  world.calm(other);
  world.type(hand, 0, "4", true);
  world.calm(hand);
  world.type(hand, 0, "46", true);
  world.tell(hand, { kind: "due" });
  expect(question(hand)).toEqual([[address(0), "46", "505"]]);
  for (const conflict of hand.state.held.values()) world.tell(hand, { kind: "settled", conflict, keep: "mine" });
  world.calm(hand);
  expect(contentOf(world.server.entries)).toMatchObject({ figures: { [address(0)]: "46" } });
});

test("who types what the other has stored is not asked any more", () => {
  const { world, hand, other } = both();
  world.type(other, 0, "505");
  world.calm(other);
  world.type(hand, 0, "50", true);
  world.calm(hand);
  world.type(hand, 0, "505", true);
  world.calm(hand);
  expect([question(hand), isStored(hand.state)]).toEqual([[], true]);
});

test("a value that comes for the cell under the hand takes neither its place nor a key, also where what was typed so far is stored; later it comes in", () => {
  for (const [pause, asked, held] of [
    [1000, [[address(0), "1", "9"]], "1"],
    [atHand, [], "9"],
  ] as const) {
    const { world, hand, other } = both();
    world.type(hand, 0, "1", true);
    world.calm(hand);
    world.tell(other, { kind: "shown" });
    world.calm(other);
    world.type(other, 0, "9");
    world.calm(other);
    world.clock.now += pause;
    world.tell(hand, { kind: "shown" });
    world.calm(hand);
    expect([question(hand), hand.report.figures[address(0)]]).toEqual([asked, held]);
  }
});

test("the colleague whose figure or paragraph was written over is told which, from what to what, and once; who was not is told nothing", () => {
  const { world, hand, other } = both();
  world.type(other, 0, "505");
  world.write(other, () => [{ id: "p", kind: "paragraph", text: "第一段乙" }]);
  world.calm(other);
  world.type(hand, 0, "404404", true);
  world.write(hand, () => [{ id: "p", kind: "paragraph", text: "第一段甲" }]);
  world.calm(hand);
  for (const conflict of hand.state.held.values()) world.tell(hand, { kind: "settled", conflict, keep: "mine" });
  world.calm(hand);
  for (const turn of [1, 2]) {
    world.tell(other, { kind: "shown" });
    world.calm(other);
    expect(
      other.lost.map(({ mine, theirs }) => [mine.value, theirs.value].map((value) => value.replace(/.*(第一段.).*/, "$1"))).sort(),
      String(turn),
    ).toEqual([
      ["505", "404404"],
      ["第一段乙", "第一段甲"],
    ]);
  }
  expect(hand.lost).toEqual([]);
  expect(shownIn(other)).toEqual(contentOf(world.server.entries));
});

test("no value that a window stored and showed is ever replaced without a word: it is asked about or told", () => {
  const acts = fc.array(
    fc.record({
      who: fc.nat(1),
      what: fc.nat(3),
      which: fc.nat(2),
      text: fc.constantFrom("1", "12", "3"),
      pause: fc.constantFrom(40, 350, atHand),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(acts, (given) => {
      const { world, hand, other } = both();
      const windows = [hand, other];
      const shown = windows.map(() => new Map<number, string>());
      for (const { who, what, which, text, pause } of given) {
        const window = windows[who] ?? hand;
        world.clock.now += pause;
        if (what < 2) {
          const isOther = window.report.figures[address(which)] !== text;
          world.type(window, which, text, true);
          if (isOther) shown[who]?.set(which, text);
        } else {
          if (what === 3) world.tell(window, { kind: "shown" });
          world.calm(window);
        }
        for (const [at, one] of windows.entries())
          for (const [place, value] of shown[at] ?? []) {
            if (one.report.figures[address(place)] === value) continue;
            expect(one.lost).toContainEqual(expect.objectContaining({ mine: figure(place, value) }));
            shown[at]?.delete(place);
          }
      }
    }),
    { numRuns: 300 },
  );
});
