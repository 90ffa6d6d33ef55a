// A PDF that is damaged is refused in a sentence or read as far as it goes: nothing else ever comes out.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UnreadableSource } from "../reading.ts";
import { readPdfInThread } from "./inThread.ts";
import { pdfOf, Sheet } from "./pdf.testing.ts";
import { readPdf } from "./read.ts";

const xs = [80, 200, 300, 400];
const table = [
  ["项目", "甲", "乙"],
  ["收到", "118", "2"],
];
const sound = pdfOf([
  new Sheet().text(80, 60, "一、总体情况").table(xs, [100, 130, 160], table).text(290, 800, "- 1 -"),
  new Sheet({ rotate: 90 }).table(xs, [100, 130, 160], table, { thin: true }).picture(100, 300, 400, 600),
]);

const place = fc.integer({ min: 0, max: sound.length - 1 });
const bytes = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const broken: fc.Arbitrary<Uint8Array> = fc.oneof(
  place.map((end) => sound.slice(0, end)),
  fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }).map((flips) => {
    const copy = sound.slice();
    for (const [at, byte] of flips) copy[at] = byte;
    return copy;
  }),
  fc.tuple(place, place, place).map((at) => {
    const [one = 0, two = 0, three = 0] = [...at].sort((a, b) => a - b);
    return bytes(sound.slice(0, one), sound.slice(two, three), sound.slice(one, two), sound.slice(three));
  }),
  fc.tuple(place, fc.integer({ min: 1, max: 300 })).map(([at, length]) => bytes(sound.slice(0, at), sound.slice(at + length))),
);

// As in the thread: pdf.js looks ahead, and nobody waits for some of what it finds damaged there.
const strangers: unknown[] = [];
/** What pdf.js calls everything that it throws, and nothing of ours is called: which of them strays is a matter of the bytes. */
const OF_LIBRARY = /Exception$|^FormatError$/;
const asInThread = (problem: unknown): void => {
  if (!(problem instanceof Error && OF_LIBRARY.test(problem.name))) strangers.push(problem);
};
const others = process.listeners("unhandledRejection");
beforeAll(() => void process.removeAllListeners("unhandledRejection").on("unhandledRejection", asInThread));
afterAll(() => {
  process.removeAllListeners("unhandledRejection");
  for (const listener of others) process.on("unhandledRejection", listener);
  expect(strangers).toEqual([]);
});

test("a damaged file is read or refused, and no other error comes out", async () => {
  await fc.assert(
    fc.asyncProperty(broken, async (file) => {
      const problem: unknown = await readPdf(file).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(problem === undefined || problem instanceof UnreadableSource ? "" : String(problem)).toBe("");
    }),
    { numRuns: 25 },
  );
});

test("in its thread a file is read as elsewhere, and refused in the same words", async () => {
  expect(await readPdfInThread(new Uint8Array(sound))).toEqual(await readPdf(sound));
  await expect(readPdfInThread(new Uint8Array(sound.slice(0, 40)))).rejects.toThrow(UnreadableSource);
});
