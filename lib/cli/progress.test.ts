// How far the work is: short work says nothing, a terminal has one line that goes away, a log a line now and then.
import { expect, test } from "vitest";
import { progressOn } from "./progress.ts";

function said(isTTY: boolean, words: readonly (readonly [at: number, sentence: string])[]): readonly string[] {
  const written: string[] = [];
  let time = 0;
  const say = progressOn({ isTTY, write: (text) => written.push(text) }, () => time);
  for (const [at, sentence] of words) {
    time = at;
    say(sentence);
  }
  return written;
}

test("at a terminal one line is written over, from half a second on, and goes away", () => {
  const words = [
    [0, "1/9"],
    [400, "2/9"],
    [600, "3/9"],
    [650, "4/9"],
    [800, "5/9"],
    [900, ""],
  ] as const;
  expect(said(true, words)).toEqual(["\r\u001b[K3/9", "\r\u001b[K5/9", "\r\u001b[K"]);
});

test("a log gets a line every ten seconds, and none for what is done before", () => {
  const words = [
    [0, "1/9"],
    [9000, "2/9"],
    [10_000, "3/9"],
    [12_000, "4/9"],
    [20_500, "5/9"],
    [21_000, ""],
  ] as const;
  expect(said(false, words)).toEqual(["3/9\n", "5/9\n"]);
});

test("what was done before does not make the next begin sooner", () => {
  const words = [
    [0, "1/9"],
    [600, "2/9"],
    [700, ""],
    [800, "1/3"],
    [900, "2/3"],
  ] as const;
  expect(said(true, words)).toEqual(["\r\u001b[K2/9", "\r\u001b[K"]);
});
