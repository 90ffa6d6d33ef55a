// What holds for the sheet of a table whatever keys, mouse, input method, paste and other windows do, in whatever order.
import * as fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { blankReport, type Texts } from "#lib/report/report.ts";
import { walk } from "#lib/edition/walk.ts";
import { clerk, storedIn, type Clerk } from "./driver.testing.ts";
import { serverOf } from "../saving/model.testing.ts";
import { settled } from "./cells.ts";
import { edition, yishui } from "./samples.testing.ts";

const outline = walk(edition);
const report = {
  ...blankReport(edition, 2023, yishui.body),
  figures: { "remedies.cases.reconsiderationUpheld": "4", "remedies.cases.directUpheld": "1" },
};
/** Table four: one row of twelve cells and three totals. */
const cells = outline.grids.get("remedies")?.cells.filter(({ total }) => !total) ?? [];
const addressOf = (at: number): string => cells[at % cells.length]?.address ?? "";

beforeEach(() => void vi.useFakeTimers());

const open = (server = serverOf(storedIn(report))): Clerk => clerk({ edition, report, grid: "remedies", server });

const place = fc.nat(cells.length - 1);
const text = fc.constantFrom("", "0", "7", "12", "１２", "1,200", "约3", " 5 件");
const moves = [
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Enter",
  "Tab",
  "Shift+Tab",
  "Home",
  "End",
  "Control+Home",
  "Control+End",
];
const picks = ["Shift+ArrowRight", "Shift+ArrowLeft", "Shift+End", "Control+a"];
const changes = ["Delete", "Backspace", "F2", "Control+Delete", "Control+Enter", "Escape"];
const ways = ["Control+z", "Control+y"];

type Act = { readonly act: string; readonly place: number; readonly text: string };
const acting = (...names: readonly string[]) => fc.record({ act: fc.constantFrom(...names), place, text });
const going = acting("click", "drag", "twice", ...moves, ...picks);
const writing = acting("type", "type", "type", "compose", "give up", "paste", "block", "cut", "fill", "blur", ...changes);

function perform(sheet: Clerk, { act, place, text }: Act): void {
  const address = addressOf(place);
  if (act === "click") return sheet.click(address);
  if (act === "drag") return sheet.drag(address, addressOf(place + 2));
  if (act === "twice") return sheet.twice(address);
  if (act === "type") return sheet.type(text);
  if (act === "compose") return sheet.compose("p", text);
  if (act === "give up") return sheet.compose("p", "");
  if (act === "paste") return sheet.paste(text);
  if (act === "block") return sheet.paste(`${place}\t${text}\n`);
  if (act === "cut") return void sheet.cut();
  if (act === "fill") return sheet.fill({ [address]: "0", [addressOf(place + 1)]: settled(outline, address, text) });
  if (act === "back") return sheet.takeBack();
  if (act === "blur") return sheet.blur();
  sheet.press(act);
}

/** All texts of the table's inputs as they stand in the form. */
const texts = (sheet: Clerk): Texts => Object.fromEntries(cells.map(({ address }) => [address, sheet.text(address)]));
const leave = (sheet: Clerk): void => (sheet.focus(addressOf(0)), sheet.blur());

test("nothing typed is lost: what a cell last showed of one's own is what it holds when it is left, and what is stored", async () => {
  const acts = fc.array(
    fc.oneof({ weight: 2, arbitrary: acting("click", ...moves) }, { weight: 3, arbitrary: acting("type", "compose") }),
    {
      maxLength: 40,
    },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const sheet = open();
      const wanted = new Map(Object.entries(texts(sheet)));
      for (const one of given) {
        const address = sheet.focused();
        perform(sheet, one);
        if ((one.act === "type" || one.act === "compose") && address !== undefined && wanted.has(address) && sheet.text(address) !== "")
          wanted.set(address, sheet.text(address));
      }
      leave(sheet);
      await sheet.saved();
      for (const [address, text] of wanted) {
        expect(sheet.text(address)).toBe(settled(outline, address, text));
        expect(sheet.stored()[address] ?? "").toBe(sheet.text(address));
      }
    }),
    { numRuns: 100 },
  );
});

test("what the page is told of last is what form, totals and server come to hold, whatever is done", async () => {
  const acts = fc.array(fc.oneof(going, writing, acting(...ways, "back")), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const sheet = open();
      for (const one of given) {
        perform(sheet, one);
        expect(sheet.focused() === undefined || sheet.focused() === sheet.stop()).toBe(true);
      }
      sheet.blur();
      await sheet.saved();
      expect(sheet.stored()).toEqual(sheet.figures());
      for (const text of Object.values(texts(sheet))) expect(settled(outline, addressOf(0), text)).toBe(text);
    }),
    { numRuns: 100 },
  );
});

