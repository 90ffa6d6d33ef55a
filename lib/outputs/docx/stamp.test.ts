// The times in a ZIP file.
import { expect, test } from "vitest";
import { stamp } from "./stamp.ts";

test("what is no ZIP file is refused", () => {
  expect(() => stamp(new Uint8Array(3), new Date(0))).toThrow(RangeError);
  expect(() => stamp(new Uint8Array(100), new Date(0))).toThrow("no end of a ZIP directory");
});
