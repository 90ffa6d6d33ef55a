// An act that somebody asks for twice in a hurry.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { useRunning } from "./running.ts";

/** What a component gets, as of its first drawing. */
function hook() {
  let run: ReturnType<typeof useRunning>[1] | undefined;
  renderToStaticMarkup(
    createElement(() => {
      [, run] = useRunning();
      return null;
    }),
  );
  return run ?? expect.fail("not drawn");
}

/** An act that ends when it is told to, and how often it was begun. */
function act(ending?: "leaving") {
  const waiting: (() => void)[] = [];
  return {
    begun: () => waiting.length,
    end: () => waiting.at(-1)?.(),
    do: () => new Promise<"leaving" | undefined>((resolve) => waiting.push(() => resolve(ending))),
  };
}

test("whoever asks for an act again while it runs has it done once, and again when it is over", async () => {
  const [run, one] = [hook(), act()];
  const first = run(one.do);
  void run(one.do);
  void run(one.do);
  expect(one.begun()).toBe(1);
  one.end();
  await first;
  void run(one.do);
  expect(one.begun()).toBe(2);
});

test("while the page goes away after it, nothing is begun any more", async () => {
  const [run, one] = [hook(), act("leaving")];
  const first = run(one.do);
  one.end();
  await first;
  void run(one.do);
  expect(one.begun()).toBe(1);
});

test("one that failed may be tried again, and its failure is told", async () => {
  const [run, one] = [hook(), act()];
  await expect(run(() => Promise.reject(new Error("no line")))).rejects.toThrow("no line");
  void run(one.do);
  expect(one.begun()).toBe(1);
});
