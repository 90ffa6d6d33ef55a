// A telephone number is found whole, and nothing else with a hyphen.
import { expect, test } from "vitest";
import { stretchesOf } from "./telephone.ts";

const wholes = (text: string) => stretchesOf(text).flatMap(({ text, whole }) => (whole ? [text] : []));

test.each([
  ["电话：0539-2251234；电子邮箱", ["0539-2251234"]],
  ["010-12345678、0539-2251234", ["010-12345678", "0539-2251234"]],
  ["转0539-2251234-801。", ["0539-2251234-801"]],
  ["热线400-123-4567或800-1234567", ["400-123-4567", "800-1234567"]],
])("%s", (text, found) => {
  expect(wholes(text)).toEqual(found);
});

test.each(["2021-2025年", "kysrmzf/2026-00017", "2022-01-20", "10539-2251234", "0539-22512345678", "3-2251234", "1-2-3", "没有电话"])(
  "%s has none",
  (text) => {
    expect(wholes(text)).toEqual([]);
  },
);

test("the stretches are the text again, whatever it is", () => {
  for (const text of ["", "0539-2251234", "a0539-2251234b\n010-12345678", "－0539-2251234"])
    expect(
      stretchesOf(text)
        .map((one) => one.text)
        .join(""),
    ).toBe(text);
});