test("what 撤销 leaves is what was there: to the end, all of it; and 重做 to the end, what there was at last", () => {
  const acts = fc.array(fc.oneof(going, writing, acting(...ways, "back")), { maxLength: 40 });
  fc.assert(
    fc.property(acts, (given) => {
      const sheet = open();
      const first = texts(sheet);
      given.forEach((one) => perform(sheet, one));
      leave(sheet);
      sheet.focus(addressOf(0));
      for (let turn = 0; turn < 200; turn += 1) sheet.press("Control+y");
      const last = texts(sheet);
      for (let turn = 0; turn < 200; turn += 1) sheet.press("Control+z");
      expect(texts(sheet)).toEqual(first);
      for (let turn = 0; turn < 200; turn += 1) sheet.press("Control+y");
      expect(texts(sheet)).toEqual(last);
    }),
    { numRuns: 60 },
  );
});

test("重做 after 撤销 is as if neither had been, and so is 撤销 after 重做", () => {
  const acts = fc.array(fc.oneof(going, writing, acting(...ways)), { maxLength: 30 });
  fc.assert(
    fc.property(acts, fc.constantFrom(["Control+z", "Control+y"] as const, ["Control+y", "Control+z"] as const), (given, [one, other]) => {
      const sheet = open();
      given.forEach((act) => perform(sheet, act));
      leave(sheet);
      sheet.focus(addressOf(0));
      const before = texts(sheet);
      sheet.press(one);
      const between = texts(sheet);
      if (JSON.stringify(between) === JSON.stringify(before)) return;
      sheet.press(other);
      expect(texts(sheet)).toEqual(before);
      sheet.press(one);
      expect(texts(sheet)).toEqual(between);
    }),
    { numRuns: 150 },
  );
});

test("Esc leaves what was there, or what came from elsewhere meanwhile, and is no step of one's own", async () => {
  const typed = fc.array(acting("type", "compose", "give up", "Backspace", "F2"), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(place, typed, fc.option(fc.constantFrom("15", "", "4")), async (at, given, theirs) => {
      const sheet = open();
      const address = addressOf(at);
      const before = sheet.text(address);
      let came = false;
      sheet.editor.arrivals.subscribe(() => (came = true));
      sheet.click(address);
      given.forEach((one) => perform(sheet, one));
      if (theirs !== null) {
        await sheet.saved();
        await sheet.arrives({ [address]: theirs });
      }
      sheet.press("Escape", "Escape");
      expect(sheet.text(address)).toBe(came ? theirs : before);
      sheet.press("Control+z");
      expect(sheet.text(address)).toBe(came ? theirs : before);
    }),
    { numRuns: 100 },
  );
});

test("keys in these cells and arrivals in those end in the same report in whatever order they come, here and at the server", async () => {
  const own = fc.array(fc.record({ act: fc.constantFrom("type", "compose", "Delete", "paste"), place: fc.nat(5), text }), {
    maxLength: 12,
  });
  const others = fc.array(fc.record({ place: fc.nat(5), text: fc.constantFrom("", "1", "2", "15") }), { maxLength: 8 });
  const order = fc.array(fc.boolean(), { minLength: 20, maxLength: 20 });
  const run = async (acts: readonly Act[], arrivals: readonly { place: number; text: string }[], mineFirst: readonly boolean[]) => {
    const sheet = open();
    const [mine, theirs] = [[...acts], [...arrivals]];
    const type = (act: Act | undefined): void => {
      if (act === undefined) return;
      sheet.click(addressOf(act.place));
      perform(sheet, act);
    };
    for (const isMine of mineFirst) {
      if (isMine) type(mine.shift());
      const arrival = isMine ? undefined : theirs.shift();
      if (arrival !== undefined) await sheet.arrives({ [addressOf(arrival.place + 6)]: arrival.text });
    }
    mine.forEach(type);
    for (const { place, text } of theirs) await sheet.arrives({ [addressOf(place + 6)]: text });
    sheet.blur();
    await sheet.saved();
    expect(sheet.stored()).toEqual(sheet.figures());
    return sheet.figures();
  };
  await fc.assert(
    fc.asyncProperty(own, others, order, order, async (acts, arrivals, one, other) => {
      expect(await run(acts, arrivals, one)).toEqual(await run(acts, arrivals, other));
    }),
    { numRuns: 60 },
  );
});

test("no way back ever writes over what came from elsewhere and was not typed over since, though it be the same figure", async () => {
  const acts = fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.oneof(going, writing) }, { weight: 2, arbitrary: acting(...ways, "back") }, acting("arrives")),
    { maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      const sheet = open();
      const theirs = new Map<string, string>();
      sheet.editor.arrivals.subscribe((changes) => changes.forEach(({ address, value }) => theirs.set(address, value)));
      for (const one of given) {
        const before = texts(sheet);
        if (one.act === "arrives") {
          await sheet.saved();
          await sheet.arrives({ [addressOf(one.place)]: settled(outline, addressOf(one.place), one.text) });
        } else perform(sheet, one);
        const wayBack = [...ways, "back", "Escape", ...moves].includes(one.act);
        for (const [address, text] of theirs)
          if (wayBack) expect(sheet.text(address), `${one.act} at ${address}`).toBe(text);
          else if (sheet.text(address) !== before[address]) theirs.delete(address);
      }
    }),
    { numRuns: 80 },
  );
});
