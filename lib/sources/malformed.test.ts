// @vitest-environment node
// Whatever went wrong with a source, a report or a sentence comes of it. `npm run bench -- mutations` opens thousands of each form.
import { expect, test } from "vitest";
import { UnreadableSource } from "../reading/reading.ts";
import { malformed, soundFiles } from "./malformed.testing.ts";
import { openSource } from "./open.ts";

const sound = await soundFiles();

test.each(Object.entries(sound))("%s as it is made is read", async (_, { bytes }) => {
  await expect(openSource(bytes)).resolves.toBeDefined();
});

test.each(Object.entries(sound))("%s gone wrong is read or refused, and no other error comes out", async (_, file) => {
  for (let seed = 0; seed < 10; seed += 1) {
    const problem: unknown = await openSource(malformed(file, seed)).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect([seed, problem === undefined || problem instanceof UnreadableSource ? "" : String(problem)]).toEqual([seed, ""]);
  }
});
