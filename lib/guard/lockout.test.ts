// How often a password may be tried.
import { expect, test } from "vitest";
import { lockout, networkOf, pause, tries, triesOfAll } from "./lockout.ts";

const minute = 60_000;

test("after five tries from one address none is taken for 15 minutes, then five again", () => {
  const locks = lockout();
  for (let turn = 0; turn < tries; turn += 1) expect(locks.attempt("10.0.0.1", turn * minute)).toBe(0);
  expect(locks.left("10.0.0.1")).toBe(0);
  expect(locks.attempt("10.0.0.1", 4 * minute)).toBe(pause);
  // The first try is long ago, the last is not.
  expect(locks.attempt("10.0.0.1", 18 * minute)).toBe(minute);
  expect(locks.attempt("10.0.0.1", 19 * minute)).toBe(0);
  expect(locks.left("10.0.0.1")).toBe(4);
});

test("many at once are no way round", () => {
  const locks = lockout();
  expect(Array.from({ length: 100 }, () => locks.attempt("10.0.0.1", 0)).filter((wait) => wait === 0)).toHaveLength(tries);
});

test("one address does not lock out another, and the right password is a new beginning", () => {
  const locks = lockout();
  for (let turn = 0; turn < tries; turn += 1) locks.attempt("10.0.0.1", 0);
  expect(locks.attempt("10.0.0.2", 0)).toBe(0);
  locks.succeeded("10.0.0.2");
  expect(locks.left("10.0.0.2")).toBe(tries);
  expect(locks.attempt("10.0.0.1", 0)).toBeGreaterThan(0);
});

test("many addresses together are stopped too, this machine is not, and who knew the password is not counted", () => {
  const locks = lockout();
  for (let turn = 0; turn < 500; turn += 1) {
    expect(locks.attempt("10.9.9.9", 0)).toBe(0);
    locks.succeeded("10.9.9.9");
  }
  const taken = Array.from({ length: 1000 }, (_, index) => locks.attempt(`10.1.${index >> 8}.${index & 255}`, 0)).filter(
    (wait) => wait === 0,
  );
  expect(taken).toHaveLength(triesOfAll);
  expect([
    locks.attempt("10.2.0.1", 0) > 0,
    locks.attempt("127.0.0.1", 0),
    locks.attempt("::ffff:127.0.0.1", 0),
    locks.attempt("::1", 0),
  ]).toEqual([true, 0, 0, 0]);
  expect(locks.attempt("10.2.0.1", pause)).toBe(0);
});

test("the addresses that one machine has are one", () => {
  expect(networkOf("fd00:1:2:3::8")).toBe(networkOf("fd00:1:2:3:aaaa:bbbb:cccc:dddd"));
  expect(networkOf("fd00:1:2:3::8")).not.toBe(networkOf("fd00:1:2:4::8"));
  expect(networkOf("fe80::1%eth0")).toBe(networkOf("fe80::2%eth0"));
  expect(networkOf("::ffff:10.0.0.1")).toBe(networkOf("10.0.0.1"));
  expect(networkOf("10.0.0.1")).not.toBe(networkOf("10.0.0.2"));
});
