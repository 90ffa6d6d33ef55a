import { describe, expect, it, vi, beforeEach, afterEach } from "vitest";
import { alone, type Bus } from "./bus.ts";
import { houseOver } from "./house.ts";
import type { News } from "./news.ts";
import type { Present } from "./present.ts";

const at = (window: string, who = "", place = ""): Present => ({ window, who, at: place });

/** Processes that hear each other, as by a database. */
function line(): () => Bus {
  const all = new Set<{ readonly hear: (message: string) => void }>();
  return () => {
    const own = { hear: (message: string): void => void message };
    return {
      tell: (message) => all.forEach((other) => other !== own && other.hear(message)),
      hear: (listener) => {
        own.hear = listener;
        all.add(own);
        return () => void all.delete(own);
      },
    };
  };
}

const stored = new Map([["a", 3]]);
const revisions = async (ids: readonly string[]) => new Map([...stored].filter(([id]) => ids.includes(id)));
const house = (bus: Bus = alone) => houseOver({ revisions, bus, now: () => Date.now() });

function told(): { readonly news: News[]; readonly hear: (one: News) => void; readonly present: () => readonly string[] | undefined } {
  const news: News[] = [];
  const present = () => {
    const last = news.filter((one) => "present" in one).at(-1);
    return last !== undefined && "present" in last ? last.present.map(({ who }) => who) : undefined;
  };
  return { news, hear: (one) => void news.push(one), present };
}

beforeEach(() => {
  vi.useFakeTimers();
  stored.set("a", 3);
});
afterEach(() => vi.useRealTimers());

describe("who listens to a report", () => {
  it("is told its revision at once, and again when it is another one, whoever wrote it", async () => {
    const one = told();
    const leave = house().listen("a", at("w1"), one.hear);
    await vi.advanceTimersByTimeAsync(0);
    expect(one.news).toContainEqual({ revision: 3 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(one.news.filter((news) => "revision" in news)).toHaveLength(1);
    stored.set("a", 4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(one.news.at(-1)).toEqual({ revision: 4 });
    leave();
  });

  it("is told null where the report is no longer there", async () => {
    const one = told();
    house().listen("a", at("w1"), one.hear);
    await vi.advanceTimersByTimeAsync(0);
    stored.delete("a");
    await vi.advanceTimersByTimeAsync(1000);
    expect(one.news.at(-1)).toEqual({ revision: null });
  });

  it("goes on being told after the store could not be read for a while", async () => {
    let broken = true;
    const one = told();
    const asking = houseOver({
      revisions: (ids) => (broken ? Promise.reject(new Error("busy")) : revisions(ids)),
      bus: alone,
      now: () => Date.now(),
    });
    asking.listen("a", at("w1"), one.hear);
    await vi.advanceTimersByTimeAsync(2000);
    expect(one.news).toEqual([{ present: [] }]);
    broken = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(one.news).toEqual([{ present: [] }, { revision: 3 }]);
  });

  it("is told who else is there and where, and never of itself", async () => {
    const [one, other] = [told(), told()];
    const rooms = house();
    rooms.listen("a", at("w1", "甲"), one.hear);
    const leave = rooms.listen("a", at("w2", "乙", "x"), other.hear);
    expect(one.news.at(-1)).toEqual({ present: [at("w2", "乙", "x")] });
    expect(other.present()).toEqual(["甲"]);
    rooms.moved("a", at("w2", "乙", "y"));
    expect(one.news.at(-1)).toEqual({ present: [at("w2", "乙", "y")] });
    leave();
    expect(one.present()).toEqual([]);
  });

  it("hears nothing of another report", async () => {
    const one = told();
    const rooms = house();
    rooms.listen("a", at("w1", "甲"), one.hear);
    rooms.listen("b", at("w2", "乙"), () => undefined);
    expect(one.present()).toEqual([]);
  });

  it("stays when one of two streams of the same window ends: a browser opens the new one before it ends the old", () => {
    const one = told();
    const rooms = house();
    rooms.listen("a", at("w1", "甲"), one.hear);
    const old = rooms.listen("a", at("w2", "乙"), () => undefined);
    rooms.listen("a", at("w2", "乙"), () => undefined);
    old();
    expect(one.present()).toEqual(["乙"]);
  });
});

describe("who asks from time to time", () => {
  it("is there for those who listen, and gone some seconds after the last question", async () => {
    const one = told();
    const rooms = house();
    rooms.listen("a", at("w1", "甲"), one.hear);
    expect(await rooms.asked("a", at("w2", "乙"))).toEqual({ revision: 3, present: [at("w1", "甲")] });
    expect(one.present()).toEqual(["乙"]);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(one.present()).toEqual(["乙"]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(one.present()).toEqual([]);
  });
});

describe("two processes of one installation", () => {
  it("tell each other who is at a report, also those who were there before", async () => {
    const [one, other] = [told(), told()];
    const bus = line();
    const [here, there] = [house(bus()), house(bus())];
    here.listen("a", at("w1", "甲"), one.hear);
    const leave = there.listen("a", at("w2", "乙"), other.hear);
    expect(one.present()).toEqual(["乙"]);
    expect(other.present()).toEqual(["甲"]);
    there.moved("a", at("w2", "乙", "y"));
    expect(one.news.at(-1)).toEqual({ present: [at("w2", "乙", "y")] });
    leave();
    expect(one.present()).toEqual([]);
  });

  it("forget those of a process that was killed", async () => {
    const one = told();
    const bus = line();
    const dead = bus();
    house(bus()).listen("a", at("w1", "甲"), one.hear);
    dead.tell(JSON.stringify({ report: "a", here: at("w2", "乙") }));
    expect(one.present()).toEqual(["乙"]);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(one.present()).toEqual([]);
  });

  it("keep those of a process that goes on, as long as it goes on", async () => {
    const one = told();
    const bus = line();
    const [here, there] = [house(bus()), house(bus())];
    here.listen("a", at("w1", "甲"), one.hear);
    there.listen("a", at("w2", "乙"), () => undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(one.present()).toEqual(["乙"]);
  });

  it("pass over what they do not understand", () => {
    const bus = line();
    const stranger = bus();
    const one = told();
    house(bus()).listen("a", at("w1"), one.hear);
    for (const message of ["", "{", "[]", '{"report":"a"}', '{"report":"a","here":{"window":1}}']) stranger.tell(message);
    expect(one.present()).toEqual([]);
  });
});
