// A data file of which one bit was turned by a failing stick: it is refused, or it says what it said. Never another figure.
import { expect, test, vi } from "vitest";
import { samplesOf } from "../balance/variation.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { editions } from "../editions/index.ts";
import { flipped } from "../checksum/flipped.testing.ts";
import { readReportText } from "./read.ts";
import { writeReport } from "./write.ts";

vi.mock("../editions/index.ts", () => import("../editions/withToys.testing.ts"));

const read = (bytes: Uint8Array) => {
  try {
    return readReportText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return { problems: ["not UTF-8"] };
  }
};

test.each(editions.map((edition) => [edition.id, edition] as const))(
  "%s: no flipped bit of a data file changes anything in silence",
  (_, edition) => {
    const [sample] = samplesOf(edition);
    if (sample === undefined) return;
    const file = new TextEncoder().encode(writeReport(edition, sample));
    const whole = JSON.stringify(read(file));
    for (const { bytes, bit } of flipped(file, Number(process.env.NIANBAO_FLIPS ?? 150))) {
      const reading = read(bytes);
      expect("problems" in reading || JSON.stringify(reading) === whole, `bit ${bit}`).toBe(true);
    }
  },
);

test("a damaged file is said to be damaged, and how to go on after a change on purpose", () => {
  const edition = disclosure2021;
  const sample = samplesOf(edition)[0] ?? expect.fail("no sample");
  const text = writeReport(edition, { ...sample, year: 2021 });
  const changed = text.replace('"year": 2021', '"year": 2022');
  expect(readReportText(changed)).toMatchObject({
    problems: [expect.stringMatching(/^文件的内容和它自己的校验码对不上，可能损坏了，或者被手工改过，没有读入。/)],
  });
  expect(readReportText(changed.replace(/^ {2}"checksum": .*\n/m, ""))).toMatchObject({ report: { year: 2022 } });
});
