// @vitest-environment jsdom
// Closing a page with work that is not stored.
import { afterEach, expect, test, vi } from "vitest";
import type { Autosave } from "./autosave.ts";
import { attach } from "./page.ts";

afterEach(() => vi.useRealTimers());

/** A page whose saving has something left or not; `closed`: what the browser sees when it is closed. */
function page(isPending: boolean) {
  vi.useFakeTimers();
  const flushed = vi.fn(() => Promise.resolve(!isPending));
  const save: Pick<Autosave, "pending" | "flush" | "show" | "hide" | "goOn" | "subscribe"> = {
    pending: () => isPending,
    flush: flushed,
    show: () => undefined,
    hide: () => undefined,
    goOn: () => undefined,
    subscribe: () => () => undefined,
  };
  // The rest of it no page asks for.
  attach(save as Autosave, () => undefined);
  return {
    flushed,
    closed: () => {
      const event = Object.defineProperty(new Event("beforeunload", { cancelable: true }), "returnValue", { value: "", writable: true });
      window.dispatchEvent(event);
      return [event.defaultPrevented, Boolean(event.returnValue)];
    },
  };
}

test("browsers of before Chromium 119, which ask for a returned value, and those after, which ask for a default prevented, both ask", () => {
  const { closed, flushed } = page(true);
  expect(closed()).toEqual([true, true]);
  expect(flushed).toHaveBeenCalled();
});
