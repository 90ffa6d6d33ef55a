// Every fault that real use brought has a test that stands for it: the file and the title are there, and the fault fits the code as it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { trials, type Proof } from "./trials.ts";

const textOf = (file: string): string => readFileSync(join(import.meta.dirname, "..", "..", file), "utf8");
const all: readonly (readonly [string, Proof])[] = Object.entries(trials);

const numbered = (letter: string, last: number, width: number, without: readonly number[] = []): readonly string[] =>
  Array.from({ length: last }, (_, at) => at + 1).flatMap((at) =>
    without.includes(at) ? [] : [`${letter}${String(at).padStart(width, "0")}`],
  );

test("all of them are there", () => {
  expect(all.map(([name]) => name).sort()).toEqual([...numbered("T", 40, 2, [18, 32]), ...numbered("F", 24, 1)].sort());
});

test.each(all)("%s is tried by a test that is there", (_, { file, title }) => {
  expect(textOf(file)).toContain(title);
});

test.each(all.flatMap(([name, { fault }]) => (fault === undefined ? [] : [[name, fault] as const])))(
  "the fault of %s fits the code",
  (_, [file, from, to]) => {
    expect(textOf(file).split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  },
);
