import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SaveState } from "../saving/autosave.ts";
import { catching } from "./catching.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Saving that counts how often it is asked; `known` is the revision that it has. */
function saving(phase: SaveState["phase"], pending = false) {
  const at = { known: 1, asked: 0, phase };
  const save = {
    base: () => at.known,
    show: () => void (at.asked += 1),
    pending: () => pending,
    state: (): SaveState => ({ phase: at.phase, savedAt: "", conflicts: [], trouble: undefined, isKept: true, places: 0 }),
  };
  return { at, ...catching(save) };
}

test("a revision that is not known is asked for at once, and again until it is known", async () => {
  const { at, heard } = saving("saved");
  heard(3);
  await vi.advanceTimersByTimeAsync(1500);
  expect(at.asked).toBe(3);
  at.known = 3;
  await vi.advanceTimersByTimeAsync(5000);
  expect(at.asked).toBe(3);
});

test("one's own save, which is just being answered, is no news", async () => {
  const { at, heard } = saving("pending", true);
  heard(2);
  await vi.advanceTimersByTimeAsync(300);
  at.known = 2;
  await vi.advanceTimersByTimeAsync(5000);
  expect(at.asked).toBe(0);
});

test("while saving fails nothing is asked beside its own tries, and afterwards it is", async () => {
  const { at, heard } = saving("failed", true);
  heard(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at.asked).toBe(0);
  at.phase = "saved";
  await vi.advanceTimersByTimeAsync(700);
  expect(at.asked).toBe(1);
});

test("nothing is asked any more once the page is left", async () => {
  const { at, heard, end } = saving("saved");
  heard(2);
  end();
  await vi.advanceTimersByTimeAsync(5000);
  expect(at.asked).toBe(0);
});
