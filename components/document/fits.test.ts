// How a page of the preview is fitted, by values.
import { expect, test } from "vitest";
import { atLeast, filling, noLarger, noRoom, whole } from "./fits.ts";

const desk = { width: 1000, height: 500 };
const narrow = { width: 500, height: 500 };

test("a page takes all of its room and is drawn smaller only where it would else be laid out for a phone", () => {
  expect(atLeast(720)(desk)).toEqual({ width: 1000, scale: 1 });
  expect(atLeast(720)(narrow)).toEqual({ width: 720, scale: 500 / 720 });
});

test("a phone is as wide as a phone", () => {
  expect(noLarger(375)(desk)).toEqual({ width: 375, scale: 1 });
  expect(noLarger(375)({ width: 300, height: 500 }).scale).toBeCloseTo(0.8);
});

test("适合宽度 fills the width, 整页 shows a sheet whole, whatever the shape of the room", () => {
  expect(filling(800)(desk).scale).toBe(1.25);
  for (const room of [desk, narrow, { width: 300, height: 900 }]) {
    const { width, scale } = whole({ width: 800, height: 1200 })(room);
    expect(width * scale).toBeLessThanOrEqual(room.width);
    expect(1200 * scale).toBeLessThanOrEqual(room.height);
  }
});

test("before the room is measured nothing is enlarged or hidden", () => {
  for (const fit of [atLeast(720), noLarger(375), filling(800), whole(desk)]) expect(fit(noRoom).scale).toBe(1);
});
