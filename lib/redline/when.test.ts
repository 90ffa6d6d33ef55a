import { expect, test } from "vitest";
import { writtenMoment } from "./when.ts";

test.each([
  ["2026-01-26T09:00:00Z", "1/26 09:00"],
  ["2026-01-26T23:59:00Z", "1/26 23:59"],
  ["2026-01-26T09:00:00+08:00", "1/26 09:00"],
  ["2026-01-26T09:00:00", "1/26 09:00"],
  ["", ""],
  ["昨天", ""],
  ["2026-01-26", ""],
])("the time of a change is the one that its file writes, and moved to no other zone: %s", (date, words) => {
  expect(writtenMoment(date)).toBe(words);
});
