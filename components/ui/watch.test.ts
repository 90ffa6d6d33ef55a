// The script that watches whether the page comes alive, run as the browser runs it.
import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aliveEvent, watchScript } from "./watch.ts";

const body = `
  <p data-lifeless="broken" hidden>broken</p><p data-lifeless="copy" hidden>copy</p>
  <span data-save="opening">正在打开…</span>
  <input id="cell" data-waits readonly><input id="choice" type="radio" data-waits disabled><select id="list" data-waits disabled></select>
  <input id="own" readonly><div id="prose" contenteditable="true"></div>`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page of ours at an address, before its other scripts have run. */
function page(url: string, before: (window: JSDOM["window"]) => void = () => undefined) {
  const { window } = new JSDOM("<!doctype html><html><head></head><body></body></html>", { url, runScripts: "outside-only" });
  // The clock that the test turns.
  Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval });
  window.eval(watchScript);
  before(window);
  window.document.body.innerHTML = body;
  const at = (id: string) => window.document.querySelector<HTMLInputElement>(`#${id}`);
  return {
    window,
    parsed: () => void window.document.dispatchEvent(new window.Event("DOMContentLoaded")),
    alive: () => void window.document.dispatchEvent(new window.Event(aliveEvent)),
    takes: () => ({
      cell: at("cell")?.readOnly === false,
      choice: at("choice")?.disabled === false,
      list: at("list")?.disabled === false,
      own: at("own")?.readOnly === false,
      prose: at("prose")?.getAttribute("contenteditable") === "true",
    }),
    says: () =>
      [...window.document.querySelectorAll<HTMLElement>("[data-lifeless]")]
        .filter(({ hidden }) => !hidden)
        .map(({ textContent }) => textContent),
    bar: () => window.document.querySelector<HTMLElement>("[data-save]")?.style.visibility,
  };
}

const open = { cell: true, choice: true, list: true, own: false, prose: true };
const shut = { cell: false, choice: false, list: false, own: false, prose: false };
const ours = "http://127.0.0.1:3000/reports/1/fill/a";

const failing = (window: JSDOM["window"], src: string): void => {
  const script = window.document.createElement("script");
  script.src = src;
  window.document.head.append(script);
  script.dispatchEvent(new window.Event("error"));
};

test("where scripts run, the inputs are open while the page comes alive, and stay so", () => {
  const one = page(ours);
  expect(one.takes().cell).toBe(false);
  one.parsed();
  expect([one.takes(), one.says()]).toEqual([open, []]);
  one.alive();
  vi.advanceTimersByTime(60_000);
  expect([one.takes(), one.says(), one.bar()]).toEqual([open, [], ""]);
});

test.each([
  [
    "a script of ours that was not loaded, before the page was read",
    (window: JSDOM["window"]) => failing(window, "/_next/static/chunks/1.js"),
    () => undefined,
  ],
  [
    "a script of ours that was not loaded, afterwards",
    () => undefined,
    (window: JSDOM["window"]) => failing(window, "/_next/static/chunks/1.js"),
  ],
  [
    "a script that an old engine cannot read",
    () => undefined,
    (window: JSDOM["window"]) =>
      void window.dispatchEvent(
        new window.ErrorEvent("error", { filename: "http://127.0.0.1:3000/_next/static/chunks/1.js", message: "SyntaxError" }),
      ),
  ],
  ["ten seconds without life", () => undefined, () => void vi.advanceTimersByTime(10_000)],
])(
  "after %s the page takes no typing and says that nothing is saved; if it comes alive after all, it takes it again",
  (_, before, after) => {
    const one = page(ours, before);
    one.parsed();
    after(one.window);
    expect([one.takes(), one.says(), one.bar()]).toEqual([shut, ["broken"], "hidden"]);
    one.alive();
    expect([one.takes(), one.says(), one.bar()]).toEqual([open, [], ""]);
  },
);

test("a script of an extension that fails is none of ours", () => {
  const one = page(ours);
  one.parsed();
  failing(one.window, "chrome-extension://abc/x.js");
  expect([one.takes(), one.says()]).toEqual([open, []]);
});

test("a copy on a disk is closed at once, also what gets the focus later, and even where its scripts run", () => {
  const one = page("file:///C:/Users/a/Desktop/page.html");
  one.parsed();
  one.alive();
  expect([one.takes(), one.says(), one.bar()]).toEqual([shut, ["copy"], "hidden"]);
  failing(one.window, "file:///C:/Users/a/Desktop/page_files/1.js");
  expect(one.says(), "that its scripts are not there is no news").toEqual(["copy"]);
  const late = one.window.document.createElement("textarea");
  one.window.document.body.append(late);
  late.dispatchEvent(new one.window.Event("focusin", { bubbles: true }));
  expect(late.readOnly).toBe(true);
});

test("it is written for engines that know nothing newer than ECMAScript 5", () => {
  expect(watchScript).not.toMatch(/=>|\b(?:let|const|class|async)\b|`|\?\.|\?\?/);
});
