// A function with a memory gives what it gives without, and its memory has an end.
import { expect, test } from "vitest";
import { remembering } from "./remembering.ts";

test("a short text is asked once, a long one each time, and each gets its own answer", () => {
  const asked: string[] = [];
  const lengthOf = remembering((text) => asked.push(text) && text.length);
  const long = "x".repeat(101);
  expect(["ab", "abc", "ab", "", "", long, long].map(lengthOf)).toEqual([2, 3, 2, 0, 0, 101, 101]);
  expect(asked).toEqual(["ab", "abc", "", long, long]);
});

test("it forgets, rather than hold every text of a thousand files", () => {
  let asked = 0;
  const answer = remembering((text) => {
    asked += 1;
    return text;
  });
  for (let at = 0; at < 10_000; at += 1) answer(String(at));
  expect(answer("0")).toBe("0");
  expect(asked).toBe(10_001);
});
