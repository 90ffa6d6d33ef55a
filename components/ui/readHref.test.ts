// The way to reading a report that another one misses leads back to the page that one came from, and out of the app never.
import { expect, test } from "vitest";
import { backFrom, readHref } from "./readHref.ts";

const toOf = (address: string): string => new URL(address, "http://x.test").searchParams.get("to") ?? "";

test("from a page of the report one comes back to it, from any other to the start page", () => {
  for (const path of ["/reports/a1/charts", "/reports/a1/fill/requests"]) expect(backFrom("a1", toOf(readHref("a1", path)))).toBe(path);
  for (const path of ["/", "/reports/b2/charts"]) expect(backFrom("a1", toOf(readHref("a1", path)))).toBe("/");
});

test("what stands in the address otherwise leads to the start page", () => {
  for (const to of ["//evil.test", "../..", "a/../b", "a?b", "https://evil.test", "a//b", ""]) expect(backFrom("a1", to), to).toBe("/");
});
