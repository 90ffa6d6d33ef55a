// What comes in pieces of any size is the same bytes in the end, whatever was promised, and memory is taken only for what has come.
import fc from "fast-check";
import { expect, test } from "vitest";
import { gathering, whole, type Sent } from "./sent.ts";

const sentOf = (pieces: readonly Uint8Array[], expected: number): Sent => {
  const gathered = gathering(expected);
  for (const piece of pieces) gathered.add(piece);
  return gathered.sent();
};

const bytesOf = (length: number, from = 0): Uint8Array => Uint8Array.from({ length }, (_, at) => (at + from) % 251);

test("any pieces, promised rightly, wrongly or not at all, are the bytes in their order", () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 });
  fc.assert(
    fc.property(pieces, fc.oneof(fc.constant(Number.NaN), fc.nat(4_000)), (given, expected) => {
      const sent = sentOf(given, expected);
      expect(sent.byteLength).toBe(given.reduce((sum, { byteLength }) => sum + byteLength, 0));
      expect([...whole(sent)]).toEqual(given.flatMap((piece) => [...piece]));
    }),
  );
});

test("a large body lies in several pieces, each with memory that nobody else has", () => {
  const given = Array.from({ length: 20 }, (_, at) => bytesOf(64_000, at));
  const sent = sentOf(given, 20 * 64_000);
  expect(sent.pieces.length).toBeGreaterThan(1);
  expect(new Set([...sent.pieces, ...given].map(({ buffer }) => buffer)).size).toBe(sent.pieces.length + given.length);
  expect(whole(structuredClone(sent, { transfer: sent.pieces.map(({ buffer }) => buffer) }))).toEqual(
    Uint8Array.from(given.flatMap((piece) => [...piece])),
  );
  expect(given.every(({ byteLength }) => byteLength === 64_000)).toBe(true);
});

test("a great promise takes no memory: only what has come, and a piece", () => {
  const { pieces } = sentOf([bytesOf(10)], 16_000_000);
  expect(pieces.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)).toBeLessThan(300_000);
});
