// 撤销 gives back what was there, or leaves somebody else's newer value alone: never an older one over it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noHistory, noted, wentBack, type CellChange, type Held, type History } from "./history.ts";
import { ownIn, step, type Typing } from "./typing.ts";

/** A form of a few cells with one person before it, and others who change it from elsewhere. */
function sheetOf(texts: Readonly<Record<string, string>>) {
  const cells = new Map(Object.entries(texts));
  const arrivals = new Map<string, number>();
  let [history, typing]: [History, Typing] = [noHistory, undefined];
  const text = (address: string): string => cells.get(address) ?? "";
  const held = (address: string): Held => ({ text: text(address), arrivals: arrivals.get(address) ?? 0 });
  const put = (changes: readonly CellChange[]) => changes.forEach(({ address, to }) => cells.set(address, to));
  const leave = () => {
    const own = typing && ownIn(typing, text(typing.address));
    typing = step(typing, { kind: "over" });
    if (own !== undefined) history = noted(history, [own], held);
  };
  const back = (way: "undo" | "redo") => {
    leave();
    const went = wentBack(history, way, held);
    if (went === undefined) return undefined;
    history = went.history;
    put(went.done);
    return went;
  };
  return {
    text,
    texts: () => Object.fromEntries(cells),
    type: (address: string, to: string) => {
      if (typing?.address !== address) leave();
      typing = step(typing, { kind: "typed", address, held: text(address), text: to });
      cells.set(address, to);
    },
    leave,
    esc: () => {
      const own = typing && ownIn(typing, text(typing.address));
      typing = step(typing, { kind: "over" });
      if (own !== undefined) cells.set(own.address, own.from);
    },
    paste: (changes: Readonly<Record<string, string>>) => {
      leave();
      const all = Object.entries(changes).map(([address, to]) => ({ address, from: text(address), to }));
      put(all);
      history = noted(history, all, held);
    },
    arrive: (address: string, value: string) => {
      if (text(address) === value) return;
      cells.set(address, value);
      arrivals.set(address, (arrivals.get(address) ?? 0) + 1);
      typing = step(typing, { kind: "arrived", address, value });
    },
    undo: () => back("undo"),
    redo: () => back("redo"),
    steps: () => history.past.length,
  };
}

describe("a colleague's figure that came while the cursor still stands in the cell", () => {
  const typedOver = () => {
    const sheet = sheetOf({ a: "" });
    sheet.type("a", "12");
    sheet.arrive("a", "15");
    return sheet;
  };
  test("stays at 撤销, at Esc and when the cell is left, which is no step of one's own", () => {
    for (const act of ["undo", "esc", "leave", "redo"] as const) {
      const sheet = typedOver();
      sheet[act]();
      expect(sheet.text("a")).toBe("15");
      expect(sheet.steps()).toBe(0);
    }
  });
  test("is what comes back after it was typed over in turn", () => {
    const sheet = typedOver();
    sheet.type("a", "16");
    sheet.leave();
    sheet.undo();
    expect(sheet.text("a")).toBe("15");
    sheet.type("a", "17");
    sheet.esc();
    expect(sheet.text("a")).toBe("15");
  });
});

test("撤销 of a paste takes back what still stands, and names the cell that was changed since", () => {
  const sheet = sheetOf({ a: "1", b: "2", c: "3" });
  sheet.paste({ a: "10", b: "20", c: "30" });
  sheet.arrive("b", "15");
  expect(sheet.undo()?.skipped).toEqual([{ address: "b", now: "15", left: "20" }]);
  expect(sheet.texts()).toEqual({ a: "1", b: "15", c: "3" });
  sheet.redo();
  expect(sheet.texts()).toEqual({ a: "10", b: "15", c: "30" });
});

test("a step of which nothing stands any more is said and gone, and the one before it comes next", () => {
  const sheet = sheetOf({ a: "", b: "" });
  sheet.type("b", "1");
  sheet.type("a", "12");
  sheet.leave();
  sheet.arrive("a", "15");
  expect(sheet.undo()).toMatchObject({ done: [], skipped: [{ address: "a", now: "15", left: "12" }] });
  expect(sheet.undo()).toMatchObject({ done: [{ address: "b" }], skipped: [] });
  expect(sheet.texts()).toEqual({ a: "15", b: "" });
});

test("what others changed and changed back is theirs by now", () => {
  const sheet = sheetOf({ a: "" });
  sheet.type("a", "12");
  sheet.leave();
  sheet.arrive("a", "15");
  sheet.arrive("a", "12");
  expect(sheet.undo()?.skipped).toEqual([{ address: "a", now: "12", left: "12" }]);
  expect(sheet.text("a")).toBe("12");
});

test("重做 brings back only what still stands as 撤销 left it", () => {
  const sheet = sheetOf({ a: "7" });
  sheet.type("a", "12");
  sheet.undo();
  sheet.arrive("a", "15");
  expect(sheet.redo()?.skipped).toEqual([{ address: "a", now: "15", left: "7" }]);
  expect(sheet.text("a")).toBe("15");
});

const address = fc.constantFrom("a", "b", "c");
const text = fc.constantFrom("", "0", "1", "2", "15");
const own = fc.oneof(
  fc.record({ act: fc.constant("type" as const), address, text }),
  fc.record({ act: fc.constant("paste" as const), changes: fc.dictionary(address, text, { minKeys: 1 }) }),
  fc.record({ act: fc.constantFrom("leave", "esc", "undo", "redo") }),
);
const arrival = fc.record({ act: fc.constant("arrive" as const), address, text });

test("no way back ever writes over what came from elsewhere, whatever was done before", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: arrival }), { maxLength: 40 }), (acts) => {
      const sheet = sheetOf({ a: "1", b: "", c: "2" });
      const theirs = new Map<string, string>();
      for (const one of acts) {
        if ("changes" in one) {
          sheet.paste(one.changes);
          Object.keys(one.changes).forEach((key) => theirs.delete(key));
        } else if (one.act === "arrive") {
          if (sheet.text(one.address) !== one.text) theirs.set(one.address, one.text);
          sheet.arrive(one.address, one.text);
        } else if (one.act === "type") {
          sheet.type(one.address, one.text);
          theirs.delete(one.address);
        } else sheet[one.act]();
        for (const [key, value] of theirs) expect(sheet.text(key)).toBe(value);
      }
    }),
    { numRuns: 2000 },
  );
});

test("alone, 撤销 to the end is what was there at first, and 重做 to the end what there was at last", () => {
  fc.assert(
    fc.property(fc.array(own, { maxLength: 40 }), (acts) => {
      const first = { a: "1", b: "", c: "2" };
      const sheet = sheetOf(first);
      for (const one of acts) {
        if ("changes" in one) sheet.paste(one.changes);
        else if (one.act === "type") sheet.type(one.address, one.text);
        else sheet[one.act]();
      }
      while (sheet.redo() !== undefined);
      const last = sheet.texts();
      while (sheet.undo() !== undefined);
      expect(sheet.texts()).toEqual(first);
      while (sheet.redo() !== undefined);
      expect(sheet.texts()).toEqual(last);
    }),
    { numRuns: 500 },
  );
});
